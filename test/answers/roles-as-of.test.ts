import { describe, expect, it } from 'vitest';
import { editionOf } from '../../src/answers/edition.ts';
import { countWords, wordsIn } from '../../src/answers/reply/words.ts';
import { run } from '../../src/answers/run.ts';
import { wordsIn as languageOf } from '../../src/answers/words/words-in.ts';
import { exported } from '../../src/cli/export/records.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { heldAsOf } from '../../src/digest/described.ts';
import type { Entity } from '../../src/digest/types.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { cites, on } from '../fixtures/making.ts';

const title = 'captain of the ferry Heron';
const asOf = on('2021-05-03', '3 May 2021');

/** The captain, of whom it is in doubt whether he still is that. */
const inDoubt = (entity: Entity): Entity =>
  entity.id === 'boris-petrov'
    ? { ...entity, description: heldAsOf(title, asOf), roles: [{ title, asOf, cites: cites('D5') }] }
    : entity;

const document = { ...harbourDocument, entities: harbourDocument.entities.map(inDoubt) };
const digest = digestInMemory(document);
const ask = (name: string, options: Record<string, string> = {}, view?: string) =>
  run({ topic: 'harbour', name, options, ...(view ? { view } : {}) }, digest);
const told = (reply: ReturnType<typeof ask>): string =>
  [
    reply.title,
    ...reply.items.flatMap(({ head, lines }) => [
      ...(head ? [wordsIn(head.text)] : []),
      ...lines.map(({ text }) => wordsIn(text)),
    ]),
  ].join('\n');

describe('a role of which it is in doubt whether it is still held', () => {
  it.each([
    [
      'the title of a profile',
      () => ask('who', { name: 'boris petrov' }),
      'Boris Petrov · Captain of the ferry Heron, as of 3 May 2021',
    ],
    ['the roles of a profile', () => ask('who', { name: 'boris petrov' }, 'background'), `${title}, as of 3 May 2021`],
    ['the list of people', () => ask('who'), `Boris Petrov · ${title}, as of 3 May 2021`],
    ['what is found by an office', () => ask('search', { words: 'captain' }), `${title}, as of 3 May 2021`],
    ['what rests on a paragraph', () => ask('cite', { id: 'D5' }, 'rests'), `${title}, as of 3 May 2021`],
  ])('has its day in %s', (_, reply, line) => {
    expect(told(reply())).toContain(line);
  });

  it('keeps first views short', () => {
    expect(countWords(told(ask('who', { name: 'boris petrov' })))).toBeLessThanOrEqual(90);
  });

  it('is found by what it is, and not by its day', () => {
    expect(ask('who', { name: title }).title).toMatch(/^Boris Petrov/);
    expect(told(ask('search', { words: '3 May 2021' }))).not.toContain('Boris Petrov · captain');
  });

  it('has its day in the words of a language', async () => {
    const russian = editionOf(digest, await languageOf('ru'));
    expect(run({ topic: 'harbour', name: 'who', options: { name: 'boris petrov' } }, russian).title).toMatch(
      /Heron, на 3 мая 2021/,
    );
  });

  it('has its day where it is exported', () => {
    const { records } = exported(document);
    expect(records.find(({ kind, of }) => kind === 'role' && of === 'Boris Petrov')?.text).toBe(
      `${title}, as of 3 May 2021`,
    );
  });
});
