import type { DiscordMarkdown } from '../../../src/platforms/discord/markup.ts';

/**
 * A small reading of Discord's markdown, written apart from the escaping that it judges: which kinds of markup a text
 * holds once backslashes have done their work. It sees more than Discord does rather than less.
 */
const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['code', /(`+)[^`]*[^`][^`]*\1/],
  ['bold', /\*\*.+?\*\*/],
  ['italic', /(?<!\*)\*(?![\s*])[^*]+\*(?!\*)|_[^_]+_/],
  ['struck', /~~.+?~~/],
  ['spoiler', /\|\|.+?\|\|/],
  ['subtext', /^\s*(?:[-*+]\s+|>\s*)?-#\s/m],
  ['heading', /^\s*(?:[-*+]\s+|>\s*)*#{1,3}\s/m],
  ['list', /^\s*(?:[-*+]|\d+[.)])\s/m],
  ['quotation', /^\s*>/m],
  ['link', /\[[^\]]*\]\(|\w+:\/\/\S/],
  ['mention', /<[@#&/]|<id:|@(?:everyone|here)/],
  ['timestamp', /<t:/],
  ['emoji', /<a?:\w|:[^\s:]+:/],
];

/** An escaped character stands for itself: it is replaced by one that means nothing and is no blank. */
const inert = '\u00B7';

/** The kinds of markup that Discord would see, each once, in the order above. */
export function markupIn(text: DiscordMarkdown): string[] {
  let rest = withoutEscapes(text);
  const seen: string[] = [];
  for (const [kind, pattern] of kinds) {
    if (!pattern.test(rest)) continue;
    seen.push(kind);
    if (kind === 'code' || kind === 'bold') rest = rest.replace(new RegExp(pattern, 'g'), inert);
  }
  return seen;
}

/** The text as a reader sees it where it holds no markup; the blank behind an @ is invisible. */
export const looks = (text: DiscordMarkdown): string =>
  text.replace(/\\([^0-9A-Za-z\s])/g, '$1').replaceAll('@\u200B', '@');

/** Inside code a backslash is a backslash, so code is kept as it is. */
const withoutEscapes = (text: string): string =>
  text.replace(/\\[^0-9A-Za-z\s]|`+[^`]+`+/g, (found) => (found.startsWith('\\') ? inert : found));
