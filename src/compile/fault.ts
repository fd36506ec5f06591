/** A place in one of the editor's files; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something that the editor has to put right: where it is, what is wrong, and what to do. */
export interface Fault {
  readonly at: Place;
  readonly message: string;
}

/** A value together with where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly at: Place;
}

export const fault = (at: Place, message: string): Fault => ({ at, message });

/** `digests/harbour/events.yml:12:7: what is wrong. What to do.` */
export function faultLine({ at, message }: Fault): string {
  return at.line === 0 ? `${at.file}: ${message}` : `${at.file}:${at.line}:${at.column}: ${message}`;
}

/** A whole file as a place, for faults that no line shows. */
export const wholeFile = (file: string): Place => ({ file, line: 0, column: 0 });

/** In the order in which an editor works through them: by file, then line, then column; each once. */
export function inReadingOrder(faults: readonly Fault[]): Fault[] {
  const once = new Map(faults.map((each) => [faultLine(each), each]));
  return [...once.values()].sort(
    (a, b) =>
      (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : 0) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column,
  );
}
