import { readdirSync, readFileSync } from 'node:fs';
import { faultLine } from '../../src/compile/fault.ts';
import { type Compiled, compile, type TopicFiles } from '../../src/compile/pipeline.ts';

const FOLDER = 'test/topics/harbour';
const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');

const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yml') || name === 'evidence.json')
    .map((name) => [name, read(name)]),
);
const articles: ReadonlyMap<string, Uint8Array> = new Map(
  readdirSync(`${FOLDER}/articles`).map((name) => [name, readFileSync(`${FOLDER}/articles/${name}`)]),
);

/** One change to one of the editor's files: `from` stands in it exactly once. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The harbour topic with edits. With `gate: false` the articles are not there, and evidence.json stands for them. */
export function harbourFiles(edits: readonly Edit[] = [], { gate = true } = {}): TopicFiles {
  const edited = new Map(texts);
  for (const { file, from, to } of edits) {
    const text = edited.get(file) ?? '';
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in ${file}, not once`);
    edited.set(file, parts.join(to));
  }
  const folder = { path: 'articles', files: articles };
  return { topic: 'harbour', path: 'harbour', texts: edited, ...(gate ? { articles: folder } : {}) };
}

/** The faults of a compilation as lines; empty where it succeeds. */
export function faultsOf(files: TopicFiles): readonly string[] {
  const outcome = compile(files);
  return 'faults' in outcome ? outcome.faults.map(faultLine) : [];
}

/** What a compilation gives; throws with its faults where there are any. */
export function compiled(files: TopicFiles): Compiled {
  const outcome = compile(files);
  if ('faults' in outcome) throw new Error(outcome.faults.map(faultLine).join('\n'));
  return outcome.compiled;
}

/** Number of the line of an edited file on which a text stands. */
export function lineOf(files: TopicFiles, file: string, text: string): number {
  const before = files.texts.get(file)?.split(text)[0] ?? '';
  return before.split('\n').length;
}
