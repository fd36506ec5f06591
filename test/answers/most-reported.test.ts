import { expect, it } from 'vitest';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Digest, Entity, Event } from '../../src/digest/types.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { cites, on, statement } from '../fixtures/making.ts';
import { replyTo } from '../fixtures/read-aloud.ts';

const { entities, events } = harbourDocument;

/** Nine more events that each takes part in, so that every profile is long. */
const busy = digestInMemory({
  ...harbourDocument,
  events: [...events, ...entities.flatMap(({ id }) => Array.from({ length: 9 }, (_, day) => errand(id, day + 1)))],
});

function errand(actor: string, day: number): Event {
  const id = `${actor}-${day}`;
  return {
    ...{ id, date: on(`2021-05-0${day}`, `${day} May 2021`), headline: `Errand ${day}` },
    statements: [statement(`${id}.1`, 'An errand was run.', cites('A1'), { by: [actor] })],
    ...{ places: [], actors: [actor], status: 'single-source', origins: ['article:A'], articles: ['A'] },
    ...{ silent: [], disputes: [] },
  };
}

const mostReported = (digest: Digest, { type, id }: Entity) =>
  replyTo(`${type === 'place' ? 'where' : 'who'} ${id}`, digest).items.filter(({ group }) => group === 'Reported most');

it('leads a long profile with what most articles report, three events at most', () => {
  const reported = entities.map((entity) => ({ entity, items: mostReported(busy, entity) }));
  const told = reported.filter(({ items }) => items.length > 0);
  expect(told.length).toBeGreaterThan(0);
  for (const { entity, items } of told) {
    expect(items.length).toBeLessThanOrEqual(3);
    const counts = items.map((item) => new Set(item.lines[0]?.cites.map(({ id }) => id.replace(/\d+$/, ''))).size);
    expect(counts, entity.name).toEqual([...counts].sort((a, b) => b - a));
    expect(Math.min(...counts)).toBeGreaterThan(1);
  }
});

it('leaves a short profile as it is', () => {
  for (const entity of entities) expect(mostReported(harbour, entity)).toEqual([]);
});
