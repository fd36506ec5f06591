import type { Language } from '../language.ts';
import { names } from './names/names.ts';
import { OPENERS } from './openers.ts';
import { speech } from './speech/speech.ts';

export const english: Language = {
  tag: 'en',
  names,
  speech,
  openers: OPENERS,
};
