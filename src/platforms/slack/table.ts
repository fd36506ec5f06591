import type { TableBlock } from '@slack/types';
import type { Item, Span, Text } from '../../answers/reply/reply.ts';
import { sourceNames, wordsOf } from '../../answers/reply/words.ts';
import type { Words } from '../../answers/words/words.ts';
import { limits } from './limits.ts';
import { clean, isBlank, webAddress } from './markup.ts';

type Cell = TableBlock['rows'][number][number];
type RichCell = Extract<Cell, { type: 'rich_text' }>;
type Piece = Extract<RichCell['elements'][number], { type: 'rich_text_section' }>['elements'][number];

/**
 * Items with a `row` as a table, with the names of the columns on top and the sources in the last one. A message takes
 * one table. https://docs.slack.dev/reference/block-kit/blocks/table-block
 */
export function tableOf(items: readonly Item[], columns: readonly string[], words: Words): TableBlock {
  const names = [...columns.slice(0, limits.tableColumns - 1), words.frame.sources];
  const heads = names.map((name) => cell([name]));
  const rows = items.map(({ row = [], head, lines }) => {
    const cites = (head ? [head, ...lines] : lines).flatMap((line) => line.cites);
    return [...names.slice(1).map((_, index) => cell(row[index] ?? [])), sources(sourceNames({ cites }, words))];
  });
  return {
    type: 'table',
    rows: [heads, ...rows].slice(0, limits.tableRows),
    column_settings: names.map(() => ({ is_wrapped: true })),
  };
}

function cell(text: Text): Cell {
  if (isBlank(text)) return { type: 'raw_text', text: NOTHING };
  if (text.every((span) => typeof span === 'string')) return { type: 'raw_text', text: clean(text.join('')) };
  const pieces = text.map(piece).filter((each) => 'text' in each && each.text !== '');
  return rich(pieces);
}

function piece(span: Span): Piece {
  const text = clean(wordsOf(span));
  if (typeof span === 'string') return { type: 'text', text };
  if ('link' in span) return linked(text, span.url);
  return {
    type: 'text',
    text,
    style: 'bold' in span ? { bold: true } : 'italic' in span ? { italic: true } : { code: true },
  };
}

function linked(text: string, url: string | undefined): Piece {
  const address = url === undefined ? null : webAddress(url);
  return address === null ? { type: 'text', text } : { type: 'link', url: address, text };
}

function sources(names: ReturnType<typeof sourceNames>): Cell {
  if (names.every(({ url }) => url === undefined)) return cell([names.map(({ label }) => label).join('; ')]);
  const pieces = names.flatMap(({ label, url }, index): Piece[] => {
    const named = linked(clean(label), url);
    return index === 0 ? [named] : [{ type: 'text', text: '; ' }, named];
  });
  return rich(pieces);
}

const rich = (elements: Piece[]): Cell => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

/** Stands in an empty cell, since Slack takes no empty text. */
const NOTHING = '–';
