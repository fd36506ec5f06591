import { english } from '../../language/languages.ts';
import type { ReadArticle } from '../articles.ts';
import type { NamedEntities } from '../entities.ts';
import type { LocalHour } from '../told-hours.ts';
import { nameShown } from './contrasts.ts';
import { askedOpenly } from './yes-no.ts';

const { beforeHour, opensClause } = english.accounts.hours;

/** "At what time were sirens sounded in Orne?" of "sirens were sounded in Orne at 3:05"; undefined where its clause cannot be asked. */
export function timeAsked(article: ReadArticle, told: LocalHour, named: NamedEntities): string | undefined {
  const clause = article.reading.text.slice(...told.clause);
  const at = clause.indexOf(told.shown);
  const before = clause.slice(0, at).replace(beforeHour, '');
  if (at < 0 || before === '') return undefined;
  const asked = askedOpenly(before.replace(opensClause, ''), undefined, true, (words) =>
    nameShown(words, article, named),
  );
  return asked === null ? undefined : `At what time ${asked.charAt(0).toLowerCase()}${asked.slice(1)}?`;
}

/** The clause with its hour, where nothing shorter says of what it is. */
export const timeNamed = ({ reading: { text } }: ReadArticle, { clause, shown }: LocalHour): string =>
  `At what time: ${text.slice(...clause).trim()}${text.slice(...clause).includes(shown) ? '' : `, ${shown}`}?`;
