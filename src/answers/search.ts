import { normalise } from '../digest/normalise.ts';
import type { Digest, EntityProfile, Hit } from '../digest/types.ts';
import { nearWords } from './about.ts';
import { figureItem } from './amounts.ts';
import { citedLine, statementLine } from './cites.ts';
import { type Answer, answer, type Body, count, offer } from './context.ts';
import { disputeItem } from './disputes.ts';
import { entityOffer, given } from './entities.ts';
import { roleLine } from './names.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Item, Span } from './reply/reply.ts';
import { type Section, sectionOf } from './window.ts';

/** Statements, facts, figures and disputes that have the words, best first; each event is shown once. */
export const search: Answer = (command, digest) => {
  const words = given(command, 'words');
  if (normalise(words) === '')
    return { kind: 'refusal', why: 'missing-words', wanted: 'words to look for', nearest: examples(digest) };
  const found = digest.search.find(words);
  const { hits } = found;
  if (hits.length === 0) return nothing(digest, words, found.nearest);
  const whole = grouped(hits.filter((hit) => hit.whole));
  const part = grouped(hits.filter((hit) => !hit.whole));
  const both = whole.length > 0 && part.length > 0;
  const items = (groups: readonly (readonly Hit[])[], group?: string): Section =>
    sectionOf(
      groups.length,
      (from, count) => groups.slice(from, from + count),
      (lines) => ({ ...(group && both ? { group } : {}), ...hitItem(digest, lines) }),
    );
  return answer(command, digest, {
    title: `Search: ${words}`,
    lede: [ledeOf(found.whole, hits.filter((hit) => !hit.whole).length)],
    sections: [items(whole, 'With every word'), items(part, 'With some of the words')],
    ...opening(digest, hits),
  });
};

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
const MOST_OFFERED = 25;

/** Whoever was found by an office is a button away. */
function opening(digest: Digest, hits: readonly Hit[]): Pick<Body, 'choices'> {
  const subjects = hits
    .filter(({ kind }) => kind === 'entity')
    .slice(0, MOST_OFFERED)
    .map(digest.search.read);
  const entities = subjects.flatMap((subject) => (subject?.kind === 'entity' ? [subject.entity] : []));
  const options = entities.map((entity) => ({ ...entityOffer(digest, entity), description: entity.description }));
  return options.length > 0 ? { choices: { placeholder: 'Open a name', options } } : {};
}

function nothing(digest: Digest, words: string, nearest: readonly string[]): Refusal {
  const entities = digest.names.lookup(words).nearest;
  const names = entities.map((entity) => entityOffer(digest, entity));
  const others = nearWords(
    digest,
    nearest,
    entities.map((entity) => entity.name),
  );
  const near = [...names, ...others.map((word) => offer(digest, word, 'search', { words: word }))];
  const offers = near.length > 0 ? near : [offer(digest, 'What you can ask', 'help')];
  return { kind: 'refusal', why: 'nothing-found', asked: words, among: 'statements and events', nearest: offers };
}

/** Searches that find something: what the figures count. */
function examples(digest: Digest) {
  const counted = digest.figures.kinds(3);
  return counted.map((words) => offer(digest, `Search ${words}`, 'search', { words }));
}

/** Lines are counted up to here. */
const MOST_COUNTED = 1_000;

function ledeOf(whole: number, part: number): string {
  if (whole === 0) return `No line has every word; ${count(part, 'line')} with some of them, best first.`;
  const some = part > 0 ? `, then ${part} with some of the words` : '';
  if (whole > MOST_COUNTED) return `More than ${MOST_COUNTED} lines found, best first${some}.`;
  return `${count(whole, 'line')} found, best first${some}.`;
}

function hitItem(digest: Digest, hits: readonly Hit[]): Item {
  const subjects = hits.flatMap((hit) => digest.search.read(hit) ?? []);
  const statements = subjects.flatMap((subject) => ('statement' in subject ? [subject.statement] : []));
  const lines = statements.map((statement) => statementLine(digest, statement));
  const [subject] = subjects;
  switch (subject?.kind) {
    case 'event': {
      const { date, headline } = subject.event;
      return { head: { text: [{ bold: date.label }, ` · ${headline}`], cites: [] }, lines };
    }
    case 'fact': {
      const { entity, statement } = subject;
      const date: Span[] = statement.date ? [{ bold: statement.date.label }, ' · '] : [];
      return { head: { text: [...date, { bold: entity.name }, ` · ${entity.description}`], cites: [] }, lines };
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
function entityItem(digest: Digest, entity: EntityProfile): Item {
  const head: Span[] = [{ bold: entity.name }, ` · ${entity.description}`];
  if (entity.roles.length > 0)
    return { head: { text: head, cites: [] }, lines: entity.roles.map((role) => roleLine(digest, role)) };
  const [fact] = digest.entities.entries(entity, 'about', 0, 1);
  const named = fact?.statements[0]?.cites ?? entity.spellings[0]?.cites ?? [];
  return { head: citedLine(digest, head, named), lines: [] };
}
