import { describe, expect, it } from 'vitest';
import type { Item, Text } from '../../../src/answers/reply/reply.ts';
import { en } from '../../../src/answers/words/en.ts';
import { tableOf } from '../../../src/platforms/slack/table.ts';
import { many, ref } from '../../fixtures/replies.ts';

const URL_OF_A = 'https://example.org/a';
const cited = { ...ref('A5'), name: 'Gazette', url: URL_OF_A };
const item = (row: readonly Text[], cites: Item['lines'][number]['cites'] = []): Item => ({
  lines: [{ text: ['x'], cites }],
  row,
});
const raw = (text: string) => ({ type: 'raw_text', text });
const rich = (...elements: unknown[]) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });
const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style ? { style } : {}) });
const cellOf = (words: Text) => tableOf([item([words])], ['Who'], en).rows[1]?.[0];

describe('a cell', () => {
  it.each<[string, Text, unknown]>([
    ['plain words', ['a ', '<b>'], raw('a <b>')],
    ['nothing', [], raw('–')],
    ['blanks', [' ', { bold: ' ' }], raw('–')],
    [
      'styles',
      [{ bold: 'a' }, { italic: 'b' }, { code: 'c' }, ' d', ''],
      rich(text('a', { bold: true }), text('b', { italic: true }), text('c', { code: true }), text(' d')),
    ],
    ['a link', [{ link: 'a', url: URL_OF_A }], rich({ type: 'link', url: URL_OF_A, text: 'a' })],
    ['a link to nowhere', ['b', { link: 'a', url: 'javascript:x' }], rich(text('b'), text('a'))],
  ])('holds %s', (_, words, cell) => {
    expect(cellOf(words)).toEqual(cell);
  });
});

describe('a table', () => {
  const columns = ['Who', 'Count'];

  it('names its columns, wraps them, and fills up what a row leaves out', () => {
    const table = tableOf([item([['Mill']]), item([['Rosa'], ['4'], ['left out']])], columns, en);
    expect(table).toEqual({
      type: 'table',
      rows: [
        [raw('Who'), raw('Count'), raw('Sources')],
        [raw('Mill'), raw('–'), raw('–')],
        [raw('Rosa'), raw('4'), raw('–')],
      ],
      column_settings: many(3, () => ({ is_wrapped: true })),
    });
  });

  it('has the sources of head and lines in its last column, linked where they can be', () => {
    const other = { ...ref('B3'), name: 'Post' };
    const head = { text: ['h'], cites: [cited] };
    const rows = [{ ...item([['a']], [other]), head }, item([['b']], [other, ref('C2')]), item([['c']], [cited])];
    const link = { type: 'link', url: URL_OF_A, text: 'Gazette ¶5' };
    expect(
      tableOf(rows, columns, en)
        .rows.slice(1)
        .map((row) => row.at(-1)),
    ).toEqual([rich(link, text('; '), text('Post ¶3')), raw('Post ¶3; Article C ¶2'), rich(link)]);
  });

  it('has a hundred rows and twenty columns at most', () => {
    const { rows } = tableOf(
      many(150, () => item([['a']])),
      many(30, (n) => `${n}`),
      en,
    );
    expect([rows.length, rows[0]?.length, rows[1]?.length]).toEqual([100, 20, 20]);
  });
});
