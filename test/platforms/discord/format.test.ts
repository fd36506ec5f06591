import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/answers/reply/reply.ts';
import { decodeToken } from '../../../src/answers/token.ts';
import { changedMessage, newMessage } from '../../../src/platforms/discord/format.ts';
import type { DiscordMarkdown } from '../../../src/platforms/discord/markup.ts';
import fc from '../../fast-check.ts';
import { discordWindows } from '../../fixtures/pages.ts';
import { many, ref, reply, said } from '../../fixtures/replies.ts';
import { faults, rowsIn, shownIn, textsIn } from './faults.ts';
import { markupIn } from './markup.ts';

const textsOf = (made: Reply) => textsIn(newMessage(made, 'asker'));
const textOf = (made: Reply) => textsOf(made).slice(1, -1).join('\n\n');
const footOf = (made: Reply) => textsOf(made).at(-1);
const rowsOf = (made: Reply, audience: 'asker' | 'channel' = 'asker') =>
  rowsIn(newMessage(made, audience)).map((row) =>
    row.components.map((part) => {
      if (part.type === 2) return 'label' in part ? part.label : '';
      return part.type === 3 ? `${part.placeholder}: ${part.options.map((option) => option.label)}` : '';
    }),
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
    expect(textsOf(made)).toEqual([
      '### Rosa O’Brien\nMayor of *Port Alder*',
      [
        '**Said**\n**3 May 2021** · asked  *Article A ¶5; Article B ¶3*\n- for boats',
        '- for `time`  *Article C ¶2*\n- for more time',
        '**Named**\n- by no one',
      ].join('\n\n'),
      '-# One note.\n-# Another.\n-# Harbour digest 1a2b3c4d',
    ]);
  });

  it('links sources, and puts a button beside an item that opens something', () => {
    const open = { label: 'Open', command: asking('pier') };
    const cited = { ...ref('A5'), name: 'Gazette', url: 'https://example.org/a_(b)?c=d' };
    const made = reply({ items: [{ lines: [{ text: ['Idle.'], cites: [cited] }], open }, said('Later.')] });
    const [, first, second] = shownIn(newMessage(made, 'asker'));
    expect(first).toMatchObject({
      type: 9,
      components: [{ content: '- Idle.  *[Gazette ¶5](https://example.org/a%5F%28b%29?c=d)*' }],
      accessory: { type: 2, label: 'Open' },
    });
    expect(second).toMatchObject({ type: 10, content: '- Later.' });
    // A custom_id may stand in a message but once.
    const twice = reply({ items: [said('a'), said('b')].map((item) => ({ ...item, open })) });
    expect(faults(newMessage(twice, 'asker'))).toEqual([]);
  });

  it('mentions a command without options so that it can be pressed, where its id is known', () => {
    const made = reply({ notes: [[{ command: { topic: 'harbour', name: 'who', options: {} } }]] });
    const withId = newMessage(made, 'asker', { commandId: '1122334455667788990' });
    expect(textsIn(withId).at(-1)).toContain('</harbour who:1122334455667788990>');
    expect(footOf(made)).toContain('`/harbour who`');
  });

  it('keeps two runs of markup that touch apart, and blanks outside them', () => {
    const touching = [{ bold: 'a' }, { italic: 'b' }, { bold: ' c ' }, { bold: ' ' }, 'd'];
    expect(textOf(reply({ items: [{ lines: [{ text: touching, cites: [] }] }] }))).toBe(
      '- **a**\u200B*b*\u200B **c** \u200B d',
    );
  });

  it('uses one colour for every answer and grey for refusals', () => {
    const colours = [reply(), reply({ title: 'Disputed' }), reply({ refused: 'empty-day' })].map(
      (made) =>
        newMessage(made, 'asker').data.components.flatMap((each) => (each.type === 17 ? [each.accent_color] : []))[0],
    );
    expect(colours).toEqual([0x4a6785, 0x4a6785, 0x8a8f98]);
  });

  it('takes no markup from data, whatever the data', () => {
    const data = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'*_~`|[]()<>#-+.1:/@\\ \nahtps') }));
    fc.assert(
      fc.property(fc.array(data, { minLength: 1, maxLength: 6 }), data, data, (spans, title, group) => {
        const line = { text: spans, cites: [] };
        const cited = { text: ['x'], cites: [{ ...ref('A5'), name: title, url: 'https://example.org/a' }] };
        const bare = reply({ title, lede: spans, items: [{ head: line, lines: [line] }], notes: [spans] });
        const full = reply({ title: 'x', items: [{ group, lines: [cited] }] });
        const marks = (made: Reply, ...ours: string[]) =>
          textsOf(made).flatMap((text) => markupIn(text as DiscordMarkdown).filter((kind) => !ours.includes(kind)));
        expect(marks(bare, 'heading', 'list', 'subtext')).toEqual([]);
        expect(marks(full, 'heading', 'list', 'subtext', 'bold', 'italic', 'link')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('counts a lede and notes that grow too long when they are escaped', () => {
    const made = reply({ lede: ['*'.repeat(390)], notes: [['first'], ['_'.repeat(390)], ['third']] });
    expect(textOf(made)).toBe('- The ferries stopped.  *Article A ¶5*');
    expect(footOf(made)).toContain('-# Lines too long to be shown here: 3\n-# first\n');
  });

  it('says what it had to leave out', () => {
    const made = reply({ items: [said('y'.repeat(5000)), said('short')] });
    expect(textOf(made)).toBe('- short');
    expect(footOf(made)).toContain('-# Lines too long to be shown here: 1');
    const actions = many(5, (number) => action(`about ${number}${' z'.repeat(100)}`));
    expect(footOf({ ...made, actions })).toContain('-# Remarks too long to be shown here: 4');
  });

  it('never holds blank text', () => {
    const blank = newMessage(reply({ title: ' ', items: [], footer: '', actions: [action('pier')] }), 'asker');
    expect([textsIn(blank), faults(blank)]).toEqual([[], []]);
  });
});

describe('buttons and menus', () => {
  it('ask what they say, from this version', () => {
    const [first] = rowsIn(newMessage(reply({ actions: [action('pier')] }), 'channel'));
    const button = first?.components[0];
    expect(button && 'custom_id' in button && decodeToken(button.custom_id)).toEqual({
      command: { ...asking('pier'), back: { topic: 'harbour', name: 'timeline', options: {} } },
      version: '1a2b3c4d',
      share: false,
    });
  });

  it('are in sentence case, and short', () => {
    const made = reply({ actions: [action('who said what on the pier in May')] });
    expect(rowsOf(made, 'channel')[0]).toEqual(['Who said what on the…']);
  });

  it('share the view or one line of it, but not from a message that is shared already', () => {
    const made = reply({ items: [said('One.'), said('Two.')] });
    expect(rowsOf(made)).toEqual([['Share to channel'], ['Share one line: One.,Two.']]);
    const [shared, one] = rowsIn(newMessage(made, 'asker')).map((row) => row.components[0]);
    expect(shared && 'custom_id' in shared && decodeToken(shared.custom_id)?.share).toBe(true);
    const value = one?.type === 3 ? one.options[1]?.value : '';
    expect(decodeToken(value ?? '')).toMatchObject({ share: true, command: { from: 1, one: true } });
    expect(rowsOf(made, 'channel')).toEqual([]);
    expect(rowsOf(reply({ refused: 'empty-day', items: [] }))).toEqual([]);
  });

  it('lead back to what a reply was opened from', () => {
    const command = { topic: 'harbour', name: 'cite', options: { id: 'A5' }, back: asking('pier') };
    expect(rowsOf(reply({ command, items: [] }))).toEqual([['Back', 'Share to channel']]);
    expect(rowsOf(reply({ command, items: [] }), 'channel')).toEqual([]);
  });

  it('offer a question once', () => {
    expect(rowsOf(reply({ items: [], actions: [action('pier'), action('pier')] }), 'channel')).toEqual([['Pier']]);
    const options = [action('pier'), { ...action('pier'), label: 'The pier, once more' }];
    const made = reply({ items: [], choices: { placeholder: 'Words', options } });
    expect(rowsOf(made, 'channel')).toEqual([['Words: Pier']]);
  });

  it('stand in rows of like length, at most five each: what is behind the view, then follow-ups', () => {
    const choices = { placeholder: 'People', options: [action('Rosa')] };
    const views = many(4, (number) => action(`view ${number}`));
    const made = reply({ items: [], views, actions: many(3, (number) => action(`ask ${number}`)), choices });
    expect(rowsOf(made, 'channel')).toEqual([
      ['View 1', 'View 2', 'View 3', 'View 4'],
      ['Ask 1', 'Ask 2', 'Ask 3'],
      ['People: Rosa'],
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
      new Set(options.map((option) => option.label.replace('choice', 'Choice'))),
    );
    expect(pages.slice(1).map(footOf)).toEqual(pages.slice(1).map(() => expect.stringContaining('the menu goes on')));
  });

  it('open each citation of the page once, as many as a menu takes', () => {
    const items = many(8, (item) => said('fact', ...many(5, (number) => `A${item * 5 + number}`), 'A6'));
    const menu = rowsOf(reply({ items }), 'channel').flat();
    expect(menu.flatMap((each) => each?.match(/¶\d+/g) ?? [])).toEqual(many(25, (number) => `¶${number + 5}`));
  });

  it('say how to ask by text where a question does not fit a button', () => {
    const words = 'a very long question about the ferries of the harbour and what the council said of them on each day';
    const made = reply({
      actions: [{ label: 'Search on', command: asking(words) }],
      items: many(31, (number) => said(`event ${number}`)),
      command: asking(words),
    });
    expect(rowsOf(made)).toEqual([]);
    expect(footOf(made)).toContain(`-# For “Search on”, ask \`/harbour search words: ${words}\``);
    expect(footOf(made)).toContain(
      '-# The question is too long for a button that turns the page: ask it in fewer words.',
    );
    expect(footOf(made)).toContain('-# To share this, ask again with `share: True`');
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
      data: { flags: 64 + 32768, allowed_mentions: { parse: [] } },
    });
    expect(newMessage(reply(), 'channel').data.flags).toBe(32768);
  });

  it('say who shared them; a post was shared by no one', () => {
    const shared = newMessage(reply(), 'channel', { user: '80351110224678912' });
    expect(textsIn(shared).at(-1)).toBe('-# Shared by <@80351110224678912> · Harbour digest 1a2b3c4d');
    expect(textsIn(newMessage(reply(), 'channel', { user: '@everyone' })).at(-1)).toContain('Shared by a member');
    expect(JSON.stringify([newMessage(reply(), 'channel'), newMessage(reply(), 'asker')])).not.toContain('Shared');
  });

  it('changed in place keep who sees them', () => {
    expect(changedMessage(reply({ items: [] }))).toMatchObject({ type: 7, data: { flags: 32768 } });
  });
});
