import { expect, it } from 'vitest';
import { mainItems } from '../../src/answers/most-reported.ts';
import { harbour } from '../fixtures/harbour.ts';

const acting = [...harbour.entities].map((entity) => ({ entity, items: mainItems(harbour, entity, 100) }));

it('leads a long record with what most articles report, three events at most', () => {
  const told = acting.filter(({ items }) => items.length > 0);
  expect(told.length).toBeGreaterThan(0);
  for (const { entity, items } of told) {
    expect(items.length).toBeLessThanOrEqual(3);
    const counts = items.map((item) => new Set(item.lines[0]?.cites.map(({ id }) => id.replace(/\d+$/, ''))).size);
    expect(counts, entity.name).toEqual([...counts].sort((a, b) => b - a));
    expect(Math.min(...counts)).toBeGreaterThan(1);
  }
});

it('leaves a short record as it is', () => {
  for (const { entity } of acting) expect(mainItems(harbour, entity, 6)).toEqual([]);
});
