import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit as kept, type Measuring, paginate } from '../../../src/answers/reply/fit.ts';
import type { Item } from '../../../src/answers/reply/reply.ts';

const line = (text: string) => ({ text: [text], cites: [] });
const item = (text: string, group?: string): Item => ({ ...(group ? { group } : {}), lines: [line(text)] });
const length = ({ head, lines }: Item): number =>
  [...(head ? [head] : []), ...lines].reduce((sum, { text }) => sum + text.join('').length, 0);
/** A sub-heading costs ten and is a part of its own. */
const measure: Measuring = (each, before) => {
  const opens = each.group !== undefined && each.group !== before?.group;
  return { cost: length(each) + (opens ? 10 : 0), parts: opens ? 2 : 1 };
};
const roomy = { cost: 1000, parts: 100, items: 100 };
const texts = (pages: readonly (readonly Item[])[]) => pages.map((page) => page.map(({ lines }) => lines[0]?.text[0]));

describe('fit', () => {
  it('keeps whole items from the front, and counts the rest', () => {
    expect(kept([3, 4, 5, 1], (cost) => cost, 8)).toEqual({ kept: [3, 4], omitted: 2 });
    expect(kept([9, 1], (cost) => cost, 8)).toEqual({ kept: [], omitted: 2 });
  });
});

describe('paginate', () => {
  it('fills a page with what it may cost', () => {
    const items = ['aaaa', 'bbbb', 'cccc'].map((text) => item(text));
    expect(texts(paginate(items, measure, { ...roomy, cost: 8 }).pages)).toEqual([['aaaa', 'bbbb'], ['cccc']]);
  });

  it('counts a sub-heading once on each page that has it', () => {
    const items = ['aaaa', 'bbbb', 'cccc'].map((text) => item(text, 'Said'));
    expect(texts(paginate(items, measure, { ...roomy, cost: 18 }).pages)).toEqual([['aaaa', 'bbbb'], ['cccc']]);
    expect(texts(paginate(items, measure, { ...roomy, cost: 22 }).pages)).toEqual([['aaaa', 'bbbb', 'cccc']]);
  });

  it('keeps to the number of items and of parts', () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((text) => item(text));
    expect(texts(paginate(items, measure, { ...roomy, items: 2 }).pages)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    const grouped = ['a', 'b', 'c'].map((text) => item(text, text));
    expect(texts(paginate(grouped, measure, { ...roomy, parts: 4 }).pages)).toEqual([['a', 'b'], ['c']]);
  });

  it('breaks an item that no page holds between its lines, its head repeated, and drops a line that none holds', () => {
    const long: Item = { head: line('Head'), lines: ['aaaa', 'bbbb', 'x'.repeat(50), 'cccc'].map(line) };
    const { pages, dropped } = paginate([long], measure, { ...roomy, cost: 12 });
    expect(pages).toEqual([
      [{ head: line('Head'), lines: [line('aaaa'), line('bbbb')] }],
      [{ head: line('Head'), lines: [line('cccc')] }],
    ]);
    expect(dropped).toBe(1);
  });

  it('gives one page for nothing', () => {
    expect(paginate([], measure, roomy)).toEqual({ pages: [[]], dropped: 0 });
  });

  it('loses nothing, keeps the order, and stays within the budget, whatever the items', () => {
    const any = fc.array(
      fc.tuple(fc.string({ minLength: 1, maxLength: 30 }), fc.option(fc.constantFrom('A', 'B'), { nil: undefined })),
    );
    const budget = { cost: 60, parts: 7, items: 5 };
    fc.assert(
      fc.property(any, (made) => {
        const items = made.map(([text, group]) => item(text, group));
        const { pages, dropped } = paginate(items, measure, budget);
        expect(pages.flat()).toEqual(items);
        expect(dropped).toBe(0);
        for (const page of pages) {
          const taken = page.map((each, index) => measure(each, page[index - 1]));
          expect(page.length).toBeLessThanOrEqual(budget.items);
          expect(taken.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(budget.cost);
          expect(taken.reduce((sum, { parts }) => sum + parts, 0)).toBeLessThanOrEqual(budget.parts);
        }
      }),
    );
  });
});
