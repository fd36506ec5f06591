import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/answers/reply/reply.ts';
import { format, type SlackMessage } from '../../../src/platforms/slack/format.ts';
import { limits } from '../../../src/platforms/slack/limits.ts';
import { slackWindows } from '../../fixtures/pages.ts';
import { reply as made, ref } from '../../fixtures/replies.ts';
import { faults } from './faults.ts';
import { looks } from './markup.ts';

const command = { topic: 'harbour', name: 'timeline', options: {} };
const reply = (more: Partial<Reply>): Reply => made({ items: [], ...more });
const line = (text: string) => ({ text: [text], cites: [] });
const action = (index: number) => ({
  label: `Ask ${index}`,
  command: { ...command, name: 'search', options: { words: `word ${index}` } },
});
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

describe('paging', () => {
  const long = reply({
    items: many(90, (i) => ({ head: line(`Head ${i}`), lines: [line(`Event ${i} ${'word '.repeat(i)}`)] })),
  });
  const pages = (): readonly SlackMessage[] => slackWindows(long).map((shown) => format(shown));

  it('shows every item on exactly one page, and in order', () => {
    const shown = pages().flatMap(({ text }) => [...text.matchAll(/^Head (\d+)$/gm)].map((head) => Number(head[1])));
    expect(shown).toEqual(many(90, (i) => i));
  });

  it('shows the same on screen as it says aloud', () => {
    for (const { text, blocks } of pages()) {
      const sections = blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : []));
      const onScreen = sections.join('\n').replaceAll('• ', '');
      expect(text).toContain(onScreen);
    }
  });

  it('makes one list of items without heads, in as few sections as hold it', () => {
    const listed = (count: number, text: string) =>
      format(reply({ items: many(count, (i) => ({ group: 'Named', lines: [line(`${text} ${i}`)] })) }));
    const sections = ({ blocks }: SlackMessage) =>
      blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : []));
    expect(sections(listed(10, 'a pier'))).toEqual(['*Named*', many(10, (i) => `• a pier ${i}`).join('\n')]);
  });

  it('keeps items with heads, and lists of different groups, apart', () => {
    const { blocks } = format(
      reply({
        items: [
          { lines: [line('a')] },
          { group: 'G', lines: [line('b')] },
          { group: 'G', head: line('h'), lines: [line('c')] },
          { group: 'G', lines: [line('d')] },
        ],
      }),
    );
    const shown = blocks.map((block) => (block.type === 'section' ? block.text?.text : block.type));
    expect(shown.slice(1, -3)).toEqual(['• a', '*G*', '• b', 'h\n• c', '• d']);
  });

  it('shows fewer items where their JSON would be too long, each on some page', () => {
    const wordy = reply({
      size: { items: 12, words: 10_000 },
      items: many(20, (i) => ({ lines: [line(`${i} ${'word '.repeat(150)}`)] })),
    });
    const shown = slackWindows(wordy).map((page) => format(page).text.match(/^\d+ word/gm)?.length ?? 0);
    expect(shown.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(Math.max(...shown)).toBeLessThan(6);
  });

  it('drops the descriptions of a menu before its options', () => {
    const described = (count: number) => ({
      placeholder: 'Choose',
      options: many(count, (i) => ({ ...action(i), description: 'd'.repeat(75) })),
    });
    const menuOf = (count: number) => {
      const message = format(
        reply({ choices: described(count), items: many(4, () => ({ lines: [line('w'.repeat(300))] })) }),
      );
      return message.blocks.flatMap((block) =>
        block.type === 'actions'
          ? block.elements.flatMap((each) => (each.type === 'static_select' ? [each.options] : []))
          : [],
      )[0];
    };
    expect(menuOf(5)?.every(({ description }) => description !== undefined)).toBe(true);
    expect(menuOf(25)).toHaveLength(25);
    expect(menuOf(25)?.some(({ description }) => description !== undefined)).toBe(false);
  });

  it('says what is too long to show, and shows the rest', () => {
    const { text } = format(reply({ items: [{ lines: [line('short'), line('x'.repeat(limits.sectionText + 1))] }] }));
    expect(text).toContain('short');
    expect(text).toContain('One line is too long to show here.');
  });

  it('counts a lede and notes that grow too long when they are escaped', () => {
    const lede = ['&'.repeat(390)];
    const { text } = format(reply({ lede, notes: [lede, ['short']], items: [{ lines: [line('x')] }] }));
    expect(text).toContain('3 lines are too long to show here.');
    expect(text).toContain('x');
  });
});

describe('what is beside and below the text', () => {
  const open = { label: 'open', command: { ...command, name: 'disputed', options: { about: 'toll' } } };
  const cited = { ...ref('A5'), name: 'Gazette', url: 'https://example.org/a|b?c=1&d=2' };
  const actions = ({ blocks }: SlackMessage) =>
    blocks.flatMap((block) => (block.type === 'actions' ? [block.elements.map((each) => each.action_id)] : []));

  it('links sources, and puts a button beside an item that opens something', () => {
    const { blocks, text } = format(reply({ items: [{ lines: [{ text: ['Idle.'], cites: [cited] }], open }] }));
    expect(blocks[1]).toMatchObject({
      text: { text: '• Idle.  _<https://example.org/a%7Cb?c=1&amp;d=2|Gazette ¶5>_' },
      accessory: {
        type: 'button',
        action_id: 'beside-1',
        text: { text: 'Open' },
        accessibility_label: 'Open: Idle.',
      },
    });
    expect(text).toContain('Idle. [Gazette ¶5]');
  });

  it('has what is behind and follow-ups, then paging, back and sharing, then menus', () => {
    const asked = { ...command, from: 12, back: { ...command, name: 'who', options: { name: 'Rosa' } } };
    const items = many(40, (i) => ({ lines: [{ text: [`Event ${i}`], cites: [ref(`A${i + 1}`)] }] }));
    const choices = { placeholder: 'People', options: [action(9)] };
    const [, shown = reply({})] = slackWindows(reply({ items, choices, views: [action(1)], actions: [action(2)] }));
    const message = format({ ...shown, command: asked });
    expect(actions(message)).toEqual([
      ['ask-1', 'ask-2'],
      ['previous', 'next', 'back', 'share'],
      ...[['choose'], ['open'], ['share-one']],
    ]);
    expect(actions(format({ ...shown, command: asked }, 'channel', 'U0000USER'))).toEqual([
      ['shared-ask-1', 'shared-ask-2'],
      ['shared-previous', 'shared-next'],
      ...[['shared-choose'], ['shared-open']],
    ]);
  });

  it('has a table where items are compared, with the same in lines for those who hear it', () => {
    const toll = (count: string, who: string) => ({
      lines: [{ text: [{ bold: who }, `: ${count}`], cites: [cited] }],
      row: [[who], [{ bold: count }]],
    });
    const items = [toll('3 <b>', 'Mill'), toll('4', 'Rosa'), { lines: [line('Note: apart.')] }];
    const message = format(reply({ columns: ['Who', 'Count'], items }));
    expect(faults(message)).toEqual([]);
    const [, table, note] = message.blocks;
    expect(table).toMatchObject({
      type: 'table',
      rows: [['Who', 'Count', 'Sources'].map(cell), [cell('Mill'), {}, {}], [cell('Rosa'), {}, {}]],
    });
    expect(JSON.stringify(table)).toContain('{"type":"text","text":"3 <b>","style":{"bold":true}}');
    expect(JSON.stringify(table)).toContain(
      '{"type":"link","url":"https://example.org/a%7Cb?c=1&d=2","text":"Gazette ¶5"}',
    );
    expect(note).toMatchObject({ text: { text: '• Note: apart.' } });
    expect(message.text).toContain('Mill: 3 &lt;b&gt; [Gazette ¶5]\nRosa: 4');
  });
});

const cell = (text: string) => ({ type: 'raw_text' as const, text });

it('a reply is read aloud without marks', () => {
  const { text } = format(reply({ lede: [{ bold: 'Two' }, ' events; ', { italic: 'oldest' }, ' first'] }));
  expect(looks(text)).toContain('Two events; oldest first');
});
