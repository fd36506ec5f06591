import { describe, expect, it } from 'vitest';
import type { Controls } from '../../../src/platforms/controls.ts';
import { rows, sizeOf } from '../../../src/platforms/slack/controls.ts';
import { many } from '../../fixtures/replies.ts';

const ORIGIN = { version: '1a2b3c4d', isForOne: true };
const asked = (id: string, label = id) => ({
  ...{ id, label, command: { topic: 'harbour', name: 'search', options: { words: id } } },
});
const controls = (more: Partial<Controls>): Controls => ({ questions: [], turning: [], menus: [], ...more });
const menuOf = (count: number, description?: string) => ({
  ...{ id: 'open' as const, placeholder: 'Open' },
  options: many(count, (n) => ({ ...asked(`o${n}`), ...(description === undefined ? {} : { description }) })),
});
const shown = (made: Controls, room = 9_000) =>
  rows(made, ORIGIN, room).map(({ elements }) =>
    elements.flatMap((each) => {
      if (each.type === 'button') return [each.text.text];
      if (each.type !== 'static_select') return [];
      return (each.options ?? []).map(({ text, description }) =>
        [text.text, description?.text].filter(Boolean).join(': '),
      );
    }),
  );

describe('what can be pressed', () => {
  const all = controls({
    questions: [asked('one'), asked('two')],
    turning: [asked('next', 'Next')],
    menus: [menuOf(1)],
  });
  const [above = 0, below = 0, menu = 0] = rows(all, ORIGIN, 9_000).map(sizeOf);
  const one = sizeOf(rows({ ...all, questions: [asked('one')], turning: [], menus: [] }, ORIGIN, 9_000)[0]);

  it('counts what is written, and a comma', () => {
    expect(sizeOf({ a: 1 })).toBe(8);
  });

  it.each([
    // The last of a row, and a menu, are given room for a comma that does not come.
    ['all', above + below + menu + 2, [['one', 'two'], ['Next'], ['o1']]],
    ['no menu, where a sign is missing', above + below + menu + 1, [['one', 'two'], ['Next']]],
    ['one question less', above + below, [['one'], ['Next']]],
    ['paging and a question', one + below + 1, [['one'], ['Next']]],
    ['paging, whatever the room', 0, [['Next']]],
  ])('is %s', (_, room, labels) => {
    expect(shown(all, room)).toEqual(labels);
  });

  it('drops the descriptions of a menu before its options, and options from the end', () => {
    const menus = [menuOf(3, 'long')];
    const whole = sizeOf(rows(controls({ menus }), ORIGIN, 9_000)[0]);
    const bare = sizeOf(rows(controls({ menus: [menuOf(3)] }), ORIGIN, 9_000)[0]);
    expect(shown(controls({ menus }), whole + 2)).toEqual([['o1: long', 'o2: long', 'o3: long']]);
    expect(shown(controls({ menus }), whole + 1)).toEqual([['o1', 'o2', 'o3']]);
    expect(shown(controls({ menus }), bare + 1)).toEqual([['o1', 'o2']]);
    expect(shown(controls({ menus }), 100)).toEqual([]);
    expect(shown(controls({ menus: [menuOf(130)] }), 99_000)[0]).toHaveLength(100);
  });

  it('is no question or option without a word, too long to carry, or there already', () => {
    const long = asked('x'.repeat(3_000), 'long');
    expect(shown(controls({ questions: [asked('a', ' '), long, asked('b')] }))).toEqual([['b']]);
    const options = [asked('a', ' '), long, asked('b'), asked('b', 'again')];
    expect(shown(controls({ menus: [{ ...menuOf(0), placeholder: ' ', options }] }))).toEqual([['b']]);
    const [menu] = rows(controls({ menus: [{ ...menuOf(1), placeholder: ' ' }] }), ORIGIN, 9_000);
    expect(menu?.elements[0]).toMatchObject({ placeholder: { type: 'plain_text', text: '…', emoji: false } });
  });

  it('has twenty-five buttons in a row at most', () => {
    expect(shown(controls({ questions: many(30, (n) => asked(`q${n}`)) }), 99_000)[0]).toHaveLength(25);
  });
});
