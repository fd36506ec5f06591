import { layout, type Mark } from '../../charts/place.ts';
import { SHAPES, type Sign, signOf } from '../../charts/signs.ts';
import { eventHeight, headlineLines } from '../fit.ts';
import { AXIS, FACES, type Frame, INNER, LEADING, PICTURE, TRACK } from '../geometry.ts';
import { widthOf } from '../letters.ts';
import type { TimelinePicture } from '../picture.ts';
import { timeAxis } from './axis.ts';
import { lines, NOTHING, raw, type Svg, svg, text } from './svg.ts';
import type { Theme } from './theme.ts';

/** A picture's pixels to one of the page's, whose layout of marks it is. */
const SCALE = 1.75;
const SIGN = 8 * SCALE;
const BAND = 24;

/** Where the axis of time ends. */
const RIGHT = PICTURE.margin + INNER;

/** A row an event: its mark on the axis of time with the date beside it, and its headline below. */
export function drawTimeline({ span, months, rows }: TimelinePicture, { top, bottom }: Frame, theme: Theme): Svg {
  const left = PICTURE.margin;
  const lanes = rows.map(({ event }) => ({ id: event.id, label: '', events: [event] }));
  const { marks } = layout(lanes, span, {
    width: INNER / SCALE,
    ...{ rowHeight: TRACK / SCALE, labelHeight: 0, letter: 6, leastHeight: 0 },
  });
  let y = top + AXIS;
  const drawn = rows.flatMap(({ event, date }, at) => {
    const mark = marks.find(({ lane }) => lane === event.id);
    if (!mark) return [];
    const begun = y;
    y += eventHeight(event.headline);
    const rule = svg`<path d="M${left} ${begun - 5}H${RIGHT}" stroke="${theme['--line']}" stroke-width="1"/>`;
    const placed = { mark, x: left + mark.sign * SCALE, y: begun + TRACK / 2, id: `fade-${at}` };
    return [...(at === 0 ? [] : [rule]), markOf(placed, date, theme), headlineOf(event.headline, placed, theme)];
  });
  const axis = { left, width: INNER, baseline: top + 24, top: top + AXIS - 6, bottom: bottom - 2 };
  const within = svg`<clipPath id="axis"><rect x="${left - 1}" y="0" width="${INNER + 2}" height="${PICTURE.height}"/></clipPath>`;
  return raw(within, timeAxis(span, months, axis, theme), ...drawn).svg;
}

interface PlacedMark {
  readonly mark: Mark;
  /** Of the middle of its sign. */
  readonly x: number;
  readonly y: number;
  /** Unique in the picture. */
  readonly id: string;
}

/** The headline below its sign, or as near to it as it has room. */
function headlineOf(headline: string, { x, y }: PlacedMark, theme: Theme): Svg {
  const said = headlineLines(headline);
  const width = Math.max(...said.map((line) => widthOf(line, FACES.label)));
  const begun = Math.max(PICTURE.margin, Math.min(x - SIGN, RIGHT - width));
  return lines(said, FACES.label, LEADING.label, {
    ...{ x: begun, y: y + TRACK / 2 + 26, fill: theme['--ink'], halo: theme['--panel'] },
  });
}

/** A bar as long as the date is open, fading where it is not sure; the sign, and the date beside it. */
function markOf({ mark, x, y, id }: PlacedMark, date: string, theme: Theme): Svg {
  const { event, kind, left, right, fades } = mark;
  const sign = signOf(event);
  const bar = { from: PICTURE.margin + left * SCALE, to: PICTURE.margin + right * SCALE, y, fades, id };
  const isAfter = x + SIGN + 12 + widthOf(date, FACES.small) < RIGHT;
  return raw(
    kind === 'band' ? bandOf({ ...bar, colour: theme[sign.colour], filled: sign.filled }) : NOTHING,
    signMark(sign, x, y, theme),
    text(date, FACES.small, {
      ...(isAfter ? { x: x + SIGN + 10 } : { x: x - SIGN - 10, anchor: 'end' }),
      ...{ y: y + 9, fill: theme['--ink'] },
      ...(kind === 'band' ? {} : { halo: theme['--panel'] }),
    }),
  ).svg;
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly colour: string;
  readonly fades: Mark['fades'];
  readonly filled: boolean;
  readonly id: string;
}

function bandOf({ from, to, y, colour, fades, filled, id }: Band): Svg {
  const stop = (offset: number, opacity: number): Svg =>
    svg`<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
  const stops = raw(
    stop(0, fades.start > 0 ? 0 : 1),
    stop(fades.start, 1),
    stop(1 - fades.end, 1),
    stop(1, fades.end > 0 ? 0 : 1),
  );
  return svg`<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${from}" y1="0" x2="${to}" y2="0">${stops}</linearGradient><rect x="${from}" y="${y - BAND / 2}" width="${Math.max(to - from, 4)}" height="${BAND}" rx="6" fill="url(#${id})" fill-opacity="${filled ? 0.22 : 0}" stroke="url(#${id})" stroke-opacity="0.75" stroke-width="2" clip-path="url(#axis)"/>`;
}

/** A sign, hollow on the picture's ground. */
function signMark({ shape, filled, colour }: Sign, x: number, y: number, theme: Theme): Svg {
  return svg`<path transform="translate(${x - SIGN} ${y - SIGN}) scale(${SCALE})" d="${SHAPES[shape]}" fill="${filled ? theme[colour] : theme['--panel']}" stroke="${theme[colour]}" stroke-width="2"/>`;
}
