import * as v from 'valibot';
import { suggestion } from '../nearest.ts';

/**
 * The parts that the schemas of the editor's files are made of. Each says in its messages what it expects and what to
 * do; titles and descriptions serve the messages and the JSON Schemas that text editors read.
 */

const found = (input: unknown): string => {
  if (typeof input !== 'string') return Array.isArray(input) ? 'a list' : 'a group of keys';
  const words = input.trim();
  return words === '' ? 'nothing' : `"${words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}…` : words}"`;
};

/** Characters: a folded text may be the rest of the file. */
const MOST_SHOWN = 200;

const sentence = (hint: string): string => (hint === '' ? '' : ` ${hint}`);

/** What a text editor's YAML may take a scalar for, and the form that it must have. */
interface Written {
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
}

/** A scalar that `parse` understands; `parse` returns undefined for text that it does not. */
export function scalar<T>(what: string, written: Written, parse: (text: string) => T | undefined, hint = '') {
  const message = ({ input }: { readonly input: unknown }): string =>
    `expected ${what}, found ${found(input)}.${sentence(hint)}`;
  return v.pipe(
    v.string(message),
    v.title(what),
    v.description(hint),
    v.metadata({ ...written }),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = dataset.value.trim() === '' ? undefined : parse(dataset.value.trim());
      if (value !== undefined) return value;
      addIssue({ message: message({ input: dataset.value }) });
      return NEVER;
    }),
  );
}

/** Any text that is not empty, on one line; runs of white space count as one space. */
export const text = scalar('a text', { type: ['string', 'number', 'boolean'] }, (written) =>
  written.replaceAll(/\s+/g, ' '),
);

/** A scalar of a form, kept as it is written. */
export const matching = (what: string, pattern: RegExp, hint = '') =>
  scalar(what, { pattern: pattern.source }, (written) => (pattern.test(written) ? written : undefined), hint);

/** One of a few words. */
export function oneOf<const Word extends string>(...words: readonly Word[]) {
  return scalar<Word>(`one of: ${words.join(', ')}`, { enum: words }, (written) =>
    words.find((word) => word === written),
  );
}

/** A key that must be there; `why` ends the message where it is not. */
export const required = <S extends v.GenericSchema>(schema: S, why: string) => v.pipe(schema, v.description(why));

export const optional = <S extends v.GenericSchema>(schema: S) => v.exactOptional(schema);

/** A list of entries of one kind. */
export const listOf = <S extends v.GenericSchema>(schema: S) =>
  v.array(schema, ({ input }) => `expected a list, each entry ${v.getTitle(schema)}, found ${found(input)}.`);

/** A single value or a list of them, given back as a list. */
export const oneOrMore = <In, Out>(schema: v.GenericSchema<In, Out>) =>
  v.pipe(
    v.union([schema, v.array(schema)]),
    v.transform((value): readonly Out[] => (Array.isArray(value) ? value : [value as Out])),
  );

/** A list that may be left out, and is then empty. */
export const many = <In, Out>(schema: v.GenericSchema<In | In[], readonly Out[]>) =>
  v.optional<typeof schema, In[]>(schema, []);

/** A group whose keys are chosen by the editor, all of one form; empty where it is left out. */
export const keyedBy = <const Key extends string, S extends v.GenericSchema>(
  key: v.GenericSchema<string, Key>,
  schema: S,
) =>
  v.optional(
    v.record(key, schema, ({ input }) => `expected a group of keys, each ${v.getTitle(key)}, found ${found(input)}.`),
    {},
  );

/** A group of keys. Keys that no entry names are faults, so that a slip of the pen cannot hide a fact. */
export function record<E extends v.ObjectEntries>(
  what: string,
  entries: E,
): v.GenericSchema<v.InferInput<v.ObjectSchema<E, undefined>>, v.InferOutput<v.ObjectSchema<E, undefined>>> {
  const keys = Object.keys(entries);
  const message = ({ input, expected, path }: v.BaseIssue<unknown>): string => {
    const key = String(path?.at(-1)?.key);
    const entry = entries[key];
    if (expected === 'Object' || !entry) return `expected ${what} (keys: ${keys.join(', ')}), found ${found(input)}.`;
    return `missing "${key}" in ${what}. ${v.getDescription(entry) || `Give ${v.getTitle(entry)}.`}`;
  };
  return v.pipe(
    v.looseObject(entries, message),
    v.rawCheck(({ dataset, addIssue }) => {
      const input: unknown = dataset.value;
      if (typeof input !== 'object' || input === null || Array.isArray(input)) return;
      const unknown = Object.entries(input).filter(([key]) => !Object.hasOwn(entries, key));
      if (unknown.length === 0) return;
      const [given, left] = [{ ...input }, keys.filter((known) => isNotGiven(known, input))];
      for (const [key, value] of unknown) {
        const path: [v.ObjectPathItem] = [{ type: 'object', origin: 'key', input: given, key, value }];
        addIssue({ message: unknownKey(key, what, left), path });
      }
    }),
    v.title(what),
  );
}

/** A list that is empty may be one that was left out. */
function isNotGiven(key: string, input: object): boolean {
  const value: unknown = Object.entries(input).find(([name]) => name === key)?.[1];
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function unknownKey(key: string, what: string, left: readonly string[]): string {
  const hint = / /.test(key)
    ? ' A text with a comma inside { } needs "quotation marks" around it.'
    : suggestion(key, left);
  return `unknown key "${key}" in ${what}.${hint}`;
}
