import { isMap, isScalar, isSeq } from 'yaml';
import { type Fault, fault, type Placed } from '../../fault.ts';
import { suggestion } from '../../nearest.ts';
import type { Cell } from './cell.ts';

/**
 * Reads one kind of value. A reader always returns something: where the cell is wrong it adds a fault and returns
 * its `blank`, so that one run reports every fault of every file.
 */
export interface Reader<T> {
  /** What is expected, for messages: "a text", "a list". */
  readonly what: string;
  readonly blank: T;
  readonly read: (cell: Cell) => T;
}

const found = (cell: Cell): string => {
  if (isMap(cell.node)) return 'a group of keys';
  if (isSeq(cell.node)) return 'a list';
  const text = scalarText(cell);
  return text === undefined || text === '' ? 'nothing' : `"${text}"`;
};

function scalarText(cell: Cell): string | undefined {
  if (!isScalar(cell.node)) return undefined;
  return typeof cell.node.value === 'string' ? cell.node.value.trim() : '';
}

function refuse<T>(reader: Pick<Reader<T>, 'what' | 'blank'>, cell: Cell, hint = ''): T {
  cell.faults.push(fault(cell.at, `expected ${reader.what}, found ${found(cell)}.${hint}`));
  return reader.blank;
}

/** A scalar that `parse` understands; `parse` returns undefined for text that it does not. */
export function scalar<T>(what: string, blank: T, parse: (text: string) => T | undefined, hint = ''): Reader<T> {
  const read = (cell: Cell): T => {
    const written = scalarText(cell);
    const value = written === undefined || written === '' ? undefined : parse(written);
    return value ?? refuse({ what, blank }, cell, hint);
  };
  return { what, blank, read };
}

/** Any text that is not empty, on one line; runs of white space count as one space. */
export const text: Reader<string> = scalar('a text', '', (written) => written.replaceAll(/\s+/g, ' '));

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const id: Reader<string> = scalar(
  'an id',
  '',
  (written) => (idPattern.test(written) ? written : undefined),
  ' Ids are lower-case words joined by hyphens, such as harbour-bridge.',
);

export const truth: Reader<boolean> = scalar('true or false', false, (written) =>
  written === 'true' ? true : written === 'false' ? false : undefined,
);

export const count: Reader<number> = scalar(
  'a number',
  0,
  (written) => (/^\d+(?:\.\d+)?$/.test(written) ? Number(written) : undefined),
  ' Write digits only: 1200, not 1,200 or "over 1200".',
);

export const paragraphNumber: Reader<number> = scalar(
  'a paragraph number',
  1,
  (written) => (/^[1-9]\d*$/.test(written) ? Number(written) : undefined),
  ' Paragraphs are the non-blank lines of the article, counted from 1.',
);

/** One of a few words. */
export function oneOf<const Word extends string>(...words: readonly [Word, ...Word[]]): Reader<Word> {
  const what = `one of: ${words.join(', ')}`;
  return scalar<Word>(what, words[0], (written) => words.find((word) => word === written));
}

/** The value together with its place. */
export function placed<T>(reader: Reader<T>): Reader<Placed<T>> {
  const nowhere = { file: '', line: 0, column: 0 };
  return {
    what: reader.what,
    blank: { value: reader.blank, at: nowhere },
    read: (cell) => ({ value: reader.read(cell), at: cell.at }),
  };
}

export function listOf<T>(reader: Reader<T>): Reader<readonly T[]> {
  const what = `a list, each entry ${reader.what}`;
  const read = (cell: Cell): readonly T[] =>
    isSeq(cell.node) ? cell.node.items.map((item) => reader.read(cell.child(item))) : refuse({ what, blank: [] }, cell);
  return { what, blank: [], read };
}

/** A single value or a list of them, given back as a list. */
export function oneOrMore<T>(reader: Reader<T>): Reader<readonly T[]> {
  const list = listOf(reader);
  const read = (cell: Cell): readonly T[] => (isSeq(cell.node) ? list.read(cell) : [reader.read(cell)]);
  return { what: `${reader.what} or a list of them`, blank: [], read };
}

/** `short` where the cell is a scalar, else `long`. */
export function either<T>(short: Reader<T>, long: Reader<T>): Reader<T> {
  const read = (cell: Cell): T => (isMap(cell.node) ? long.read(cell) : short.read(cell));
  return { what: `${short.what} or ${long.what}`, blank: short.blank, read };
}

/** A key of a record; `need` is said where a required key is missing. */
interface Field<T> {
  readonly reader: Reader<T>;
  readonly need?: string;
  readonly absent: T;
}
type Fields = Readonly<Record<string, Field<unknown>>>;
type RecordOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A key that must be there; `why` ends the message where it is not. */
export const required = <T>(reader: Reader<T>, why?: string): Field<T> => ({
  reader,
  need: why ?? `Give ${reader.what}.`,
  absent: reader.blank,
});

export const optional = <T>(reader: Reader<T>): Field<T | undefined> => ({ reader, absent: undefined });

/** A list that may be left out. */
export const many = <T>(reader: Reader<readonly T[]>): Field<readonly T[]> => ({ reader, absent: [] });

/** A group of keys. Keys that no field names are faults, so that a slip of the pen cannot hide a fact. */
export function record<F extends Fields>(what: string, fields: F): Reader<RecordOf<F>> {
  const entries = Object.entries(fields);
  const blank = Object.fromEntries(entries.map(([key, field]) => [key, field.absent])) as RecordOf<F>;
  const read = (cell: Cell): RecordOf<F> => {
    if (!isMap(cell.node)) return refuse({ what: `${what} (keys: ${Object.keys(fields).join(', ')})`, blank }, cell);
    const cells = new Map<string, Cell>();
    for (const pair of cell.node.items) {
      const key = cell.child(pair.key);
      const name = scalarText(key) ?? '';
      if (Object.hasOwn(fields, name)) cells.set(name, cell.child(pair.value, key.at));
      else
        cell.faults.push(
          unknownKey(
            key,
            name,
            what,
            Object.keys(fields).filter((field) => !cells.has(field)),
          ),
        );
    }
    const values = entries.map(([key, field]) => {
      const inner = cells.get(key);
      if (inner) return [key, field.reader.read(inner)];
      if (field.need !== undefined) cell.faults.push(fault(cell.at, `missing "${key}" in ${what}. ${field.need}`));
      return [key, field.absent];
    });
    return Object.fromEntries(values) as RecordOf<F>;
  };
  return { what, blank, read };
}

function unknownKey(key: Cell, name: string, what: string, left: readonly string[]): Fault {
  const hint = / /.test(name)
    ? ' A text with a comma inside { } needs "quotation marks" around it.'
    : suggestion(name, left);
  return fault(key.at, `unknown key "${name}" in ${what}.${hint}`);
}
