import { dateLabel } from '../../digest/day.ts';
import type { ArticleId, Day, EntityId } from '../../digest/types.ts';
import { type EventArticle, type EventSentence, eventsOf, type ProposedEvent } from '../compare/events.ts';
import type { Paragraph, StatementEntry } from '../edit/schema.ts';
import { withoutDateline } from '../read/dateline.ts';
import type { ReadArticle } from './articles.ts';
import type { NamedEntities } from './entities.ts';
import { extractOf, headlineOf } from './extracts.ts';
import type { EventFinding } from './findings.ts';

/** Lines of one event; what the best sentences do not say is found at their paragraphs. */
const MOST_STATEMENTS = 6;

/** Names of one event, people and organisations, and places. */
const MOST_ACTORS = 6;

/** Events as the articles' dated sentences report them, those that matter most first. */
export function proposeEvents(
  articles: readonly ReadArticle[],
  { ids, isPlace }: NamedEntities,
  makeId: (words: string) => string,
): readonly EventFinding[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const silentOn = silenceFinder(articles, ids);
  return eventsOf(articles.map(datedOf)).flatMap((event) => {
    const statements = statementsOf(event, byId, ids);
    const [first] = statements;
    if (!first) return [];
    // What somebody says makes a poor headline where another line tells what happened.
    const titleLine = statements.find(({ text }) => !/^["“‘']/.test(text)) ?? first;
    const named = [...new Set(event.names.flatMap((key) => ids.get(key) ?? []))];
    const { start, end, precision } = event;
    return [
      {
        id: makeId(`${start} ${headlineOf(titleLine.text)}`),
        date: { start, end, precision, label: dateLabel(start, end, precision) },
        headline: headlineOf(titleLine.text),
        statements,
        places: named.filter(isPlace).slice(0, MOST_ACTORS),
        actors: named.filter((id) => !isPlace(id)).slice(0, MOST_ACTORS),
        silent: silentOn({
          end,
          named,
          reporting: new Set(event.sentences.map(({ article }) => article)),
        }),
        pinned: false,
      },
    ];
  });
}

/** An article with the dates that can be an event's. */
const datedOf = ({ id, clean, found }: ReadArticle): EventArticle => ({
  id,
  doc: clean.document,
  names: found.names,
  // The day that an hour alone is counted for is that of publication, which the sentence need not mean.
  dates: found.dates.filter(({ text }) => !clean.document.language.accounts.hourAlone.test(text)),
});

/** One line a wording: sentences that say the same in the same words are one line with several citations. */
function statementsOf(
  event: ProposedEvent,
  articles: ReadonlyMap<string, ReadArticle>,
  ids: ReadonlyMap<string, EntityId>,
): readonly StatementEntry[] {
  const lines = new Map<string, { text: string; cite: Paragraph[]; by: EntityId[] }>();
  for (const sentence of oneOfEachFirst(event.sentences)) {
    const article = articles.get(sentence.article);
    if (!article) continue;
    const text = extractOf(withoutDateline(article.clean.document.text.slice(sentence.start, sentence.end)));
    const { article: id, paragraph } = sentence;
    const cite = { id: `${id}${paragraph}`, article: id, paragraph };
    const line = lines.get(text.toLowerCase());
    if (line && !line.cite.some((each) => each.id === cite.id)) line.cite.push(cite);
    if (!line && lines.size < MOST_STATEMENTS)
      lines.set(text.toLowerCase(), { text, cite: [cite], by: speakersOf(sentence, article, ids) });
  }
  return [...lines.values()].map((line) => ({ ...line, to: [], disputed: [] }));
}

/** The best sentence of each article, then the others: more articles are heard in as many lines. */
function oneOfEachFirst(sentences: readonly EventSentence[]): readonly EventSentence[] {
  const heard = new Set<string>();
  const first = sentences.filter(({ article }) => !heard.has(article) && heard.add(article));
  return [...first, ...sentences.filter((sentence) => !first.includes(sentence))];
}

/** Who says what the sentence says, where it names its speaker. */
function speakersOf(
  { start, end }: EventSentence,
  { found }: ReadArticle,
  ids: ReadonlyMap<string, EntityId>,
): EntityId[] {
  const speakers = [...found.statements, ...found.quotes]
    .filter((each) => each.start < end && each.end > start)
    .flatMap(({ speaker }) => ids.get(speaker?.entity ?? '') ?? []);
  return [...new Set(speakers)];
}

/** Articles that are said to leave an event out: those published soonest after it. */
const MOST_SILENT = 60;

/** Names of an event that an article may mention it by. */
const NAMED_BY = 6;

interface Reported {
  readonly end: Day;
  readonly named: readonly EntityId[];
  readonly reporting: ReadonlySet<ArticleId>;
}

/**
 * Finds the articles that leave an event out, published on or after it, in key order. An article may mention an event
 * without its date, and then no line of the event cites it: one that has two of the event's names, or its only one, is
 * not said to be silent.
 */
function silenceFinder(
  articles: readonly ReadArticle[],
  ids: ReadonlyMap<string, EntityId>,
): (event: Reported) => readonly ArticleId[] {
  const published = [...articles]
    .map(({ id, clean, found }) => ({
      id,
      day: clean.published.day,
      names: new Set(found.names.flatMap(({ entity }) => ids.get(entity) ?? [])),
    }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return ({ end, named, reporting }) => {
    const marks = named.slice(0, NAMED_BY);
    const silent: ArticleId[] = [];
    for (const { id, day, names } of published) {
      if (silent.length === MOST_SILENT) break;
      if (day < end || reporting.has(id)) continue;
      const shared = marks.filter((name) => names.has(name)).length;
      if (shared < Math.min(2, marks.length)) silent.push(id);
    }
    return silent.sort();
  };
}
