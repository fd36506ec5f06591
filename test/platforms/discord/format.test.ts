import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/answers/reply/reply.ts';
import { decodeToken } from '../../../src/answers/token.ts';
import { changedMessage, format, newMessage } from '../../../src/platforms/discord/format.ts';
import type { DiscordMarkdown } from '../../../src/platforms/discord/markup.ts';
import { discordWindows } from '../../fixtures/pages.ts';
import { many, ref, reply, said } from '../../fixtures/replies.ts';
import { markupIn } from './markup.ts';

const embedOf = (made: Reply) => format(made, 'asker').embeds[0];
const textOf = (made: Reply) => embedOf(made)?.description;
const rowsOf = (made: Reply, audience: 'asker' | 'channel' = 'asker') =>
  format(made, audience).components.map((row) =>
    row.components.map((part) =>
      part.type === 2 ? `${part.label}` : `${part.placeholder}: ${part.options.map((option) => option.label)}`,
    ),
  );
const asking = (text: string) => ({ topic: 'harbour', name: 'search', options: { words: text } });
const action = (label: string) => ({ label, command: asking(label) });

describe('the text of a reply', () => {
  it('has title, lede, groups, heads, lines, citations, notes and footer in order', () => {
    const made = reply({
      title: 'Rosa O’Brien',
      lede: ['Mayor of ', { italic: 'Port Alder' }],
      items: [
        {
          group: 'Said',
          head: { text: [{ bold: '3 May 2021' }, ' · asked'], cites: [ref('A5'), ref('B3')] },
          lines: [{ text: ['for boats'], cites: [] }],
        },
        { group: 'Said', lines: [{ text: ['for ', { code: 'time' }], cites: [ref('C2')] }] },
        { group: 'Said', lines: [{ text: ['for more time'], cites: [] }] },
        { group: 'Named', lines: [{ text: ['by no one'], cites: [] }] },
      ],
      notes: [['One note.'], ['Another.']],
    });
    expect(embedOf(made)).toMatchObject({
      title: 'Rosa O’Brien',
      description: [
        'Mayor of *Port Alder*\n\n### Said\n**3 May 2021** · asked [A5, B3]\n- for boats',
        '- for `time` [C2]\n- for more time',
        '### Named\n- by no one',
        '-# One note.\n-# Another.',
      ].join('\n\n'),
      footer: { text: 'Harbour digest 1a2b3c4d' },
    });
  });

  it('keeps two runs of markup that touch apart, and blanks outside them', () => {
    const touching = [{ bold: 'a' }, { italic: 'b' }, { bold: ' c ' }, { bold: ' ' }, 'd'];
    expect(textOf(reply({ items: [{ lines: [{ text: touching, cites: [] }] }] }))).toBe(
      '- **a**\u200B*b*\u200B **c** \u200B d',
    );
  });

  it('uses one colour for every answer and grey for refusals', () => {
    const colours = [reply(), reply({ title: 'Disputed' }), reply({ refused: 'empty-day' })].map(
      (made) => embedOf(made)?.color,
    );
    expect(colours).toEqual([0x4a6785, 0x4a6785, 0x8a8f98]);
  });

  it('takes no markup from data, whatever the data', () => {
    const data = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'*_~`|[]()<>#-+.1:/@\\ \nahtps') }));
    fc.assert(
      fc.property(fc.array(data, { minLength: 1, maxLength: 6 }), data, data, (spans, title, group) => {
        const line = { text: spans, cites: [{ id: spans[0] ?? '', label: title, source: group }] };
        const made = reply({ title, lede: spans, items: [{ group, head: line, lines: [line] }], notes: [spans] });
        const embed = embedOf(made);
        expect(markupIn((embed?.title ?? '') as DiscordMarkdown)).toEqual([]);
        const ours = ['heading', 'list', 'subtext'];
        expect(markupIn(`${embed?.description}` as DiscordMarkdown).filter((kind) => !ours.includes(kind))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('counts a lede and notes that grow too long when they are escaped', () => {
    const made = reply({ lede: ['*'.repeat(390)], notes: [['first'], ['_'.repeat(390)], ['third']] });
    expect(textOf(made)).toBe('- The ferries stopped. [A5]\n\n-# Lines too long to be shown here: 3\n-# first');
  });

  it('says what it had to leave out', () => {
    const made = reply({ items: [said('y'.repeat(5000)), said('short')] });
    expect(textOf(made)).toBe('- short\n\n-# Lines too long to be shown here: 1');
    const actions = many(5, (number) => action(`about ${number}${' z'.repeat(100)}`));
    expect(textOf({ ...made, actions })).toContain('-# Remarks too long to be shown here: 4');
  });

  it('never leaves an embed blank', () => {
    expect(embedOf(reply({ title: ' ', items: [], footer: '' }))).toEqual({
      description: '\u200B',
      color: 0x4a6785,
      footer: { text: '\u200B' },
    });
  });
});

describe('buttons and menus', () => {
  it('ask what they say, from this version', () => {
    const [first] = format(reply({ actions: [action('pier')] }), 'channel').components;
    const button = first?.components[0];
    expect(button?.type === 2 && decodeToken(button.custom_id)).toEqual({
      command: asking('pier'),
      version: '1a2b3c4d',
      share: false,
    });
  });

  it('share this page, but not from a message that is shared already', () => {
    const [row] = format(reply(), 'asker').components;
    const button = row?.components[0];
    expect(button?.type === 2 && decodeToken(button.custom_id)?.share).toBe(true);
    expect(rowsOf(reply(), 'channel')).toEqual([['Open a citation: A, paragraph 5']]);
    expect(rowsOf(reply({ refused: 'empty-day', items: [] }))).toEqual([]);
  });

  it('offer a question once', () => {
    expect(rowsOf(reply({ items: [], actions: [action('pier'), action('pier')] }), 'channel')).toEqual([['pier']]);
    const options = [action('pier'), { ...action('pier'), label: 'The pier, once more' }];
    const made = reply({ items: [], choices: { placeholder: 'Words', options } });
    expect(rowsOf(made, 'channel')).toEqual([['Words: pier']]);
  });

  it('put follow-ups beyond five into the menu, behind its own options', () => {
    const choices = { placeholder: 'People', options: [action('Rosa')] };
    const made = reply({ items: [], actions: many(7, (number) => action(`ask ${number}`)), choices });
    expect(rowsOf(made, 'channel')).toEqual([
      ['ask 1', 'ask 2', 'ask 3', 'ask 4', 'ask 5'],
      ['People: Rosa,ask 6,ask 7'],
    ]);
  });

  it('spread more than 25 choices over pages, so that each can be reached', () => {
    const options = many(60, (number) => action(`choice ${number}`));
    const pages = discordWindows(reply({ choices: { placeholder: 'People', options } }));
    const menus = pages.map((page) =>
      rowsOf(page)
        .flat()
        .filter((part) => part.startsWith('People')),
    );
    expect(new Set(menus.flat().flatMap((menu) => menu.split(': ')[1]?.split(',')))).toEqual(
      new Set(options.map((option) => option.label)),
    );
    expect(pages.slice(1).map(textOf)).toEqual(pages.slice(1).map(() => expect.stringContaining('the menu goes on')));
  });

  it('open every citation of the page, once', () => {
    const items = many(8, (item) => said('fact', ...many(5, (number) => `A${item * 5 + number}`), 'A6'));
    const rows = rowsOf(reply({ items }), 'channel').flat();
    expect(rows.map((menu) => menu.split(':')[1])).toEqual([' A6 to A30', ' A31 to A45']);
    expect(rows.flatMap((menu) => menu.match(/paragraph \d+/g) ?? [])).toEqual(
      many(40, (number) => `paragraph ${number + 5}`),
    );
  });

  it('say so where there are more citations than menus', () => {
    const items = [said('fact', ...many(140, (number) => `A${number}`))];
    expect(textOf(reply({ items }))).toContain(
      '-# Citations without a menu: 40. Open any of them with `/harbour cite`',
    );
  });

  it('say how to ask by text where a question does not fit a button', () => {
    const words = 'a very long question about the ferries of the harbour and what the council said of them on each day';
    const made = reply({
      actions: [{ label: 'Search on', command: asking(words) }],
      items: many(31, (number) => said(`event ${number}`)),
      command: asking(words),
    });
    expect(rowsOf(made)).toEqual([]);
    expect(textOf(made)).toContain(`-# For “Search on”, ask \`/harbour search words: ${words}\``);
    expect(textOf(made)).toContain(
      '-# The question is too long for a button that turns the page: ask it in fewer words.',
    );
    expect(textOf(made)).toContain('-# To share this, ask again with `share: True`');
  });

  it('leave out what no command answers', () => {
    const command = { topic: 'harbour', name: 'constructor', options: {} };
    expect(rowsOf(reply({ items: [], actions: [{ label: 'Odd', command }], command }))).toEqual([]);
  });
});

describe('messages', () => {
  it('are the asker’s alone unless shared, and mention no one', () => {
    expect(newMessage(reply(), 'asker')).toMatchObject({
      type: 4,
      data: { flags: 64, allowed_mentions: { parse: [] } },
    });
    expect(newMessage(reply(), 'channel').data).not.toHaveProperty('flags');
  });

  it('changed in place keep who sees them, and lose buttons that no longer apply', () => {
    const changed = changedMessage(reply({ items: [] }), 'channel');
    expect(changed).toMatchObject({ type: 7, data: { components: [], allowed_mentions: { parse: [] } } });
    expect(changed.data).not.toHaveProperty('flags');
  });
});
