import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/compile/find/quotes/find.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import type { Day } from '../../../src/digest/types.ts';

const DAY = '2031-05-09' as Day;

/** Where the quotations of a text begin and end, marks left out. */
const quoted = (text: string): string[] => findQuotes(plainDocument(text, DAY), []).map((quote) => quote.text);

describe('where a quotation begins and ends', () => {
  it.each([
    ['curly', 'Roe said: “The ferry is late.”', ['The ferry is late.']],
    ['straight', 'Roe said: "The ferry is late."', ['The ferry is late.']],
    ['backticks', "Roe said : `` The ferry is late . ''", ['The ferry is late .']],
    ['angle', 'Roe said: «The ferry is late.»', ['The ferry is late.']],
    ['angle with spaces', 'Roe said: « The ferry is late. »', ['The ferry is late.']],
    ['British', '‘The crews’ pay isn’t fair,’ said Roe.', ['The crews’ pay isn’t fair,']],
    ['straight single', "'The crew's pay isn't fair,' said Roe.", ["The crew's pay isn't fair,"]],
    ['nested', '“She told me ‘not today’ and left,” said Roe.', ['She told me ‘not today’ and left,']],
    ['nested doubles', '“She told me “not today” and left,” said Roe.', ['She told me “not today” and left,']],
    ['split', '“The ferry,” said Roe, “is late.”', ['The ferry,', 'is late.']],
    ['no closing mark', 'Roe said "The ferry is late. Nobody knew why.', ['The ferry is late.']],
    ['an apostrophe alone', 'The crews’ pay rose in the ’90s, and the ferry’s fare too.', []],
    ['feet and inches', 'The gate is 6\'2" high and the wall 15" thick.', []],
    ['low marks', 'Roe said: „The ferry is late.“', ['The ferry is late.']],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('takes a quotation over several paragraphs as one each', () => {
    const text =
      '“The ferry is late,” said Roe. “It is old.\n\n“It will be sold.\n\n“We need a new one.”\nThe harbour is shut.';
    expect(quoted(text)).toEqual(['The ferry is late,', 'It is old.', 'It will be sold.', 'We need a new one.']);
  });

  it('takes a quotation over several lines without marks at their heads as one', () => {
    expect(quoted('Roe said "The ferry is late.\nIt is old."\nThe harbour is shut.')).toEqual([
      'The ferry is late.\nIt is old.',
    ]);
  });
});
