import { INDENT, positionHeight, positionLines, positionSize } from '../fit.ts';
import { type Frame, INNER, PICTURE } from '../geometry.ts';
import { clipped } from '../letters.ts';
import type { PositionsPicture } from '../picture.ts';
import { lines, raw, type Svg, svg } from './svg.ts';
import type { Theme } from './theme.ts';

/** Space between two positions at the most. */
const MOST_SPACE = 34;

/** A row a position: what is said, and who says it; one as large as another. */
export function drawPositions(picture: PositionsPicture, { top, bottom }: Frame, theme: Theme): Svg {
  const { rows } = picture;
  const size = positionSize(picture, bottom - top);
  const heights = rows.map(({ says }) => positionHeight(says, size));
  const spare = bottom - top - heights.reduce((sum, height) => sum + height, 0);
  const space = Math.min(MOST_SPACE, Math.max(0, spare / rows.length));
  const x = PICTURE.margin + INDENT;
  const small = { size: Math.min(size * 0.8, 38) };
  let y = top + space / 2;
  const drawn = rows.map(({ says, holder }, at) => {
    const said = positionLines(says, size);
    const begun = y + 8;
    const below = begun + said.length * size * 1.14;
    y += (heights[at] ?? 0) + space;
    return raw(
      svg`<path d="M${PICTURE.margin + 3} ${begun}V${below + small.size * 1.2}" stroke="${theme['--muted']}" stroke-width="5"/>`,
      lines(said, { size, bold: true }, size * 1.14, { x, y: begun + size * 0.85, fill: theme['--ink'] }),
      lines(clipped(holder, INNER - INDENT, small, 1), small, 0, {
        x,
        y: below + small.size * 0.9,
        fill: theme['--muted'],
      }),
    ).svg;
  });
  return raw(...drawn).svg;
}
