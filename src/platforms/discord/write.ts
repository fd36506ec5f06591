import type { Line, Span, Text } from '../../answers/reply/reply.ts';
import { sourceNames } from '../../answers/reply/words.ts';
import type { Words } from '../../answers/words/words.ts';
import { memoised } from '../../digest/memoised.ts';
import { clean, code, type DiscordMarkdown, join, link, markdown, mentionCommand, withOptions } from './markup.ts';

/** Writes what a reply says as Discord reads it. */
export interface Write {
  text(text: Text): DiscordMarkdown;
  /** With the names of its sources behind it, which lead to the articles. */
  line(line: Line): DiscordMarkdown;
}

/** @param commandId Discord's id of the topic's command: with it a question without options can be pressed. */
export function writing(words: Words, commandId?: string): Write {
  const write: Write = {
    text(text) {
      const pieces: DiscordMarkdown[] = [];
      let afterMarkup = false;
      for (const span of text) {
        const piece = styled(span, commandId);
        const isMarkup = typeof span !== 'string' && piece !== '';
        // Two runs of asterisks that touch would be read as one.
        if (isMarkup && afterMarkup) pieces.push(markdown`\u200B`);
        pieces.push(piece);
        if (piece !== '') afterMarkup = isMarkup;
      }
      return join(pieces);
    },
    line: memoised((line) => {
      const { text } = line;
      const names = sourceNames(line, words).map(({ label, url }) =>
        url === undefined ? markdown`${label}` : link(label, url),
      );
      if (names.length === 0) return write.text(text);
      return join([write.text(text), markdown`  *`, join(names, '; '), markdown`*`]);
    }),
  };
  return write;
}

function styled(span: Span, commandId: string | undefined): DiscordMarkdown {
  if (typeof span === 'string') return markdown`${span}`;
  if ('code' in span) return code(span.code);
  if ('link' in span) return link(span.link, span.url);
  if ('command' in span) return mentionCommand(span.command, commandId) ?? code(withOptions(span.command));
  // Asterisks that touch a blank from inside mark nothing up, so blanks go outside.
  const words = 'bold' in span ? span.bold : span.italic;
  const inner = words.trim();
  const [before = '', after = ''] = [
    words.slice(0, words.length - words.trimStart().length),
    words.slice(words.trimEnd().length),
  ];
  if (clean(inner).trim() === '') return markdown`${before}`;
  return 'bold' in span ? markdown`${before}**${inner}**${after}` : markdown`${before}*${inner}*${after}`;
}
