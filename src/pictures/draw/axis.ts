import { type Span, shareOf } from '../../charts/span.ts';
import { ticksOf } from '../../charts/ticks.ts';
import { monthNames } from '../../digest/day.ts';
import { FACES } from '../geometry.ts';
import { widthOf } from '../letters.ts';
import { raw, type Svg, svg, text } from './svg.ts';
import type { Theme } from './theme.ts';

/** The page's charts have letters of so many pixels; ticks are set for those. */
const PAGE_LETTERS = 12;

/** The names of months that ticks have. */
const SHORT = monthNames.map((month) => month.slice(0, 3));
const MONTH = new RegExp(SHORT.join('|'));

interface Axis {
  readonly left: number;
  readonly width: number;
  /** The line that the words stand on, and between which heights the lines run. */
  readonly baseline: number;
  readonly top: number;
  readonly bottom: number;
}

/** Days, weeks, months or years along the width, with a line down from each. */
export function timeAxis(
  span: Span,
  months: readonly string[],
  { left, width, baseline, top, bottom }: Axis,
  theme: Theme,
): Svg {
  const scale = FACES.foot.size / PAGE_LETTERS;
  const ticks = ticksOf(span, width / scale);
  return raw(
    ...ticks.map(({ line, at, label }) => {
      const words = label.replace('\n', ' ').replace(MONTH, (month) => months[SHORT.indexOf(month)] ?? month);
      const half = widthOf(words, FACES.foot) / 2;
      const x = left + shareOf(span, at) * width;
      const down = left + shareOf(span, line) * width;
      // A word at an end stays above its axis.
      const within = Math.min(Math.max(x, left + half), left + width - half);
      return raw(
        svg`<path d="M${down} ${top}V${bottom}" stroke="${theme['--line']}" stroke-width="2"/>`,
        text(words, FACES.foot, { x: within, y: baseline, fill: theme['--muted'], anchor: 'middle' }),
      ).svg;
    }),
  ).svg;
}
