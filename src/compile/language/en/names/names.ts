import type { NameWords } from '../../names.ts';
import { aliases } from './aliases.ts';
import { officeKey } from './offices.ts';
import { ordinary } from './ordinary.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import { titles } from './titles.ts';

/** What English has for the recogniser of names. */
export const names: NameWords = {
  ...people,
  ...titles,
  ...organisations,
  ...places,
  ...aliases,
  officeKey,
  ...ordinary,
};
