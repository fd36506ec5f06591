import { expect } from 'vitest';
import { type Edit, faultsOf, harbourFiles, lineOf } from './harbour.ts';

/** A fault planted in the harbour topic, and what the compiler must say of it, where. */
export interface Planted {
  readonly what: string;
  readonly edit: Edit;
  /** Text on the line of the edited file where the fault must be reported. */
  readonly at: string;
  readonly says: RegExp;
}

/** A fault that turns text of a file into other text. */
export const planted = (what: string, file: string, from: string, to: string, at: string, says: RegExp): Planted => ({
  what,
  edit: { file, from, to },
  at,
  says,
});

/** Compiles the topic with the fault in it: the line of `at` must be reported, in the words of `says`. */
export function expectFault({ edit, at, says }: Planted, { gate }: { readonly gate: boolean }): void {
  const files = harbourFiles([edit], { gate });
  const place = `harbour/${edit.file}:${lineOf(files, edit.file, at)}:`;
  const here = faultsOf(files).filter((line) => line.startsWith(place));
  expect(here.join('\n')).toMatch(says);
}
