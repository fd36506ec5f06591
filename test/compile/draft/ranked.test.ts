import { describe, expect, it } from 'vitest';
import { sameEvents } from '../../../src/compile/draft/same-events.ts';
import { rankEvents } from '../../../src/digest/build/rank.ts';
import { article, compiled, type Files } from './ferry.ts';

const ranked = async (files: Files): Promise<readonly string[]> =>
  [...(await compiled(files)).digest.entities]
    .filter(({ type }) => type === 'person')
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);

describe('people of a draft', () => {
  it('are ranked by how much they say and do, not by how often they are named', async () => {
    const files = {
      'a.txt': article(
        'Pier',
        '2031-05-05',
        'The council met on the Ada Brand case. The Ada Brand case is old. Piet Marl said the pier was safe. Marl ' +
          'added that it would open. “It is safe,” Marl told reporters. Police closed the Ada Brand case.',
      ),
      'b.txt': article('Pier', '2031-05-06', 'The court heard the Ada Brand case.'),
    };
    expect((await ranked(files))[0]).toBe('Piet Marl');
  });
});

describe('events of a draft', () => {
  it('are ranked by what is told of them, not by how new they are; the background follows', async () => {
    const files = {
      'a.txt': article(
        'Ferry sinks off Merrow',
        '2031-05-06',
        'The ferry Aldera sank off Merrow on Monday, the coastguard said. The Aldera was built on 3 March 1999 in Varn.',
      ),
      'b.txt': article(
        'Aldera: wreck of the ferry is found',
        '2031-05-20',
        'Divers found the wreck on Monday. The ferry Aldera sank off Merrow on 5 May, with the mail on board. ' +
          'A bakery in Merrow reopened on Tuesday 20 May.',
      ),
    };
    const { events } = (await compiled(files)).digest;
    const foremost = [...rankEvents((await compiled(files)).digest)].sort(([, a], [, b]) => a - b).map(([one]) => one);
    expect(foremost[0]?.date.start).toBe('2031-05-05');
    expect(foremost.at(-1)?.date.start).toBe('1999-03-03');
    expect(events.find(({ date }) => date.start === '1999-03-03')?.rank).toBeUndefined();
  });
});

describe('events of one day', () => {
  const event = (id: string, headline: string, actors: readonly string[], pinned = false) => ({
    ...{ id, headline, actors, pinned, places: [], statements: [], silent: [] },
    date: { start: '2031-05-05', end: '2031-05-05', precision: 'day', label: '5 May 2031' } as const,
  });
  const pairs = (...events: readonly ReturnType<typeof event>[]): readonly (readonly string[])[] =>
    sameEvents(events as unknown as Parameters<typeof sameEvents>[0]).map((pair) => pair.map(({ id }) => id));
  const [one, other] = [
    'Piet Marl was stabbed outside a hotel, police said',
    'Marl was stabbed seven times, a surgeon said',
  ];

  it('may be one where somebody acts in both and the same is done', () => {
    expect(pairs(event('a', one, ['marl']), event('b', other, ['marl']))).toEqual([['a', 'b']]);
  });

  it.each([
    ['nobody acts in both', event('b', other, ['brand'])],
    ['an editor has said that it is one of its own', event('b', other, ['marl'], true)],
    ['what is done is another thing', event('b', 'Piet Marl was elected clerk on Monday', ['marl'])],
  ])('are two where %s', (_, second) => {
    expect(pairs(event('a', one, ['marl']), second)).toEqual([]);
  });
});
