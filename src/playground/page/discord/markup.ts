/**
 * Discord's markdown, as far as dateline's formatter writes it: headings, lists, small print, bold, italics, code and
 * escapes. https://support.discord.com/hc/en-us/articles/210298617
 */

/** A piece of a line; `at` is where it begins in it. */
export type Span = { readonly at: number } & (
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'bold' | 'italic'; readonly spans: readonly Span[] }
);

/** A line; `at` is its number. */
export interface MarkupLine {
  readonly at: number;
  readonly spans: readonly Span[];
}

/** A line by itself, or lines that make one list; `at` is the number of the first. */
export type Block =
  | ({ readonly kind: 'heading' | 'small' | 'line' } & MarkupLine)
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

function blockOf(line: string, at: number): Block {
  if (line.startsWith('### ')) return { kind: 'heading', at, spans: spansOf(line.slice(4)) };
  if (line.startsWith('-# ')) return { kind: 'small', at, spans: spansOf(line.slice(3)) };
  if (line.startsWith('- ')) return { kind: 'list', at, items: [{ at, spans: spansOf(line.slice(2)) }] };
  return line === '' ? { kind: 'gap', at } : { kind: 'line', at, spans: spansOf(line) };
}

/** An escaped sign, code, bold, italics: in this order, so that an escape opens nothing. */
const INLINE =
  /\\(?<sign>[^A-Za-z0-9\s])|`(?<code>[^`\n]+)`|\*\*(?<bold>(?:\\.|[^\\])+?)\*\*(?!\*)|\*(?!\s)(?<italic>(?:\\.|[^\\*])+?)(?<!\s)\*/gsu;

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
    const { sign, code, bold, italic } = match.groups ?? {};
    const at = match.index;
    plain(end, line.slice(end, at));
    if (sign !== undefined) plain(at, sign);
    else if (code !== undefined) spans.push({ kind: 'code', at, text: code });
    else if (bold !== undefined) spans.push({ kind: 'bold', at, spans: spansOf(bold) });
    else spans.push({ kind: 'italic', at, spans: spansOf(italic ?? '') });
    end = at + match[0].length;
  }
  plain(end, line.slice(end));
  return spans;
}

/** The words alone, for a place that takes no markup. */
export const wordsOf = (spans: readonly Span[]): string =>
  spans.map((span) => ('text' in span ? span.text : wordsOf(span.spans))).join('');
