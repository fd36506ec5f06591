import type { Language } from '../language.ts';
import { accounts } from './accounts.ts';
import { classes } from './classes.ts';
import { calendar, dates } from './dates.ts';
import { figures } from './figures.ts';
import { names } from './names/names.ts';
import { numbers } from './numbers.ts';
import { OPENERS } from './openers.ts';
import { isPeopleOf, isSameWord } from './same-word.ts';
import { speech } from './speech/speech.ts';

export const english: Language = {
  tag: 'en',
  calendar,
  numbers,
  classes,
  dates,
  figures,
  plural: /s$/,
  names,
  speech,
  openers: OPENERS,
  accounts,
  isSameWord,
  isPeopleOf,
};
