import { fit, paginate } from '../reply/fit.ts';
import type { CitationRef, Item, Line, Reply, Span, Text } from '../reply/reply.ts';
import { layout, limits } from './limits.ts';
import { clean, code, type DiscordMarkdown, heading, join, markdown, plain } from './markdown.ts';

/** Grey for what could not be answered, else one blue: a colour passes no judgement on what is reported. */
const colours = { answer: 0x4a6785, refusal: 0x8a8f98 } as const;

/** The items of a reply laid out in pages; `dropped` counts lines that no page holds. */
export function pagesOf(reply: Reply): ReturnType<typeof paginate> {
  return paginate(reply.items, (item) => renderItem(item, true).length + 2, layout.page);
}

/** What stands on one page beside its items. */
export interface Page {
  readonly items: readonly Item[];
  readonly number: number;
  readonly of: number;
  /** Said before the reply's own notes. */
  readonly notes: readonly DiscordMarkdown[];
}

/**
 * One embed: title, lede, the items of the page under their sub-headings, notes, footer. Whole parts that do not fit
 * are left out and counted. Together at most 4,096 + 256 + 512 characters, which is within Discord's 6,000.
 */
export function embed(reply: Reply, page: Page) {
  const title = heading(reply.title, limits.embedTitle);
  const lede = renderText(reply.lede ?? []);
  const ledeFits = lede.length <= layout.lede;
  const body = [...(ledeFits && lede !== '' ? [lede] : []), renderItems(page.items)];
  const footer = page.of > 1 ? `Page ${page.number} of ${page.of} · ${reply.footer}` : reply.footer;
  const early = ledeFits ? page.notes : [markdown`The introduction is too long to be shown here.`, ...page.notes];
  const notes = renderNotes([...early, ...reply.notes.map(renderText)]);
  return {
    ...(title === '' ? {} : { title }),
    description: orBlank(join([...body, notes].filter(isShown), '\n\n')),
    color: colours[reply.kind],
    footer: { text: orBlank(plain(footer, layout.footer)) },
  };
}

function renderItems(items: readonly Item[]): DiscordMarkdown {
  let group: string | undefined;
  let tight = false;
  const rendered: DiscordMarkdown[] = [];
  for (const item of items) {
    const opensGroup = item.group !== undefined && item.group !== group;
    const text = renderItem(item, opensGroup);
    // Lines without a head make one list; everything else stands apart.
    const joins = tight && item.head === undefined && item.group === group && rendered.length > 0;
    if (joins) rendered.push(join([rendered.pop() ?? text, text].filter(isShown), '\n'));
    else rendered.push(text);
    tight = item.head === undefined;
    group = item.group;
  }
  return join(rendered.filter(isShown), '\n\n');
}

function renderItem(item: Item, withGroup: boolean): DiscordMarkdown {
  const group = withGroup && item.group !== undefined ? heading(item.group, limits.embedTitle) : markdown``;
  return join(
    [
      ...(group === '' ? [] : [join([markdown`### `, group])]),
      ...(item.head ? [renderLine(item.head)] : []),
      ...item.lines
        .map(renderLine)
        .filter(isShown)
        .map((line) => join([markdown`- `, line])),
    ].filter(isShown),
    '\n',
  );
}

/** The notes that fit, whole, in small print; what is left out is counted. */
function renderNotes(notes: readonly DiscordMarkdown[]): DiscordMarkdown {
  const small = notes.filter(isShown).map((note) => join([markdown`-# `, note]));
  const { kept, omitted } = fit(small, (note) => note.length + 1, layout.notes);
  const more = omitted === 0 ? [] : [markdown`-# Notes too long to be shown here: ${omitted}`];
  return join([...kept, ...more], '\n');
}

function renderLine(line: Line): DiscordMarkdown {
  const text = renderText(line.text);
  if (line.cites.length === 0) return text;
  return join([text, join([markdown` [`, join(line.cites.map(citation), ', '), markdown`]`])]);
}

const citation = (cited: CitationRef): DiscordMarkdown => markdown`${cited.id}`;

function renderText(text: Text): DiscordMarkdown {
  const pieces: DiscordMarkdown[] = [];
  let afterMarkup = false;
  for (const span of text) {
    const piece = renderSpan(span);
    const isMarkup = typeof span !== 'string' && piece !== '';
    // Two runs of asterisks that touch would be read as one.
    if (isMarkup && afterMarkup) pieces.push(markdown`\u200B`);
    pieces.push(piece);
    if (piece !== '') afterMarkup = isMarkup;
  }
  return join(pieces);
}

function renderSpan(span: Span): DiscordMarkdown {
  if (typeof span === 'string') return markdown`${span}`;
  if ('code' in span) return code(span.code);
  // Asterisks that touch a blank from inside mark nothing up, so blanks go outside.
  const [, before = '', inner = '', after = ''] =
    /^(\s*)(.*?)(\s*)$/s.exec('bold' in span ? span.bold : span.italic) ?? [];
  if (clean(inner).trim() === '') return markdown`${before}`;
  return 'bold' in span ? markdown`${before}**${inner}**${after}` : markdown`${before}*${inner}*${after}`;
}

const isShown = (text: DiscordMarkdown): boolean => text.trim() !== '';

/** Discord refuses empty text; a zero-width space is the blank that it takes. */
const orBlank = (text: string): string => (text.trim() === '' ? '\u200B' : text);
