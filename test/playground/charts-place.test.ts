import { describe, expect, it } from 'vitest';
import { type Canvas, layout, type Mark, shortened } from '../../src/charts/place.ts';
import { presetsOf, type Span, shareOf, wholeSpan } from '../../src/charts/span.ts';
import { lanesOf } from '../../src/playground/page/charts/lanes.ts';
import { neighbour, stepped } from '../../src/playground/page/charts/roving.ts';
import { harbour, karabakh } from './charted.ts';

const wide: Canvas = { width: 1000, letter: 6, rowHeight: 24, labelHeight: 0, leastHeight: 60 };
const narrow: Canvas = { width: 300, letter: 6, rowHeight: 26, labelHeight: 20, leastHeight: 0 };
const may = { from: '2021-05-01', to: '2021-05-04' } as Span;
const april = { from: '2021-04-01', to: '2021-05-04' } as Span;

const marksOf = (span: Span, canvas = wide): readonly Mark[] => layout(lanesOf(harbour), span, canvas).marks;
const markOf = (key: string, span: Span, canvas = wide): Mark => {
  const mark = marksOf(span, canvas).find((each) => each.key === key);
  if (!mark) throw new Error(`no mark ${key}`);
  return mark;
};

describe('the place of an event', () => {
  it('is the noon of its day, or the whole of a longer stretch', () => {
    const day = markOf('ferry-union/strike-begins', may);
    expect(day.kind).toBe('point');
    expect(day.sign).toBe(shareOf(may, new Date('2021-05-01T12:00:00Z')) * wide.width);
    const month = markOf('harbour-office/dredging', april);
    expect(month.kind).toBe('band');
    expect([month.left, month.right]).toEqual([0, shareOf(april, new Date('2021-05-01')) * wide.width]);
    expect(month.fades).toEqual({ start: 0, end: 0 });
  });

  it('fades at both ends where the date is only about, and not where the view cuts it off', () => {
    const { fades } = markOf('ferry-union/crew-vote', april);
    expect(fades.start).toBeGreaterThan(0);
    expect(fades.end).toBe(fades.start);
    const cut = markOf('ferry-union/crew-vote', { ...april, from: '2021-04-05' } as Span);
    expect(cut.fades.start).toBe(0);
    expect(cut.fades.end).toBeGreaterThan(0);
    expect(cut.left).toBeLessThan(0);
  });

  it.each([
    ['before', { start: 1, end: 0 }, '2021-04-10'],
    ['after', { start: 0, end: 1 }, '2021-04-01'],
  ] as const)('stands at its bound where the report gives no other: %s', (open, fades, bound) => {
    const [event] = harbour.events.filter(({ id }) => id === 'crew-vote');
    if (!event) throw new Error('the event is missing');
    const dated = { ...event, date: { ...event.date, open } };
    const [mark] = layout([{ id: 'a', label: 'A', events: [dated] }], april, wide).marks;
    expect(mark?.fades).toEqual(fades);
    expect(mark?.sign).toBeCloseTo(shareOf(april, new Date(`${bound}T12:00:00Z`)) * wide.width);
  });

  it('is nowhere outside the days shown', () => {
    expect(marksOf(may).map(({ event }) => event.id)).not.toContain('crew-vote');
    expect(marksOf(wholeSpan(harbour)).map(({ event }) => event.id)).toContain('line-opens');
  });

  it('puts what would lie on each other below each other', () => {
    const [account, talks] = [markOf('emile-duval/duval-account', may), markOf('emile-duval/duval-corrects', may)];
    expect(account.y).not.toBe(talks.y);
  });
});

const views = presetsOf(karabakh).flatMap(({ label, span }) =>
  [wide, narrow].map((canvas) => ({ label, span, canvas, width: canvas.width })),
);

describe.each(views)('the karabakh digest in $label, $width pixels wide', ({ span, canvas }) => {
  const { marks, lanes, height } = layout(lanesOf(karabakh), span, canvas);

  it('lets no event cover another', () => {
    for (const mark of marks)
      for (const other of marks) {
        if (mark.key >= other.key || mark.y !== other.y) continue;
        const [one, two] = [mark.covers, other.covers];
        const isApart = one[1] <= two[0] || two[1] <= one[0];
        expect(isApart, `${mark.key} and ${other.key}`).toBe(true);
      }
    expect(marks.length).toBeGreaterThan(20);
  });

  it('keeps signs and headlines on the canvas, and events in their lanes', () => {
    for (const { key, sign, y, lane, words } of marks) {
      expect(sign, key).toBeGreaterThanOrEqual(5);
      expect(sign, key).toBeLessThanOrEqual(canvas.width - 5);
      const home = lanes.find((each) => each.lane.id === lane);
      expect(y).toBeGreaterThan(home?.top ?? height);
      expect(y).toBeLessThan((home?.top ?? 0) + (home?.height ?? 0));
      if (!words) continue;
      const length = words.text.length * canvas.letter * (words.side === 'start' ? 1 : -1);
      expect(Math.min(words.at, words.at + length), words.text).toBeGreaterThanOrEqual(-1);
      expect(Math.max(words.at, words.at + length), words.text).toBeLessThanOrEqual(canvas.width + 1);
    }
  });
});

describe('a shortened headline', () => {
  it('ends at a whole word, or is left out where too little would remain', () => {
    expect(shortened('Ferry crews stop work', 200, 6)).toBe('Ferry crews stop work');
    expect(shortened('Ferry crews, tired, stop work', 126, 6)).toBe('Ferry crews, tired…');
    expect(shortened('Ferry crews stop work', 60, 6)).toBe('');
  });
});

describe('arrow keys', () => {
  const marks = marksOf(may);
  const to = (from: string, pressed: string): string | undefined => neighbour(marks, from, pressed)?.key;

  it('go along a lane, and to the nearest event of the next', () => {
    expect(to('emile-duval/duval-account', 'ArrowRight')).toBe('emile-duval/duval-corrects');
    expect(to('emile-duval/duval-account', 'ArrowLeft')).toBeUndefined();
    expect(to('emile-duval/duval-account', 'End')).toBe('emile-duval/duval-corrects');
    expect(to('ferry-union/strike-begins', 'ArrowDown')).toBe('harbour-office/talks');
    expect(to('harbour-office/talks', 'ArrowUp')).toBe('ferry-union/strike-begins');
    expect(to('harbour-office/talks', 'x')).toBeUndefined();
  });

  it('go from cell to cell and to the heads of a table, but not out of it', () => {
    expect(stepped({ row: 0, column: 0 }, 'ArrowUp', 2, 3)).toEqual({ row: -1, column: 0 });
    expect(stepped({ row: 0, column: 0 }, 'ArrowLeft', 2, 3)).toEqual({ row: 0, column: -1 });
    expect(stepped({ row: -1, column: 0 }, 'ArrowLeft', 2, 3)).toBeUndefined();
    expect(stepped({ row: 1, column: 2 }, 'ArrowDown', 2, 3)).toBeUndefined();
    expect(stepped({ row: 1, column: 0 }, 'End', 2, 3)).toEqual({ row: 1, column: 2 });
    expect(stepped({ row: 1, column: 0 }, 'Tab', 2, 3)).toBeUndefined();
  });
});
