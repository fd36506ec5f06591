import { describe, expect, it } from 'vitest';
import { attestedLines, citationsAttested, datesAttested } from '../../src/compile/gate/attested.ts';
import { entriesOf, line, type SmallTopic, told } from './small-topic.ts';

const articles = { A: ['It shut.', 'It was shut.', 'The quay shut.'] };
const saying = (...statements: readonly object[]): SmallTopic => ({ articles, statements });

describe('a line that stands as it stood when the articles were there', () => {
  const before = saying(line('It shut.', 'A1', 'A2'));

  it('keeps to some of the paragraphs that it cited', () => {
    expect(told(citationsAttested, before, before)).toEqual([]);
    expect(told(citationsAttested, before, saying(line('It shut.', 'A2')))).toEqual([]);
  });

  it('cites no other from evidence alone, not even beside them', () => {
    expect(told(citationsAttested, before, saying(line('It shut.', 'A1', 'A3')))).toEqual([
      'this line did not cite A3 when it was held to the articles, but A1, A2. ' +
        'Cite that, or read the paragraph and run compile with --articles DIR.',
    ]);
  });

  it('may cite any where it is worded anew, or the articles are there', () => {
    expect(told(citationsAttested, before, saying(line('It is shut.', 'A3')))).toEqual([]);
    expect(told(citationsAttested, saying(line('It shut.', 'A3')))).toEqual([]);
  });

  it('may cite whatever it cited anywhere', () => {
    const twice = saying(line('It shut.', 'A1'), line('It shut.', 'A3'));
    expect(told(citationsAttested, twice, saying(line('It shut.', 'A3'), line('It shut.', 'A1')))).toEqual([]);
  });
});

describe('what is dated', () => {
  const dated = (date: string | object, text = 'It shut.') => saying({ ...line(text, 'A1'), date });
  const before = dated('2021-03-08..2021-03-10');

  it('keeps its days from evidence alone', () => {
    expect(told(datesAttested, before, before)).toEqual([]);
    const says = (days: string) =>
      `this was dated 2021-03-08..2021-03-10 when it was held to the articles, and is dated ${days} now. ` +
      'Correct it, or run compile with --articles DIR.';
    expect(told(datesAttested, before, dated('2021-03-08..2021-03-11'))).toEqual([says('2021-03-08..2021-03-11')]);
    expect(told(datesAttested, before, dated('2021-03-08'))).toEqual([says('2021-03-08..2021-03-08')]);
  });

  it('may have any where it is worded anew, or the articles are there', () => {
    expect(told(datesAttested, before, dated('2021-03-01', 'It is shut.'))).toEqual([]);
    expect(told(datesAttested, dated('2021-03-01'))).toEqual([]);
  });

  it('may have either of what it was dated', () => {
    const twice = saying(
      ...['2021-03-02', '2021-03-01', '2021-03-02'].map((date) => ({ ...line('It shut.', 'A1'), date })),
    );
    expect(told(datesAttested, twice, dated('2021-03-01'))).toEqual([]);
    expect(told(datesAttested, twice, dated('2021-03-05'))[0]).toContain(
      'dated 2021-03-01..2021-03-01 or 2021-03-02..2021-03-02 when',
    );
  });
});

it('what is attested is each line and each date once, in order, and no headline or question', () => {
  const question = { id: 'why', question: 'Why was it shut?', kind: 'means' };
  const positions = [line('A storm', 'A2'), line('A crack', 'A3')];
  const attested = attestedLines(
    entriesOf({
      ...saying(line('It shut.', 'A2', 'A1'), line('It shut.', 'A2')),
      files: { disputes: [{ ...question, positions }] },
    }),
  );
  expect(attested.map(({ with: those }) => those.join(' ')).sort()).toEqual(
    // The line, the event's date, and the two positions.
    ['2021-01-01..2021-12-31', 'A1 A2', 'A2', 'A3'],
  );
  const keys = attested.map(({ key }) => key);
  expect(keys).toEqual([...new Set(keys)].sort());
});
