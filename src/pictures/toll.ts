import { amount, tollsFirst } from '../answers/amounts.ts';
import { offer } from '../answers/context.ts';
import type { Edition } from '../answers/edition.ts';
import type { Refusal } from '../answers/reply/refusal.ts';
import { normalise } from '../digest/normalise.ts';
import type { Day, Digest, Figure } from '../digest/types.ts';
import { rowsThatFit } from './fit.ts';
import type { Count, TollPicture } from './picture.ts';
import { holderOf, MOST, roomy, signed, wordsOf } from './told.ts';

/** Kinds of counts that are looked through. */
const MOST_KINDS = 25;

/** The kind of counts that the words name; for "toll" the first that tells of the dead or hurt. */
export function countedBy(digest: Digest, about: string): string | undefined {
  const kinds = tollsFirst(digest.figures.kinds(MOST_KINDS));
  const asked = normalise(about);
  return asked === 'toll' || asked === 'tolls' ? kinds[0] : kinds.find((kind) => normalise(kind) === asked);
}

/** So many counts of one thing are looked through. */
const MOST_COUNTED = 2_000;

/** The counts of one kind as they were given, the latest of each giver before earlier ones; none without a number. */
export function tollOf(digest: Edition, kind: string): TollPicture | Refusal {
  const { pictures } = digest.words;
  const total = digest.figures.countOf(kind);
  const dated = digest.figures.counting(kind, MOST_COUNTED).flatMap((figure) => datedOf(digest, figure) ?? []);
  const counts = latestOfEach(dated)
    .slice(0, MOST)
    .map((one) => countOf(digest, one));
  if (counts.length === 0) {
    const nearest = [offer(digest, digest.words.offers.counts(kind), 'figures', { about: kind })];
    return { kind: 'refusal', why: 'nothing-found', asked: kind, among: 'figures', nearest };
  }
  const built = (shown: readonly Count[]): TollPicture => {
    const ordered = [...shown].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.value - b.value));
    const days = ordered.map(({ day }) => day).sort();
    const span = { from: days[0] ?? digest.topic.coverage.from, to: days.at(-1) ?? digest.topic.coverage.to };
    return {
      kind: 'toll',
      counted: kind,
      title: pictures.counted(kind, wordsOf(span, digest.words)),
      note: pictures.asGiven(
        ordered.some(({ contested }) => contested),
        total - shown.length,
      ),
      span: roomy(span),
      counts: ordered,
      ...signed(
        digest,
        ordered.flatMap(({ figure }) => figure.cites),
      ),
    };
  };
  return rowsThatFit(counts, built);
}

/** A figure with a number, and the day that it is of. */
interface Dated {
  readonly figure: Figure;
  readonly value: number;
  readonly day: Day;
  /** Who gives it, or which article. */
  readonly series: string;
}

/** Null where the report gives no number. Without a day of its own, a count is of the day on which it was published. */
function datedOf(digest: Digest, figure: Figure): Dated | null {
  const { value, asOf, by, cites } = figure;
  const published = cites.flatMap(({ article }) => digest.articles.get(article)?.published.day ?? []).sort();
  const day = asOf?.end ?? published[0];
  if (value === undefined || day === undefined) return null;
  return { figure, value, day, series: by.join(' ') || cites.map(({ article }) => article).join(' ') };
}

function countOf(digest: Edition, dated: Dated): Count {
  const { dates, pictures } = digest.words;
  const { figure, day } = dated;
  const { coverage } = digest.topic;
  return {
    ...dated,
    ...(isContested(digest, figure) ? { contested: pictures.contested } : {}),
    amount: amount({ ...figure, unit: figure.unit === 'people' ? '' : figure.unit }),
    giver: holderOf(digest, figure.by, figure.cites),
    scope: figure.scope && !figure.label.includes(figure.scope) ? `, ${figure.scope}` : '',
    date: figure.asOf ? dates.short(figure.asOf, coverage) : pictures.published(dates.shortDay(day, coverage)),
  };
}

/** True where a question on figures has a position of the same holders that rests on the same paragraph. */
function isContested(digest: Digest, { by, cites }: Figure): boolean {
  const held = by.join(' ');
  return digest.disputes
    .linked([], cites)
    .filter(({ kind }) => kind === 'figure')
    .flatMap(({ positions }) => positions)
    .some((one) => one.holders.join(' ') === held && one.cites.some(({ id }) => cites.some((cite) => cite.id === id)));
}

/** The latest count of each series first, then those before them. */
function latestOfEach(counts: readonly Dated[]): readonly Dated[] {
  const late = [...counts].sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
  const first = new Set(new Map(late.toReversed().map((one) => [one.series, one])).values());
  return [...late.filter((one) => first.has(one)), ...late.filter((one) => !first.has(one))];
}
