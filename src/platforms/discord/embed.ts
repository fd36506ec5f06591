import { fit, type Measure, paginate } from '../../answers/reply/fit.ts';
import type { CitationRef, Item, Line, Reply, Span, Text } from '../../answers/reply/reply.ts';
import { layout, limits } from './limits.ts';
import { clean, code, type DiscordMarkdown, heading, join, markdown, plain, withOptions } from './markdown.ts';

/** Grey for what could not be answered, else one blue: a colour passes no judgement on what is reported. */
const colours = { answer: 0x4a6785, refusal: 0x8a8f98 } as const;

/** A reply in pages. */
export interface Pages {
  /** Shown on every page. */
  readonly lede: DiscordMarkdown;
  readonly notes: readonly DiscordMarkdown[];
  readonly pages: readonly (readonly Item[])[];
  /** Lines that no page holds. */
  readonly dropped: number;
}

/** What stands on one page beside what stands on every page. */
export interface Page {
  readonly items: readonly Item[];
  readonly number: number;
  readonly of: number;
  /** Said before the reply's own notes. */
  readonly remarks: readonly DiscordMarkdown[];
}

/** Lays a reply out in pages. A lede or notes too long to stand on every page become items of their own. */
export function pagesOf(reply: Reply): Pages {
  const lede = renderText(reply.lede ?? []);
  const longLede = lede.length > layout.lede;
  const notes = reply.notes.map(renderText).filter(isShown).map(small);
  const { kept, omitted } = fit(notes, (note) => note.length + 1, layout.notes);
  const items = [
    ...(longLede ? [{ lines: [{ text: reply.lede ?? [], cites: [] }] }] : []),
    ...reply.items,
    ...reply.notes
      .filter((note) => isShown(renderText(note)))
      .slice(notes.length - omitted)
      .map((note) => ({ group: 'Notes', lines: [{ text: note, cites: [] }] })),
  ];
  const framed = longLede ? markdown`` : lede;
  const frame = [framed, ...kept].reduce((sum, text) => sum + text.length + 2, 0);
  const budget = { cost: layout.page.cost - frame, parts: layout.page.items, items: layout.page.items };
  return { ...paginate(items, measure, budget), lede: framed, notes: kept };
}

/** With the blank line before it. */
const measure = (item: Item, before?: Item): Measure => ({
  cost: renderItem(item, item.group !== before?.group).length + 2,
  parts: 1,
});

/**
 * One embed: title, lede, the items of the page under their sub-headings, remarks and notes, footer. At most
 * 4,096 + 256 + 512 characters, which is within the 6,000 of a message.
 */
export function embed(reply: Reply, { lede, notes }: Pages, page: Page) {
  const title = heading(reply.title, limits.embedTitle);
  const footer = page.of > 1 ? `Page ${page.number} of ${page.of} · ${reply.footer}` : reply.footer;
  const above = [lede, renderItems(page.items)];
  const spent = [...above, ...notes].reduce((sum, text) => sum + text.length + 2, 0);
  const remarks = remarksThatFit(page.remarks, Math.min(layout.remarks, limits.embedDescription - spent));
  const foot = join([...remarks, ...notes], '\n');
  return {
    ...(title === '' ? {} : { title }),
    description: orBlank(join([...above, foot].filter(isShown), '\n\n')),
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

/** Small print. */
const small = (note: DiscordMarkdown): DiscordMarkdown => join([markdown`-# `, note]);

/** Remarks on what is left out, whole; those that do not fit into `room` characters are counted. */
function remarksThatFit(remarks: readonly DiscordMarkdown[], room: number): DiscordMarkdown[] {
  const uncounted = (omitted: number): DiscordMarkdown =>
    small(markdown`Remarks too long to be shown here: ${omitted}`);
  const { kept, omitted } = fit(remarks.map(small), (remark) => remark.length + 1, room - COUNT);
  return omitted === 0 ? [...kept] : [...kept, uncounted(omitted)];
}

/** Room for the number of remarks that are left out, and the line before it. */
const COUNT = 60;

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
  if ('command' in span) return code(withOptions(span.command));
  // Asterisks that touch a blank from inside mark nothing up, so blanks go outside.
  const [, before = '', inner = '', after = ''] =
    /^(\s*)(.*?)(\s*)$/s.exec('bold' in span ? span.bold : span.italic) ?? [];
  if (clean(inner).trim() === '') return markdown`${before}`;
  return 'bold' in span ? markdown`${before}**${inner}**${after}` : markdown`${before}*${inner}*${after}`;
}

const isShown = (text: DiscordMarkdown): boolean => text.trim() !== '';

/** Discord refuses empty text; a zero-width space is the blank that it takes. */
const orBlank = (text: string): string => (text.trim() === '' ? '\u200B' : text);
