import { describe, expect, it } from 'vitest';
import { numbersMentioned, undatedNumbers } from '../../src/compile/gate/evidence/wordings.ts';
import { figuresSupported, numbersSupported } from '../../src/compile/gate/numbers.ts';
import { line, places, type SmallTopic, told } from './small-topic.ts';

const articles = {
  A: ['Two boats lay at the quay on 11 March, and 4,000 people waited for 20 minutes.', 'A boat sank.', 'Nobody came.'],
  B: ['Seven boats came, and seven more.', 'Hundreds of people stood there, in 1998.'],
};

const ofLine = (text: string, ...cites: readonly string[]) =>
  told(numbersSupported, { articles, statements: [line(text, ...cites)] });

describe('a number in a line', () => {
  it.each([
    ['as it stands', '4,000 people waited.', 'A1'],
    ['in digits for words', '2 boats lay there.', 'A1'],
    ['in words for digits', 'Four thousand people waited.', 'A1'],
    ['in another paragraph that is cited', 'Seven boats came.', 'A1 B1'],
    ['that points', 'One boat was the first of both.', 'B2'],
    ['that counts paragraphs', 'It stands in paragraph 29.', 'A2'],
    ['that counts several paragraphs', 'Paragraphs 28, 29 and 30 have it.', 'A2'],
    ['of a date', 'It was so on 11 March 2021.', 'A2'],
    ['as an amount that is none', 'Hundreds stood there.', 'B2'],
    ['of a year that stands by itself', 'It was so for 1998 days.', 'B2'],
  ])('may stand %s', (_, text, cites) => {
    expect(ofLine(text, ...cites.split(' '))).toEqual([]);
  });

  it.each([
    ['that is another', '5,000 people waited.', 'number 5,000 is not in A1 (numbers there: 2; 20; 4,000).'],
    ['in words', 'Three boats lay there.', 'number Three is not in A1 (numbers there: 2; 20; 4,000).'],
    ['that is a day of the month', '11 boats lay there.', 'number 11 is not in A1'],
    ['behind a paragraph', 'Paragraph 4 has 29 boats.', 'number 29 is not in A1'],
    ['of more than one word', 'All twenty-two boats lay there.', 'number twenty-two is not in A1'],
  ])('may not be one %s', (_, text, says) => {
    expect(ofLine(text, 'A1')).toEqual([expect.stringContaining(says)]);
  });

  it('is no amount such as "hundreds", and no such amount is a number', () => {
    expect(ofLine('100 people stood there.', 'B2')[0]).toMatch(
      /^number 100 is not in B2 \(numbers there: 1,998; hundreds\)/,
    );
    expect(ofLine('Thousands of people waited.', 'A1')[0]).toMatch(/^number Thousands is not in A1/);
    expect(ofLine('Tens of thousands stood there.', 'B2')[0]).toMatch(/^number Tens of thousands is not in B2/);
    expect(ofLine('Hundreds waited.', 'A1')[0]).toContain('It stands in B2.');
  });

  it('that is missing is looked for elsewhere; what is cited is listed once', () => {
    expect(ofLine('Seven boats lay there.', 'A1', 'A2')).toEqual([
      'number Seven is not in A1 or A2 (numbers there: 2; 20; 4,000). It stands in B1. ' +
        'Cite the paragraph that has it, or correct the line.',
    ]);
    expect(ofLine('Two boats came.', 'B1')[0]).toContain('(numbers there: 7). It stands in A1.');
    expect(ofLine('Two boats came.', 'A2')[0]).toContain('(numbers there: none).');
    expect(ofLine('Nine boats came.', 'A2')[0]).toMatch(/none\)\. Cite/);
  });

  it('is each held by itself, and left to others where no paragraph is there', () => {
    expect(ofLine('Eight boats waited for 9 days.', 'A1')).toHaveLength(2);
    expect(ofLine('Eight boats waited.', 'A9')).toEqual([]);
  });
});

describe('a figure', () => {
  const ofFigure = (figure: object, from: Partial<SmallTopic> = {}, isNow = false) => {
    const entry = { id: 'boats', counts: 'boats', label: 'boats', unit: 'boats', ...figure };
    const topic = { articles, files: { figures: [entry] } };
    return isNow ? told(figuresSupported, { articles, ...from }, topic) : told(figuresSupported, topic);
  };

  it.each([
    ['its number', { value: 2, cite: ['A1'] }],
    ['both ends of its range', { value: 2, max: 20, cite: ['A1'] }],
    ['one, which an article tells by "a"', { value: 1, cite: ['A2'] }],
    ['none, which an article tells by "nobody"', { value: 0, cite: ['A3'] }],
    ['words for an amount, in any case', { words: 'hundreds of', cite: ['B2'] }],
    ['words for an amount in one of its paragraphs', { words: 'hundreds of', cite: ['A1', 'B2'] }],
    ['what no paragraph is there for', { value: 9, words: 'dozens of', cite: ['A9'] }],
  ])('has %s', (_, figure) => {
    expect(ofFigure(figure)).toEqual([]);
  });

  it.each([
    ['another number', { value: 6500, cite: ['A1'] }, 'number 6,500 is not in A1'],
    ['a number for an amount', { value: 100, cite: ['B2'] }, 'number 100 is not in B2'],
    ['another end', { value: 2, max: 30, cite: ['A1'] }, 'number 30 is not in A1'],
    ['one, where none is told of', { value: 1, cite: ['A3'] }, 'number 1 is not in A3 (numbers there: none).'],
    ['none, where some are told of', { value: 0, cite: ['A2'] }, 'number 0 is not in A2'],
    [
      'words of another paragraph',
      { words: 'hundreds of', cite: ['A1', 'A2'] },
      '"hundreds of" is not in A1 or A2. Give the article\'s own word for the amount.',
    ],
  ])('may not have %s', (_, figure, says) => {
    const [said, ...others] = ofFigure(figure);
    expect(said).toContain(says);
    expect(said).not.toContain('--articles');
    expect(others).toEqual([]);
  });

  it('is at fault where the wrong one stands', () => {
    const wrong = { value: 3, max: 4, words: 'dozens of', cite: ['A1'] };
    const figures = [{ id: 'boats', counts: 'boats', label: 'boats', unit: 'boats', ...wrong }];
    expect(places(figuresSupported, { articles, files: { figures } })).toEqual(['3', '4', '"dozens of"']);
  });

  it('asks for the articles where its words are new', () => {
    const figure = { words: 'hundreds of', cite: ['B2'] };
    expect(ofFigure(figure, {}, true)).toEqual([expect.stringMatching(/new in this line.*--articles DIR/)]);
  });
});

describe('the numbers of a paragraph', () => {
  const dated = (text: string, date: string) => {
    const start = text.indexOf(date);
    return [{ text: date, start, end: start + date.length }];
  };

  it.each([
    ['in order, each once', '7 boats, two boats and 7 more', '', [2, 7]],
    ['with one for an article before a small word', 'An engineer and a diver came', '', [1]],
    ['without one before a name', 'A Coastal report', '', []],
    ['without one inside a word', 'Tuna for all', '', []],
    ['with none for what is not there', 'No boats came', '', [0]],
    ['without none inside a word', 'A knot', '', [1]],
    ['without the day of a date', 'shut on 11 March', '11 March', []],
    ['with a year by itself', 'shut in 1998', '1998', [1998]],
    ['without the year of a day', 'shut on 11 March 1998', '11 March 1998', []],
  ])('are told %s', (_, text, date, numbers) => {
    expect(numbersMentioned(text, date === '' ? [] : dated(text, date)).numbers).toEqual(numbers);
  });

  it('leave out amounts, which are told by their words', () => {
    expect(numbersMentioned('Dozens came, tens of  Thousands left, dozens and 40 stayed.', [])).toEqual({
      ...{ numbers: [40], vague: ['dozens', 'tens of thousands'] },
    });
  });

  it('may stand right before and right behind a date', () => {
    const text = '7 11 March 8';
    const [date] = dated(text, '11 March');
    expect(undatedNumbers(text, date ? [date] : []).map(({ value }) => value)).toEqual([7, 8]);
  });
});
