import type { NameWords } from './names.ts';

/** All that the compiler has to know of one language. */
export interface Language {
  readonly names: NameWords;
}
