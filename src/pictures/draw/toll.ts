import { grouped } from '../../answers/amounts.ts';
import { SHAPES } from '../../charts/signs.ts';
import { midnight, shareOf } from '../../charts/span.ts';
import { dayLabel } from '../../digest/day.ts';
import { COUNT_HEIGHT } from '../fit.ts';
import { FACES, type Frame, INNER, LEADING, PICTURE } from '../geometry.ts';
import { clipped, widthOf } from '../letters.ts';
import type { Count, TollPicture } from '../picture.ts';
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
  const most = Math.max(1, ...counts.map(({ figure, value }) => figure.max ?? value));
  const steps = stepsTo(most);
  const highest = steps.at(-1) ?? most;
  const left = PICTURE.margin + widthOf(grouped(highest), FACES.foot) + 14;
  const [high, low] = [top + 20, bottom - 40];
  const width = WORDS - LEAD - 20 - left;
  const heightOf = (value: number): number => low - (Math.max(0, value) / highest) * (low - high);
  const points = counts.map((count): Point => {
    const x = left + shareOf(span, new Date(+midnight(count.day) + HALF_DAY)) * width;
    return {
      count,
      x,
      y: heightOf(count.value),
      upper: heightOf(count.figure.max ?? count.value),
    };
  });
  return raw(
    ...steps.map((step) => level(step, heightOf(step), left, width, theme)),
    ...dayWords(points, low, theme),
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
  const step = [1, 2, 5].map((part) => part * unit).find((one) => most / one <= 4) ?? unit;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}

/** The days of the counts below them: the last and the first, and of the others those that have room. */
function dayWords(points: readonly Point[], low: number, theme: Theme): readonly Svg[] {
  const days = new Map(points.map(({ count: { day }, x }) => [day, x]));
  const taken: (readonly [number, number])[] = [];
  const [first, ...others] = [...days];
  return [...others.reverse().slice(0, 1), ...(first ? [first] : []), ...others.slice(1)].flatMap(([day, x]) => {
    const words = dayLabel(day).replace(/^(\d+ \p{L}{3}).*$/u, '$1');
    const half = widthOf(words, FACES.foot) / 2 + 8;
    if (taken.some(([from, to]) => x + half > from && x - half < to)) return [];
    taken.push([x - half, x + half]);
    return [
      svg`<path d="M${x} ${low}v8" stroke="${theme['--muted']}" stroke-width="2"/>`,
      text(words, FACES.foot, { x, y: low + 31, fill: theme['--muted'], anchor: 'middle' }),
    ];
  });
}

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
  let lowest = bottom - ordered.length * COUNT_HEIGHT;
  let highest = top;
  return ordered.map(({ count, x, y }) => {
    const begun = Math.min(Math.max(y - COUNT_HEIGHT / 2, highest), lowest);
    lowest += COUNT_HEIGHT;
    highest = begun + COUNT_HEIGHT;
    const small = (words: string, row: number, fill: string): Svg =>
      lines(clipped(words, PICTURE.margin + INNER - WORDS, FACES.small, 1), FACES.small, 0, {
        ...{ x: WORDS, y: begun + 29 + row * LEADING.small, fill },
      });
    return raw(
      svg`<path d="M${x} ${y}L${WORDS - LEAD} ${begun + 20}H${WORDS - 8}" fill="none" stroke="${theme['--muted']}" stroke-width="1.5"/>`,
      text(`${count.amount} · ${count.date}`, FACES.strong, { x: WORDS, y: begun + 29, fill: theme['--ink'] }),
      small(count.giver, 1, theme['--ink']),
      small(count.figure.label, 2, theme['--muted']),
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
    upper < y ? svg`<path d="M${x} ${y}V${upper}m-9 0h18" fill="none" stroke="${colour}" stroke-width="4"/>` : NOTHING,
    isLeast || isMost
      ? svg`<path d="M${x} ${y}v${24 * way}m-8 ${-9 * way}l8 ${9 * way}l8 ${-9 * way}" fill="none" stroke="${colour}" stroke-width="3.5"/>`
      : NOTHING,
    svg`<path transform="translate(${x - SIGN} ${y - SIGN}) scale(${SIGN / 8})" d="${SHAPES[count.contested ? 'diamond' : 'circle']}" fill="${colour}" stroke="${theme['--panel']}" stroke-width="1"/>`,
  ).svg;
}
