import * as Plot from '@observablehq/plot';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { asSpots, type Drawing, inColour, plotted, signLayers } from './drawing.ts';
import { spokenLine } from './event-line.ts';
import { gradients, paint } from './fades.ts';
import type { Lane } from './lanes.ts';
import { type Canvas, type Layout, type Mark, type PlacedLane, shortened } from './place.ts';
import { signOf } from './signs.ts';
import { bounds, type Span, spanWords } from './span.ts';
import { ticksOf } from './ticks.ts';

const AXIS = 40;
const EDGE = 26;
const BESIDE = 210;
/** Below this width the lanes' labels stand above their events, and headlines are left to the reading strip. */
const WIDE = 760;

/** A canvas for a picture so many pixels wide. */
export const canvasFor = (width: number, letter: number): Canvas =>
  width < WIDE
    ? { width: Math.max(width - 2 * EDGE, 1), letter, rowHeight: 26, labelHeight: 20, leastHeight: 0, headlines: false }
    : { width: width - BESIDE - EDGE, letter, rowHeight: 24, labelHeight: 0, leastHeight: 60, headlines: true };

/** From the picture's left end to the axis. */
export const axisLeft = (canvas: Canvas): number => (canvas.labelHeight === 0 ? BESIDE : EDGE);

/** Draws the events of a span in their lanes. */
export function drawTimeline(digest: ChartedDigest, placed: Layout, span: Span, canvas: Canvas): Drawing {
  const spots = new Map<string, SVGElement>();
  const left = axisLeft(canvas);
  const [start, end] = bounds(span);
  return plotted(
    {
      width: left + canvas.width + EDGE,
      height: 2 * AXIS + placed.height,
      marginTop: AXIS,
      marginBottom: AXIS,
      marginLeft: left,
      marginRight: EDGE,
      x: { type: 'utc', domain: [start, end], axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        () => gradients(placed.marks),
        ...axis(span, placed, canvas),
        ...laneLayers(placed.lanes, canvas, left),
        ...bandLayers(placed.marks),
        ...wordLayers(placed.marks),
        ...signLayers(placed.marks, ({ event }) => signOf(event), { x: 'sign', y: middle }),
        spotLayer(digest, placed, canvas, spots),
      ],
    },
    spots,
    `Timeline, ${spanWords(span)}. Arrow keys go from event to event.`,
  );
}

const middle = ({ y }: Mark): number => AXIS + y;

function axis(span: Span, { height }: Layout, { width }: Canvas): Plot.Markish[] {
  const ticks = ticksOf(span, width);
  const label = { x: 'at', text: 'label', fill: inColour('--muted'), lineHeight: 1.15 } as const;
  return [
    Plot.ruleX(ticks, { x: 'line', y1: AXIS, y2: AXIS + height, stroke: inColour('--line') }),
    Plot.text(ticks, { ...label, frameAnchor: 'top', lineAnchor: 'bottom', dy: -6 }),
    Plot.text(ticks, { ...label, frameAnchor: 'bottom', lineAnchor: 'top', dy: 6 }),
  ];
}

function laneLayers(
  lanes: readonly PlacedLane[],
  { labelHeight, width, letter }: Canvas,
  left: number,
): Plot.Markish[] {
  const beside = labelHeight === 0;
  const room = beside ? left - 24 : width;
  const label = {
    frameAnchor: 'left',
    dx: beside ? -left : -EDGE,
    textAnchor: 'start',
    lineAnchor: 'top',
    lineHeight: 1.2,
    fontWeight: 600,
    fill: inColour('--ink'),
  } as const;
  const ends = [...lanes.map(({ top }) => top), ...lanes.slice(-1).map(({ top, height }) => top + height)];
  return [
    Plot.ruleY(ends, {
      y: (top: number) => AXIS + top,
      stroke: inColour('--line'),
      insetLeft: -left,
      insetRight: -EDGE,
    }),
    Plot.text(lanes, {
      ...label,
      y: ({ top }: PlacedLane) => AXIS + top + (beside ? 10 : 6),
      text: ({ lane, shown }: PlacedLane) =>
        beside
          ? `${shortened(lane.label, 1.6 * room, 1.1 * letter)}\n${countWords(lane, shown)}`
          : `${shortened(lane.label, room - 60, 1.1 * letter)} (${countWords(lane, shown)})`,
      ...(beside ? { lineWidth: room / 13.5 } : {}),
    }),
  ];
}

const countWords = ({ events }: Lane, shown: number): string =>
  shown === events.length ? `${shown}` : `${shown} of ${events.length}`;

/** Bands: filled where several origins or a dispute stand behind them, hollow where a single one does. */
function bandLayers(marks: readonly Mark[]): Plot.Markish[] {
  return [true, false].map((filled) => {
    const bands = marks.filter(({ kind, event }) => kind === 'band' && signOf(event).filled === filled);
    return Plot.rect(bands, {
      x1: 'from',
      x2: 'to',
      y1: (mark: Mark) => middle(mark) - 9,
      y2: (mark: Mark) => middle(mark) + 9,
      rx: 4,
      clip: true,
      fill: filled ? { value: paint, scale: null } : 'none',
      fillOpacity: 0.22,
      stroke: { value: paint, scale: null },
      strokeOpacity: 0.75,
    });
  });
}

function wordLayers(marks: readonly Mark[]): Plot.Markish[] {
  return (['start', 'end'] as const).map((side) =>
    Plot.text(
      marks.filter(({ words }) => words?.side === side),
      {
        x: ({ words }: Mark) => words?.at,
        y: middle,
        text: ({ words }: Mark) => words?.text,
        textAnchor: side,
        fill: inColour('--ink'),
        stroke: inColour('--ground'),
        strokeWidth: 3,
        strokeOpacity: 0.8,
      },
    ),
  );
}

function spotLayer(
  digest: ChartedDigest,
  { marks, lanes }: Layout,
  { rowHeight }: Canvas,
  spots: Map<string, SVGElement>,
): Plot.Markish {
  const spoken = new Map(lanes.map(({ lane }) => [lane.id, lane.spoken]));
  const named = marks.map(({ key, lane, event }) => ({
    key,
    name: `${spokenLine(digest, event)}. Lane: ${spoken.get(lane) ?? lane}`,
  }));
  return Plot.rect(marks, {
    x1: ({ reach }: Mark) => reach[0],
    x2: ({ reach }: Mark) => reach[1],
    y1: (mark: Mark) => middle(mark) - rowHeight / 2 + 1,
    y2: (mark: Mark) => middle(mark) + rowHeight / 2 - 1,
    rx: 5,
    ...asSpots(named, spots),
  });
}
