import { placed, type Reader, scalar } from './reader.ts';

/** Article and paragraph, as in `C12`. */
export interface Spot {
  readonly article: string;
  readonly paragraph: number;
}

export const spot: Reader<Spot> = scalar(
  'a citation',
  { article: '', paragraph: 1 },
  (written) => {
    const [, article, paragraph] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(written) ?? [];
    return article === undefined ? undefined : { article, paragraph: Number(paragraph) };
  },
  " Write the article's letter and the paragraph number together, such as A6.",
);

/** A spot with its place: a citation that says no more. */
export const plainCite = placed(spot);
