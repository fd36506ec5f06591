import { citations } from './citations.ts';
import { disputes } from './disputes.ts';
import { events } from './events.ts';
import { figures } from './figures.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import type { Question } from './question.ts';
import { searches } from './searches.ts';
import { sources } from './sources.ts';

/** Everything that a close reading of the five articles says must be answered, by someone who had not seen the digest. */
export const questions: readonly Question[] = [
  ...people,
  ...organisations,
  ...places,
  ...events,
  ...figures,
  ...disputes,
  ...sources,
  ...searches,
  ...citations,
];
