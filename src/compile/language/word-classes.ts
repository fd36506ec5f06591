/** What a word or mark may be in a sentence that reports speech; one bit each, so that a word carries all of them. */
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
/** A whole name, and a whole quotation: no words of a list. */
export const NAME = 1 << 19;
export const QUOTE = 1 << 20;
/** Words between a name and a role that it belongs to: "Northport deputy mayor". */
export const MODIFIER = 1 << 21;
/** Words that report speech together with the next: "according to", "put it". */
export const LEADING = 1 << 22;
/** a, an, the; and of these a, an, with one and another. */
export const ARTICLE = 1 << 23;
export const INDEFINITE = 1 << 24;
/** Words that speak for somebody without a noun: "one said", "some say". */
export const ALONE = 1 << 25;
export const BE = 1 << 26;
export const NEGATION = 1 << 27;
/** A role of several under one name: ministry, company. */
export const ORGANISATION = 1 << 28;
/** A role that anybody may have: the official, the group. */
export const ANYBODY = 1 << 29;
/** Pronouns that are subjects alone: he, they. */
export const SUBJECT = 1 << 30;
/** What only says more of a word of another class, and makes a word without one no other. */
export const REFINED = ARTICLE | INDEFINITE | ALONE | BE | NEGATION | ORGANISATION | ANYBODY | SUBJECT;
export const MARK = COMMA | COLON | STOP | DASH | BRACKET;
/** What ends a phrase. */
export const BREAK = MARK | CONJUNCTION | QUOTE | RELATIVE;
