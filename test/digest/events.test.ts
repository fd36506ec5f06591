import { describe, expect, it } from 'vitest';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { asDay } from '../../src/digest/day.ts';
import type { Day, Digest, DigestDocument, Event } from '../../src/digest/types.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
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

const ALL = 1_000;

const made = (more: Partial<DigestDocument>): Digest => digestInMemory({ ...harbourDocument, ...more });
const onlyEvents = (...events: readonly Event[]): Digest => made({ entities: [], events });
const withDate = (date: Event['date'], more: Partial<Event> = {}): Event => {
  const [first] = harbourDocument.events;
  if (!first) throw new Error('the harbour digest has no events');
  return { ...first, date, ...more };
};

/** The ids of what answers some days, and of what is dated around them. */
const chosen = ({ events }: Digest, asked: string): readonly (readonly string[])[] =>
  (['within', 'around'] as const).map((fit) => {
    const filter = { days: days(asked), fit };
    const listed = events.list(filter, 0, ALL);
    expect(events.tally(filter).total).toBe(listed.length);
    return listed.map(({ id }) => id);
  });

describe('how a date answers the days asked for', () => {
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
    const [within = [], around = []] = chosen(onlyEvents(withDate(dated(event))), asked);
    expect(within.length > 0 ? 'within' : around.length > 0 ? 'around' : 'outside').toBe(expected);
  });
});

describe('events of some days', () => {
  it('keeps what is dated too broadly apart', () => {
    expect(chosen(harbour, '2021-04-05..2021-04-05')).toEqual([['crew-vote'], ['dredging']]);
    expect(chosen(harbour, '1994-01-01..1994-12-31')).toEqual([['harbour-works'], []]);
    expect(chosen(harbour, '2000-01-01..2000-12-31')).toEqual([[], []]);
  });

  const withOwn = (date: Event['date']): Digest => {
    const statements = [statement('own.1', 'It was said later.', cites('A1'), { date })];
    return onlyEvents(withDate(span('1962-01-01', '1962-12-31', 'year', '1962'), { id: 'own', statements }));
  };

  it('counts an event for a statement of its own date in those days', () => {
    expect(chosen(withOwn(on('2021-05-02', '2 May 2021')), '2021-05-01..2021-05-03')).toEqual([['own'], []]);
    expect(chosen(withOwn(on('2021-05-02', '2 May 2021')), '2021-05-03..2021-05-03')).toEqual([[], []]);
  });

  it("does not let a statement's broad date pull its event to days around it", () => {
    const week = span('2021-05-01', '2021-05-07', 'about', 'early May 2021');
    expect(chosen(withOwn(week), '2021-05-03..2021-05-03')).toEqual([[], []]);
  });
});

describe('everything with a date', () => {
  it('puts dated facts and offices among the events, oldest first', () => {
    expect(harbour.events.list({}, 0, ALL).map(({ date, headline }) => `${date.label}: ${headline}`)).toEqual([
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
    const [vote] = harbourDocument.events.filter(({ id }) => id === 'crew-vote');
    if (!vote) throw new Error('the harbour digest has no vote');
    const told = { ...vote, date: on('2018-05-08', '8 May 2018'), actors: ['ivan-petrov'] };
    const headlines = made({ events: [told] })
      .events.list({}, 0, ALL)
      .map(({ headline }) => headline);
    expect(headlines).toContain('Crews vote to strike');
    expect(headlines.filter((headline) => headline.startsWith('Ivan Petrov'))).toEqual([]);
  });

  it('never tells of an office that the articles have wrong', () => {
    const governor = { title: 'Governor', from: '2011', cites: cites('B3'), glitch: 'article B alone' };
    const entities = harbourDocument.entities.map((entity) =>
      entity.id === 'rosa-obrien' ? { ...entity, roles: [governor] } : entity,
    );
    expect(
      made({ entities })
        .events.list({}, 0, ALL)
        .filter(({ headline }) => headline.includes('Governor')),
    ).toEqual([]);
  });
});

describe('days with news', () => {
  it('counts the events of single days', () => {
    expect(harbour.events.newsDays()).toEqual([
      { day: '2021-05-01', events: 1 },
      { day: '2021-05-02', events: 2 },
      { day: '2021-05-03', events: 2 },
      { day: '2021-05-04', events: 1 },
    ]);
  });

  it('finds the days with news before and after', () => {
    const { newsBefore, newsAfter, latestNews } = harbour.events;
    expect(newsBefore('2021-05-03' as Day)).toEqual({ day: '2021-05-02', events: 2 });
    expect(newsAfter('2021-05-03' as Day)).toEqual({ day: '2021-05-04', events: 1 });
    expect(newsBefore('2021-05-01' as Day)).toBeUndefined();
    expect(newsAfter('2021-05-04' as Day)).toBeUndefined();
    expect(latestNews('2021-05-03' as Day)).toEqual({ day: '2021-05-03', events: 2 });
    expect(latestNews('2021-04-30' as Day)).toBeUndefined();
    expect(harbour.events.newsDays(days('2021-05-02..2021-05-03')).map(({ day }) => day)).toEqual([
      '2021-05-02',
      '2021-05-03',
    ]);
  });
});
