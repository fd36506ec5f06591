import { readFileSync } from 'node:fs';
import type { Rasteriser } from './rasterise.ts';

/** The files that pictures are drawn with, by their names beside the built function, and where packages have them. */
export const PICTURE_FILES = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'regular.ttf': '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'semi-bold.ttf': '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
} as const;

/** @param placeOf Where a file lies. */
export const rasteriserOf = (placeOf: (name: keyof typeof PICTURE_FILES) => string): Rasteriser => ({
  wasm: readFileSync(placeOf('resvg.wasm')),
  fonts: [readFileSync(placeOf('regular.ttf')), readFileSync(placeOf('semi-bold.ttf'))],
});
