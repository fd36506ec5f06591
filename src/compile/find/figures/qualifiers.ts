import type { Token } from '../../read/text/tokens.ts';

/** A qualifier beside a number: the tokens `from` up to `to`, and its plain words. */
export interface Qualifier {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Written before the number; the longest comes first. */
const BEFORE = new Map<string, readonly string[][]>();
for (const words of [
  'no fewer than',
  'no less than',
  'not less than',
  'not fewer than',
  'as many as',
  'as few as',
  'well over',
  'well above',
  'at least',
  'at most',
  'at minimum',
  'up to',
  'more than',
  'greater than',
  'fewer than',
  'less than',
  'close to',
  'upwards of',
  'just over',
  'just under',
  'an estimated',
  'estimated',
  'a minimum of',
  'a maximum of',
  'a total of',
  'a further',
  'over',
  'above',
  'under',
  'about',
  'around',
  'approximately',
  'roughly',
  'circa',
  'some',
  'nearly',
  'almost',
  'only',
  'exactly',
  'several',
  'possibly',
  'atleast',
]) {
  const parts = words.split(' ');
  const last = parts.at(-1) ?? '';
  BEFORE.set(last, [...(BEFORE.get(last) ?? []), parts]);
}

/** The qualifier that ends right before the token `at`: "at least", "more than", "about", "up to". */
export function qualifierBefore(tokens: readonly Token[], at: number): Qualifier | null {
  const candidates = BEFORE.get(tokens[at - 1]?.lower ?? '');
  const parts = candidates?.find((words) => matches(tokens, at - words.length, words));
  return parts ? { from: at - parts.length, to: at, words: parts.join(' ') } : null;
}

const AFTER: readonly string[][] = ['or more', 'or so', 'or fewer', 'or less', 'at least', 'at most'].map((words) =>
  words.split(' '),
);

/** The qualifier that begins at the token `at`: "or more", "or so", "at least". */
export function qualifierAfter(tokens: readonly Token[], at: number): Qualifier | null {
  if (tokens[at]?.text === '+') return { from: at, to: at + 1, words: 'or more' };
  const parts = AFTER.find((words) => matches(tokens, at, words));
  return parts ? { from: at, to: at + parts.length, words: parts.join(' ') } : null;
}

const matches = (tokens: readonly Token[], from: number, words: readonly string[]): boolean =>
  from >= 0 && words.every((word, index) => tokens[from + index]?.lower === word);
