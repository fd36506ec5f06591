import type { Mark } from './place.ts';
import type { Sign } from './signs.ts';

const SVG = 'http://www.w3.org/2000/svg';
const COLOURS: readonly Sign['colour'][] = ['--accent', '--single', '--disputed', '--muted'];
const SIDES = ['start', 'end', 'both'] as const;

/** How much of a band fades at an end. */
const SHARE = 0.3;

/** Paint for a band of this colour: plain, or fading to nothing where its date is open. */
export const paint = (colour: Sign['colour'], fades: Mark['fades']): string =>
  fades === 'none' ? `var(${colour})` : `url(#fade${colour}-${fades})`;

/** The gradients that `paint` speaks of, for the head of a picture. */
export function gradients(): SVGElement {
  const definitions = document.createElementNS(SVG, 'defs');
  for (const colour of COLOURS)
    for (const side of SIDES) {
      const gradient = document.createElementNS(SVG, 'linearGradient');
      gradient.id = `fade${colour}-${side}`;
      gradient.append(
        stop(colour, 0, side === 'end' ? 1 : 0),
        stop(colour, SHARE, 1),
        stop(colour, 1 - SHARE, 1),
        stop(colour, 1, side === 'start' ? 1 : 0),
      );
      definitions.append(gradient);
    }
  return definitions;
}

function stop(colour: Sign['colour'], offset: number, opacity: number): SVGElement {
  const element = document.createElementNS(SVG, 'stop');
  element.setAttribute('offset', String(offset));
  element.setAttribute('stop-color', `var(${colour})`);
  element.setAttribute('stop-opacity', String(opacity));
  return element;
}
