import type { Language } from '../language.ts';
import { classes } from './classes.ts';
import { calendar, dates } from './dates.ts';
import { figures } from './figures.ts';
import { names } from './names/names.ts';
import { numbers } from './numbers.ts';
import { OPENERS } from './openers.ts';
import { GENDERED_NAMES, GENDERED_WORDS } from './speech/gender.ts';
import { CUE_VERBS } from './speech/verbs.ts';
import { CLASSES } from './speech/word-classes.ts';

export const english: Language = {
  tag: 'en',
  calendar,
  numbers,
  classes,
  dates,
  figures,
  plural: /s$/,
  names,
  speech: {
    verbs: CUE_VERBS,
    classes: CLASSES,
    genderedWords: GENDERED_WORDS,
    genderedNames: GENDERED_NAMES,
  },
  openers: OPENERS,
};
