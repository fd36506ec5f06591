import { FACES, type Frame, frameOf, LEADING, PICTURE } from '../geometry.ts';
import type { Picture } from '../picture.ts';
import { drawPositions } from './positions.ts';
import { lines, raw, type Svg, svg } from './svg.ts';
import { type Scheme, type Theme, themes } from './theme.ts';
import { drawTimeline } from './timeline.ts';
import { drawToll } from './toll.ts';

/** The picture as SVG, 1,200 by 675 pixels, in letters of the font that it names. */
export function draw(picture: Picture, scheme: Scheme): Svg {
  const theme = themes[scheme];
  const frame = frameOf(picture);
  const { width, height } = PICTURE;
  return svg`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Source Sans 3"><rect width="${width}" height="${height}" fill="${theme['--panel']}"/>${raw(around(frame, theme), within(picture, frame, theme))}</svg>`;
}

function within(picture: Picture, frame: Frame, theme: Theme): Svg {
  switch (picture.kind) {
    case 'timeline':
      return drawTimeline(picture, frame, theme);
    case 'positions':
      return drawPositions(picture, frame, theme);
    case 'toll':
      return drawToll(picture, frame, theme);
  }
}

/** Title and note above, sources and digest below. */
function around({ title, note, foot, bottom }: Frame, theme: Theme): Svg {
  const x = PICTURE.margin;
  const below = 26 + title.length * LEADING.title;
  return raw(
    lines(title, FACES.title, LEADING.title, { x, y: 66, fill: theme['--ink'] }),
    lines(note, FACES.note, LEADING.note, { x, y: below + 27, fill: theme['--muted'] }),
    svg`<path d="M${x} ${bottom + 6}H${PICTURE.width - x}" stroke="${theme['--line']}" stroke-width="2"/>`,
    lines(foot, FACES.foot, LEADING.foot, { x, y: bottom + 34, fill: theme['--muted'] }),
  ).svg;
}
