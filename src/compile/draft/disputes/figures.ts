import type { EntityId } from '../../../digest/types.ts';
import { english } from '../../language/languages.ts';
import { clustersOf } from '../clusters.ts';
import { type Count, isSameIncident } from '../counts.ts';
import type { NamedEntities } from '../entities.ts';
import { oneLine } from '../place.ts';
import { sentenceOf } from '../reading.ts';
import { accountWith } from './asked.ts';
import { type Account, type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';
import { contradict, isOfAnother } from './same-count.ts';
import { askedOfNumber } from './short.ts';
import { clauseSaid } from './yes-no.ts';

/** A figure is compared with so many incidents of its kind before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 60;

/** Counts of one incident that cannot all be right. A count that grew from one day to a later one is an update. */
export const differingFigures: Comparison = ({ counts, named }) => {
  const byArticle = new Map(counts.map((all) => [all[0]?.article, all]));
  // "Six soldiers were killed. Four were ours, the ministry said": whoever has four besides contradicts nobody.
  const gives = (article: Count['article'], { kind, figure }: Count): boolean =>
    (byArticle.get(article) ?? []).some((own) => own.kind === kind && own.figure.value === figure.value);
  return clustersOf(
    counts.flatMap((all) => [...tolls(all).values()]),
    ({ kind }) => kind,
    (count, others) => others.every((one) => isSameIncident(one, count)),
    MOST_COMPARED,
  ).flatMap((incident) =>
    disputeOf(
      incident.flatMap((count) => [count, ...ofOthers(count, byArticle)]),
      named,
      (one, other) =>
        contradict(one, other) &&
        (one.article === other.article || (!gives(one.article, other) && !gives(other.article, one))),
    ),
  );
};

/**
 * What an article counts first of each kind: its toll. Counts within a count, and those of other times, are none; how
 * many vehicles there were depends on who counts which.
 */
function tolls(counts: readonly Count[]): ReadonlyMap<string, Count> {
  const first = new Map<string, Count>();
  for (const one of counts) {
    if (!isToll(one)) continue;
    const { counts: what, value } = one.figure;
    const count = what === 'casualties' && value === 0 ? withoutDead(one) : one;
    if (!first.has(count.kind)) first.set(count.kind, count);
  }
  return first;
}

const isToll = ({ figure: { part, isBackground, counts } }: Count): boolean =>
  !part && !isBackground && english.accounts.befallsPeople.test(counts);

/** Where there are no casualties, nobody is dead. */
const withoutDead = (count: Count): Count => ({
  ...{ ...count, kind: 'people killed' },
  figure: { ...count.figure, counts: 'killed' },
});

/** What the same article counts otherwise, as somebody else who gives it. */
const ofOthers = (toll: Count, byArticle: ReadonlyMap<unknown, readonly Count[]>): readonly Count[] =>
  (byArticle.get(toll.article) ?? []).filter(
    (other) => other.kind === toll.kind && isToll(other) && isOfAnother(toll, other),
  );

/** "How many people were killed in Orne?"; without a place the first account says of what. */
function questionOn({ article, figure, kind }: Count, where: string): string {
  const asked = `how many ${kind.replace(` ${figure.counts}`, '')} were ${figure.counts}`;
  const isAt = where !== '' && article.reading.text.includes(` at ${where}`);
  if (where !== '') return `H${asked.slice(1)} ${isAt ? 'at' : 'in'} ${where}?`;
  const shown = oneLine(sentenceOf(article.reading, figure));
  const own = askedOfNumber(clauseSaid(shown, false), figure.value) ?? askedOfNumber(shown, figure.value);
  if (own !== null) return `${own}?`;
  const account = accountWith(figure.value, article, figure);
  return account === null ? `H${asked.slice(1)}?` : `${account}: ${asked}, as others count?`;
}

function disputeOf(
  incident: readonly Count[],
  named: NamedEntities,
  areApartHere: (one: Count, other: Count) => boolean,
): readonly Proposed[] {
  const differing = incident.filter((one) => incident.some((other) => areApartHere(one, other)));
  const [first] = differing;
  if (!first) return [];
  const place = first.places.find((id) => differing.every(({ places }) => places.includes(id)));
  const where =
    place !== undefined && differing.some((one) => isNamedThere(one, place, named)) ? `${named.nameOf(place)}` : '';
  const accounts = (): readonly Account[] =>
    differing.map(({ article, figure, by }) => ({
      ...{ article, at: figure, by, ...partWith(article, figure) },
      // The same number of the same speakers is one position.
      stance: JSON.stringify([figure.value, figure.max, figure.qualifier, by]),
    }));
  return [
    {
      kind: 'figure',
      question: questionOn(first, where),
      about: [...new Set([...differing.flatMap(({ by }) => by), ...(where === '' || !place ? [] : [place])])],
      words: `${incident[0]?.article.day} ${first.kind} ${incident[0]?.places.join(' ')}`,
      // The incident is known by all that count it: which of them part may change.
      marks: marksOf(incident.map(({ article, figure }) => ({ article, at: figure }))),
      positions: () => positionsOf(accounts()),
    },
  ];
}

/** "640 homes were destroyed; the company says 520": of a sentence with several numbers, the part with this one. */
function partWith({ reading }: Count['article'], figure: Count['figure']): { readonly text?: string } {
  const parts = sentenceOf(reading, figure).split(/;\s+/);
  const text = parts.find((part) => part.replaceAll(',', '').includes(String(figure.value)));
  return parts.length > 1 && text !== undefined ? { text } : {};
}

/** True where the paragraph itself names the place, so that a question with its name rests on it. */
const isNamedThere = ({ article, figure }: Count, place: EntityId, { idOf }: NamedEntities): boolean =>
  figure.here.some((key) => idOf(article, key) === place);
