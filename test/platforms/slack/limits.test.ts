import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/answers/reply/reply.ts';
import { format, type SlackMessage } from '../../../src/platforms/slack/format.ts';
import { limits } from '../../../src/platforms/slack/limits.ts';
import { mrkdwn } from '../../../src/platforms/slack/markup.ts';
import { anyReply } from '../../contract/any-reply.ts';
import fc from '../../fast-check.ts';
import { slackWindows } from '../../fixtures/pages.ts';
import { reply as made, ref } from '../../fixtures/replies.ts';
import { faults } from './faults.ts';

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
      { numRuns: 120 },
    );
  });

  it('makes one to share as well', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        expect(faults(format(any, 'channel', 'U0000USER'))).toEqual([]);
      }),
      { numRuns: 60 },
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
          lines: [{ text: ['x'], cites: many(60, (j) => ref(`A${i * 60 + j + 1}`)) }],
        })),
      }),
    ],
  ])('of %s is right on each of its pages', (_case, large) => {
    for (const shown of [large, ...slackWindows(large)]) expect(faults(format(shown))).toEqual([]);
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
    ['too much in all', { blocks: many(4, () => section('x'.repeat(2300))) }],
    ['a ping', { blocks: [section('<!channel>')] }],
    ['a lone mark', { blocks: [section('a *b')] }],
    ['a link', { blocks: [section('see https://a.example')] }],
    ['parsed text', { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }] }],
    ['a foreign value', { blocks: [row('a', 'x')] }],
    ['an id twice', { blocks: [row('a', token), row('a', token)] }],
    ['rows of unequal length', { blocks: [{ type: 'table', rows: [[cell('a'), cell('b')], [cell('c')]] }] }],
    ['an empty cell', { blocks: [{ type: 'table', rows: [[cell('a')], [cell('')]] }] }],
    ['two tables', { blocks: many(2, () => ({ type: 'table' as const, rows: [[cell('a')]] })) }],
    ['a label too long', { blocks: [row('a', token, 'x'.repeat(25))] }],
  ])('sees %s', (_case, fault) => {
    expect(faults(good)).toEqual([]);
    expect(faults({ ...good, ...fault })).not.toEqual([]);
  });
});

const token = '1a2b3c4d|harbour|help|||';
const cell = (text: string) => ({ type: 'raw_text' as const, text });
const row = (id: string, value: string, text = 'x') => ({
  type: 'actions' as const,
  elements: [{ type: 'button' as const, action_id: id, text: { type: 'plain_text' as const, text }, value }],
});
