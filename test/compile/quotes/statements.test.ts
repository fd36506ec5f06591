import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/compile/find/names/find.ts';
import { findQuotes } from '../../../src/compile/find/quotes/find.ts';
import { findStatements } from '../../../src/compile/find/statements/find.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import type { Day } from '../../../src/digest/types.ts';

/** Each statement of a text as "speaker act addressee", with dashes for nobody. */
function statementsIn(text: string): readonly string[] {
  const doc = plainDocument(text, '2031-05-09' as Day);
  const names = findNames(doc);
  return findStatements(doc, names, findQuotes(doc, names)).map(
    ({ speaker, act, addressee }) => `${speaker?.text ?? '-'} ${act} ${addressee?.text ?? '-'}`,
  );
}

describe('who said, accused, denied, proposed, agreed, refused what', () => {
  it.each([
    ['said', 'Maria Lund said the pier was safe.', ['Maria Lund said -']],
    ['told', 'Maria Lund told John Velden that the pier was safe.', ['Maria Lund said John Velden']],
    ['told reporters', 'Maria Lund told reporters the pier was safe.', ['Maria Lund said reporters']],
    ['accused', 'Maria Lund accused John Velden of hiding the report.', ['Maria Lund accused John Velden']],
    ['denied', 'John Velden denied that he had hidden the report.', ['John Velden denied -']],
    ['asked for', 'Maria Lund asked John Velden for a new boat.', ['Maria Lund asked John Velden']],
    ['called on', 'Maria Lund called on John Velden to close the pier.', ['Maria Lund urged John Velden']],
    ['called for', 'Maria Lund called for a new pier.', ['Maria Lund urged -']],
    ['agreed', 'Maria Lund agreed that the pier must close.', ['Maria Lund agreed -']],
    ['refused', 'Maria Lund refused to close the pier.', ['Maria Lund refused -']],
    ['proposed', 'On Monday Maria Lund proposed a new timetable.', ['Maria Lund proposed -']],
    ['promised', 'Maria Lund promised John Velden a new boat.', ['Maria Lund promised John Velden']],
    ['warned', 'Maria Lund on Monday warned John Velden about the pier.', ['Maria Lund warned John Velden']],
    ['rejected', 'Maria Lund has rejected the report.', ['Maria Lund rejected -']],
    ['he', 'Maria Lund met John Velden in May. He denied the report.', ['John Velden denied -']],
    ['attribution last', 'The pier is safe, Maria Lund said.', ['Maria Lund said -']],
    ['beside a quotation', 'Maria Lund met John Velden. “It is safe,” he said.', ['John Velden said -']],
    ['negated', 'Maria Lund did not deny the report.', []],
    ['intended', 'Maria Lund came to deny the report.', []],
    ['passive', 'The report was denied in May.', []],
    ['a noun', 'The claims about the pier, and the denial, came in May.', []],
    ['only a smile', 'Maria Lund smiled at the report.', []],
  ])('%s', (_, text, expected) => {
    expect(statementsIn(text)).toEqual(expected);
  });

  it('gives the words from the speaker to the end of the sentence', () => {
    const text = 'On Monday Maria Lund accused John Velden of hiding the report. He left.';
    const doc = plainDocument(text, '2031-05-09' as Day);
    const [first] = findStatements(doc, findNames(doc), []);
    expect(first?.text).toBe('Maria Lund accused John Velden of hiding the report.');
    expect(text.slice(first?.start, first?.end)).toBe(first?.text);
  });

  it('gives the whole sentence where the attribution stands last', () => {
    const doc = plainDocument('The pier, which is new, is safe, Maria Lund said.', '2031-05-09' as Day);
    expect(findStatements(doc, findNames(doc), [])[0]?.text).toBe('The pier, which is new, is safe, Maria Lund said.');
  });
});
