import { describe, expect, it } from 'vitest';
import {
  at,
  fitting,
  type Measuring,
  MOST_ON_A_PAGE,
  openedFrom,
  pageOf,
  reflowed,
  WINDOW,
  windowed,
} from '../../../src/answers/reply/page.ts';
import type { Item, Reply } from '../../../src/answers/reply/reply.ts';
import fc from '../../fast-check.ts';
import { pagesOf } from '../../fixtures/pages.ts';
import { many, reply, said } from '../../fixtures/replies.ts';

const line = (text: string) => ({ text: [text], cites: [] });
const item = (text: string, group?: string): Item => ({ ...(group ? { group } : {}), lines: [line(text)] });
const length = ({ head, lines }: Item): number =>
  [...(head ? [head] : []), ...lines].reduce((sum, { text }) => sum + text.join('').length, 0);
/** A sub-heading costs ten and is a part of its own. */
const measure: Measuring = (each, before) => {
  const opens = each.group !== undefined && each.group !== before?.group;
  return { cost: length(each) + (opens ? 10 : 0), parts: opens ? 2 : 1 };
};
const roomy = { cost: 1000, parts: 100 };
const whole = (items: readonly Item[], more: Partial<Reply> = {}): Reply =>
  reply({ items, size: { items: 25, words: 1_000 }, ...more });
const texts = (items: readonly Item[], budget: typeof roomy) =>
  pagesOf(whole(items), measure, budget).map((page) => page.items.map(({ lines }) => lines[0]?.text[0]));

describe('fit', () => {
  it('keeps whole things from the front, and counts the rest', () => {
    expect(fitting([3, 4, 5, 1], (cost) => cost, 8)).toEqual({ kept: [3, 4], omitted: 2 });
    expect(fitting([9, 1], (cost) => cost, 8)).toEqual({ kept: [], omitted: 2 });
  });
});

describe('what a reply opens', () => {
  const question = { topic: 'harbour', name: 'search', options: { words: 'pier' } };
  const from = { topic: 'harbour', name: 'who', options: { name: 'Rosa' }, view: 'said', back: question };
  const opened = (more: object) => openedFrom(reply({ command: from }), { ...from, ...more, back: undefined as never });

  it.each([
    ['another command', { name: 'whois' }],
    ['another view', { view: 'named' }],
    ['the whole of a view', { view: undefined }],
    ['another name', { options: { name: 'Mill' } }],
  ])('leads back to it: %s', (_, more) => {
    expect(opened(more).back).toEqual(from);
  });

  it('leads back to where it came from itself, where it is another page of it', () => {
    expect(opened({ from: 12 })).toMatchObject({ from: 12, back: question });
    expect(openedFrom(reply({ command: question }), { ...question, from: 12 })).not.toHaveProperty('back');
  });
});

describe('pages', () => {
  it('are filled with what they may cost', () => {
    const items = ['aaaa', 'bbbb', 'cccc'].map((text) => item(text));
    expect(texts(items, { ...roomy, cost: 8 })).toEqual([['aaaa', 'bbbb'], ['cccc']]);
  });

  it('count a sub-heading once on each page that has it', () => {
    const items = ['aaaa', 'bbbb', 'cccc'].map((text) => item(text, 'Said'));
    expect(texts(items, { ...roomy, cost: 18 })).toEqual([['aaaa', 'bbbb'], ['cccc']]);
    expect(texts(items, { ...roomy, cost: 22 })).toEqual([['aaaa', 'bbbb', 'cccc']]);
  });

  it('keep to the number of parts and of items', () => {
    const grouped = ['a', 'b', 'c'].map((text) => item(text, text));
    expect(texts(grouped, { ...roomy, parts: 4 })).toEqual([['a', 'b'], ['c']]);
    const sizes = texts(
      many(60, (number) => item(`${number}`)),
      roomy,
    ).map((page) => page.length);
    expect(sizes).toEqual([25, 25, 10]);
  });

  it('keep to the number of words, of lede, notes and citations too', () => {
    const items = many(4, (number) => said(`item number ${number} here`, 'A5'));
    const sized = (words: number) =>
      pagesOf(whole(items, { size: { items: 5, words }, lede: ['two words'] }), measure, roomy).map(
        (page) => page.items.length,
      );
    // Each item has four words and "Article A ¶5"; the lede stands on every page.
    expect(sized(16)).toEqual([2, 2]);
    expect(sized(15)).toEqual([1, 1, 1, 1]);
    expect(sized(1)).toEqual([1, 1, 1, 1]);
  });

  it('are one item where one is asked for', () => {
    const command = { ...reply().command, from: 1, one: true };
    const one = windowed(
      whole(
        many(3, (number) => item(`item ${number}`)),
        { command },
      ),
    );
    expect(pageOf(one, measure, roomy)).toMatchObject({
      items: [item('item 2')],
      position: '',
      next: null,
      previous: null,
    });
  });

  it('break an item that none holds between its lines, its head repeated, and drop a line that none holds', () => {
    const long: Item = { head: line('Head'), lines: ['aaaa', 'bbbb', 'x'.repeat(50), 'cccc'].map(line) };
    const pages = pagesOf(whole([long, item('dddd')]), measure, { ...roomy, cost: 12 });
    expect(pages.map(({ items, dropped }) => [items, dropped])).toEqual([
      [[{ head: line('Head'), lines: [line('aaaa'), line('bbbb')] }], 1],
      [[{ head: line('Head'), lines: [line('cccc')] }, item('dddd')], 0],
    ]);
    expect(pages.map(({ next }) => next)).toEqual([{ command: at(reply().command, 0, 3), position: '1–2 of 2' }, null]);
  });

  it('break an item where it has more words than a page, and begin another there', () => {
    const head = line('Head');
    const wordy: Item = { head, lines: many(6, (n) => line(`${n} ${'word '.repeat(9)}`)) };
    const shown = pagesOf(whole([item('first'), wordy], { size: { items: 25, words: 32 } }), measure, roomy);
    const broken = shown.map(({ items, position }) => [items.map(({ lines }) => lines.length), position]);
    expect(broken).toEqual([
      [[1], '1 of 2'],
      [[3], '2 of 2'],
      [[3], '2 of 2'],
    ]);
    expect(shown.slice(1).every(({ items }) => items[0]?.head === head)).toBe(true);
  });

  it('break an item of more lines than a menu has entries', () => {
    const long: Item = { lines: many(MOST_ON_A_PAGE + 2, (n) => line(`${n}`)) };
    expect(pagesOf(whole([long]), measure, { ...roomy, cost: 44 }).map(({ items }) => items[0]?.lines.length)).toEqual([
      ...[MOST_ON_A_PAGE, 2],
    ]);
  });

  it('drop an item without lines that none holds, and count it', () => {
    const large: Item = { head: line('x'.repeat(2_000)), lines: [] };
    expect(pagesOf(whole([large, item('a')]), measure, roomy)).toMatchObject([{ dropped: 1, items: [item('a')] }]);
  });

  it('are one for nothing', () => {
    expect(pagesOf(whole([]), measure, roomy)).toMatchObject([{ items: [], dropped: 0, position: '', next: null }]);
  });

  it('lose nothing, keep the order, and stay within the budget, whatever the items', () => {
    const any = fc.array(
      fc.tuple(fc.string({ minLength: 1, maxLength: 30 }), fc.option(fc.constantFrom('A', 'B'), { nil: undefined })),
    );
    const budget = { cost: 60, parts: 7 };
    fc.assert(
      fc.property(any, (made) => {
        const items = made.map(([text, group]) => item(text, group));
        const pages = pagesOf(whole(items), measure, budget);
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        for (const page of pages) {
          const taken = page.items.map((each, index) => measure(each, page.items[index - 1]));
          expect(page.dropped).toBe(0);
          expect(taken.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(budget.cost);
          expect(taken.reduce((sum, { parts }) => sum + parts, 0)).toBeLessThanOrEqual(budget.parts);
        }
      }),
    );
  });

  it('turned one by one are the same as all at once, each told before it is shown', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 15 }), { maxLength: 6 });
    const any = fc.array(
      words.map((lines): Item => ({ head: line('Head'), lines: lines.map(line) })),
      { maxLength: 130 },
    );
    fc.assert(
      fc.property(any, (items) => {
        const all = whole(items);
        const turned = [];
        let told: string | undefined;
        for (let command: Reply['command'] | undefined = all.command; command; ) {
          const page = pageOf(windowed({ ...all, command }), measure, { ...roomy, cost: 40 });
          if (told !== undefined) expect(page.position).toBe(told);
          turned.push(page.items);
          told = page.next?.position;
          command = page.next?.command;
        }
        expect(turned).toEqual(pagesOf(all, measure, { ...roomy, cost: 40 }).map((page) => page.items));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a window', () => {
  const long = whole(many(130, (number) => item(`event ${number}`)));
  const from = (place: number): Reply => windowed({ ...long, command: at(long.command, place) });

  it('has the items from a place on, and says how many there are', () => {
    expect(from(0)).toMatchObject({ from: 0, total: 130, items: long.items.slice(0, WINDOW) });
    expect(from(120)).toMatchObject({ from: 120, total: 130, items: long.items.slice(120) });
    const page = pageOf(from(25), measure, roomy);
    expect([page.position, page.next?.position, page.previous?.from]).toEqual([
      '26–50 of 130',
      '51–75 of 130',
      undefined,
    ]);
  });

  it.each([
    [9999, 129],
    [-3, 0],
    [Number.NaN, 0],
    [2.7, 2],
  ])('clamps %d to a place that there is', (asked, place) => {
    expect(windowed({ ...long, command: { ...long.command, from: asked } }).from).toBe(place);
  });

  it('that an answer cut itself stays as it is', () => {
    const cut = { ...long, items: long.items.slice(60, 110), from: 60, command: at(long.command, 60) };
    expect(windowed(cut)).toEqual(cut);
    expect(pageOf(windowed(cut), measure, roomy).position).toBe('61–85 of 130');
  });

  it('leads back to where its page began, or to the beginning of what goes on', () => {
    expect(pageOf(from(60), measure, roomy).previous?.from).toBe(35);
    const command = at(long.command, 60, 2);
    expect(pageOf(windowed({ ...long, command }), measure, roomy).previous).toEqual(at(command, 60));
  });

  it('goes on until a long menu ends', () => {
    const options = many(60, (number) => ({ label: `choice ${number}`, command: long.command }));
    const menu = whole([item('a'), item('b')], { choices: { placeholder: 'Choose', options } });
    const labels = [];
    for (let command: Reply['command'] | undefined = menu.command; command; ) {
      const shown = windowed({ ...menu, command });
      labels.push(shown.choices?.options.map(({ label }) => label));
      command = pageOf(shown, measure, roomy).next?.command;
    }
    expect(labels.map((page) => page?.length)).toEqual([MOST_ON_A_PAGE, 25, 25, 8]);
    expect(new Set(labels.flat()).size).toBe(60);
  });
});

describe('a lede and notes too long to stand on every page', () => {
  const lede = [`lede${' x'.repeat(300)}`];
  const notes = [['first'], [`second${' y'.repeat(300)}`], ['third']];
  const moved = (text: readonly string[], group?: string) => ({
    ...(group ? { group } : {}),
    lines: [{ text, cites: [] }],
  });

  it('are items: the lede before all others, the notes behind them', () => {
    const { lede: left, ...made } = reflowed(whole([item('a')], { lede, notes }));
    expect(left).toBeUndefined();
    expect(made).toMatchObject({
      items: [moved(lede), item('a'), moved(notes[1] ?? [], 'Notes'), moved(['third'], 'Notes')],
      total: 4,
      notes: [['first']],
    });
  });

  it('are the notes alone where the lede is short, and begin beyond four hundred characters', () => {
    const short = ['x'.repeat(400)];
    expect(reflowed(whole([item('a')], { lede: short, notes }))).toMatchObject({ lede: short, total: 3 });
    expect(reflowed(whole([item('a')], { lede: ['x'.repeat(401)] }))).toMatchObject({ total: 2 });
  });

  it('stand behind the last item where an answer cut its window itself', () => {
    const part = (items: readonly Item[], from: number) =>
      windowed(whole(items, { lede, from, total: 60, command: at(reply().command, from) }));
    expect(
      part(
        many(50, (n) => item(`${n}`)),
        0,
      ),
    ).toMatchObject({ total: 61, items: { length: 50 } });
    expect(part([item('60')], 59)).toMatchObject({ total: 61, items: [item('60'), moved(lede, 'Notes')] });
    expect(part([], 60)).toMatchObject({ total: 61, items: [moved(lede, 'Notes')] });
  });
});
