import * as Plot from '@observablehq/plot';
import { type Sign, signs } from './signs.ts';

/** A picture, and the elements in it that can be pointed at, by key. */
export interface Drawing {
  readonly svg: SVGElement;
  readonly spots: ReadonlyMap<string, SVGElement>;
}

/** What a spot says of itself to those who do not see it. */
export interface Spot {
  readonly key: string;
  readonly name: string;
}

export const inColour = (name: Sign['colour'] | '--accent' | '--line' | '--panel' | '--ground'): string =>
  `var(${name})`;

/** Letters of the charts, in pixels; the layout counts on it. */
const FONT_SIZE = 12;

/** Plain words, whose letters are as wide as those of headlines are on average. */
const SAMPLE = 'The ministry says that talks on the harbour of Port Alder open on Monday';
/** Some headlines have wider letters than the sample. */
const MARGIN = 1.07;
/** Where nothing can be measured. */
const WIDE_LETTER = 6.3;

/** Average width of a letter of the page's font at the charts' size, in pixels; rather too wide than too narrow. */
export function letterWidth(): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return WIDE_LETTER;
  pen.font = `${FONT_SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  return (pen.measureText(SAMPLE).width / SAMPLE.length) * MARGIN;
}

/**
 * Plots the marks. Plot puts a style element into its pictures, which a content security policy without inline
 * styles refuses; it is taken out here, and charts.css says the same. Names that Plot gives to groups of marks
 * ("dot", "rule") mean nothing to a listener, so all but the spots are hidden from the accessibility tree.
 */
export function plotted(options: Plot.PlotOptions, spots: Map<string, SVGElement>, name: string): Drawing {
  const svg = Plot.plot({ ...options, className: 'chart-svg', style: { fontSize: `${FONT_SIZE}px` } }) as SVGElement;
  svg.querySelector('style')?.remove();
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', name);
  for (const group of svg.querySelectorAll(':scope > g')) {
    group.removeAttribute('aria-label');
    if (!group.classList.contains('chart-spots')) group.setAttribute('aria-hidden', 'true');
  }
  return { svg, spots };
}

/**
 * Options that make the elements of a mark (in the order of `named`) spots that can be pointed at, focused and
 * pressed, and that gather them by key.
 */
export function asSpots(named: readonly Spot[], gather: Map<string, SVGElement>): Plot.MarkOptions {
  return {
    fill: 'transparent',
    className: 'chart-spots',
    render(index, scales, values, dimensions, context, next) {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      for (const [at, element] of [...(group?.children ?? [])].entries()) {
        const spot = named[index[at] ?? -1];
        if (!spot || !(element instanceof SVGElement)) continue;
        element.setAttribute('role', 'button');
        element.setAttribute('tabindex', '-1');
        element.setAttribute('aria-label', spot.name);
        element.dataset['key'] = spot.key;
        gather.set(spot.key, element);
      }
      return group;
    },
  };
}

/** The sign of each at its place: one layer for each, since shape and fill differ. */
export function signLayers<T>(
  marked: readonly T[],
  signOf: (each: T) => Sign,
  place: Plot.DotOptions,
): readonly Plot.Markish[] {
  return signs.map((sign) => {
    const { shape, filled, colour } = sign;
    return Plot.dot(
      marked.filter((each) => signOf(each) === sign),
      {
        ...place,
        symbol: shape,
        r: shape === 'diamond' ? 4.75 : 5,
        fill: inColour(filled ? colour : '--ground'),
        stroke: inColour(colour),
        strokeWidth: 2,
      },
    );
  });
}
