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
    ['a month that is reckoned', '2021-02', { reckoned: [['2021-02-10']] }],
    ['a year that is reckoned', '2020', { reckoned: [['2020-02-10']] }],
    ['about, of one of what touches it', 'about 2021-03-08..2021-03-10', { dates: [[['2021-01-01']], MAY] }],
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
      { dates: [[['2021-01-09']], [['2021-03-09']]] },
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
    [
      'a day with a basis that ends a span',
      '{ on: 2021-03-10, basis: reckoned }',
      { dates: [[['2021-03-08', '2021-03-10']]] },
    ],
    ['days with a basis, of a later month', '{ on: 2021-05-01..2021-05-05, basis: that week }', { dates: [MAY] }],
    ['days with a basis, of an earlier month', '{ on: 2021-01-01..2021-01-05, basis: that week }', { dates: [MAY] }],
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
    expect(said).toMatch(/Cite the paragraph that has it, correct it, or say how it was worked out/);
    expect(dated('2021-03-10', {})[0]).toContain('dates there: none');
    expect(dated('2021-03-08..2021-03-10', {})[0]).toContain('the date 8 to 10 March 2021 is not borne out by A1');
    expect(dated('{ on: 2021-05-01, basis: reckoned }', {})[0]).toMatch(
      /\. Even with a basis.* must be one that a cited article gives\.$/,
    );
  });

  it('is reckoned by one of the paragraphs that are cited', () => {
    expect(dated('2021-03-10', { B: { reckoned: [['2021-03-10']] } }, '[A1, B1]')).toEqual([]);
  });

  it('is left to others where no paragraph is there', () => {
    expect(dated('2021-03-10', {}, '[A9]')).toEqual([]);
  });
});

describe('the day as of which a figure is given', () => {
  const asOf = (date: string, cite: string) =>
    faults(
      reportedDatesSupported,
      {
        'figures.yml': `- { id: boats, counts: boats, label: boats, value: 2, unit: boats, as-of: ${date}, cite: ${cite} }`,
      },
      evidenceOf({}),
    );

  it('may be that on which one of its articles was published, and no other', () => {
    expect(asOf('2021-03-12', '[A1]')).toEqual([]);
    expect(asOf('2021-03-12', '[B1, A1]')).toEqual([]);
    expect(asOf('2021-03-12', '[B1]')).toHaveLength(1);
    expect(asOf('2021-03-12..2021-03-13', '[A1]')).toHaveLength(1);
    expect(asOf('2021-03-11..2021-03-12', '[A1]')).toHaveLength(1);
    // An event is another matter: what is published on a day did not happen on it for that.
    expect(dated('2021-03-12', {})).toHaveLength(1);
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
    ['an hour of no day', 'It was shut at 11:10 p.m., before midnight.', { dates: [[['2021-03-10']]] }],
    ['a part of the day told of before', 'It was shut the same night.', { dates: [[['2021-03-10']]] }],
  ])('may be %s', (_, text, told) => {
    expect(line(text, { A: told })).toEqual([]);
  });

  it.each<[string, string, Told]>([
    ['another day', 'It was shut on 10 March 2021.', { dates: [[['2021-03-11']]] }],
    ['a day of a month', 'It was shut on 10 March 2021.', { dates: [[['2021-03-01', '2021-03-31']]] }],
    ['another year', 'It was shut in 2019.', {}],
    ['an hour of another day', 'It was shut at 11:10 p.m. on 11 March 2021.', { dates: [[['2021-03-10']]] }],
    ['the evening before', 'It was shut last night.', { dates: [[['2021-03-10']]] }],
    ['the first month of the year of publication', 'It was shut in January 2021.', {}],
    ['its last month', 'It was shut in December 2021.', {}],
    ['one of two', 'It was shut on 10 March 2021 and on 11 March 2021.', { dates: [[['2021-03-10']]] }],
  ])('is not %s', (_, text, told) => {
    expect(line(text, { A: told })).toHaveLength(1);
  });

  it('that is missing is looked for elsewhere', () => {
    const told = { A: { dates: [[['2021-03-11']]] }, B: { dates: [[['2021-03-10']]] } } as const;
    expect(line('It was shut on 10 March 2021.', told)).toEqual([
      'date "10 March 2021" is not in A1 (dates there: 11 March 2021). It stands in B1. ' +
        'Cite the paragraph that has it, or correct the line.',
    ]);
  });

  it('may mean several, of which one is enough', () => {
    // Friday 12 March: the week from Monday 1 March, or seven days before.
    const told = { A: { dates: [[['2021-03-02']]] }, B: { dates: [[['2021-03-02']]] } } as const;
    expect(line('It was shut last week.', told)).toEqual([]);
    expect(line('It was shut last week.', { B: told.B })[0]).toMatch(/dates there: none\)\. It stands in B1\./);
  });

  it('is reckoned from each article that is cited', () => {
    const told = { B: { dates: [[['2021-03-31']]] } } as const;
    expect(line('It was shut on Wednesday.', told, '[A1, B1]')).toEqual([]);
    expect(line('It was shut on Wednesday.', told, '[A1]')[0]).toMatch(/"Wednesday" is not in A1/);
  });
});

describe('the years of an office', () => {
  const office = (dates: string, cite = '[A1]') =>
    faults(
      officeDatesSupported,
      {
        'people.yml': `- { id: rosa, name: Rosa Mill, description: mayor, roles: [{ title: mayor, ${dates}, cite: ${cite} }], spellings: [] }`,
      },
      evidenceOf({ A: { dates: [[['2019-05-01']]] }, B: { dates: [[['2018-05-01']]] } }),
    );

  it('stand where it is cited', () => {
    expect([office('from: 2019'), office('from: 2019, to: 2021').length]).toEqual([[], 1]);
    expect(office('from: 2018')[0]).toMatch(/"2018" is not in A1 \(dates there: 1 May 2019\)\. It stands in B1\./);
    expect(office('from: 2018, to: 2019-05', '[A1, B1]')).toEqual([]);
    expect(office('from: 2018', '[A9]')).toEqual([]);
  });
});
