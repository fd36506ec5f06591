import type { Command, Span, Text } from './reply.ts';

/** `/harbour who petrov`: a question as it is typed in one line. */
export const inOneLine = ({ topic, name, options }: Command): string =>
  [`/${topic}`, name, ...Object.values(options)].join(' ');

/** A span without its style; a question as it is typed in one line. */
export function wordsOf(span: Span): string {
  if (typeof span === 'string') return span;
  if ('command' in span) return inOneLine(span.command);
  return 'bold' in span ? span.bold : 'italic' in span ? span.italic : span.code;
}

/** A text without its styles. */
export const wordsIn = (text: Text): string => text.map(wordsOf).join('');
