import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/compile/read/text/lines.ts';
import { processorTime } from '../../fixtures/processor-time.ts';

const lines = (text: string): readonly string[] => linesOf(text).map(({ start, end }) => text.slice(start, end));

describe('lines', () => {
  it.each<[string, string, string[]]>([
    ['LF, CRLF and CR end them', 'one\ntwo\r\nthree\rfour', ['one', 'two', 'three', 'four']],
    ['blank ones are left out', '\n \t\r\n\u00a0\none\n\n', ['one']],
    ['spaces around are left out', '  • one \u00a0', ['• one']],
    ['a byte order mark is a space', '\uFEFFone', ['one']],
    ['no text has none', '', []],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('are found in time linear in the spaces', () => {
    expect(processorTime(() => expect(linesOf(' '.repeat(2_000_000))).toEqual([]))).toBeLessThan(2_000);
  });
});
