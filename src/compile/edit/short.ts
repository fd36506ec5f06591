import { asDay, dayLabel, shortDate } from '../../digest/day.ts';
import { type Fault, fault, type Place, placeOf } from '../fault.ts';
import { wordCount } from '../gate/names/words.ts';
import { briefsOf, statementsOf } from './claims.ts';
import type { TopicEntries } from './read.ts';
import type { ArticleEntry, DisputeEntry, StatementEntry } from './schema.ts';

/** Words at most of what a reader is shown first, on a phone. */
const LABEL = { article: 2, question: 6, position: 8 };
/** Of a title: what an event or a topic is headed by, a day behind its date, and a name before what it is. */
const TITLE = 13;
const LINE = 20;
/** Of a statement, which no answer then has to cut. */
const STATEMENT = 35;
/** Lines and words of a first view: a brief, its dates and sources, and what is contested below it. */
const FIRST_VIEW = { lines: 5, words: 90 };
/** Articles that a line names, and paragraphs of each; of more it is told how many there are. */
const NAMED = { articles: 3, paragraphs: 2 };

/** Labels, headlines and briefs are as short as a first view needs them. Headlines that articles wrote stay as they are. */
export const shortEnough = ({ entries }: { readonly entries: TopicEntries }): readonly Fault[] => [
  ...wordings(entries).flatMap(([what, text, most, at]) => {
    const words = wordCount(text ?? '');
    return words > most ? [fault(at, `the ${what} has ${words} words; at most ${most}. Say it shorter.`)] : [];
  }),
  ...briefsOf(entries).flatMap((each) => briefFaults(each, entries)),
];

/** A brief that its answer would have to cut: it is shown whole, above a line that names what is contested. */
function briefFaults({ of, brief }: ReturnType<typeof briefsOf>[number], entries: TopicEntries): readonly Fault[] {
  const below = contestedWords(of, entries);
  const [lines, most] = [FIRST_VIEW.lines - (below > 0 ? 1 : 0), FIRST_VIEW.words - below];
  const at = placeOf(brief, 'lines');
  const beside = below > 0 ? ' beside what is contested, which the answer adds' : '';
  if (brief.lines.length > lines)
    return [fault(at, `a brief has at most ${lines} lines${beside}, this one ${brief.lines.length}. Merge some.`)];
  const words = brief.lines.reduce((sum, line) => sum + wordsShown(line, of, entries), 0);
  if (words <= most) return [];
  const message = `the brief has ${words} words with its dates and sources; at most ${most}${beside}.`;
  return [fault(at, `${message} Say it shorter, or cite fewer articles.`)];
}

type Wording = readonly [what: string, text: string | undefined, most: number, at: Place];

const wordings = (entries: TopicEntries): readonly Wording[] => [
  ...entries.articles.map((one): Wording => ['label', one.label, LABEL.article, placeOf(one, 'label')]),
  ...entries.disputes.flatMap((one): Wording[] => [
    ['label', one.label, LABEL.question, placeOf(one, 'label')],
    ...one.positions.map((each): Wording => ['label', each.label, LABEL.position, placeOf(each, 'label')]),
  ]),
  ...(entries.topic.rights === 'facts-only' ? entries.events : []).map(
    (one): Wording => ['headline', one.headline, TITLE, placeOf(one, 'headline')],
  ),
  ...(entries.topic.rights === 'facts-only' ? statementsOf(entries) : []).map(
    (one): Wording => ['statement', one.text, STATEMENT, placeOf(one, 'text')],
  ),
  ...(entries.topic.rights === 'facts-only' ? entries.entities : []).map((one): Wording => {
    const most = Math.max(1, TITLE - wordCount(one.name));
    return ['description behind that name', one.description, most, placeOf(one, 'description')];
  }),
  ...briefsOf(entries).flatMap(({ of, brief }): Wording[] => [
    ['headline', brief.headline, TITLE - dateWords(of), placeOf(brief, 'headline')],
    ...brief.lines.map((one): Wording => ['line', one.text, LINE, placeOf(one, 'text')]),
  ]),
];

/** Words of the date that stands before a day's headline. */
function dateWords(of: string): number {
  const day = asDay(of);
  return day ? wordCount(dayLabel(day)) : 0;
}

/** Words of a line as its answer shows it, with its date, unless that is the day asked for, and its sources. */
function wordsShown({ text, date, cite }: StatementEntry, of: string, { articles, topic }: TopicEntries): number {
  const isDated = date !== undefined && date.start !== of;
  const { from, to } = topic.coverage ?? { from: date?.start, to: date?.end };
  const dated = isDated && from && to ? wordCount(shortDate(date.label, { from, to })) : 0;
  const cited = Map.groupBy(cite, ({ article }) => article);
  const named = [...cited].map(([id, own]) => {
    const paragraphs = new Set(own.map(({ paragraph }) => paragraph)).size;
    return nameWords(id, articles) + Math.min(paragraphs, NAMED.paragraphs + 1);
  });
  const most = named.length > NAMED.articles ? Math.max(...named) + 2 : named.reduce((sum, words) => sum + words, 0);
  return wordCount(text) + dated + most;
}

/** Words of "Gazette", or of "Article C". */
function nameWords(id: string, articles: readonly ArticleEntry[]): number {
  const article = articles.find((each) => each.id === id);
  return wordCount(article?.label ?? article?.publisher?.name ?? `Article ${id}`);
}

/** Questions that are named below a brief, and words of one that has no label. */
const [NAMED_BELOW, QUESTION] = [3, 12];

/** Words of all sides of the question that is told below what is said of a name. */
const SIDES = 28;

/** Words, at most, of the line below a brief that says what is contested; 0 where nothing is. */
function contestedWords(of: string, { disputes, briefs }: TopicEntries): number {
  const title = ({ label, question }: DisputeEntry): number => wordCount(label ?? question);
  const longest = (some: readonly DisputeEntry[], count: number): number =>
    some
      .map((one) => Math.min(title(one), QUESTION))
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, words) => sum + words, some.length > 0 ? 1 : 0);
  if (of === 'topic') return longest(disputes.slice(0, NAMED_BELOW), NAMED_BELOW);
  if (!(of in briefs.names)) return longest(disputes, NAMED_BELOW);
  const about = disputes.filter(
    (one) => one.about.includes(of) || one.positions.some((position) => position.by.includes(of)),
  );
  return about.length === 0 ? 0 : longest(about, 1) + SIDES;
}
