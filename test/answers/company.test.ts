import { describe, expect, test } from 'vitest';
import { companyItems } from '../../src/answers/company.ts';
import type { Digest, Entity, Statement } from '../../src/digest/types.ts';
import { readTopics } from '../../src/library/bundled.ts';

const harbour = readTopics('test/topics').get('harbour');
if (!harbour) throw new Error('the invented topic is missing');

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
  const [first] = harbour?.events ?? [];
  if (!harbour || !first) throw new Error('the invented topic has no event');
  const statements = lines.map((mentions, index) => statement(mentions, index + 1));
  return {
    ...harbour,
    events: [{ ...first, statements }],
    entities: harbour.entities.map((entity) => ({ ...entity, facts: [] })),
  };
}

const [one, two, three, four] = harbour.entities as [Entity, Entity, Entity, Entity];
const said = (digest: Digest): unknown[] =>
  companyItems(digest, one).map(({ lines }) => [lines[0]?.text.join(''), lines[0]?.cites.map(({ id }) => id)]);

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
});
