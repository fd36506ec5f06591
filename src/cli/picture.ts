import { createRequire } from 'node:module';
import { isRefusal } from '../answers/context.ts';
import { datedIn } from '../answers/dated.ts';
import { editionOf } from '../answers/edition.ts';
import type { Command } from '../answers/reply/reply.ts';
import type { Digest } from '../digest/types.ts';
import { draw } from '../pictures/draw/draw.ts';
import type { Scheme } from '../pictures/draw/theme.ts';
import { PICTURE_FILES, rasteriserOf } from '../pictures/files.ts';
import { rasterised } from '../pictures/rasterise.ts';
import { pictureOf } from '../pictures/subject.ts';
import { put } from './put.ts';

/** Writes the picture that a question asks for as a PNG. @throws Error where it cannot. */
export async function writePicture(
  { options }: Command,
  digest: Digest,
  { file, scheme }: { readonly file: string; readonly scheme: Scheme },
): Promise<void> {
  const picture = pictureOf(options, editionOf(digest), datedIn);
  if (isRefusal(picture)) return;
  const require = createRequire(import.meta.url);
  const png = await rasterised(
    draw(picture, scheme),
    rasteriserOf((name) => require.resolve(PICTURE_FILES[name])),
  );
  put(file, png);
}
