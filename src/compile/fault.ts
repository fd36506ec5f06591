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

/** A fault whose message quotes the file at no more length than a line. */
export const fault = (at: Place, message: string): Fault => ({ at, message: message.replace(LONG_QUOTATION, '"$1…"') });

const LONG_QUOTATION = /"([^"]{200})[^"]+"/g;

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

interface Position {
  readonly at: Place;
  /** Places of its keys, or of its items by index. */
  readonly parts: ReadonlyMap<string, Place>;
}

/**
 * Under this key a value keeps where it stands, unseen by whoever lists, compares, copies or writes it: an entry has the
 * type that its schema infers. A map beside half a million values would cost more than making them.
 */
const POSITION = Symbol('position');
type Placed = { [POSITION]?: Position };

function put(value: object, position: Position): void {
  const own: Placed = value;
  if (own[POSITION]) own[POSITION] = position;
  else Object.defineProperty(value, POSITION, { value: position, writable: true });
}

/** Says where an object or a list of the editor's files stands, and where each of its parts does. */
export function setPlace(value: object, at: Place, parts: Position['parts'] = NO_PARTS): void {
  put(value, { at, parts });
}

/** Where an object stands, or one of its parts: that of the whole where the part has no place of its own. */
export function placeOf<T extends object>(value: T, part?: keyof T): Place {
  const position = (value as Placed)[POSITION];
  if (!position) throw new Error('a value without a place: it was copied after it was read');
  return (part === undefined ? undefined : position.parts.get(String(part))) ?? position.at;
}

/** Says of an object, and of all that it holds, that it stands at one place. */
export function setPlaceThroughout(value: object, at: Place): void {
  // One for all of them: proposals are hundreds of thousands of values.
  const position = { at, parts: NO_PARTS };
  const putAll = (each: object): void => {
    put(each, position);
    if (Array.isArray(each)) {
      for (const part of each) if (typeof part === 'object' && part !== null) putAll(part);
      return;
    }
    for (const key in each) {
      const part: unknown = each[key as keyof typeof each];
      if (typeof part === 'object' && part !== null) putAll(part);
    }
  };
  putAll(value);
}

const NO_PARTS: Position['parts'] = new Map();
