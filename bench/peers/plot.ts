import type { Result } from './result.ts';
import { labelOf } from './table.ts';

/** Colours that keep their contrast on GitHub's two backgrounds. */
const PALETTES = {
  light: { text: '#1f2328', quiet: '#59636e', bar: '#9aa4af', ours: '#0969da' },
  dark: { text: '#f0f6fc', quiet: '#9198a1', bar: '#656c76', ours: '#4493f8' },
} as const;

export type Theme = keyof typeof PALETTES;
type Colours = (typeof PALETTES)[Theme];

/** All lengths are in pixels of the picture. */
const WIDTH = 860;
const LABELS = 215;
const GAP = 40;
const ROW = 24;
const BAR = 14;
const TOP = 44;
/** Room right of the longest bar, for the figure at its end. */
const FIGURE = 78;
/** From the middle of a line of text down to where its letters stand. */
const BASELINE = 4.5;

/** One column of bars: what is drawn of each, and what is written at its end. */
interface Panel {
  readonly title: string;
  readonly value: (one: Result) => number;
  readonly spread?: (one: Result) => readonly [number, number];
  readonly figure: (one: Result) => string;
}

const PANELS: readonly Panel[] = [
  {
    title: 'cold start, ms · to the empty handler',
    value: ({ cold }) => cold,
    spread: ({ middleHalf }) => middleHalf,
    figure: ({ cold, ratio }) => `${cold.toFixed(0)} · ${ratio.toFixed(2)}`,
  },
  {
    title: 'memory at the first answer, MB',
    value: ({ firstMemory }) => firstMemory / 1e6,
    figure: ({ firstMemory }) => (firstMemory / 1e6).toFixed(0),
  },
];

/** A line across the plot, `middle` from its top: a heading, or someone's bars. */
interface Line {
  readonly shown: Result | string;
  readonly middle: number;
}

/** Bars from zero, in the order of the table, a heading before each platform; ours stand out by colour and weight. */
export function plot(results: readonly Result[], versions: Readonly<Record<string, string>>, theme: Theme): string {
  const colours = PALETTES[theme];
  const lines = linesOf(results);
  const height = TOP + lines.length * ROW + 10;
  const width = (WIDTH - LABELS - GAP) / PANELS.length;
  const labels = lines.map(({ shown, middle }) =>
    typeof shown === 'string'
      ? text(4, middle, shown, `fill="${colours.quiet}" font-weight="600"`)
      : text(12, middle, labelOf(shown, versions), lettering(shown, colours)),
  );
  const panels = PANELS.map((panel, place) => drawn(panel, lines, LABELS + place * (width + GAP), width, colours));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`,
    '  font-family="-apple-system, BlinkMacSystemFont, Segoe UI, Noto Sans, Helvetica, Arial, sans-serif" font-size="13">',
    '<title>Cold start and memory of each library</title>',
    ...labels,
    ...panels.flat(),
    '</svg>\n',
  ].join('\n');
}

function linesOf(results: readonly Result[]): readonly Line[] {
  const headings = { none: [], slack: ['Slack'], discord: ['Discord'] } as const;
  return results
    .flatMap((one, index): (Result | string)[] =>
      one.platform === results[index - 1]?.platform ? [one] : [...headings[one.platform], one],
    )
    .map((shown, index) => ({ shown, middle: TOP + index * ROW + ROW / 2 }));
}

/** A panel's title and bars, from `left`, in `width` pixels. */
function drawn(panel: Panel, lines: readonly Line[], left: number, width: number, colours: Colours): string[] {
  const bars = lines.flatMap(({ shown, middle }) => (typeof shown === 'string' ? [] : [{ one: shown, middle }]));
  const scale = (width - FIGURE) / Math.max(...bars.map(({ one }) => reach(one, panel)));
  return [
    text(left, TOP - 18, panel.title, `fill="${colours.quiet}"`),
    ...bars.flatMap(({ one, middle }) => [
      bar(left, middle, panel.value(one) * scale, isOurs(one) ? colours.ours : colours.bar),
      ...(panel.spread ? [spread(left, middle, panel.spread(one), scale, colours)] : []),
      text(left + reach(one, panel) * scale + 6, middle, panel.figure(one), lettering(one, colours)),
    ]),
  ];
}

const isOurs = ({ name }: Result): boolean => name === 'dateline';

/** How far the bar of someone goes, or the spread where that goes further: in the panel's unit. */
const reach = (one: Result, { value, spread }: Panel): number => Math.max(value(one), ...(spread?.(one) ?? []));

const bar = (x: number, middle: number, length: number, fill: string): string =>
  `<rect x="${x}" y="${middle - BAR / 2}" width="${length.toFixed(1)}" height="${BAR}" rx="2" fill="${fill}"/>`;

function spread(x: number, middle: number, range: readonly number[], scale: number, { text }: Colours): string {
  const [from = '', to = ''] = range.map((value) => (x + value * scale).toFixed(1));
  return `<path d="M${from} ${middle}H${to}" stroke="${text}" stroke-width="1.5"/>`;
}

const lettering = (one: Result, { text }: Colours): string =>
  `fill="${text}"${isOurs(one) ? ' font-weight="600"' : ''}`;

const text = (x: number, middle: number, words: string, attributes: string): string =>
  `<text x="${x.toFixed(1)}" y="${middle + BASELINE}" ${attributes}>${escaped(words)}</text>`;

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
