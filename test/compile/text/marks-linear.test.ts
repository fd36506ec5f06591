import { expect, it } from 'vitest';
import { english } from '../../../src/compile/language/languages.ts';
import { sentencesOf } from '../../../src/compile/read/text/sentences.ts';
import { processorTime } from '../../fixtures/processor-time.ts';

/** Quadratic in the number of marks, this would take minutes. */
it.each(['"', '."', '! ', ')', '…'])('splits a long line of %s alone in linear time', (mark) => {
  const text = mark.repeat(200_000);
  const split = () => sentencesOf(text, { start: 0, end: text.length }, 0, english);
  expect(processorTime(() => expect(split().at(-1)?.end).toBe(text.trimEnd().length))).toBeLessThan(3000);
});
