import { isPlain, normalise } from '../digest/normalise.ts';
import { citesOf } from '../digest/origins.ts';
import { isCommon, stem, words as wordsOf } from '../digest/stem.ts';
import type { EntityProfile, Hit } from '../digest/types.ts';
import { nearWords } from './about.ts';
import { figureItem, figureLine } from './amounts.ts';
import { citedLine, refs, statementLine } from './cites.ts';
import { type Answer, answer, inShort, offer } from './context.ts';
import { disputeItem, sidesItem } from './disputes.ts';
import type { Edition } from './edition.ts';
import { entityOffer, given, openButton } from './entities.ts';
import { described, roleLine } from './names.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Action, Item, Span } from './reply/reply.ts';
import { sectionOf } from './window.ts';

/** Statements, facts, figures and disputes that have the words, best first; each event is shown once. */
export const search: Answer = (command, digest) => {
  const words = given(command, 'words');
  if (normalise(words) === '')
    return { kind: 'refusal', why: 'missing-words', wanted: 'words', nearest: examples(digest) };
  const found = digest.search.find(words);
  const { hits } = found;
  if (hits.length === 0) return nothing(digest, words, found.nearest);
  const asked = new Set(
    wordsOf(words)
      .filter((word) => !isCommon(word))
      .map(stem),
  );
  const groups = headlinesFirst(digest, grouped(hits), asked);
  const read = (from: number, number: number) => groups.slice(from, from + number);
  const entities = openable(digest, hits);
  return answer(command, digest, {
    title: `${foundWords(digest, found.whole)}: ${words}`,
    list: [sectionOf(groups.length, read, (lines) => inShort(shortItem(digest, lines, asked), digest.topic))],
    views: [
      {
        name: 'all',
        label: digest.words.views.withStatements,
        sections: [sectionOf(groups.length, read, (lines) => hitItem(digest, lines))],
      },
    ],
    actions: entities,
  });
};

/** "3 lines", "No line with every word" */
function foundWords({ words: { counted, search: words } }: Edition, whole: number): string {
  if (whole === 0) return words.noneWhole;
  return whole > MOST_COUNTED ? words.moreThan(MOST_COUNTED) : counted.line(whole);
}

/** So many of the best are looked through for headlines and questions that match. */
const MOST_RANKED = 50;

/** So many headlines stand before the questions that match, which no number of headlines then hides. */
const HEADLINES_FIRST = 2;

/**
 * Of the best, events whose headline has every word go first, and questions that have: what was asked for is what they
 * are about.
 */
function headlinesFirst(digest: Edition, groups: readonly (readonly Hit[])[], asked: ReadonlySet<string>) {
  const isAbout = (text: string): boolean => {
    const stems = new Set(wordsOf(text).map(stem));
    return [...asked].every((one) => stems.has(one));
  };
  const [best, others] = [groups.slice(0, MOST_RANKED), groups.slice(MOST_RANKED)];
  const kinds = Map.groupBy(best, ([hit]) => {
    const subject = hit && (hit.kind === 'event' || hit.kind === 'dispute') ? digest.search.read(hit) : undefined;
    if (subject?.kind === 'event') return isAbout(subject.event.headline) ? 'headline' : 'rest';
    return subject?.kind === 'dispute' && isAbout(subject.dispute.question) ? 'question' : 'rest';
  });
  const { headline = [], question = [], rest = [] } = Object.fromEntries(kinds);
  return [...headline.slice(0, HEADLINES_FIRST), ...question, ...headline.slice(HEADLINES_FIRST), ...rest, ...others];
}

/** A text with the words that were asked for in bold. */
function marked(text: string, asked: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  // Every second piece is a word.
  for (const [index, piece] of text.split(isPlain(text) ? /([A-Za-z0-9]+)/ : /([\p{L}\p{N}]+)/u).entries()) {
    const isAsked = index % 2 === 1 && wordsOf(piece).some((word) => asked.has(stem(word)));
    const last = spans.at(-1);
    if (isAsked) spans.push({ bold: piece });
    else if (typeof last === 'string') spans[spans.length - 1] = last + piece;
    else if (piece !== '') spans.push(piece);
  }
  return spans;
}

/** What was found in one line, the words that were asked for in bold. */
function shortItem(digest: Edition, hits: readonly Hit[], asked: ReadonlySet<string>): Item {
  const [hit] = hits;
  const subject = hit && digest.search.read(hit);
  switch (subject?.kind) {
    case 'event': {
      const { event, statement } = subject;
      const inHeadline = marked(event.headline, asked);
      const isHeadline = inHeadline.some((span) => typeof span !== 'string');
      const date = `${digest.words.dates.short(event.date, digest.topic.coverage)} · `;
      // A headline rests on all of its event, not on the one statement that was met.
      const line = isHeadline
        ? { text: [date, ...inHeadline], cites: refs(digest, citesOf(event)) }
        : citedLine(digest, [date, ...marked(statement.text, asked)], statement.cites);
      return { lines: [line], open: offer(digest, digest.words.buttons.open, 'timeline', { about: event.id }) };
    }
    case 'fact': {
      const { entity, statement } = subject;
      const text = [`${entity.name} · `, ...marked(statement.text, asked)];
      return {
        lines: [citedLine(digest, text, statement.cites)],
        open: openButton(digest, entity),
      };
    }
    case 'dispute':
      return sidesItem(digest, subject.dispute);
    case 'figure':
      return { lines: [figureLine(digest, subject.figure)] };
    case 'entity': {
      const { entity } = subject;
      const text = [`${entity.name} · `, ...marked(described(digest, entity), asked)];
      return { lines: [{ text, cites: [] }], open: openButton(digest, entity) };
    }
    case undefined:
      return { lines: [] };
  }
}

/** Hits that are told together: the statements of one event stand where its best one stands. */
function grouped(hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = hit.kind === 'event' ? `event ${hit.record}` : `other ${groups.size}`;
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  return [...groups.values()];
}

/** So many names that were found are a button away. */
const MOST_OFFERED = 1;

/** Whoever was found by an office is a button away. */
function openable(digest: Edition, hits: readonly Hit[]): readonly Action[] {
  const found = hits.filter(({ kind }) => kind === 'entity').slice(0, MOST_OFFERED);
  return found
    .map(digest.search.read)
    .flatMap((one) => (one?.kind === 'entity' ? [entityOffer(digest, one.entity)] : []));
}

function nothing(digest: Edition, words: string, nearest: readonly string[]): Refusal {
  const entities = digest.names.lookup(words).nearest;
  const names = entities.map((entity) => entityOffer(digest, entity));
  const others = nearWords(
    digest,
    nearest,
    entities.map((entity) => entity.name),
  );
  const near = [...names, ...others.map((word) => offer(digest, `“${word}”`, 'search', { words: word }))];
  const offers = near.length > 0 ? near : [offer(digest, digest.words.buttons.whatToAsk, 'help')];
  return { kind: 'refusal', why: 'nothing-found', asked: words, among: 'statements', nearest: offers };
}

/** Searches that find something: what the figures count. */
function examples(digest: Edition) {
  const counted = digest.figures.kinds(3);
  return counted.map((words) => offer(digest, digest.words.offers.searchFor(words), 'search', { words }));
}

/** Lines are counted up to here. */
const MOST_COUNTED = 1_000;

function hitItem(digest: Edition, hits: readonly Hit[]): Item {
  const subjects = hits.flatMap((hit) => digest.search.read(hit) ?? []);
  const statements = subjects.flatMap((subject) => ('statement' in subject ? [subject.statement] : []));
  const lines = statements.map((statement) => statementLine(digest, statement));
  const [subject] = subjects;
  switch (subject?.kind) {
    case 'event': {
      const { date, headline } = subject.event;
      return { head: { text: [{ bold: digest.words.dates.reported(date) }, ` · ${headline}`], cites: [] }, lines };
    }
    case 'fact': {
      const { entity, statement } = subject;
      const date: Span[] = statement.date ? [{ bold: digest.words.dates.reported(statement.date) }, ' · '] : [];
      return { head: { text: [...date, { bold: entity.name }, ` · ${described(digest, entity)}`], cites: [] }, lines };
    }
    case 'dispute':
      return disputeItem(digest, subject.dispute);
    case 'figure':
      return figureItem(digest, subject.figure);
    case 'entity':
      return entityItem(digest, subject.entity);
    case undefined:
      return { lines };
  }
}

/** Someone found by an office or description: the offices, and the paragraphs that name whoever has none. */
function entityItem(digest: Edition, entity: EntityProfile): Item {
  const head: Span[] = [{ bold: entity.name }, ` · ${described(digest, entity)}`];
  if (entity.roles.length > 0)
    return { head: { text: head, cites: [] }, lines: entity.roles.map((role) => roleLine(digest, role)) };
  const [fact] = digest.entities.entries(entity, 'about', 0, 1);
  const named = fact?.statements[0]?.cites ?? entity.spellings[0]?.cites ?? [];
  return { head: citedLine(digest, head, named), lines: [] };
}
