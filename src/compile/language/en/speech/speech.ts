import type { SpeechWords } from '../../speech.ts';
import { wordSet } from '../../words.ts';
import { GENDERED_NAMES, GENDERED_WORDS } from './gender.ts';
import { ATTRIBUTIONS, CUE_VERBS, PHRASES } from './verbs.ts';
import { CLASSES } from './word-classes.ts';

/** What English has for the recognisers of quotations and statements. */
export const speech: SpeechWords = {
  classes: CLASSES,

  verbs: CUE_VERBS,
  phrases: PHRASES,
  attributions: ATTRIBUTIONS,
  callVerbs: wordSet('call'),
  callParticles: wordSet('on upon for'),
  namingVerbs: wordSet('dub term label brand call'),
  neverInverted: wordSet('tell'),
  transitive: wordSet(
    `tell ask urge demand implore beg request order instruct accuse blame charge warn threaten promise assure remind
    condemn denounce criticise criticize slam blast thank praise welcome hail caution admonish`,
  ),
  transitiveWithTo: wordSet('appeal'),
  sayVerbs: wordSet('say'),
  quoting: wordSet('quoted quotes quoting cited cites citing'),
  attributing: wordSet('said says added adds wrote writes replied'),
  replying: wordSet(
    'replied replies responded responds answered answers countered counters retorted retorts shot rebutted',
  ),

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
  offices: wordSet(
    'state defense defence education energy health labor labour justice agriculture finance trade interior transport environment',
  ),
  ageWord: 'year-old',

  of: wordSet('of'),
  to: wordSet('to'),
  by: wordSet('by'),
  as: wordSet('as'),
  that: wordSet('that'),
  with: wordSet('with'),
  for: wordSet('for'),
  former: wordSet('former'),
  joining: wordSet('and but'),
  and: wordSet('and'),
  fromWhere: wordSet('of from'),
  fromWhom: wordSet('by from of'),
  phraseLinks: wordSet('of for in at from'),
  countPrepositions: wordSet('at about over under'),
  counting: wordSet('least most'),
  timeLeads: wordSet('on this last late in early that'),
  timeNouns: wordSet(
    `time times day days week weeks month months year years hour hours minute minutes moment moments morning mornings
    evening evenings night nights occasion occasions`,
  ),
  pluralSubjects: wordSet('they we i you to and'),
  pronounLike: wordSet('that this these some many other others both one another most'),
  definite: wordSet('the this that'),
  possessives: wordSet('its his her their'),
  naming: wordSet(
    'so-called dubbed titled entitled nicknamed named codenamed labelled labeled known called headlined termed',
  ),
  notNaming: wordSet('for on upon her'),
  beforeGendered: wordSet(', a the'),
};
