import { describe, expect, it } from 'vitest';
import {
  daysIn,
  FEWEST_DAYS,
  moved,
  presetsOf,
  type Span,
  shareOf,
  spanWords,
  viewWords,
  wholeSpan,
  zoomed,
} from '../../src/charts/span.ts';
import { ticksOf } from '../../src/charts/ticks.ts';
import { daysBetween } from '../../src/digest/day.ts';
import type { Day } from '../../src/digest/types.ts';
import { harbour, karabakh } from './charted.ts';

const span = (from: string, to: string): Span => ({ from: from as Day, to: to as Day });

describe('the days to choose from', () => {
  it('are everything, the news, and the week up to the busiest day', () => {
    expect(presetsOf(karabakh)).toEqual([
      { label: '1988–2020', span: span('1988-02-01', '2020-11-02') },
      { label: '27 Sep – 2 Nov 2020', span: span('2020-09-27', '2020-11-02') },
      { label: 'Last week of October', span: span('2020-10-25', '2020-10-31') },
    ]);
  });

  it('leave the week out where the news are shorter', () => {
    expect(presetsOf(harbour).map(({ label }) => label)).toEqual(['1962–2021', '1 May – 4 May 2021']);
  });

  it('are named by years only where there are several', () => {
    expect(spanWords(span('2020-12-30', '2021-01-02'))).toBe('30 Dec 2020 – 2 Jan 2021');
  });
});

describe('zooming', () => {
  const whole = wholeSpan(karabakh);

  it('keeps the day under the pointer, and stops at the closest look', () => {
    expect(zoomed(span('2020-10-01', '2020-10-20'), whole, 0.5, 0)).toEqual(span('2020-10-01', '2020-10-10'));
    expect(zoomed(span('2020-10-01', '2020-10-20'), whole, 0.5, 1)).toEqual(span('2020-10-11', '2020-10-20'));
    expect(daysIn(zoomed(span('2020-10-01', '2020-10-04'), whole, 0.01))).toBe(FEWEST_DAYS);
  });

  it('never leaves the days of the digest', () => {
    expect(zoomed(span('2020-10-01', '2020-11-02'), whole, 1000)).toEqual(whole);
    expect(moved(span('2020-10-24', '2020-11-02'), whole, 5)).toEqual(span('2020-10-24', '2020-11-02'));
    expect(moved(span('1988-02-03', '1988-02-12'), whole, -1)).toEqual(span('1988-02-01', '1988-02-10'));
    expect(moved(span('2020-10-01', '2020-10-10'), whole, 0.4)).toEqual(span('2020-10-05', '2020-10-14'));
  });
});

describe('the words for a view', () => {
  it('count what lies before and after it', () => {
    expect(viewWords(harbour, wholeSpan(harbour))).toBe('10 of 10 events in view.');
    expect(viewWords(harbour, span('2021-05-01', '2021-05-03'))).toBe('5 of 10 events in view; 4 earlier, 1 later.');
  });
});

describe('ticks', () => {
  const week = span('2020-10-25', '2020-10-31');

  it('name each day at its noon where there is room', () => {
    const ticks = ticksOf(week, 700);
    expect(ticks.map(({ label }) => label)).toEqual([
      '25 Oct\n2020',
      '26 Oct',
      '27 Oct',
      '28 Oct',
      '29 Oct',
      '30 Oct',
      '31 Oct',
    ]);
    expect(ticks[0]?.at.toISOString()).toBe('2020-10-25T12:00:00.000Z');
    expect(ticks[0]?.line.toISOString()).toBe('2020-10-25T00:00:00.000Z');
  });

  it('stand on Mondays, firsts of months and round years where there is less', () => {
    expect(ticksOf(span('2020-09-27', '2020-11-02'), 700).map(({ label }) => label)).toEqual([
      '28 Sep\n2020',
      '5 Oct',
      '12 Oct',
      '19 Oct',
      '26 Oct',
      '2 Nov',
    ]);
    expect(ticksOf(span('2019-11-15', '2020-03-10'), 300).map(({ label }) => label)).toEqual([
      'Dec\n2019',
      'Jan\n2020',
      'Feb',
      'Mar',
    ]);
    expect(ticksOf(wholeSpan(karabakh), 308).map(({ label }) => label)).toEqual([
      '1990',
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
    ]);
  });

  it.each([260, 308, 700, 1_400])('keep their words apart at %i pixels, however many days are shown', (width) => {
    const whole = wholeSpan(karabakh);
    for (let days = FEWEST_DAYS; days <= daysBetween(whole.from, whole.to); days = Math.ceil(days * 1.3)) {
      const view = zoomed(whole, whole, days / daysIn(whole), 1);
      const at = ticksOf(view, width).map((tick) => shareOf(view, tick.at) * width);
      const gaps = at.slice(1).map((pixel, index) => pixel - (at[index] ?? 0));
      expect(Math.min(...gaps, width), `${days} days`).toBeGreaterThan(43);
    }
  });
});
