import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { askedOften, Likely } from '../../../src/compile/draft/likely.ts';
import { english } from '../../../src/compile/language/en/english.ts';
import { neededIn } from '../../../src/compile/language/needed.ts';
import { tokensOf } from '../../../src/compile/read/text/tokens.ts';
import fc from '../../fast-check.ts';
import { root } from '../../infra/project.ts';

/** Articles of the stories and of the cases, in pieces of about a sentence. */
function pieces(): readonly string[] {
  const files = ['test/stories', 'test/compile-cases'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(({ name }) => /\.(?:txt|md|html)$/.test(name))
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')),
  );
  return [...new Set(files.flatMap((text) => text.split(/\n|(?<=[.?!;]["”]?) /)))];
}

it('rules out no pattern that matches in an article', () => {
  const patterns = askedOften(english);
  const all = pieces();
  let ruledOut = 0;
  for (const piece of all) {
    const likely = new Likely(tokensOf(piece), english);
    for (const pattern of patterns) {
      if (likely.test(pattern, piece)) continue;
      ruledOut += 1;
      if (pattern.test(piece)) expect.fail(`${pattern} matches in: ${piece}`);
    }
  }
  expect(all.length).toBeGreaterThan(3000);
  expect(ruledOut / (all.length * patterns.length)).toBeGreaterThan(0.7);
});

it.each<[RegExp, readonly string[] | null]>([
  [/\bden(?:y|ies|ied)\b/, ['deny', 'denies', 'denied']],
  [/\b(?:declin|refus)\w+ to/, ['declin', 'refus']],
  [/reports?|rumou?rs?/i, ['report', 'rumour', 'rumor']],
  [/\b(?:who|which) (?:had|has) (?:earlier )?(?:denied|claimed)/, ['denied', 'claimed']],
  [/^(?!.*asked).*answered/, ['answered']],
  [/(?:["“]never|\bnothing\b[^.;]{0,40}) (?<what>seen)?/, ['never', 'nothing']],
  [/(?<=said )[Mm]oor{2,}/, ['moo']],
  // Nothing that has to be there, or too little.
  [/(?:said )*"/, null],
  [/said|\?$/, null],
  [/\bof\b|\btoll\b/, null],
  [/[a-z]+ed/, null],
  [/\u{1F600}\x41\p{L}/u, null],
])('%s needs %j', (pattern, needed) => {
  expect(neededIn(pattern)).toEqual(needed);
});

/** The source of a pattern, and words that it matches. */
type Sample = readonly [source: string, words: string];
const word = fc.constantFrom('deny', 'toll', 'said', 'at', 'moor', 'y');
const { any } = fc.letrec<{ any: Sample }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    word.map((one): Sample => [one, one]),
    fc.constantFrom<Sample>([' ', ' '], ['\\b', ''], ['[^.;]', 'x'], ['\\p{L}', 'q'], ['(?!zz)', ''], ['[ty]', 't']),
    fc.tuple(tie('any'), tie('any')).map(([one, other]): Sample => [one[0] + other[0], one[1] + other[1]]),
    fc.tuple(tie('any'), word).map(([one, other]): Sample => [`(?:${one[0]}|${other})`, one[1]]),
    fc.tuple(tie('any'), word).map(([one, other]): Sample => [`(?:${other}|${one[0]})`, one[1]]),
    fc
      .tuple(tie('any'), fc.constantFrom('?', '*', '{0,2}', '*?'), fc.boolean())
      .map(([one, sign, isThere]): Sample => [`(?:${one[0]})${sign}`, isThere ? one[1] : '']),
    fc
      .tuple(tie('any'), fc.constantFrom('+', '{1,2}', '+?'), fc.boolean())
      .map(([one, sign, isTwice]): Sample => [`(${one[0]})${sign}`, isTwice ? one[1] + one[1] : one[1]]),
  ),
}));

it('takes for needed what stands in all that a pattern can match', () => {
  fc.assert(
    fc.property(any, ([source, words]) => {
      const needed = neededIn(new RegExp(source, 'u'));
      expect(needed === null || needed.some((one) => words.includes(one))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
