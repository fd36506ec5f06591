import { lookup } from '../digest/lookup.ts';
import { normalise } from '../digest/normalise.ts';
import { search as find, type Hit } from '../digest/search.ts';
import type { Digest, Entity, Event } from '../digest/types.ts';
import { figureItem } from './amounts.ts';
import { nearWords } from './chosen.ts';
import { citedLine, statementLine } from './cites.ts';
import { type Answer, answer, type Body, count, offer } from './context.ts';
import { entityOffer, given } from './entities.ts';
import { roleLine } from './names.ts';
import { disputeItem } from './positions.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Item, Span } from './reply/reply.ts';

/** Statements, facts, figures and disputes that have the words, best first; each event is shown once. */
export const search: Answer = (command, digest) => {
  const words = given(command, 'words');
  if (normalise(words) === '') return { why: 'missing-words', wanted: 'words to look for', nearest: examples(digest) };
  const { hits, nearest } = find(digest, words);
  if (hits.length === 0) return nothing(digest, words, nearest);
  const whole = hits.filter((hit) => hit.whole);
  const part = hits.filter((hit) => !hit.whole);
  return answer(command, digest, {
    title: `Search: ${words}`,
    lede: [ledeOf(whole.length, part.length)],
    items:
      whole.length > 0 && part.length > 0
        ? [...hitItems(digest, whole, 'With every word'), ...hitItems(digest, part, 'With some of the words')]
        : hitItems(digest, hits),
    ...opening(digest, hits),
  });
};

/** Whoever was found by an office is a button away. */
function opening(digest: Digest, hits: readonly Hit[]): Pick<Body, 'choices'> {
  const entities = hits.flatMap(({ subject }) => (subject.kind === 'entity' ? [subject.entity] : []));
  const options = entities.map((entity) => ({ ...entityOffer(digest, entity), description: entity.description }));
  return options.length > 0 ? { choices: { placeholder: 'Open a name', options } } : {};
}

function nothing(digest: Digest, words: string, nearest: readonly string[]): Refusal {
  const entities = lookup(digest, words).nearest;
  const names = entities.map((entity) => entityOffer(digest, entity));
  const others = nearWords(
    digest,
    nearest,
    entities.map((entity) => entity.name),
  );
  const near = [...names, ...others.map((word) => offer(digest, word, 'search', { words: word }))];
  const offers = near.length > 0 ? near : [offer(digest, 'What you can ask', 'help')];
  return { why: 'nothing-found', asked: words, among: 'statements and events', nearest: offers };
}

/** Searches that find something: what the figures count. */
function examples(digest: Digest) {
  const counted = [...new Set(digest.figures.map((figure) => figure.counts))].slice(0, 3);
  return counted.map((words) => offer(digest, `Search ${words}`, 'search', { words }));
}

function ledeOf(whole: number, part: number): string {
  if (whole === 0) return `No line has every word; ${count(part, 'line')} with some of them, best first.`;
  const some = part > 0 ? `, then ${part} with some of the words` : '';
  return `${count(whole, 'line')} found, best first${some}.`;
}

/** Hits as items; statements of one event stand together where its best one stands. */
function hitItems(digest: Digest, hits: readonly Hit[], group?: string): readonly Item[] {
  const items = new Map<string, Item>();
  for (const { subject } of hits) {
    if (subject.kind !== 'event') {
      items.set(`other ${items.size}`, { ...(group ? { group } : {}), ...hitItem(digest, subject) });
      continue;
    }
    const { event, statement } = subject;
    const before = items.get(event.id) ?? { ...(group ? { group } : {}), head: eventHead(event), lines: [] };
    items.set(event.id, { ...before, lines: [...before.lines, statementLine(digest, statement)] });
  }
  return [...items.values()];
}

const eventHead = (event: Event) => ({ text: [{ bold: event.date.label }, ` · ${event.headline}`], cites: [] });

function hitItem(digest: Digest, subject: Exclude<Hit['subject'], { kind: 'event' }>): Item {
  if (subject.kind === 'dispute') return disputeItem(digest, subject.dispute);
  if (subject.kind === 'figure') return figureItem(digest, subject.figure);
  if (subject.kind === 'entity') return entityItem(digest, subject.entity);
  const { entity, statement } = subject;
  const date: Span[] = statement.date ? [{ bold: statement.date.label }, ' · '] : [];
  return {
    head: { text: [...date, { bold: entity.name }, ` · ${entity.description}`], cites: [] },
    lines: [statementLine(digest, statement)],
  };
}

/** Someone found by an office or description: the offices, and the paragraphs that name whoever has none. */
function entityItem(digest: Digest, entity: Entity): Item {
  const head: Span[] = [{ bold: entity.name }, ` · ${entity.description}`];
  if (entity.roles.length > 0)
    return { head: { text: head, cites: [] }, lines: entity.roles.map((role) => roleLine(digest, role)) };
  const named = entity.facts[0]?.cites ?? entity.spellings[0]?.cites ?? [];
  return { head: citedLine(digest, head, named), lines: [] };
}
