import { describe, expect, it } from 'vitest';
import type { Controls } from '../../../src/platforms/controls.ts';
import { button, rows, sizeOf } from '../../../src/platforms/discord/controls.ts';
import { many } from '../../fixtures/replies.ts';

const VERSION = '1a2b3c4d';
const asked = (id: string, label = id) => ({
  ...{ id, label, command: { topic: 'harbour', name: 'search', options: { words: `${id} ${label}` } } },
});
const controls = (more: Partial<Controls>): Controls => ({ questions: [], turning: [], menus: [], ...more });
const menuOf = (count: number, description?: string) => ({
  ...{ id: 'open' as const, placeholder: 'Open' },
  options: many(count, (n) => ({ ...asked(`o${n}`), ...(description === undefined ? {} : { description }) })),
});
const ROOMY = { cost: 4_000, parts: 40 };
const shown = (made: Controls, room = ROOMY) =>
  rows(made, VERSION, room).map(({ components }) =>
    components.flatMap((each) => {
      if (each.type === 2) return [each.label ?? ''];
      return each.options.map(({ label, description }) => (description ? `${label}: ${description}` : label));
    }),
  );

describe('what a control takes up', () => {
  it('is what is seen of it, and itself', () => {
    const one = button(asked('next', 'Next'), VERSION);
    expect(one && sizeOf(one)).toEqual({ cost: 4, parts: 1 });
    const [row, menu] = rows(
      controls({ questions: [asked('ab'), asked('cde')], menus: [menuOf(2, 'xyz')] }),
      VERSION,
      ROOMY,
    );
    expect(row && sizeOf(row)).toEqual({ cost: 5, parts: 3 });
    expect(menu && sizeOf(menu)).toEqual({ cost: 4 + 2 * (2 + 3), parts: 2 });
  });
});

describe('what can be pressed', () => {
  const questions = [asked('one'), asked('two')];
  const turning = [asked('next', 'Next')];

  it('has the next page in another colour', () => {
    expect([asked('next'), asked('back')].map((each) => button(each, VERSION)?.style)).toEqual([1, 2]);
  });

  it.each([
    ['all', { cost: 17, parts: 7 }, [['one', 'two'], ['Next'], ['o1']]],
    ['no menu, where a letter is missing', { cost: 15, parts: 7 }, [['one', 'two'], ['Next']]],
    ['no menu, where a part is missing', { cost: 17, parts: 6 }, [['one', 'two'], ['Next']]],
    ['the menu alone beside paging, where questions are too long', { cost: 10, parts: 4 }, [['Next'], ['o1']]],
    ['paging, whatever the room', { cost: 0, parts: 0 }, [['Next']]],
  ])('is %s', (_, room, labels) => {
    expect(shown(controls({ questions, turning, menus: [menuOf(1)] }), room)).toEqual(labels);
  });

  it('drops the descriptions of a menu before its options, and options from the end', () => {
    const menus = [menuOf(3, 'long')];
    expect(shown(controls({ menus }), { cost: 22, parts: 2 })).toEqual([['o1: long', 'o2: long', 'o3: long']]);
    expect(shown(controls({ menus }), { cost: 21, parts: 2 })).toEqual([['o1', 'o2', 'o3']]);
    expect(shown(controls({ menus }), { cost: 9, parts: 2 })).toEqual([['o1', 'o2']]);
    expect(shown(controls({ menus }), { cost: 5, parts: 2 })).toEqual([]);
    expect(shown(controls({ menus: [menuOf(30)] }))[0]).toHaveLength(25);
  });

  it('never is a menu or an option without a word', () => {
    const blank = { ...menuOf(1), placeholder: ' ', options: [asked('o1', ' ')] };
    const [menu] = rows(controls({ menus: [blank] }), VERSION, ROOMY);
    expect(menu?.components[0]).toMatchObject({ custom_id: 'menu:open', placeholder: '…', options: [{ label: '…' }] });
  });
});
