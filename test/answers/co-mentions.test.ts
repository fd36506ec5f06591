import { describe, expect, test } from 'vitest';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Digest, Entity, Statement } from '../../src/digest/types.ts';
import { readDocument } from '../../src/library/compiled.ts';
import { replyTo } from '../fixtures/read-aloud.ts';

const harbour = readDocument('test/topics/harbour/digest.json');

const statement = (mentions: readonly string[], paragraph: number): Statement => ({
  id: `made.${paragraph}`,
  text: 'made up',
  cites: [{ id: `A${paragraph}`, article: 'A', paragraph }],
  by: [],
  to: [],
  mentions,
});

/** The invented digest with these lines alone. */
function withLines(...lines: readonly (readonly string[])[]): Digest {
  const [first] = harbour.events;
  if (!first) throw new Error('the invented topic has no event');
  const statements = lines.map((mentions, index) => statement(mentions, index + 1));
  return digestInMemory({
    ...harbour,
    events: [{ ...first, statements }],
    entities: harbour.entities.map((entity) => ({ ...entity, facts: [] })),
  });
}

const [one, two, three, four] = harbour.entities as [Entity, Entity, Entity, Entity];
const command = one.type === 'place' ? 'where' : 'who';
const said = (digest: Digest): unknown[] =>
  replyTo(`${command} ${one.id}`, digest)
    .flatMap(({ items }) => items)
    .filter(({ group }) => group === 'Named most often with')
    .map(({ lines }) => [lines[0]?.text.join(''), lines[0]?.cites.map(({ id }) => id)]);

describe('names in company', () => {
  test('are counted by the lines that name both, with citations of the first of them', () => {
    const digest = withLines([one.id, two.id], [one.id, three.id], [one.id, two.id], [two.id, three.id]);
    expect(said(digest)).toEqual([[`${two.name} · in 2 lines`, ['A1', 'A3']]]);
  });

  test('come most often first, and of equals the more prominent one', () => {
    const pair = [one.id, three.id];
    const digest = withLines(pair, pair, pair, [one.id, two.id, four.id], [one.id, two.id, four.id]);
    const ranked = [two, four].sort((a, b) => a.rank - b.rank);
    expect(said(digest).map((line) => (line as string[])[0])).toEqual([
      `${three.name} · in 3 lines`,
      ...ranked.map(({ name }) => `${name} · in 2 lines`),
    ]);
  });

  test('are not told of for a single line', () => {
    expect(said(withLines([one.id, two.id], [three.id]))).toEqual([]);
  });

  test('have three citations at most, each once', () => {
    const pair = [one.id, two.id];
    expect(said(withLines(pair, pair, pair, pair))).toEqual([[`${two.name} · in 4 lines`, ['A1', 'A2', 'A3']]]);
  });
});
