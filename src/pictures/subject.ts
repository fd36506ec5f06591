import { type About, aboutOf, besideDate, choose, disputesAbout, requireWhen, unjoined } from '../answers/about.ts';
import { amount } from '../answers/amounts.ts';
import { capital, eventStanding, listed, nameOfArticle, originName } from '../answers/cites.ts';
import { count, isRefusal, offer } from '../answers/context.ts';
import { shortName } from '../answers/disputes.ts';
import { tollsFirst } from '../answers/figures.ts';
import type { When } from '../answers/parse/when.ts';
import type { Refusal } from '../answers/reply/refusal.ts';
import { signOf } from '../charts/signs.ts';
import { daysIn, FEWEST_DAYS, type Span, spanWords } from '../charts/span.ts';
import { addDays, dateLabel, dayLabel, shortDate } from '../digest/day.ts';
import { normalise } from '../digest/normalise.ts';
import { inOrderOfDate } from '../digest/order.ts';
import { citesOf } from '../digest/origins.ts';
import type { Citation, Day, Digest, Dispute, Event, EventFilter, Figure } from '../digest/types.ts';
import { rowsThatFit } from './fit.ts';
import type { Count, PositionsPicture, TimelinePicture, TollPicture } from './picture.ts';

/** What a picture is asked of, as it was written. */
export interface PictureOptions {
  readonly when?: string;
  readonly about?: string;
}

/** At most so many events, positions or counts are labelled. */
const MOST = 7;
/** Kinds of counts that are looked through. */
const MOST_KINDS = 25;

/**
 * What a picture shows: the positions of a question that is asked by its name or id, the counts of what figures count
 * ("killed", or "toll" for the first of those), else a timeline, read as `timeline` reads it.
 */
export function pictureOf(
  { when: days = '', about = '' }: PictureOptions,
  digest: Digest,
): TimelinePicture | PositionsPicture | TollPicture | Refusal {
  if (days === '' && about !== '') {
    const kind = countedBy(digest, about);
    if (kind) return tollOf(digest, kind);
    const dispute = questionOf(digest, about);
    if (dispute) return positionsOf(digest, dispute);
  }
  const when = days === '' ? null : requireWhen(digest, days, 'timeline');
  if (when && isRefusal(when)) return when;
  const text = [besideDate(digest, when?.rest ?? ''), unjoined(about)].join(' ').trim();
  return timelineOf(digest, when, text === '' ? null : aboutOf(digest, text), text);
}

/** So many articles are named of one line, and of a picture. */
const MOST_NAMED = 5;
const MOST_SOURCES = 8;

/** Names of the articles that are cited, those that are too many counted. */
function namesOf(digest: Digest, cites: readonly Citation[], most = MOST_NAMED): readonly string[] {
  const ids = digest.articles.inOrder(new Set(cites.map(({ article }) => article)));
  const shown = ids.length > most ? ids.slice(0, most - 1) : ids;
  const names = shown.map((id) => nameOfArticle(digest, id));
  return ids.length > most ? [...names, `${ids.length - shown.length} more`] : names;
}

/** What stands under every picture. */
const signed = (digest: Digest, cites: readonly Citation[]) => ({
  sources: namesOf(digest, cites, MOST_SOURCES),
  digest: `${digest.topic.title} digest ${digest.version}`,
});

// A timeline

function timelineOf(digest: Digest, when: When | null, about: About | null, text: string): TimelinePicture | Refusal {
  const filter: EventFilter = { ...about?.filter, ...(when ? { days: when } : {}) };
  const { total, background } = digest.events.tally(filter);
  const told = when || about ? total : total - background;
  if (told === 0) return nothing(digest, [when?.label, about?.label], text);
  const isNews = told < total;
  const candidates = digest.events.foremost(filter, MOST, isNews);
  const built = (events: readonly Event[]): TimelinePicture => {
    const ordered = [...events].sort((a, b) => inOrderOfDate(a.date, b.date));
    const span = when ?? spanOf(digest, ordered);
    const shown = ordered.length < told ? `${ordered.length} of ${told} events` : count(told, 'event');
    return {
      kind: 'timeline',
      title: `What was reported${about ? ` of ${about.label}` : ''}, ${wordsOf(span)}`,
      note: `${shown}. ${signsOf(ordered)}`,
      span: roomy(span),
      rows: ordered.map((event) => ({
        event,
        date: shortDate(event.date.label, span),
        standing: eventStanding(digest, event, true),
        sources: listed(namesOf(digest, citesOf(event))),
      })),
      ...signed(digest, ordered.flatMap(citesOf)),
    };
  };
  return rowsThatFit(candidates, built);
}

/** What the signs of these events mean. */
function signsOf(events: readonly Event[]): string {
  const drawn = events.map(signOf);
  const meanings = [
    ...(drawn.some(({ shape }) => shape === 'diamond') ? ['diamond: contested'] : []),
    ...(drawn.some(({ shape }) => shape === 'times') ? ['cross: a later account differs'] : []),
    ...(drawn.some(({ filled, shape }) => !filled && shape !== 'times') ? ['hollow: one source'] : []),
    ...(events.some(({ date }) => date.start < date.end) ? ['bar: within these days'] : []),
  ];
  return meanings.length === 0 ? 'Each has several sources.' : `${capital(meanings.join('; '))}.`;
}

/** The days of the news where all of it is of these, else from the first to the last. */
function spanOf({ topic: { coverage } }: Digest, events: readonly Event[]): Span {
  const from = events.map(({ date }) => date.start).sort()[0] ?? coverage.from;
  const to =
    events
      .map(({ date }) => date.end)
      .sort()
      .at(-1) ?? coverage.to;
  const isNews = events.every(({ date }) => date.end >= coverage.from) && to <= coverage.to;
  return isNews ? coverage : { from, to };
}

const wordsOf = (span: Span): string => (span.from === span.to ? dayLabel(span.from) : spanWords(span));

/** Wide enough to be an axis. */
const roomy = (span: Span): Span =>
  daysIn(span) >= FEWEST_DAYS ? span : { from: addDays(span.from, -1), to: addDays(span.to, 1) };

function nothing(digest: Digest, asked: readonly (string | undefined)[], text: string): Refusal {
  const names = text === '' ? [] : digest.names.lookup(text).nearest.map(({ name }) => name);
  const nearest = [
    ...names.map((name) => offer(digest, name, 'picture', { about: name })),
    ...(asked.some((part) => part !== undefined) ? [offer(digest, 'Picture of it all', 'picture')] : []),
  ];
  const words = asked.filter((part) => part !== undefined).join(', ') || digest.topic.title;
  return { kind: 'refusal', why: 'nothing-found', asked: words, among: 'events', nearest };
}

// A question

/** The question that is called so, or the one and only that has all the words, which name nobody. */
function questionOf(digest: Digest, about: string): Dispute | undefined {
  const byId = digest.disputes.get(about);
  if (byId) return byId;
  const { picked, isDetour } = disputesAbout(digest, choose(digest, about));
  const asked = normalise(about);
  const named = picked.find((one) => [shortName(one), one.question].some((name) => normalise(name) === asked));
  const isOne = picked.length === 1 && !isDetour && digest.names.lookup(about).matches.length === 0;
  return named ?? (isOne ? picked[0] : undefined);
}

function positionsOf(digest: Digest, dispute: Dispute): PositionsPicture {
  const { positions, question } = dispute;
  const built = (shown: typeof positions): PositionsPicture => ({
    kind: 'positions',
    title: question,
    note: `${shown.length < positions.length ? `${shown.length} of ${count(positions.length, 'position')}` : count(shown.length, 'position')} side by side; no verdict, nothing averaged.`,
    rows: shown.map(({ text, holders, cites, relation }) => ({
      says: `${text}${relation === 'changed-later' ? ' (changed later)' : ''}`,
      holder: holderOf(digest, holders, cites),
    })),
    ...signed(
      digest,
      shown.flatMap(({ cites }) => cites),
    ),
  });
  return rowsThatFit(positions.slice(0, MOST), built);
}

/** "Putin, in Davis"; the articles alone where they name no one. */
function holderOf(digest: Digest, holders: readonly string[], cites: readonly Citation[]): string {
  const articles = listed(namesOf(digest, cites));
  return holders.length === 0
    ? `${articles}, naming no one`
    : `${listed(holders.map((id) => originName(digest, id)))}, in ${articles}`;
}

// A toll

/** The kind of counts that the words name; for "toll" the first that tells of the dead or hurt. */
function countedBy(digest: Digest, about: string): string | undefined {
  const kinds = tollsFirst(digest.figures.kinds(MOST_KINDS));
  const asked = normalise(about);
  return asked === 'toll' || asked === 'tolls' ? kinds[0] : kinds.find((kind) => normalise(kind) === asked);
}

function tollOf(digest: Digest, kind: string): TollPicture | Refusal {
  const all = digest.figures.counting(kind, digest.figures.countOf(kind));
  const counts = all.flatMap((figure) => countOf(digest, figure) ?? []);
  const nearest = [offer(digest, `Figures: ${kind}`, 'figures', { about: kind })];
  if (counts.length === 0)
    return { kind: 'refusal', why: 'nothing-found', asked: kind, among: 'counts with a number', nearest };
  const built = (shown: readonly Count[]): TollPicture => {
    const ordered = [...shown].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : numberOf(a) - numberOf(b)));
    const days = ordered.map(({ day }) => day as Day);
    const span = { from: days[0] as Day, to: days.at(-1) as Day };
    const left = all.length - shown.length;
    return {
      kind: 'toll',
      counted: kind,
      title: `${capital(kind)}: what was counted, ${wordsOf(span)}`,
      note: noteOf(ordered, left),
      span: roomy(span),
      counts: ordered,
      ...signed(
        digest,
        ordered.flatMap(({ figure }) => figure.cites),
      ),
    };
  };
  return rowsThatFit(latestOfEach(counts).slice(0, MOST), built);
}

function noteOf(counts: readonly Count[], left: number): string {
  const contested = counts.some((one) => one.contested) ? ' Diamond: contested.' : '';
  return `Each as given; none added up or averaged.${contested}${left > 0 ? ` ${left} more not drawn.` : ''}`;
}

const numberOf = ({ figure }: Count): number => figure.value ?? 0;

/** Null where the report gives no number. */
function countOf(digest: Digest, figure: Figure): Count | null {
  if (figure.value === undefined) return null;
  const published =
    figure.cites.map(({ article }) => digest.articles.get(article)?.published.day ?? '').sort()[0] ?? '';
  const day = figure.asOf?.end ?? published;
  if (day === '') return null;
  const label = figure.asOf?.label ?? `published ${dateLabel(published as Day, published as Day, 'day')}`;
  return {
    figure,
    amount: amount({ ...figure, unit: figure.unit === 'people' ? '' : figure.unit }),
    series: figure.by.join(' ') || figure.cites.map(({ article }) => article).join(' '),
    contested: isContested(digest, figure),
    giver: holderOf(digest, figure.by, figure.cites),
    scope: figure.scope && !figure.label.includes(figure.scope) ? `, ${figure.scope}` : '',
    date: shortDate(label, digest.topic.coverage),
    day,
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
function latestOfEach(counts: readonly Count[]): readonly Count[] {
  const late = [...counts].sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
  const first = late.filter((one, at) => late.findIndex(({ series }) => series === one.series) === at);
  return [...first, ...late.filter((one) => !first.includes(one))];
}
