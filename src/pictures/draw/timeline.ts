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

/** A row an event: its mark on the axis of time with the date beside it, and its headline below. */
export function drawTimeline({ span, rows }: TimelinePicture, { top, bottom }: Frame, theme: Theme): Svg {
  const left = PICTURE.margin;
  const lanes = rows.map(({ event }) => ({ id: event.id, label: '', events: [event] }));
  const { marks } = layout(lanes, span, {
    width: INNER / SCALE,
    ...{ rowHeight: TRACK / SCALE, labelHeight: 0, letter: 6, leastHeight: 0 },
  });
  let y = top + AXIS;
  const drawn = rows.map(({ event, date }, at) => {
    const mark = marks.find(({ lane }) => lane === event.id);
    const begun = y;
    y += eventHeight(event.headline);
    return raw(
      at === 0
        ? NOTHING
        : svg`<path d="M${left} ${begun - 5}H${left + INNER}" stroke="${theme['--line']}" stroke-width="1"/>`,
      mark ? markOf(mark, date, begun + TRACK / 2, `fade-${at}`, theme) : NOTHING,
      lines(headlineLines(event.headline), FACES.label, LEADING.label, {
        ...{ x: left, y: begun + TRACK + 26, fill: theme['--ink'], halo: theme['--panel'] },
      }),
    ).svg;
  });
  const axis = { left, width: INNER, baseline: top + 24, top: top + AXIS - 6, bottom: bottom - 2 };
  return raw(timeAxis(span, axis, theme), ...drawn).svg;
}

/** A bar as long as the date is open, fading where it is not sure; the sign, and the date beside it. */
function markOf(
  { event, kind, left, right, fades, sign, y: _ }: Mark & { y: number },
  date: string,
  y: number,
  id: string,
  theme: Theme,
): Svg {
  const drawn = signOf(event);
  const colour = theme[drawn.colour];
  const [from, to] = [Math.max(left, 0), Math.min(right, INNER / SCALE)].map((at) => PICTURE.margin + at * SCALE) as [
    number,
    number,
  ];
  const at = PICTURE.margin + sign * SCALE;
  const width = widthOf(date, FACES.small);
  const isRight = at + SIGN + 12 + width < PICTURE.margin + INNER;
  const beside = isRight
    ? ({ x: at + SIGN + 10, anchor: 'start' } as const)
    : ({ x: at - SIGN - 10, anchor: 'end' } as const);
  return raw(
    kind === 'band' ? bandOf({ from, to, y, colour, fades, filled: drawn.filled, id }) : NOTHING,
    signMark(drawn, at, y, theme),
    text(date, FACES.small, {
      ...beside,
      y: y + 9,
      fill: theme['--ink'],
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
  return svg`<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${from}" y1="0" x2="${to}" y2="0">${stops}</linearGradient><rect x="${from}" y="${y - BAND / 2}" width="${Math.max(to - from, 4)}" height="${BAND}" rx="6" fill="url(#${id})" fill-opacity="${filled ? 0.22 : 0}" stroke="url(#${id})" stroke-opacity="0.75" stroke-width="2"/>`;
}

/** A sign, hollow on the picture's ground. */
function signMark({ shape, filled, colour }: Sign, x: number, y: number, theme: Theme): Svg {
  return svg`<path transform="translate(${x - SIGN} ${y - SIGN}) scale(${SCALE})" d="${SHAPES[shape]}" fill="${filled ? theme[colour] : theme['--panel']}" stroke="${theme[colour]}" stroke-width="2"/>`;
}
