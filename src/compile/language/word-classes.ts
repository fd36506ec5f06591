/** What a word may be in a sentence that reports speech; one bit each, so that a word carries all of them. */
export const DETERMINER = 1;
export const PREPOSITION = 2;
export const PRONOUN = 4;
export const AUXILIARY = 8;
export const ADVERB = 16;
export const CONJUNCTION = 32;
/** who, which, that: what follows belongs to the name before it. */
export const RELATIVE = 64;
export const CUE = 128;
/** A noun for somebody who speaks: spokesman, ministry, officials. */
export const ROLE = 256;
/** A noun for something that is read: statement, letter. */
export const WRITING = 512;
/** Days, months and other words in capitals that name nobody. */
export const TIME = 1024;
export const POSSESSIVE = 2048;
export const COMMA = 4096;
export const COLON = 8192;
export const STOP = 16_384;
export const DASH = 32_768;
export const BRACKET = 65_536;
/** mr, president: capital or not, they stand before a name. */
export const TITLE = 131_072;
/** A noun for several who speak: officials, residents. */
export const PLURAL = 262_144;
/** Words between a name and a role that it belongs to: "Northport deputy mayor". */
export const MODIFIER = 1 << 21;
/** Words that report speech together with the next: "according to", "put it". */
export const LEADING = 1 << 22;
export const MARK = COMMA | COLON | STOP | DASH | BRACKET;
