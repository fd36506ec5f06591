import { dayNumber } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { english } from '../language/languages.ts';
import { actTerms, type DatedSentence } from './dated.ts';
import { clustersOf, type EventArticle } from './event-clusters.ts';
import type { Mention } from './mention.ts';
import type { When } from './telling.ts';

/** A sentence that tells of an event. */
export interface EventSentence
  extends Pick<
    DatedSentence,
    'paragraph' | 'from' | 'to' | 'mark' | 'names' | 'by' | 'manner' | 'clause' | 'source' | 'place' | 'deed'
  > {
  /** The article's id. */
  readonly article: string;
}

/** Something that happened at a date, as the articles' dated sentences tell of it. */
export interface ProposedEvent extends When {
  /** The best to show first. At least one. */
  readonly sentences: readonly EventSentence[];
  /** Those that tell it, what most origins bear out first: the headline is the first that will do. */
  readonly telling: readonly EventSentence[];
  /** The best of the article that told of it first: what is named after it keeps its name when others come. */
  readonly first: EventSentence;
  /** Keys of the entities named in them, the most named first. */
  readonly names: readonly string[];
  /** How many articles' wording is independent; near-copies count as one. */
  readonly origins: number;
  /** The day that it is named after: its own, or that of the first report of it, which named none. */
  readonly namedAfter: Day;
  /** True where no report names its day: it is that of the first of them. */
  readonly isReported: boolean;
  /** True where all that tells of it was published before its day. */
  readonly isDue: boolean;
  /** Above 0; more for what more origins tell, tell earlier in the article, and still tell of later. */
  readonly score: number;
}

/**
 * Events of a set of articles, given in order of publication; those that matter most first: sentences that name the same
 * day (or month, or year) and speak of the same names in the same words.
 */
export function eventsOf(articles: readonly EventArticle[]): readonly ProposedEvent[] {
  const last = articles.at(-1)?.published ?? '';
  const clusters = clustersOf(articles);
  const postponed = clusters.flat().filter(({ sentence }) => sentence.deed === 'postpone');
  return clusters
    .filter((mentions) => mentions.some(({ sentence }) => sentence.manner !== 'recalled'))
    .filter((mentions) => !isDue(mentions) || (startOf(mentions) > last && !postponed.some(isOnOne(mentions))))
    .map((mentions) => eventOf(mentions, articles))
    .sort((a, b) => b.score - a.score || (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** True where nothing tells of it but what was planned. */
const isDue = (mentions: readonly Mention[]): boolean =>
  mentions.every(({ sentence: { manner } }) => manner === 'due' || manner === 'recalled');

const startOf = ([first]: readonly Mention[]): string => first?.sentence.start ?? '';

/** Terms that what was put off shares with the plan. */
const PUT_OFF = 2;

/** True for what tells, after a plan, that it was put off; and not for what set it for that day. */
const isOnOne =
  (mentions: readonly Mention[]) =>
  ({ article, sentence: { terms, start } }: Mention): boolean =>
    start !== startOf(mentions) &&
    mentions.every(
      (mention) =>
        mention.article < article && mention.sentence.terms.filter((term) => terms.includes(term)).length >= PUT_OFF,
    );

function eventOf(mentions: readonly Mention[], articles: readonly EventArticle[]): ProposedEvent {
  const best = [...mentions].sort(
    (a, b) => weightOf(b) - weightOf(a) || a.article - b.article || a.sentence.from - b.sentence.from,
  );
  const counts = new Map<string, number>();
  for (const { names } of best) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const earliest = mentions.reduce((least, { article }) => Math.min(least, article), Number.POSITIVE_INFINITY);
  const sentences = new Map(best.map((mention) => [mention, placed(mention, articles)]));
  const placedOf = (mention: Mention): EventSentence => sentences.get(mention) ?? placed(mention, articles);
  const [top] = mentions;
  if (!top) throw new Error('an event that nothing tells of');
  // Of sentences on a day and on its year, the day is when it was.
  const first = best.find(({ article }) => article === earliest) ?? top;
  const { start, end, precision } = top.sentence;
  const isOfDate = ({ sentence }: Mention): boolean => sentence.precision === precision;
  return {
    ...{ start, end, precision },
    sentences: [...sentences.values()],
    telling: borneOut(best.filter(isOfDate), articles)
      .filter(({ sentence }) => isDue(mentions) || sentence.manner !== 'due')
      .map(placedOf),
    first: placedOf(first),
    names: [...counts].sort(([, m], [, n]) => n - m).map(([name]) => name),
    origins: new Set(mentions.map(({ article }) => articles[article]?.origin)).size,
    namedAfter: first.sentence.manner === 'reported' ? first.sentence.start : start,
    isReported: top.sentence.manner === 'reported',
    isDue: isDue(mentions),
    score: scoreOf(mentions, articles),
  };
}

const placed = ({ article, sentence }: Mention, articles: readonly EventArticle[]): EventSentence => {
  const { paragraph, from, to, mark, names, by, manner, clause, source, place, deed } = sentence;
  return {
    article: articles[article]?.id ?? '',
    paragraph,
    from,
    to,
    mark,
    names,
    by,
    manner,
    clause,
    source,
    place,
    deed,
  };
};

/** 1 for the first sentence of an article, half of that for the eighth. */
const prominenceOf = ({ sentence: { place } }: Mention): number => 1 / (1 + place / 7);

/** What only looks back at an event, or reports what was said of it, tells less of it. */
const MANNERS: Readonly<Record<DatedSentence['manner'], number>> = {
  told: 1,
  said: 0.8,
  recalled: 0.3,
  reported: 0.9,
  due: 0.4,
};

const weightOf = (mention: Mention): number =>
  prominenceOf(mention) * (mention.sentence.fit + 1) * MANNERS[mention.sentence.manner];

/** Sentences of one event that are compared for its headline. */
const MOST_COMPARED = 24;

/** What an act counts for among the terms that origins share, and words of nobody's mouth before those of somebody's. */
const [ACT, OWN] = [3, 1.15];

/** Characters from which on a clause says enough. */
const ENOUGH = 55;

/** The sentences that tell an event, those first of which most is borne out by other origins. */
function borneOut(best: readonly Mention[], articles: readonly EventArticle[]): readonly Mention[] {
  const compared = best.slice(0, MOST_COMPARED);
  if (compared.length < 2) return compared.filter(({ sentence }) => sentence.manner !== 'recalled');
  const origins = new Map<number, Set<number | undefined>>();
  for (const { article, sentence } of compared)
    for (const term of sentence.terms)
      origins.set(term, (origins.get(term) ?? new Set()).add(articles[article]?.origin));
  const acts = actTerms(english);
  const worth = (mention: Mention): number => {
    const { source, by, clause } = mention.sentence;
    const terms = mention.sentence.terms.slice(0, mention.sentence.ownTerms);
    const length = clause.reduce((sum, edge, at) => sum + (at % 2 === 0 ? -edge : edge), 0);
    const shared = terms.reduce(
      (sum, term) => sum + ((origins.get(term)?.size ?? 1) - 1) * (acts.has(term) ? ACT : 1),
      0,
    );
    return (
      Math.min(1, length / ENOUGH) *
      weightOf(mention) ** 0.5 *
      (1 + shared / Math.sqrt(terms.length + 1)) *
      (source.length + by.length > 0 ? 1 : OWN)
    );
  };
  return compared
    .filter(({ sentence }) => sentence.manner !== 'recalled')
    .map((mention) => ({ mention, worth: worth(mention) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ mention }) => mention);
}

/** Articles of this many days after the event and more look back at it. */
const LATER_DAYS = 3;

/**
 * Independent origins on a logarithmic scale, times how prominent the most prominent sentence is; and half as much for
 * the origins that still tell of it later, more the later. Set by hand, fitted to nothing.
 */
function scoreOf(mentions: readonly Mention[], articles: readonly EventArticle[]): number {
  const origins = new Set<number>();
  const later = new Map<number, number>();
  let prominence = 0;
  for (const mention of mentions) {
    const { article, sentence } = mention;
    const { origin = 0, published } = articles[article] ?? {};
    origins.add(origin);
    prominence = Math.max(prominence, prominenceOf(mention) * (0.5 + sentence.fit / 2000));
    const gap = published === undefined ? 0 : dayNumber(published) - dayNumber(sentence.end);
    if (gap >= LATER_DAYS) later.set(origin, Math.max(later.get(origin) ?? 0, Math.log1p(gap) / Math.log1p(30)));
  }
  // In order of size: what articles come in does not move the last digit.
  const remembered = [...later.values()].sort((a, b) => a - b).reduce((a, b) => a + b, 0);
  return Math.log1p(origins.size) * (0.5 + prominence) + Math.log1p(remembered) / 2;
}
