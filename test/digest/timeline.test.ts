import { describe, expect, it } from 'vitest';
import { asDay } from '../../src/digest/day.ts';
import { nearestNewsDays, newsDays } from '../../src/digest/news-days.ts';
import { datedEvents, fitOf, inOrderOfDate, select } from '../../src/digest/timeline.ts';
import type { Day, Event } from '../../src/digest/types.ts';
import { harbour } from '../fixtures/harbour.ts';
import { cites, on, span, statement } from '../fixtures/making.ts';

const days = (text: string): { from: Day; to: Day } => {
  const [from, to] = text.split('..').map(asDay);
  if (!from || !to) throw new Error(`${text} is no range of days`);
  return { from, to };
};

const dated = (text: string) => {
  const { from, to } = days(text);
  return span(from, to, 'range', text);
};

describe('fitOf', () => {
  it.each([
    // event, asked for, fit
    ['2020-10-31..2020-10-31', '2020-10-31..2020-10-31', 'within'],
    ['2020-10-31..2020-10-31', '2020-10-30..2020-10-30', 'outside'],
    ['2020-10-01..2020-10-10', '2020-10-03..2020-10-03', 'within'],
    ['2020-10-01..2020-10-14', '2020-10-14..2020-10-14', 'within'],
    ['2020-10-01..2020-10-15', '2020-10-14..2020-10-14', 'around'],
    ['2020-10-01..2020-10-31', '2020-10-31..2020-10-31', 'around'],
    ['2020-10-01..2020-10-31', '2020-10-25..2020-10-31', 'around'],
    ['2020-10-01..2020-10-31', '2020-10-01..2020-10-15', 'within'],
    ['2020-10-01..2020-10-31', '2020-01-01..2020-12-31', 'within'],
    ['1992-01-01..1994-12-31', '1994-01-01..1994-12-31', 'within'],
    ['1992-01-01..1994-12-31', '1994-06-01..1994-06-30', 'around'],
    ['1990-01-01..1999-12-31', '1994-01-01..1994-12-31', 'around'],
    ['1990-01-01..1999-12-31', '1992-01-01..1994-12-31', 'within'],
    ['1990-01-01..1999-12-31', '1999-01-01..1999-12-31', 'around'],
    ['1999-01-01..2008-12-31', '1999-01-01..1999-12-31', 'within'],
    ['1999-01-01..2008-12-31', '2008-01-01..2008-12-31', 'within'],
    ['1999-01-01..2008-12-31', '2004-01-01..2004-12-31', 'around'],
    ['1999-01-01..2008-12-31', '1999-03-01..1999-03-31', 'around'],
    ['1990-01-01..1999-12-31', '0001-01-01..1999-12-31', 'within'],
    ['2016-01-01..2016-12-31', '2016-03-01..2016-03-31', 'around'],
    ['2016-01-01..2016-12-31', '2015-01-01..2015-12-31', 'outside'],
  ])('an event of %s asked for %s is %s', (event, asked, expected) => {
    expect(fitOf(dated(event), days(asked))).toBe(expected);
  });
});

describe('the order of dates', () => {
  const may = (from: number, to: number, label: string) =>
    span(`2021-05-${`${from}`.padStart(2, '0')}`, `2021-05-${to}`, 'about', label);

  it('puts a date of which only the end is known at its end, and every other at its first day', () => {
    const told = [
      may(1, 10, 'early May 2021'),
      span('2021-05-01', '2021-05-31', 'month', 'May 2021'),
      span('2021-05-02', '2021-05-20', 'range', '2 to 20 May 2021'),
      may(3, 31, '3 May 2021 or later'),
      on('2021-05-10', '10 May 2021'),
      may(1, 12, 'before 12 May 2021'),
      may(2, 12, 'by 12 May 2021'),
      may(3, 12, 'Until 12 May 2021'),
      may(11, 12, 'no later than 12 May 2021'),
      on('2021-05-12', '12 May 2021'),
      on('2021-05-13', '13 May 2021'),
    ];
    expect(
      [...told]
        .reverse()
        .sort(inOrderOfDate)
        .map(({ label }) => label),
    ).toEqual(told.map(({ label }) => label));
  });

  it('takes a stated range for what it says, whatever its words', () => {
    const by = span('2021-05-01', '2021-05-31', 'range', 'by turns from 1 to 31 May 2021');
    expect(inOrderOfDate(by, on('2021-05-02', '2 May 2021'))).toBeLessThan(0);
  });
});

describe('select', () => {
  const ids = (asked: string) => {
    const { within, around } = select(harbour.events, days(asked));
    return [within.map(({ id }) => id), around.map(({ id }) => id)];
  };

  it('keeps what is dated too broadly apart', () => {
    expect(ids('2021-04-05..2021-04-05')).toEqual([['crew-vote'], ['dredging']]);
    expect(ids('1994-01-01..1994-12-31')).toEqual([['harbour-works'], []]);
    expect(ids('2000-01-01..2000-12-31')).toEqual([[], []]);
  });

  const [first] = harbour.events;
  const withOwn = (date: Event['date']): Event => {
    if (!first) throw new Error('the harbour digest has no events');
    return { ...first, statements: [statement('own.1', 'It was said later.', cites('A1'), { date })] };
  };

  it('counts an event for a statement of its own date in those days', () => {
    expect(select([withOwn(on('2021-05-02', '2 May 2021'))], days('2021-05-01..2021-05-03')).within).toHaveLength(1);
    expect(select([withOwn(on('2021-05-02', '2 May 2021'))], days('2021-05-03..2021-05-03')).within).toHaveLength(0);
  });

  it("does not let a statement's broad date pull its event to days around it", () => {
    const week = span('2021-05-01', '2021-05-07', 'about', 'early May 2021');
    expect(select([withOwn(week)], days('2021-05-03..2021-05-03'))).toEqual({ within: [], around: [] });
  });
});

describe('datedEvents', () => {
  it('puts dated facts and offices among the events, oldest first', () => {
    expect(datedEvents(harbour).map(({ date, headline }) => `${date.label}: ${headline}`)).toEqual([
      '1962: Ferry line to Gull Island opens',
      '1992 to 1994: Northmark deepens the harbour',
      '1999: Émile Duval: harbour master from 1999 to 4 May 2021',
      "2016: Rosa O'Brien: Mayor of Port Alder since 2016",
      '8 May 2018: Ivan Petrov: head of the ferry union since 8 May 2018',
      'early April 2021: Crews vote to strike',
      'April 2021: Dredging stops',
      '1 May 2021: Ferry crews stop work',
      '2 May 2021: The ferry Heron strikes the pier',
      '2 May 2021: Mayor asks Northmark for boats',
      '3 May 2021: Talks open at the Harbour Office',
      '3 May 2021: Harbour master says that no warning came',
      '4 May 2021: Harbour master corrects himself',
      '4 May 2021: Duval announced that he would retire',
    ]);
  });

  it('leaves out an office that an event tells of', () => {
    const [vote] = harbour.events.filter(({ id }) => id === 'crew-vote');
    if (!vote) throw new Error('the harbour digest has no vote');
    const told = { ...vote, date: on('2018-05-08', '8 May 2018'), actors: ['ivan-petrov'] };
    const headlines = datedEvents({ ...harbour, events: [told] }).map(({ headline }) => headline);
    expect(headlines).toContain('Crews vote to strike');
    expect(headlines.filter((headline) => headline.startsWith('Ivan Petrov'))).toEqual([]);
  });

  it('never tells of an office that the articles have wrong', () => {
    const governor = { title: 'Governor', from: '2011', cites: cites('B3'), glitch: 'article B alone' };
    const entities = harbour.entities.map((entity) =>
      entity.id === 'rosa-obrien' ? { ...entity, roles: [governor] } : entity,
    );
    expect(datedEvents({ ...harbour, entities }).filter(({ headline }) => headline.includes('Governor'))).toEqual([]);
  });
});

describe('newsDays', () => {
  it('counts the events of single days', () => {
    expect(newsDays(harbour)).toEqual([
      { day: '2021-05-01', events: 1 },
      { day: '2021-05-02', events: 2 },
      { day: '2021-05-03', events: 2 },
      { day: '2021-05-04', events: 1 },
    ]);
  });

  it('finds the days with news before and after', () => {
    expect(nearestNewsDays(harbour, '2021-05-03' as Day)).toEqual({
      before: { day: '2021-05-02', events: 2 },
      after: { day: '2021-05-04', events: 1 },
    });
    expect(nearestNewsDays(harbour, '2021-05-01' as Day).before).toBeUndefined();
    expect(nearestNewsDays(harbour, '2021-05-04' as Day).after).toBeUndefined();
  });
});
