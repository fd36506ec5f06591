/**
 * Discord's markdown, as far as a bot's message has it: headings, lists, small print, bold, italics, code, links,
 * mentions and escapes. https://support.discord.com/hc/en-us/articles/210298617
 */

/** A piece of a line; `at` is where it begins in it. */
export type Span = { readonly at: number } & (
  | { readonly kind: 'text' | 'code' | 'mention'; readonly text: string }
  | { readonly kind: 'bold' | 'italic'; readonly spans: readonly Span[] }
  | { readonly kind: 'link'; readonly url: string; readonly spans: readonly Span[] }
);

/** A line; `at` is its number. */
export interface MarkupLine {
  readonly at: number;
  readonly spans: readonly Span[];
}

/** A line by itself, or lines that make one list; `at` is the number of the first. */
export type Block =
  | ({ readonly kind: 'title' | 'heading' | 'small' | 'line' } & MarkupLine)
  | { readonly kind: 'list'; readonly at: number; readonly items: readonly MarkupLine[] }
  | { readonly kind: 'gap'; readonly at: number };

export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const [at, line] of markdown.split('\n').entries()) {
    const block = blockOf(line, at);
    const last = blocks.at(-1);
    if (block.kind === 'list' && last?.kind === 'list') {
      blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else blocks.push(block);
  }
  return blocks;
}

/** What begins a line, and what the line is then. */
const OPENINGS = [
  { opens: /^##? /, kind: 'title' },
  { opens: /^### /, kind: 'heading' },
  { opens: /^-# /, kind: 'small' },
] as const;

function blockOf(line: string, at: number): Block {
  const item = /^\s*[-*] (?<text>.*)$/.exec(line)?.groups?.['text'];
  if (item !== undefined) return { kind: 'list', at, items: [{ at, spans: spansOf(item) }] };
  const opening = OPENINGS.find(({ opens }) => opens.test(line));
  if (opening) return { kind: opening.kind, at, spans: spansOf(line.replace(opening.opens, '')) };
  return line === '' ? { kind: 'gap', at } : { kind: 'line', at, spans: spansOf(line) };
}

/** An escaped sign, code, bold, italics, a link, a mention of a command or person: an escape opens nothing. */
const INLINE =
  /\\(?<sign>[^A-Za-z0-9\s])|`(?<code>[^`\n]+)`|\*\*(?<bold>(?:\\.|[^\\])+?)\*\*(?!\*)|\*(?!\s)(?<italic>(?:\\.|[^\\*])+?)(?<!\s)\*|\[(?<words>(?:\\.|[^\]\\])+)\]\(<?(?<url>https?:[^\s)>]+)>?\)|<(?:(?<command>\/[^:>]+):\d+|(?<person>@)!?\d+)>/gsu;

export function spansOf(line: string): readonly Span[] {
  const spans: Span[] = [];
  const plain = (at: number, added: string): void => {
    const last = spans.at(-1);
    if (added === '') return;
    if (last?.kind === 'text') spans[spans.length - 1] = { ...last, text: last.text + added };
    else spans.push({ kind: 'text', at, text: added });
  };
  let end = 0;
  for (const match of line.matchAll(INLINE)) {
    const { sign, ...found } = match.groups ?? {};
    const at = match.index;
    plain(end, line.slice(end, at));
    if (sign !== undefined) plain(at, sign);
    else spans.push({ at, ...spanOf(found) });
    end = at + match[0].length;
  }
  plain(end, line.slice(end));
  return spans;
}

/** The person behind every mention here. */
const DEVELOPER = '@developer';

type Unplaced<Each> = Each extends unknown ? Omit<Each, 'at'> : never;

function spanOf({
  code,
  bold,
  italic,
  words,
  url,
  command,
}: Readonly<Record<string, string | undefined>>): Unplaced<Span> {
  if (code !== undefined) return { kind: 'code', text: code };
  if (bold !== undefined) return { kind: 'bold', spans: spansOf(bold) };
  if (italic !== undefined) return { kind: 'italic', spans: spansOf(italic) };
  if (url !== undefined) return { kind: 'link', url, spans: spansOf(words ?? url) };
  return { kind: 'mention', text: command ?? DEVELOPER };
}

/** The words alone, for a place that takes no markup. */
export const wordsOf = (spans: readonly Span[]): string =>
  spans.map((span) => ('text' in span ? span.text : wordsOf(span.spans))).join('');
