import type { Language } from '../language.ts';
import { accounts } from './accounts.ts';
import { classes } from './classes.ts';
import { calendar, dates } from './dates.ts';
import { names } from './names/names.ts';
import { numbers } from './numbers.ts';
import { OPENERS } from './openers.ts';
import { speech } from './speech/speech.ts';

export const english: Language = {
  tag: 'en',
  calendar,
  numbers,
  classes,
  dates,
  plural: /s$/,
  names,
  speech,
  openers: OPENERS,
  accounts,
};
