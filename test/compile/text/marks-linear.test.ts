import { expect, it } from 'vitest';
import { english } from '../../../src/compile/language/languages.ts';
import { sentencesOf } from '../../../src/compile/read/text/sentences.ts';

/** Quadratic in the number of marks, this would take minutes. */
it.each(['"', '."', '! ', ')', '…'])('splits a long line of %s alone in linear time', (mark) => {
  const text = mark.repeat(200_000);
  const started = performance.now();
  const sentences = sentencesOf(text, { start: 0, end: text.length }, 0, english);
  expect(performance.now() - started).toBeLessThan(3000);
  expect(sentences.at(-1)?.end).toBe(text.trimEnd().length);
});
