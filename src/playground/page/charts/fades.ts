import type { Mark } from './place.ts';
import { type Sign, signOf } from './signs.ts';

const SVG = 'http://www.w3.org/2000/svg';

const isSure = ({ fades }: Mark): boolean => fades.start === 0 && fades.end === 0;

/** Letters of a key that may not stand in a reference to an element are written as their numbers. */
const idOf = ({ key }: Mark): string => `fade-${key.replace(/[^a-z0-9]/gi, (letter) => `_${letter.charCodeAt(0)}`)}`;

/** Paint for a band: plain, or fading to nothing at the ends that are not sure. */
export const paint = (mark: Mark): string =>
  isSure(mark) ? `var(${signOf(mark.event).colour})` : `url(#${idOf(mark)})`;

/** The gradients that `paint` speaks of, for the head of a picture. */
export function gradients(marks: readonly Mark[]): SVGElement {
  const definitions = document.createElementNS(SVG, 'defs');
  for (const mark of marks) {
    if (isSure(mark)) continue;
    const { colour } = signOf(mark.event);
    const { start, end } = mark.fades;
    const gradient = document.createElementNS(SVG, 'linearGradient');
    gradient.id = idOf(mark);
    gradient.append(
      stop(colour, 0, start > 0 ? 0 : 1),
      stop(colour, start, 1),
      stop(colour, 1 - end, 1),
      stop(colour, 1, end > 0 ? 0 : 1),
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
