import { describe, expect, it } from 'vitest';
import { readEditorFiles } from '../../src/compile/edit/read.ts';
import { datesSupported, officeDatesSupported, reportedDatesSupported } from '../../src/compile/gate/dates.ts';
import type { Evidence } from '../../src/compile/gate/evidence/evidence.ts';
import type { GateCheck } from '../../src/compile/gate/paragraphs.ts';
import type { Day } from '../../src/digest/types.ts';

type Spans = readonly (readonly [start: string, end?: string])[];
const spansOf = (spans: Spans) => spans.map(([start, end = start]) => ({ start: start as Day, end: end as Day }));

interface Told {
  /** Dates of its first paragraph, each as what it may mean. */
  readonly dates?: readonly Spans[];
  /** Days that its first paragraph leads to. */
  readonly reckoned?: Spans;
  /** Dates of its second paragraph, which nothing cites. */
  readonly beside?: readonly Spans[];
}

/** Evidence of two articles, of 12 March 2021 and 5 April 2021. */
function evidenceOf(articles: Readonly<Partial<Record<'A' | 'B', Told>>>): Evidence {
  const paragraph = (dates: readonly Spans[], reckoned: Spans = []) => ({
    ...{
      sha256: '',
      numbers: [],
      names: [],
      attested: [],
      runs: [],
      degrees: [],
      hedged: [],
      attributed: [],
      sources: [],
    },
    ...{ dates: dates.map(spansOf), reckoned: spansOf(reckoned) },
  });
  const published = { A: '2021-03-12', B: '2021-04-05' };
  const made = (['A', 'B'] as const).map((id) => {
    const { dates = [], reckoned = [], beside = [] } = articles[id] ?? {};
    return { id, published: published[id], stated: [], paragraphs: [paragraph(dates, reckoned), paragraph(beside)] };
  });
  return { articles: made, lines: [] } as unknown as Evidence;
}

const TOPIC = `{ id: quay, title: Quay, description: An invented quay, rights: facts-only, zone: Etc/UTC, coverage: 2021-03-01..2021-04-30 }`;

/** What a check says of a topic with these files. */
function faults(check: GateCheck, files: Readonly<Record<string, string>>, evidence: Evidence): readonly string[] {
  const texts = new Map(Object.entries({ 'topic.yml': TOPIC, 'articles.yml': '[]', 'events.yml': '[]', ...files }));
  const { entries, faults } = readEditorFiles(texts, (file) => file);
  if (!entries) throw new Error(JSON.stringify(faults));
  return check({ entries, evidence, isFresh: true } as unknown as Parameters<GateCheck>[0]).map(
    ({ message }) => message,
  );
}

const eventOn = (date: string, cite = '[A1]') =>
  `- { id: shut, date: ${date}, headline: The quay is shut, statements: [{ text: The quay is shut., cite: ${cite} }] }`;
const dated = (date: string, told: Parameters<typeof evidenceOf>[0], cite?: string) =>
  faults(reportedDatesSupported, { 'events.yml': eventOn(date, cite) }, evidenceOf(told));

describe('the date of an event', () => {
  const MAY = [['2021-03-10', '2021-03-12']] as const;
  it.each<[string, string, Told]>([
    ['a day', '2021-03-10', { dates: [[['2021-03-10']]] }],
    ['a day of several that a word may mean', '2021-03-10', { dates: [[['2020-03-10'], ['2021-03-10']]] }],
    ['a day that is reckoned', '2021-03-10', { reckoned: [['2021-03-10']] }],
    ['a month, of a day in it', '2021-03', { dates: [[['2021-03-10']]] }],
    ['a year, of a day in it', '2021', { dates: [[['2021-03-10']]] }],
    ['about, of what touches it', 'about 2021-03-08..2021-03-10', { dates: [MAY] }],
    ['a range, whose ends stand there', '2021-03-08..2021-03-10', { dates: [[['2021-03-08']], [['2021-03-10']]] }],
    [
      'a day with a basis, which stands elsewhere in the article',
      '{ on: 2021-03-10, basis: reckoned }',
      { dates: [[['2021-03-09']]], beside: [[['2021-03-10']]] },
    ],
    ['the day of publication with a basis', '{ on: 2021-03-12, basis: its day }', {}],
    [
      'days with a basis, in the month of a date',
      '{ on: 2021-03-01..2021-03-05, basis: that week }',
      { dates: [[['2021-03-09']]] },
    ],
  ])('is borne out: %s', (_, date, told) => {
    expect(dated(date, { A: told })).toEqual([]);
  });

  it.each<[string, string, Told]>([
    ['another day', '2021-03-10', { dates: [[['2021-03-11']]] }],
    ['a day of a month', '2021-03-10', { dates: [[['2021-03-01', '2021-03-31']]] }],
    ['a day that stands beside it alone', '2021-03-10', { beside: [[['2021-03-10']]] }],
    ['another month', '2021-03', { dates: [[['2021-04-01']]] }],
    ['a year of longer', '2021', { dates: [[['2020-01-01', '2021-12-31']]] }],
    ['about what is far off', 'about 2021-03-08', { dates: [MAY] }],
    ['a range without its end', '2021-03-08..2021-03-10', { dates: [[['2021-03-08']]] }],
    ['a range without its beginning', '2021-03-08..2021-03-10', { dates: [[['2021-03-10']]] }],
    ['a range that is reckoned alone', '2021-03-08..2021-03-10', { reckoned: [['2021-03-08', '2021-03-10']] }],
    ['another month with a basis', '{ on: 2021-05-01, basis: reckoned }', { dates: [[['2021-03-09']]] }],
    ['a day with a basis that stands nowhere', '{ on: 2021-03-10, basis: reckoned }', { dates: [[['2021-03-09']]] }],
    ['a day with a basis that is but part of a span', '{ on: 2021-03-10, basis: reckoned }', { dates: [MAY] }],
  ])('is not: %s', (_, date, told) => {
    expect(dated(date, { A: told })).toHaveLength(1);
  });

  it('rests on any of what is cited, and says what is there and what is elsewhere', () => {
    const told = {
      A: { dates: [[['2021-03-11']], [['2021-03-01', '2021-03-05']]] },
      B: { dates: [[['2021-03-10']]] },
    } as const;
    expect(dated('2021-03-10', told, '[A1, B1]')).toEqual([]);
    const [said] = dated('2021-03-10', told);
    expect(said).toMatch(/10 March 2021.*A1.*dates there: 11 March 2021; 1 to 5 March 2021.*It stands in B1/);
    expect(dated('2021-03-10', {})[0]).toContain('dates there: none');
  });
});

describe('a date in a line', () => {
  const line = (text: string, told: Parameters<typeof evidenceOf>[0], cite = '[A1]') =>
    faults(
      datesSupported,
      {
        'events.yml': `- { id: shut, date: 2021, headline: The quay is shut, statements: [{ text: "${text}", cite: ${cite} }] }`,
      },
      evidenceOf(told),
    );

  it.each<[string, string, Told]>([
    ['a day', 'It was shut on 10 March 2021.', { dates: [[['2021-03-10']]] }],
    ['a month of a day', 'It was shut in March 2021.', { dates: [[['2021-03-10']]] }],
    ['the year of publication', 'It was shut in 2021.', {}],
    ['a weekday, reckoned from its article', 'It was shut on Wednesday.', { dates: [[['2021-03-10']]] }],
  ])('may be %s', (_, text, told) => {
    expect(line(text, { A: told })).toEqual([]);
  });

  it.each<[string, string, Told]>([
    ['another day', 'It was shut on 10 March 2021.', { dates: [[['2021-03-11']]] }],
    ['a day of a month', 'It was shut on 10 March 2021.', { dates: [[['2021-03-01', '2021-03-31']]] }],
    ['another year', 'It was shut in 2019.', {}],
    ['one of two', 'It was shut on 10 March 2021 and on 11 March 2021.', { dates: [[['2021-03-10']]] }],
  ])('is not %s', (_, text, told) => {
    expect(line(text, { A: told })).toHaveLength(1);
  });

  it('is reckoned from each article that is cited', () => {
    const told = { B: { dates: [[['2021-03-31']]] } } as const;
    expect(line('It was shut on Wednesday.', told, '[A1, B1]')).toEqual([]);
    expect(line('It was shut on Wednesday.', told, '[A1]')[0]).toMatch(/"Wednesday" is not in A1/);
  });
});

describe('the years of an office', () => {
  const office = (dates: string) =>
    faults(
      officeDatesSupported,
      {
        'people.yml': `- { id: rosa, name: Rosa Mill, description: mayor, roles: [{ title: mayor, ${dates}, cite: [A1] }], spellings: [] }`,
      },
      evidenceOf({ A: { dates: [[['2019-05-01']]] } }),
    );

  it('stand where it is cited', () => {
    expect([office('from: 2019'), office('from: 2019, to: 2021').length]).toEqual([[], 1]);
    expect(office('from: 2018')[0]).toMatch(/2018.* is not in A1.*dates there: 1 May 2019/);
  });
});
