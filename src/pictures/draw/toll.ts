import { SHAPES } from '../../charts/signs.ts';
import { midnight, shareOf } from '../../charts/span.ts';
import type { Day } from '../../digest/types.ts';
import { COUNT_HEIGHT } from '../fit.ts';
import { FACES, type Frame, INNER, LEADING, PICTURE } from '../geometry.ts';
import { clipped, widthOf } from '../letters.ts';
import type { Count, TollPicture } from '../picture.ts';
import { timeAxis } from './axis.ts';
import { lines, NOTHING, raw, type Svg, svg, text } from './svg.ts';
import type { Theme } from './theme.ts';

/** Where the words of the counts begin, and how far from the marks. */
const WORDS = 540;
const LEAD = 34;
/** Half the width of a sign. */
const SIGN = 14;
const HALF_DAY = 43_200_000;

interface Point {
  readonly count: Count;
  readonly x: number;
  readonly y: number;
  /** Height of the upper end of a range. */
  readonly upper: number;
}

/** Each count a point at its day and height, with its words at the right; those of one giver joined. */
export function drawToll({ span, counts }: TollPicture, { top, bottom }: Frame, theme: Theme): Svg {
  const most = Math.max(1, ...counts.map(({ figure }) => figure.max ?? figure.value ?? 0));
  const steps = stepsTo(most);
  const highest = steps.at(-1) ?? most;
  const left = PICTURE.margin + widthOf(grouped(highest), FACES.foot) + 14;
  const [high, low] = [top + 20, bottom - 40];
  const width = WORDS - LEAD - 20 - left;
  const heightOf = (value: number): number => low - (value / highest) * (low - high);
  const points = counts.map((count): Point => {
    const x = left + shareOf(span, new Date(+midnight(count.day as Day) + HALF_DAY)) * width;
    return {
      count,
      x,
      y: heightOf(count.figure.value ?? 0),
      upper: heightOf(count.figure.max ?? count.figure.value ?? 0),
    };
  });
  return raw(
    ...steps.map((step) => level(step, heightOf(step), left, width, theme)),
    timeAxis(span, { left, width, baseline: low + 30, top: low, bottom: low + 8 }, theme),
    ...joins(points, theme),
    ...labels(points, top, bottom, theme),
    ...points.map((point) => mark(point, theme)),
  ).svg;
}

/** A line across at a round number. */
const level = (step: number, y: number, left: number, width: number, theme: Theme): Svg =>
  raw(
    svg`<path d="M${left} ${y}H${left + width}" stroke="${theme['--line']}" stroke-width="2"/>`,
    text(grouped(step), FACES.foot, { x: left - 10, y: y + 8, fill: theme['--muted'], anchor: 'end' }),
  ).svg;

/** Round numbers from nought to the first that is not below the most: at most five. */
export function stepsTo(most: number): readonly number[] {
  const unit = 10 ** Math.floor(Math.log10(most));
  const step =
    [0.25, 0.5, 1, 2, 2.5].map((part) => part * unit).find((one) => most / one <= 4 && (one >= 1 || most < 1)) ?? unit;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}

const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** Lines between the counts of one giver, each of another day; two of one day are no growth. */
function joins(points: readonly Point[], theme: Theme): readonly Svg[] {
  return [...Map.groupBy(points, ({ count }) => count.series).values()].map((own) =>
    new Set(own.map(({ count }) => count.day)).size < own.length || own.length < 2
      ? NOTHING
      : svg`<polyline points="${own.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}" fill="none" stroke="${theme['--single']}" stroke-width="3"/>`,
  );
}

/** The words of each count in order of height, as near to it as the others let them, with a line that leads there. */
function labels(points: readonly Point[], top: number, bottom: number, theme: Theme): readonly Svg[] {
  const ordered = [...points].sort((a, b) => a.y - b.y || a.x - b.x);
  let free = bottom - ordered.length * COUNT_HEIGHT;
  let y = top;
  return ordered.map((point) => {
    const wanted = Math.min(Math.max(point.y - COUNT_HEIGHT / 2, y), free);
    free += COUNT_HEIGHT;
    y = wanted + COUNT_HEIGHT;
    const { amount, date, giver, figure } = point.count;
    const width = PICTURE.margin + INNER - WORDS;
    const middle = wanted + 20;
    const line = (words: string, face: typeof FACES.small) => clipped(words, width, face, 1);
    return raw(
      svg`<path d="M${point.x} ${point.y}L${WORDS - LEAD} ${middle}H${WORDS - 8}" fill="none" stroke="${theme['--muted']}" stroke-width="1.5"/>`,
      text(`${amount} · ${date}`, FACES.strong, { x: WORDS, y: wanted + 29, fill: theme['--ink'] }),
      lines(line(giver, FACES.small), FACES.small, LEADING.small, {
        x: WORDS,
        y: wanted + 29 + LEADING.small,
        fill: theme['--ink'],
      }),
      lines(line(figure.label, FACES.small), FACES.small, LEADING.small, {
        x: WORDS,
        y: wanted + 29 + 2 * LEADING.small,
        fill: theme['--muted'],
      }),
    ).svg;
  });
}

/** "More than" is an arrow up, a range a bar to its upper end. */
function mark({ count, x, y, upper }: Point, theme: Theme): Svg {
  const colour = theme[count.contested ? '--disputed' : '--single'];
  const isLeast = /^(?:more than|over|at least|upwards of)\b/i.test(count.figure.qualifier ?? '');
  const isMost = /^(?:less than|fewer than|under|up to|at most|no more than)\b/i.test(count.figure.qualifier ?? '');
  const way = isLeast ? -1 : 1;
  return raw(
    upper < y ? svg`<path d="M${x} ${y}V${upper}" stroke="${colour}" stroke-width="5"/>` : NOTHING,
    isLeast || isMost
      ? svg`<path d="M${x} ${y}v${24 * way}m-8 ${-9 * way}l8 ${9 * way}l8 ${-9 * way}" fill="none" stroke="${colour}" stroke-width="3.5"/>`
      : NOTHING,
    svg`<path transform="translate(${x - SIGN} ${y - SIGN}) scale(${SIGN / 8})" d="${SHAPES[count.contested ? 'diamond' : 'circle']}" fill="${colour}" stroke="${theme['--panel']}" stroke-width="1"/>`,
  ).svg;
}
