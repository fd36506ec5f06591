import { describe, expect, it } from 'vitest';
import { changedMessage, newMessage } from '../../../src/platforms/discord/format.ts';
import { anyReply } from '../../contract/any-reply.ts';
import fc from '../../fast-check.ts';
import { discordWindows } from '../../fixtures/pages.ts';
import { faults, type Sent } from './faults.ts';

const sent = (answer: unknown): Sent => JSON.parse(JSON.stringify(answer));

describe('any reply of any size', () => {
  it('is a message that Discord takes, on every page, for the asker and for the channel', () => {
    fc.assert(
      fc.property(anyReply, fc.constantFrom('asker' as const, 'channel' as const), (reply, audience) => {
        for (const turned of discordWindows(reply).slice(0, 4)) {
          expect(faults(sent(newMessage(turned, audience)))).toEqual([]);
          expect(faults(sent(changedMessage(turned)))).toEqual([]);
        }
        expect(faults(sent(newMessage(reply, audience)))).toEqual([]);
      }),
      { numRuns: 75 },
    );
  }, 60_000);
});

describe('the judge of these tests', () => {
  const button = (custom_id: string, label = 'Open') => ({ type: 2, style: 2, custom_id, label });
  const option = (value: string, label = 'Open') => ({ value, label });
  const select = (options: unknown[], custom_id = 'menu') => ({ type: 3, custom_id, options });
  const row = (...components: unknown[]) => ({ type: 1, components });
  const text = (content: string) => ({ type: 10, content });
  const box = (...components: unknown[]) => ({ type: 17, components });
  const beside = (custom_id: string) => ({ type: 9, components: [text('x')], accessory: button(custom_id) });
  const message = (more: object) => ({
    type: 4,
    data: { components: [box(text('text'))], flags: 32768, allowed_mentions: { parse: [] }, ...more },
  });
  const many = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));

  it('has nothing against a plain message', () => {
    const shown = [text('x'), beside('d'), row(button('a'), button('b')), row(select([option('c')]))];
    expect(faults(sent(message({ components: [box(...shown)] })))).toEqual([]);
  });

  it.each<[string, object]>([
    ['a message that is not flagged', { flags: 64 }],
    ['content beside components', { content: 'x' }],
    ['nothing to show', { components: [] }],
    ['an empty container', { components: [box()] }],
    ['too much in all', { components: [box(text('x'.repeat(2500)), text('x'.repeat(1501)))] }],
    ['blank text', { components: [box(text(' '))] }],
    ['more than forty components', { components: [box(...many(14, (index) => beside(String(index))))] }],
    ['a custom_id twice, once beside a text', { components: [box(beside('a'), row(button('a')))] }],
    ['six buttons in a row', { components: [box(row(...many(6, (index) => button(String(index)))))] }],
    ['an empty row', { components: [box(row())] }],
    ['a custom_id twice', { components: [box(row(button('a')), row(button('a')))] }],
    ['a custom_id too long', { components: [box(row(button('x'.repeat(101))))] }],
    ['a label too long', { components: [box(row(button('a', 'x'.repeat(25))))] }],
    ['a blank label', { components: [box(row(button('a', ' ')))] }],
    ['26 options', { components: [box(row(select(many(26, (index) => option(String(index))))))] }],
    ['no options', { components: [box(row(select([])))] }],
    ['a value twice', { components: [box(row(select([option('a'), option('a')])))] }],
    ['a value too long', { components: [box(row(select([option('x'.repeat(101))])))] }],
    ['an option without a label', { components: [box(row(select([option('a', '')])))] }],
    ['a menu beside a button', { components: [box(row(select([option('a')]), button('b')))] }],
    ['mentions allowed', { allowed_mentions: { parse: ['everyone'] } }],
    ['mentions not spoken of', { allowed_mentions: undefined }],
  ])('refuses %s', (_case, more) => {
    expect(faults(sent(message(more)))).not.toEqual([]);
  });

  it('refuses 26 choices and a type that there is not', () => {
    const choices = many(26, (index) => ({ name: `name ${index}`, value: String(index) }));
    expect(faults(sent({ type: 8, data: { choices: choices.slice(1) } }))).toEqual([]);
    expect(faults(sent({ type: 8, data: { choices } }))).not.toEqual([]);
    expect(faults(sent({ type: 99 }))).not.toEqual([]);
  });
});
