import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/answers/reply/reply.ts';
import { format, type SlackMessage } from '../../../src/platforms/slack/format.ts';
import { limits } from '../../../src/platforms/slack/limits.ts';
import { mrkdwn } from '../../../src/platforms/slack/markup.ts';
import { anyReply } from '../../contract/any-reply.ts';
import { slackWindows } from '../../fixtures/pages.ts';
import { reply as made } from '../../fixtures/replies.ts';
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

describe('any reply', () => {
  it('makes a message that Slack takes, on whichever page', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        expect(faults(format(any))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('makes one to share as well', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        expect(faults(format(any, 'channel', 'U0000USER'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each<[string, Reply]>([
    ['a thousand items', reply({ items: many(1000, (i) => ({ lines: [line(`Event ${i}`)] })) })],
    [
      'a thousand lines in one item',
      reply({ items: [{ head: line('Head'), lines: many(1000, (i) => line(`Line ${i}`)) }] }),
    ],
    ['a group an item', reply({ items: many(40, (i) => ({ group: `Group ${i}`, lines: [line('x')] })) })],
    ['a hundred notes', reply({ notes: many(100, (i) => [`Note ${i} ${'x'.repeat(90)}`]) })],
    ['a hundred follow-ups', reply({ actions: many(100, action) })],
    ['five hundred choices', reply({ choices: { placeholder: 'Choose', options: many(500, action) } })],
    [
      'signs that grow when they are escaped',
      reply({
        title: '&'.repeat(300),
        lede: ['<'.repeat(300)],
        footer: '>'.repeat(300),
        items: [{ lines: [line('&'.repeat(590))] }],
      }),
    ],
    [
      'hundreds of citations',
      reply({
        items: many(8, (i) => ({
          lines: [
            { text: ['x'], cites: many(60, (j) => ({ id: `A${i * 60 + j + 1}`, label: 'A', source: 'Ferries idle' })) },
          ],
        })),
      }),
    ],
  ])('of %s is right on each of its pages', (_case, large) => {
    for (const shown of [large, ...slackWindows(large)]) expect(faults(format(shown))).toEqual([]);
  });
});

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
    expect(sections(listed(25, 'a pier'))).toEqual(['*Named*', many(25, (i) => `• a pier ${i}`).join('\n')]);
    const long = sections(listed(25, 'word '.repeat(28)));
    expect(long.map((text) => text.split('\n').length)).toEqual([1, 20, 4]);
    for (const text of long) expect(text.length).toBeLessThanOrEqual(limits.sectionText);
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
    expect(shown.slice(1, -2)).toEqual(['• a', 'divider', '*G*', '• b', 'h\n• c', '• d', 'divider']);
  });

  it('fills pages by length: most of what Slack takes, and never more', () => {
    const full = slackWindows(reply({ items: many(60, () => ({ lines: [line('word '.repeat(40))] })) }));
    const texts = full.slice(0, 3).map((shown) => format(shown).text);
    for (const text of texts) expect(text.length).toBeGreaterThan(3_000);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(3_900);
  });

  it('drops the descriptions of a menu before its options', () => {
    const described = (count: number) => ({
      placeholder: 'Choose',
      options: many(count, (i) => ({ ...action(i), description: 'd'.repeat(75) })),
    });
    const menuOf = (count: number) => {
      const message = format(
        reply({ choices: described(count), items: many(10, () => ({ lines: [line('w'.repeat(300))] })) }),
      );
      return message.blocks.flatMap((block) =>
        block.type === 'actions'
          ? block.elements.flatMap((each) => (each.type === 'static_select' ? [each.options] : []))
          : [],
      )[0];
    };
    expect(menuOf(5)?.every(({ description }) => description !== undefined)).toBe(true);
    expect(menuOf(90)).toHaveLength(90);
    expect(menuOf(90)?.some(({ description }) => description !== undefined)).toBe(false);
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

describe('the judge of messages', () => {
  const good = format(reply({ items: [{ lines: [line('x')] }] }));
  const section = (text: string) => ({
    type: 'section' as const,
    text: { type: 'mrkdwn' as const, text, verbatim: true },
  });
  it.each<[string, Partial<SlackMessage>]>([
    ['too many blocks', { blocks: many(limits.blocks + 1, () => section('x')) }],
    ['a text too long', { text: mrkdwn`${'x'.repeat(limits.topLevelText + 1)}` }],
    ['no text', { text: mrkdwn`` }],
    ['a section too long', { blocks: [section('x'.repeat(limits.sectionText + 1))] }],
    ['a blank section', { blocks: [section(' ')] }],
    ['too much in all', { blocks: many(4, () => section('x'.repeat(2900))) }],
    ['a ping', { blocks: [section('<!channel>')] }],
    ['a lone mark', { blocks: [section('a *b')] }],
    ['a link', { blocks: [section('see https://a.example')] }],
    ['parsed text', { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }] }],
    ['a foreign value', { blocks: [row('a', 'x')] }],
    ['an id twice', { blocks: [row('a', token), row('a', token)] }],
  ])('sees %s', (_case, fault) => {
    expect(faults(good)).toEqual([]);
    expect(faults({ ...good, ...fault })).not.toEqual([]);
  });
});

const token = '1a2b3c4d|harbour|help|1||';
const row = (id: string, value: string) => ({
  type: 'actions' as const,
  elements: [{ type: 'button' as const, action_id: id, text: { type: 'plain_text' as const, text: 'x' }, value }],
});

it('a reply is read aloud without marks', () => {
  const { text } = format(reply({ lede: [{ bold: 'Two' }, ' events; ', { italic: 'oldest' }, ' first'] }));
  expect(looks(text)).toContain('Two events; oldest first');
});
