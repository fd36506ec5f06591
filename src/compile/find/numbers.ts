import { tokensOf } from '../read/text/tokens.ts';
import { readNumbers } from './numbers/reader.ts';

/** A number of a text, with UTF-16 offsets and its value. */
export interface NumberFound {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
}

/**
 * The numbers of a text by value, in order: "1,200", "seven", "twenty-five", "thirty thousand", "1.5 million",
 * "second", "twice", "hundreds" (100), "tens of thousands" (10,000), "a thousand" (1000), "both" (2).
 */
export function numbersOf(text: string): readonly NumberFound[] {
  return readNumbers(text, tokensOf(text)).map(({ start, end, value }) => ({
    start,
    end,
    text: text.slice(start, end),
    value,
  }));
}
