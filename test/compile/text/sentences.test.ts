import { expect, it } from 'vitest';
import { plainDocument } from '../../../src/compile/read/document.ts';
import type { Day } from '../../../src/digest/types.ts';

/** The sentences of a text, each as it stands. */
const sentences = (text: string): readonly string[] =>
  plainDocument(text, '2031-05-15' as Day).sentences.map(({ start, end }) => text.slice(start, end));

it.each<readonly [string, ...string[]]>([
  ['The log (see p. 14) names no one.', 'It is short.'],
  ['The mill, built c. 1890 or ca. 1900, burned.', 'Nobody was in it.'],
  ['See pp. 4 to 9.', 'They are torn.'],
  ['It cost approx. $4 million.', 'Nobody paid.'],
  ['It is on file as report.html and ran on Node.js.', 'Booking.com did not.'],
  ['Sgt. Orla Tamm and Lt. Col. Piet Varga stayed.', 'Nobody spoke.'],
  ['Gov. Arne Lisk signed it Jan. 3.', 'Sen. Mira Toll did not.'],
  ['St.Petersburg and Mr.Smith are run together.'],
])('%s', (...expected) => {
  expect(sentences(expected.join(' '))).toEqual(expected);
});

it.each<readonly [string, ...string[]]>([
  ['The lock closed.', 'The staff were told by letter.'],
  ['The road was shut on Tuesday.', 'Police gave no reason.'],
  ['He met Piet Varga.', 'He left.'],
])('without the space: %s%s', (...expected) => {
  expect(sentences(expected.join(''))).toEqual(expected);
});
