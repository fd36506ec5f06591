import type { SpeechWords } from '../../speech.ts';
import { GENDERED_NAMES, GENDERED_WORDS } from './gender.ts';
import { ATTRIBUTIONS, CUE_VERBS, PHRASES } from './verbs.ts';
import { CLASSES } from './word-classes.ts';

/** What English has for the recognisers of quotations and statements. */
export const speech = {
  classes: CLASSES,

  verbs: CUE_VERBS,
  phrases: PHRASES,
  attributions: ATTRIBUTIONS,

  pronouns: new Map([
    ['he', 'he'],
    ['she', 'she'],
    ['it', 'it'],
    ['they', 'they'],
    ['you', 'you'],
  ]),
  genderedWords: GENDERED_WORDS,
  genderedNames: GENDERED_NAMES,
  shortRoles: new Map([
    ['senator', 'sen'],
    ['governor', 'gov'],
    ['general', 'gen'],
    ...['representative', 'congressman', 'congresswoman'].map((role) => [role, 'rep'] as const),
  ]),
  sameRoles: new Map([['pm', 'minister']]),
  ageWord: 'year-old',
} satisfies SpeechWords;

/** Words that rules on speech speak of, by what they call them. */
export const SPEECH_CLASSES = {
  // "called on the council", "called for talks" urges.
  'call-verb': 'call',
  // "the operation dubbed"
  'naming-verb': 'dub term label brand call',
  // Nobody writes "told Smith" for "Smith told".
  'never-inverted': 'tell',
  // Leads to a quotation even where it is only meant to be said: "to say".
  'say-verb': 'say',
  // Verbs whose object is who is spoken to or of: "told the board"; and those with "to" before it.
  transitive: `tell ask urge demand implore beg request order instruct accuse blame charge warn threaten promise assure remind
    condemn denounce criticise criticize slam blast thank praise welcome hail caution admonish`,
  'transitive-with-to': 'appeal',
  // "quoted him as saying"
  quoting: 'quoted quotes quoting cited cites citing',
  // What begins the line behind a quotation.
  attributing: 'said says added adds wrote writes replied',
  // Whoever replies is not who has just spoken.
  replying: 'replied replies responded responds answered answers countered counters retorted retorts shot rebutted',
  // What somebody is minister or secretary of.
  office:
    'state defense defence education energy health labor labour justice agriculture finance trade interior transport environment',
  'call-particle': 'on upon for',
  // "Jane Roe of Northport", "a statement by the board", "the head of the board".
  'from-where': 'of from',
  'from-whom': 'by from of',
  'phrase-link': 'of for in at from',
  // "at least 40 members"
  'count-preposition': 'at about over under',
  counting: 'least most',
  // "on Monday" between a name and its verb; "several times".
  'time-lead': 'on this last late in early that',
  'time-noun': `time times day days week weeks month months year years hour hours minute minutes moment moments morning mornings
    evening evenings night nights occasion occasions`,
  // Before the base form of a verb.
  'plural-subject': 'they we i you to and',
  // Determiners that may stand for somebody.
  'pronoun-like': 'that this these some many other others both one another most',
  // Before a role that has been named.
  definite: 'the this that',
  // Right before quotation marks that hold a name or a term; and what stands behind those words otherwise.
  naming: 'so-called dubbed titled entitled nicknamed named codenamed labelled labeled known called headlined termed',
  'not-naming': 'for on upon her',
  // Between a name and what is said of it: "Roe, a mother".
  'before-gendered': ', a the',
  // Two verbs with one subject.
  joining: 'and but',
  with: 'with',
  former: 'former',
};
