import * as Plot from '@observablehq/plot';
import type { Event } from '../../../digest/types.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { asSpots, type Drawing, inColour, plotted, signLayers } from './drawing.ts';
import { spokenLine } from './event-line.ts';
import { articleWords, type MatrixRow, type Report, reportWords } from './matrix.ts';
import { shortened } from './place.ts';
import type { Cell } from './roving.ts';
import { signOf } from './signs.ts';
import { shortMonths } from './span.ts';

const HEAD = 40;
const CELL = 26;
/** Below this width an event's date and headline stand above its cells. */
const WIDE = 760;
const WIDEST = 1280;
const COLUMN = 64;
const LABEL = 36;
const DATE = 245;
/** Where an event's label begins, after its sign. */
const INDENT = 22;
const EDGE = 4;

interface Grid {
  readonly width: number;
  /** From the left end to the first column. */
  readonly left: number;
  readonly columns: number;
  readonly rowHeight: number;
  /** From a row's top to its cells. */
  readonly above: number;
  readonly height: number;
}

function gridFor(width: number, rows: number, columns: number): Grid {
  const isWide = width >= WIDE;
  const used = isWide ? Math.min(width, WIDEST) : width;
  const left = isWide ? used - columns * COLUMN - EDGE : EDGE;
  const rowHeight = isWide ? CELL + 4 : CELL + LABEL + 8;
  return {
    width: used,
    left,
    columns: used - left - EDGE,
    rowHeight,
    above: isWide ? 0 : LABEL + 4,
    height: rows * rowHeight,
  };
}

export const cellKey = ({ row, column }: Cell): string => `${row}:${column}`;

export function cellOf(key: string): Cell {
  const [row = 0, column = 0] = key.split(':').map(Number);
  return { row, column };
}

interface Flat {
  readonly key: string;
  readonly event: Event;
  readonly report: Report;
}

/** Draws which article reports which event, `width` pixels wide at the most. */
export function drawMatrix(digest: ChartedDigest, rows: readonly MatrixRow[], width: number, letter: number): Drawing {
  const spots = new Map<string, SVGElement>();
  const grid = gridFor(width, rows.length, digest.articles.length);
  const cells = rows.flatMap(({ event, reports }, row) =>
    reports.map((report, column) => ({ key: cellKey({ row, column }), event, report })),
  );
  return plotted(
    {
      width: grid.width,
      height: HEAD + grid.height + EDGE,
      marginTop: HEAD,
      marginBottom: EDGE,
      marginLeft: grid.left,
      marginRight: EDGE,
      x: { type: 'band', domain: digest.articles.map(({ id }) => id), padding: 0.08, axis: null },
      y: { type: 'band', domain: rows.map(({ event }) => event.id), padding: 0, axis: null },
      marks: [
        ...rowLayers(rows, grid, letter),
        ...cellLayers(cells, grid),
        headLayer(digest),
        ...spotLayers(digest, rows, cells, grid, spots),
      ],
    },
    spots,
    'Which article reports which event. Arrow keys go from cell to cell.',
  );
}

const eventId = ({ event }: { readonly event: Event }): string => event.id;

function rowLayers(rows: readonly MatrixRow[], grid: Grid, letter: number): Plot.Markish[] {
  const isWide = grid.above === 0;
  const top = isWide ? 0 : -grid.rowHeight / 2 + 12;
  const room = (isWide ? grid.left - DATE : grid.width) - INDENT - 20;
  const label = { y: eventId, frameAnchor: 'left', textAnchor: 'start' } as const;
  return [
    Plot.ruleY(rows, {
      y: eventId,
      dy: -grid.rowHeight / 2,
      stroke: inColour('--line'),
      insetLeft: -grid.left,
      insetRight: -EDGE,
    }),
    ...signLayers(rows, ({ event }) => signOf(event), {
      y: eventId,
      frameAnchor: 'left',
      dx: 10 - grid.left,
      dy: top,
    }),
    Plot.text(rows, {
      ...label,
      dx: INDENT - grid.left,
      dy: isWide ? 0 : top + 16,
      text: ({ event }: MatrixRow) => shortened(shortMonths(event.date.label), isWide ? DATE - 12 : room, letter),
      fill: inColour('--muted'),
    }),
    Plot.text(rows, {
      ...label,
      dx: INDENT - grid.left + (isWide ? DATE : 0),
      dy: top,
      text: ({ event }: MatrixRow) => shortened(event.headline, room, letter),
      fill: inColour('--ink'),
    }),
  ];
}

function cellLayers(cells: readonly Flat[], { above }: Grid): Plot.Markish[] {
  const of = (kind: Report['kind']): readonly Flat[] => cells.filter(({ report }) => report.kind === kind);
  const place = { x: ({ report }: Flat) => report.article.id, y: eventId };
  const box = { ...place, inset: 2, insetTop: above + 2, rx: 4 };
  const word = { ...place, dy: above / 2 };
  return [
    Plot.cell(of('reports'), { ...box, fill: inColour('--accent') }),
    Plot.text(of('reports'), {
      ...word,
      text: ({ report }: Flat) => String(report.cites.length),
      fill: inColour('--ground'),
      fontWeight: 700,
    }),
    Plot.cell(of('silent'), { ...box, fill: 'none', stroke: inColour('--muted'), strokeDasharray: '3 3' }),
    Plot.text([...of('earlier'), ...of('undated')], { ...word, text: () => '·', fill: inColour('--muted') }),
  ];
}

const headLayer = ({ articles }: ChartedDigest): Plot.Markish =>
  Plot.text(articles, {
    x: 'id',
    frameAnchor: 'top',
    dy: -HEAD / 2,
    text: 'id',
    fontWeight: 700,
    fontSize: 15,
    fill: inColour('--ink'),
  });

function spotLayers(
  digest: ChartedDigest,
  rows: readonly MatrixRow[],
  cells: readonly Flat[],
  grid: Grid,
  spots: Map<string, SVGElement>,
): Plot.Markish[] {
  const heads = digest.articles.map((article, column) => ({
    key: cellKey({ row: -1, column }),
    name: articleWords(article),
  }));
  const labels = rows.map(({ event }, row) => ({
    key: cellKey({ row, column: -1 }),
    name: spokenLine(digest, event),
  }));
  const named = cells.map(({ key, event, report }) => ({
    key,
    name: `Article ${report.article.id} ${reportWords(report)}. ${event.date.label}: ${event.headline}`,
  }));
  return [
    Plot.cell(digest.articles, {
      x: 'id',
      insetTop: -HEAD + 2,
      insetBottom: grid.height,
      rx: 4,
      ...asSpots(heads, spots),
    }),
    Plot.cell(rows, {
      y: eventId,
      ...(grid.above === 0
        ? { insetLeft: 2 - grid.left, insetRight: grid.columns + 2 }
        : { insetBottom: grid.rowHeight - grid.above }),
      insetTop: 1,
      rx: 4,
      ...asSpots(labels, spots),
    }),
    Plot.cell(cells, {
      x: ({ report }: Flat) => report.article.id,
      y: eventId,
      inset: 1,
      insetTop: grid.above + 1,
      rx: 5,
      ...asSpots(named, spots),
    }),
  ];
}
