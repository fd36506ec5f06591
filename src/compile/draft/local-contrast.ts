import type { Part } from './tellers.ts';

/** One side of what an article itself sets against another: where its sentence begins, and offsets of the part that has it. */
export interface LocalSide {
  readonly paragraph: number;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** Key of whoever says so; null where nobody is named. And the words for them, where those are known. */
  readonly speaker: string | null;
  readonly words?: string;
}

/** Two accounts that stand side by side in an article, in its own words. */
export interface LocalContrast {
  readonly kind: 'figure' | 'denial' | 'changed account';
  /** What is counted: "people"; null for no count, or where it is not said. */
  readonly unit: string | null;
  readonly one: LocalSide;
  readonly other: LocalSide;
  /** True for a denial that says itself what it denies, which nobody is held to say. */
  readonly isAlone?: true;
  /** True where it need be none. */
  readonly isDoubtful?: boolean;
}

/** The whole of a part as a side; `speaker` is the key of whoever says it, `words` those for them. */
export const sideOf = (
  { line, sentence, from, to }: Part,
  speaker: string | null = null,
  words?: string,
): LocalSide => ({
  ...{ paragraph: line + 1, sentence, from, to, speaker },
  ...(words === undefined ? {} : { words }),
});
