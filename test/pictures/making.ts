import { createRequire } from 'node:module';
import { isRefusal } from '../../src/answers/context.ts';
import { datedIn } from '../../src/answers/dated.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Digest } from '../../src/digest/types.ts';
import { PICTURE_FILES, rasteriserOf } from '../../src/pictures/files.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import { type PictureOptions, pictureOf } from '../../src/pictures/subject.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';

const require = createRequire(import.meta.url);

/** resvg and the font, from where npm put them. */
export const rasteriser = rasteriserOf((name) => require.resolve(PICTURE_FILES[name]));

/** The picture of the invented digest that a question asks for. @throws Error where it is refused. */
export function pictured(options: PictureOptions, digest: Digest = harbour): Picture {
  const picture = pictureOf(options, editionOf(digest), datedIn);
  if (isRefusal(picture)) throw new Error(`refused: ${picture.why}`);
  return picture;
}

type Figure = (typeof harbourDocument.figures)[number];

/** A count of the drowned in an invented storm. */
export function drowned(
  id: string,
  value: number,
  day: string,
  by: string,
  cite: string,
  more: Partial<Figure> = {},
): Figure {
  const cites = [{ id: cite, article: cite.slice(0, 1), paragraph: Number(cite.slice(1)) }];
  const asOf = { start: day, end: day, precision: 'day', label: `${Number(day.slice(8))} May 2021` } as Figure['asOf'];
  return {
    ...{ id, value, cites, counts: 'drowned', label: 'people drowned in the storm', unit: 'people', mentions: [] },
    ...(asOf && day !== '' ? { asOf } : {}),
    by: by === '' ? [] : [by],
    ...more,
  };
}

/** The invented digest with these figures beside its own. */
export const withFigures = (...figures: readonly Figure[]): Digest =>
  digestInMemory({ ...harbourDocument, figures: [...harbourDocument.figures, ...figures] });
