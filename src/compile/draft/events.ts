import { dayNumber } from '../../digest/day.ts';
import { memoised } from '../../digest/memoised.ts';
import type { ArticleId, Day, EntityId } from '../../digest/types.ts';
import { type EventSentence, eventsOf, type ProposedEvent } from '../compare/events.ts';
import type { Paragraph, StatementEntry } from '../edit/schema.ts';
import { english } from '../language/languages.ts';
import { withoutDateline } from '../read/dateline.ts';
import { actorsOf, deniedIn, doersOf, isNamedIn, speakersOf } from './actors-of.ts';
import { nameBefore, withName } from './antecedents.ts';
import { citing, type ReadArticle } from './articles.ts';
import { eventsOfDay, MOST_CITES } from './bounds.ts';
import type { NamedEntities } from './entities.ts';
import { dateOf } from './event-date.ts';
import { type Articles, isNewBeside, LEDE, type TitledEvent, titled } from './event-headline.ts';
import { extractOf } from './extracts.ts';
import type { EventFinding } from './findings.ts';
import { clauseOf, HEADLINE, headlineOf } from './headlines.ts';
import { type IdKeeper, MOST_MARKS } from './ids.ts';
import { importanceIn } from './importance.ts';
import { introducing } from './introduced.ts';
import { SAME_WORDS } from './origins.ts';
import { oneLine } from './place.ts';
import { isJudging, isOneSided } from './plain-words.ts';
import { knownNounsOf } from './story-nouns.ts';
import { tellingOf } from './story-terms.ts';
import { withoutToldTwice } from './told-twice.ts';
import { worthTelling } from './worth-telling.ts';

/** Lines of one event; what the best sentences do not say is found at their paragraphs. */
const MOST_STATEMENTS = 6;

/** Denials of what an event's lines say. */
const MOST_DENIALS = 2;

/** Sentences of one event that are looked at for its lines. */
const MOST_COMPARED = 24;

/** Places of one event. */
const MOST_PLACES = 6;

/**
 * Events as the articles' dated sentences report them, those that matter most first. Articles are given in order of
 * publication, with their origins as numbers.
 */
export function proposeEvents(
  articles: readonly ReadArticle[],
  origins: readonly number[],
  named: NamedEntities,
  keeper: IdKeeper,
): readonly EventFinding[] {
  const byId = new Map(articles.map((article, index) => [article.id, { article, index }]));
  const toldBy = (part: 'dated' | 'heading', isAsked: (article: ReadArticle) => boolean): readonly ProposedEvent[] =>
    eventsOf(
      articles.map((article, index) => ({
        ...{ id: article.id, published: article.day, origin: origins[index] ?? index },
        get dated() {
          return isAsked(article) ? article.reading[part] : [];
        },
        entityOf: (key) => article.links.get(key)?.entity ?? key,
        isPerson: (key) => article.links.get(key)?.type === 'person',
      })),
    );
  const story = { articles: byId, named, isKnown: knownNounsOf(articles), telling: tellingOf(articles) };
  const isWorth = worthTelling(articles);
  const titledOf = (events: readonly ProposedEvent[]) =>
    events.filter(isWorth).flatMap((event) => titled(event, story));
  const lines = titledOf(toldBy('dated', () => true));
  const heard = heardIn(lines);
  // An article of which nothing is told yet is told of by its headline.
  const titles = [
    ...lines,
    ...titledOf(toldBy('heading', ({ id }) => !heard.has(id))).filter(isNewBeside(lines, byId)),
  ];
  const placeOf = placing(byId);
  const told = withoutToldTwice(onceEach(titles), {
    isBefore: (one, other) => placeOf(one) < placeOf(other),
    mentions: ({ sentences }, word) =>
      sentences.some(({ article }) => byId.get(article)?.article.reading.text.includes(word) === true),
  });
  const foremost = mostOfEachDay(told, articles);
  const weightOf = importanceIn(articles);
  const introduce = introducing(articles, named, HEADLINE);
  const ids = idsOf(foremost, byId, keeper);
  const silentOn = silenceFinder(articles, named);
  return foremost.flatMap((event) => {
    const statements = statementsOf(event, byId, named, origins);
    if (statements.length === 0) return [];
    const concerned = [...new Set(event.names.flatMap((key) => named.ids.get(key) ?? []))];
    const { headline, headed } = event;
    return [
      {
        id: ids.get(event) ?? '',
        date: dateOf(event, byId),
        headline: introduce(headline, { ...headed, end: event.end }),
        statements,
        places: concerned.filter(named.isPlace).slice(0, MOST_PLACES),
        actors: actorsOfHeadline(headline, headed, byId, named).filter(
          (id) => !statements.some(({ denies }) => denies?.includes(id)),
        ),
        silent: silentOn({
          end: event.end,
          named: concerned,
          reporting: new Set(event.sentences.map(({ article }) => article)),
        }),
        pinned: false,
        weight: weightOf(event),
      },
    ];
  });
}

const { incriminating } = english.accounts;

/** The articles of which what they lead with is told. */
const heardIn = (lines: readonly TitledEvent[]): ReadonlySet<ArticleId> =>
  new Set(lines.flatMap(({ sentences }) => sentences.flatMap(({ article, place }) => (place < LEDE ? [article] : []))));

/**
 * Of events under one headline on different days, those that came first: a copy counts its weekdays from another day. Of two days of
 * one sentence, the first that it names: what is done on the other the headline has no room for.
 */
function onceEach(events: readonly TitledEvent[]): readonly TitledEvent[] {
  const byHeadline = Map.groupBy(events, ({ headline }) => headline.toLowerCase());
  const isOfOne = (a: EventSentence, b: EventSentence): boolean => a.article === b.article && a.from === b.from;
  const isBefore = (a: TitledEvent, b: TitledEvent): boolean =>
    isOfOne(a.headed, b.headed) ? a.headed.mark < b.headed.mark : a.start < b.start;
  const earliest = new Set([...byHeadline.values()].flatMap((same) => same.reduce((a, b) => (isBefore(b, a) ? b : a))));
  return events.filter((event) => earliest.has(event));
}

/** Where a sentence stands among all of a topic, in order of publication. */
const placing =
  (articles: Articles) =>
  ({ article, mark }: EventSentence): number =>
    (articles.get(article)?.index ?? 0) * 1e7 + mark;

/** An event is named after its day and the article that told of it first, and known by each sentence that tells of it. */
function idsOf(
  events: readonly TitledEvent[],
  articles: Articles,
  keeper: IdKeeper,
): ReadonlyMap<ProposedEvent, string> {
  const placeOf = placing(articles);
  const inOrder = events.map((event) => ({ event, at: placeOf(event.first) })).sort((a, b) => a.at - b.at);
  keeper.expect(inOrder.map(({ event: { first } }) => `${first.article}:${first.mark}`));
  return new Map(
    inOrder.map(({ event }) => {
      const places = event.sentences.map((sentence) => ({ sentence, at: placeOf(sentence) }));
      const earliest = places.sort((a, b) => a.at - b.at).slice(0, MOST_MARKS);
      const marks = [event.first, ...earliest.map(({ sentence }) => sentence)];
      const text = articles.get(event.first.article)?.article.reading.text ?? '';
      return [
        event,
        keeper.idOf(
          [...new Set(marks.map(({ article, mark }) => `${article}:${mark}`))],
          () => `${event.namedAfter} ${headlineOf(text, event.first) ?? event.headline}`,
        ),
      ];
    }),
  );
}

const textOf = ({ article, from, to }: EventSentence, articles: Articles): string =>
  extractOf(withoutDateline(articles.get(article)?.article.reading.text.slice(from, to) ?? ''));

/** The foremost events of each day, month and year, still in their order: a crowded day takes no other's places. */
function mostOfEachDay(events: readonly TitledEvent[], articles: readonly ReadArticle[]): readonly TitledEvent[] {
  const published = new Map<number, number>();
  for (const article of articles) {
    const day = dayNumber(article.day);
    published.set(day, (published.get(day) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  return events.filter(({ start, end }) => {
    const number = (counts.get(start + end) ?? 0) + 1;
    counts.set(start + end, number);
    const last = dayNumber(end);
    return number <= eventsOfDay((published.get(last) ?? 0) + (published.get(last + 1) ?? 0));
  });
}

/** Of whom a headline tells: who acts in the clause that tells the event, and not in another that fits in, nor only tells it. */
function actorsOfHeadline(
  headline: string,
  sentence: EventSentence,
  articles: Articles,
  named: NamedEntities,
): readonly EntityId[] {
  const article = articles.get(sentence.article)?.article;
  if (!article) return [];
  const own = [...actorsOfClause(sentence, article, named), ...idsIn(article, sentence.by, named)];
  const actors = actorsOf(headline, article, sentence.paragraph, named);
  // A line may leave the day out that tells whose it is.
  const whole = oneLine(article.reading.text.slice(sentence.from, sentence.to));
  const tellers = tellersOf([headline, whole], sentence, article, named);
  return actors.filter((id) => own.includes(id) && !tellers.includes(id));
}

/**
 * Who acts in the clause of a sentence that tells an event: what else the sentence tells may be of another day, and so is
 * what one tells that only looks back at it.
 */
const actorsOfClause = (sentence: EventSentence, article: ReadArticle, named: NamedEntities): readonly EntityId[] => {
  const whole = oneLine(article.reading.text.slice(sentence.from, sentence.to));
  const clause = withName(
    oneLine(clauseOf(article.reading.text, sentence.clause)),
    nameBefore(sentence, article, named),
  );
  const actors = sentence.manner === 'recalled' ? [] : actorsOf(clause, article, sentence.paragraph, named);
  if (actors.length === 0) return [];
  const tellers = tellersOf([clause, whole], sentence, article, named);
  return actors.filter((id) => !tellers.includes(id));
};

/** Who only tells, in a clause or its sentence, what others did on its day. */
const tellersOf = (
  texts: readonly string[],
  { paragraph }: EventSentence,
  article: ReadArticle,
  named: NamedEntities,
): readonly EntityId[] => texts.flatMap((text) => doersOf(text, article, paragraph, named).tellers);

/** A line of an event while its sentences are gathered. */
interface Line extends Pick<StatementEntry, 'text' | 'by' | 'actors' | 'denies'> {
  readonly cite: Paragraph[];
}

/**
 * One line a wording: sentences that say the same in the same words are one line with several citations. What one of
 * them says of somebody, and somebody denies, stands there with the denial.
 */
function statementsOf(
  event: TitledEvent,
  articles: Articles,
  named: NamedEntities,
  origins: readonly number[],
): readonly StatementEntry[] {
  const originOf = ({ article }: Paragraph): number => origins[articles.get(article)?.index ?? -1] ?? -1;
  const lines = new Map<string, Line>();
  const denials: Line[] = [];
  for (const sentence of oneOfEachFirst(event.sentences).slice(0, MOST_COMPARED)) {
    const text = textOf(sentence, articles);
    const article = articles.get(sentence.article)?.article;
    const line = lines.get(text.toLowerCase());
    if (!article || (!line && lines.size >= MOST_STATEMENTS) || isOneSided(text)) continue;
    const cite = citing(sentence.article, sentence.paragraph);
    const isHeading = sentence === event.headed && event.beside !== undefined;
    if (!line) {
      const actors = actorsOfClause(sentence, article, named);
      const answers = denialsOf(sentence, actors, article, named);
      const isTold = (id: EntityId): boolean => idsIn(article, sentence.names, named).includes(id);
      denials.push(...answers);
      lines.set(text.toLowerCase(), {
        ...{
          text,
          cite: isHeading ? [cite, citing(sentence.article, event.beside ?? 0)] : [cite],
          by: speakersOf(text, idsIn(article, sentence.by, named), article, sentence.paragraph, named),
        },
        ...deniedBy(text, sentence, article, named),
        // Whoever denies it is told of in it.
        actors: [...new Set([...actors, ...answers.flatMap(({ denies = [] }) => denies.filter((id) => isTold(id)))])],
      });
    } else if (line.cite.length < MOST_CITES && !line.cite.some(({ id }) => id === cite.id)) line.cite.push(cite);
  }
  for (const denial of denials.slice(0, MOST_DENIALS)) {
    const key = denial.text.toLowerCase();
    lines.set(key, { ...(lines.get(key) ?? denial), denies: denial.denies ?? [] });
  }
  // A line that judges stands where no other tells the same of whom it tells.
  const plain = [...lines.values()].filter(({ text }) => !isJudging(text));
  const isTold = ({ actors = [] }: Line): boolean =>
    actors.length > 0 && plain.some((other) => actors.every((id) => other.actors?.includes(id)));
  const kept = [...lines.values()].filter((line) => !isJudging(line.text) || !isTold(line));
  return kept.map((line) => ({ ...line, to: [], disputed: [], ...fromOne(line, originOf) }));
}

/** Of whom a line says that what its event tells is of another. */
function deniedBy(
  text: string,
  { paragraph }: EventSentence,
  article: ReadArticle,
  named: NamedEntities,
): Pick<Line, 'denies'> {
  const denies = deniedIn(text, article, paragraph, named);
  return denies.length > 0 ? { denies } : {};
}

/** The denials that answer what a sentence says, as its article has them; of one that accuses somebody, any of theirs. */
const denialsOf = (
  { from, to, names }: EventSentence,
  actors: readonly EntityId[],
  article: ReadArticle,
  named: NamedEntities,
): readonly Line[] =>
  article.reading.answers.flatMap((answer): Line[] => {
    const of = named.idOf(article, answer.of);
    const isOfIt = answer.claim.from >= from && answer.claim.to <= to;
    const isAccused = () => incriminating.test(article.reading.text.slice(from, to));
    if (of === undefined || !(isOfIt || (actors.includes(of) && answer.from > from && isAccused()))) return [];
    const text = extractOf(article.reading.text.slice(answer.from, answer.to));
    // "He denied it", of what is not said of him, says nothing by itself.
    const isNamed =
      actors.includes(of) || names.includes(answer.of) || isNamedIn(text, of, article, answer.paragraph, named);
    if (!isNamed) return [];
    return [
      {
        text,
        cite: [citing(article.id, answer.paragraph)],
        by: idsIn(article, [answer.speaker], named),
        actors: actorsOf(text, article, answer.paragraph, named),
        denies: [of],
      },
    ];
  });

/** Words of a sentence that two do not write by chance. */
const OWN_WORDS = 8;

/** A sentence in the same words, or of one speaker's, is one account, however many articles have it. */
const fromOne = (
  { text, cite, by }: Pick<StatementEntry, 'text' | 'cite' | 'by'>,
  originOf: (cite: Paragraph) => number,
): { readonly from?: string } =>
  new Set(cite.map(originOf)).size > 1 && (by.length > 0 || text.split(' ').length >= OWN_WORDS)
    ? { from: SAME_WORDS.id }
    : {};

/** The best sentence of each article, then the others: more articles are heard in as many lines. */
function oneOfEachFirst(sentences: readonly EventSentence[]): readonly EventSentence[] {
  const heard = new Set<string>();
  const [first, others]: [EventSentence[], EventSentence[]] = [[], []];
  for (const sentence of sentences) {
    (heard.has(sentence.article) ? others : first).push(sentence);
    heard.add(sentence.article);
  }
  return [...first, ...others];
}

const idsIn = (article: ReadArticle, keys: readonly string[], { idOf }: NamedEntities): readonly EntityId[] => [
  ...new Set(keys.flatMap((key) => idOf(article, key) ?? [])),
];

/** Articles that are said to leave an event out, those published soonest after it; fewer where there are very many. */
const [MOST_SILENT, MOST_SILENT_OF_MANY, MANY] = [60, 12, 1_500];

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
  { idOf }: NamedEntities,
): (event: Reported) => readonly ArticleId[] {
  // Of those alone that are asked for: the first after some event. What is not read is not said to leave anything out.
  const namesOf = memoised((article: ReadArticle) =>
    article.reading.isUnread
      ? null
      : new Set([...article.links.keys()].flatMap((entity) => idOf(article, entity) ?? [])),
  );
  const firstOf = new Map<Day, number>();
  for (const [index, { day }] of articles.entries()) if (!firstOf.has(day)) firstOf.set(day, index);
  const days = [...firstOf.keys()];
  const most = articles.length > MANY ? MOST_SILENT_OF_MANY : MOST_SILENT;
  return ({ end, named, reporting }) => {
    const marks = named.slice(0, NAMED_BY);
    const least = Math.min(2, marks.length);
    const silent: ArticleId[] = [];
    const first = days.find((day) => day >= end);
    for (let at = first === undefined ? articles.length : (firstOf.get(first) ?? 0); at < articles.length; at += 1) {
      const article = articles[at];
      if (!article || silent.length === most) break;
      if (reporting.has(article.id)) continue;
      const own = namesOf(article);
      if (own === null) continue;
      let shared = 0;
      for (const name of marks) if (own.has(name)) shared += 1;
      if (shared < least) silent.push(article.id);
    }
    return silent.sort();
  };
}
