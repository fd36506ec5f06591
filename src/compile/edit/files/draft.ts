import { type Fault, fault, wholeFile } from '../../fault.ts';
import { parseFile } from './cell.ts';
import type { Overlay } from './overlay.ts';
import type { Reader } from './reader.ts';
import {
  type ArticleDraft,
  type DisputeDraft,
  type EntityDraft,
  type EventDraft,
  type FigureDraft,
  files,
  type TopicDraft,
} from './shapes.ts';

/** All that the editor wrote on one topic, each value with its place. */
export interface Draft {
  readonly topic: TopicDraft;
  readonly articles: readonly ArticleDraft[];
  /** People, organisations, places, each in the order of its file. */
  readonly entities: readonly EntityDraft[];
  readonly events: readonly EventDraft[];
  readonly figures: readonly FigureDraft[];
  readonly disputes: readonly DisputeDraft[];
}

export const fileNames = Object.keys(files) as (keyof typeof files)[];

/** May be left out: a topic without figures or disputes is still a topic. */
const OPTIONAL = new Set<string>([
  'people.yml',
  'organisations.yml',
  'places.yml',
  'figures.yml',
  'disputes.yml',
  'overlay.yml',
]);

/** Reads one file by its table, and says in `whole` where it is missing or is not YAML. */
function fileReader(
  texts: ReadonlyMap<string, string>,
  path: (file: string) => string,
  faults: Fault[],
  optional: ReadonlySet<string> = OPTIONAL,
) {
  const state = { whole: true };
  const read = <T>(file: keyof typeof files, reader: Reader<T>): T => {
    const text = texts.get(file);
    if (text === undefined && optional.has(file)) return reader.blank;
    const cell = text === undefined ? null : parseFile(path(file), text, faults);
    if (text === undefined) faults.push(fault(wholeFile(path(file)), 'the file is missing. Every topic has one.'));
    if (cell === null) state.whole = false;
    const isEmpty =
      cell !== null && (cell.node === null || !('items' in cell.node)) && text?.replaceAll(/#.*/g, '').trim() === '';
    return cell === null || (isEmpty && optional.has(file)) ? reader.blank : reader.read(cell);
  };
  return { state, read };
}

/** In a topic of extracts the compiler finds articles and events by itself. */
const OPTIONAL_BESIDE_EXTRACTS = new Set([...OPTIONAL, 'articles.yml', 'events.yml']);

/**
 * True for a topic that may show its articles' own words and whose articles no editor has described: the compiler
 * proposes all of it.
 */
export function isProposed(texts: ReadonlyMap<string, string>): boolean {
  if (texts.has('articles.yml')) return false;
  const faults: Fault[] = [];
  const { read } = fileReader(texts, (file) => file, faults);
  return texts.has('topic.yml') && read('topic.yml', files['topic.yml']).rights === 'extracts';
}

/**
 * Reads the editor's overlay, as `readDraft` reads what enters the digest. Blank where there is none; null where it is
 * not YAML.
 */
export function readOverlay(
  texts: ReadonlyMap<string, string>,
  path: (file: string) => string,
  faults: Fault[],
): Overlay | null {
  const { state, read } = fileReader(texts, path, faults);
  const overlay = read('overlay.yml', files['overlay.yml']);
  return state.whole ? overlay : null;
}

/**
 * Reads the editor's files, given as text by file name. `path` gives the path by which messages name a file.
 * The draft is null where a file is missing or is not YAML: what stands in it is then unknown to all the others.
 */
export function readDraft(
  texts: ReadonlyMap<string, string>,
  path: (file: string) => string,
  faults: Fault[],
): Draft | null {
  const { state, read } = fileReader(texts, path, faults, isProposed(texts) ? OPTIONAL_BESIDE_EXTRACTS : OPTIONAL);
  const entities = (
    file: 'people.yml' | 'organisations.yml' | 'places.yml',
    type: EntityDraft['type'],
  ): EntityDraft[] => read(file, files[file]).map((entity) => ({ ...entity, type }));
  const draft: Draft = {
    topic: read('topic.yml', files['topic.yml']),
    articles: read('articles.yml', files['articles.yml']),
    entities: [
      ...entities('people.yml', 'person'),
      ...entities('organisations.yml', 'organisation'),
      ...entities('places.yml', 'place'),
    ],
    events: read('events.yml', files['events.yml']),
    figures: read('figures.yml', files['figures.yml']),
    disputes: read('disputes.yml', files['disputes.yml']),
  };
  return state.whole ? draft : null;
}
