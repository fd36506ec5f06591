import { describe, expect, it } from 'vitest';
import { extract } from '../../src/compile/find/extract.ts';
import type { Extraction, Found } from '../../src/compile/find/extraction.ts';
import { cleanArticle, cleanText } from '../../src/compile/read/clean.ts';
import type { CleanArticle } from '../../src/compile/read/cleaned.ts';
import { LIMITS } from '../../src/compile/read/limits.ts';
import { asDay } from '../../src/digest/day.ts';
import type { Day } from '../../src/digest/types.ts';
import fc from '../fast-check.ts';

const published = asDay('2031-05-09') as Day;

async function read(text: string, file: string): Promise<CleanArticle> {
  const article = await cleanText(text, { file, published });
  if ('refused' in article) throw new Error(article.refused);
  return article;
}

/** Pieces that recognisers and rules look at, so that noise reaches into them. */
const piece = fc.constantFrom(
  ...['“', '”', '"', "'", '‘', '’', '``', "''", '…', '.', '!', '?', '\n', '\r\n', '\r', ' ', '\t', '\u00a0', '\uFEFF'],
  ...[
    'Anna Lund',
    'said',
    'the council',
    'Eastport',
    'killed',
    'at least 12',
    'three',
    '3 May 2031',
    'on Thursday',
    'He',
  ],
  ...['â€™', 'Ã©', '&amp;', '&#x2019;', '&nbsp', '<p>', '</p>', '<b>', '<!--', '[caption', ']', '---', '**', '[a](b)'],
  ...[
    'שלום',
    'مرحبا',
    '日本',
    '😀',
    '\ud800',
    '\udc00',
    '\u202e',
    '\0',
    'By ',
    'Read more: ',
    'Share',
    '©',
    '1,3',
    '-',
    '—',
  ],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const mentions = ({ dates, names, quotes, figures, statements }: Extraction): readonly Found[] => [
  ...[...dates, ...names, ...figures],
  ...quotes.flatMap((quote) => [quote, ...(quote.speaker ? [quote.speaker] : [])]),
  ...statements.flatMap((each) => [each, ...[each.speaker, each.addressee].filter((who) => who !== null)]),
];

/** Every mention is a slice of the file, and every line lies in it, in order. */
function holds(article: CleanArticle): void {
  const found = extract(article);
  for (const mention of mentions(found)) {
    // Signs that steer a terminal may be blanks in what is told.
    const seen = (words: string): string => words.replaceAll(/[\p{Cc}--[\t-\r\x85]]/gv, ' ');
    expect(seen(mention.text)).toBe(seen(article.source.slice(mention.start, mention.end)));
    expect(mention.end).toBeGreaterThan(mention.start);
  }
  let before = 0;
  for (const { start, end, kept, why } of found.lines) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    expect(kept).toBe(why === null);
    before = end;
  }
  expect(before).toBeLessThanOrEqual(article.source.length);
  expect(() => JSON.parse(JSON.stringify(found))).not.toThrow();
}

describe('any text', () => {
  it.each([
    ['article.txt', 300],
    ['article.md', 200],
    ['article.html', 150],
  ])('as %s gives a result whose offsets slice back', { timeout: 60_000 }, async (file, numRuns) => {
    await fc.assert(
      // Front matter that is no YAML, or gives a day that does not exist, is refused in words: let it begin otherwise.
      // So is a page without an article: it has one in front of the words.
      fc.asyncProperty(text, async (words) => {
        const before = file.endsWith('html') ? '<p>The ferry left Eastport on Thursday.</p>' : '';
        holds(await read(before + words.replace(/^\uFEFF?---/, '-'), file));
      }),
      { numRuns },
    );
  });

  it('of any bytes is read or refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const article = await cleanArticle(bytes, { file: 'article.txt', published });
        if ('refused' in article) expect(article.refused).toMatch(/no text|front matter/);
        else holds(article);
      }),
      { numRuns: 300 },
    );
  });
});

describe('reading takes time linear in the length', () => {
  // Five times as much is as much as is read.
  const LENGTH = LIMITS.characters / 5;
  const filled = (unit: string, length: number): string =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const timeOf = async (words: string): Promise<number> => {
    // Processor time: what else the machine does at the moment does not count.
    const started = process.cpuUsage();
    extract(await read(words, 'article.txt'));
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };

  // A scan that starts anew at every sign would take 25 times as long for five times the text.
  it.each([
    [
      'sentences on one line',
      'The ferry left Eastport on Thursday with 12 passengers, said Anna Lund of the council. ',
    ],
    ['words without an end', 'ferry quay '],
    ['quotation marks', '"'],
    ['curly quotation marks', '“”’ '],
    ['one letter', 'A'],
    ['digits', '7'],
    ['full stops', '.'],
    ['spaces', ' '],
    ['line ends', '\r\n'],
    ['signs of a misread text', 'â€™Ã©'],
    ['capitals and commas', 'Anna Lund, '],
  ])('of %s', { timeout: 60_000 }, async (_, unit) => {
    await timeOf(filled(unit, LENGTH / 2));
    const [one, five] = [await timeOf(filled(unit, LENGTH)), await timeOf(filled(unit, LENGTH * 5))];
    expect(five).toBeLessThan(one * 14 + 300);
  });
});
