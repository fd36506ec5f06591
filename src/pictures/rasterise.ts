import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Svg } from './draw/svg.ts';
import { PICTURE } from './geometry.ts';

/** What pictures are rasterised with: resvg, and the faces of their font. */
export interface Rasteriser {
  readonly wasm: Uint8Array<ArrayBuffer>;
  readonly fonts: readonly Uint8Array[];
}

let ready: Promise<void> | undefined;

/** A drawing as a PNG of 1,200 by 675 pixels. resvg is made ready once a process. */
export async function rasterised(drawing: Svg, { wasm, fonts }: Rasteriser): Promise<Uint8Array> {
  ready ??= initWasm(wasm);
  await ready;
  const resvg = new Resvg(drawing, {
    fitTo: { mode: 'width', value: PICTURE.width },
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Source Sans 3', loadSystemFonts: false },
  });
  try {
    const image = resvg.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    resvg.free();
  }
}
