import * as v from 'valibot';
import type { ArticleId } from '../../digest/types.ts';
import { type Fault, fault, wholeFile } from '../fault.ts';
import {
  type ArticleEntry,
  type BriefsEntry,
  type DisputeEntry,
  type EntityEntry,
  type EventEntry,
  type FigureEntry,
  type FileName,
  type Overlay,
  schemas,
  type TopicEntry,
} from './schema.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** All that the editor wrote on one topic, but for the overlay. `placeOf` tells where each entry stands. */
export interface TopicEntries {
  readonly topic: TopicEntry;
  readonly origins: readonly OriginEntry[];
  readonly articles: readonly ArticleEntry[];
  /** People, organisations, places, each in the order of its file. */
  readonly entities: readonly EntityEntry[];
  readonly events: readonly EventEntry[];
  readonly figures: readonly FigureEntry[];
  readonly disputes: readonly DisputeEntry[];
  readonly briefs: BriefsEntry;
  /** Ids of entries that are left out here for a fault of form: what names them names something that exists. */
  readonly malformed: ReadonlySet<string>;
}

/** `articles` is not of the editor's files: those that have all that they report from there. */
type OriginEntry = TopicEntry['origins'][number] & { readonly articles?: readonly ArticleId[] };

/** The editor's files as read. Nothing is known of a topic where a file is missing, is no YAML, or is a wrong record. */
export interface EditorFiles {
  readonly entries: TopicEntries | null;
  readonly overlay: Overlay | null;
  /** Faults of form: each names file, line and what to do. */
  readonly faults: readonly Fault[];
}

const OPTIONAL: readonly FileName[] = [
  'people.yml',
  'organisations.yml',
  'places.yml',
  'figures.yml',
  'disputes.yml',
  'brief.yml',
  'overlay.yml',
];

/** In a topic that the compiler drafts it finds articles and events by itself. */
const OPTIONAL_IN_DRAFTED: readonly FileName[] = [...OPTIONAL, 'articles.yml', 'events.yml'];

/**
 * True for a topic that the compiler drafts: it may show its articles' own words, and no editor has described them.
 */
export function isDrafted(texts: ReadonlyMap<string, string>): boolean {
  const topic = texts.get('topic.yml');
  if (topic === undefined || texts.has('articles.yml')) return false;
  const value = parseYaml('topic.yml', topic, [])?.value;
  return typeof value === 'object' && value !== null && 'rights' in value && value.rights === 'extracts';
}

/** Reads the editor's files, given as text by file name. `path` gives the path by which messages name a file. */
export function readEditorFiles(texts: ReadonlyMap<string, string>, path: (file: string) => string): EditorFiles {
  const optional = isDrafted(texts) ? OPTIONAL_IN_DRAFTED : OPTIONAL;
  const faults: Fault[] = [];
  const malformed = new Set<string>();
  const failed = new Set<FileName>();

  /** The file, or undefined where it says nothing. */
  const open = (file: FileName): YamlFile | undefined => {
    const text = texts.get(file);
    if (text === undefined && optional.includes(file)) return undefined;
    if (text === undefined) faults.push(fault(wholeFile(path(file)), 'the file is missing. Every topic has one.'));
    const yaml = text === undefined ? null : parseYaml(path(file), text, faults);
    if (yaml === null) failed.add(file);
    return yaml === null || (yaml.value === '' && optional.includes(file)) ? undefined : yaml;
  };
  const parse = <Out>(
    schema: v.GenericSchema<unknown, Out>,
    value: unknown,
    yaml: YamlFile,
    at: Path,
  ): Out | undefined => {
    const result = v.safeParse(schema, value);
    if (result.success) yaml.placeAll(result.output, at);
    else faults.push(...result.issues.flatMap((issue) => faultsOf(issue, yaml, at)));
    return result.success ? result.output : undefined;
  };
  const record = <Out>(file: FileName, schema: v.GenericSchema<unknown, Out>): Out | undefined => {
    const yaml = open(file);
    if (!yaml) return failed.has(file) ? undefined : v.parse(schema, {});
    const value = parse(schema, yaml.value, yaml, []);
    if (value === undefined) failed.add(file);
    return value;
  };
  const list = <Out>(file: FileName, schema: ListSchema<Out>): Out[] => {
    const yaml = open(file);
    if (!yaml) return [];
    if (!Array.isArray(yaml.value)) return parse(schema, yaml.value, yaml, []) ?? [];
    return yaml.value.flatMap((value: unknown, index) => {
      const entry = parse(schema.item, value, yaml, [index]);
      if (entry === undefined && typeof value === 'object' && value !== null && 'id' in value)
        malformed.add(String(value.id));
      return entry ?? [];
    });
  };

  const topic = record('topic.yml', schemas['topic.yml']);
  const lists = {
    articles: list('articles.yml', schemas['articles.yml']),
    entities: [
      ...list('people.yml', schemas['people.yml']),
      ...list('organisations.yml', schemas['organisations.yml']),
      ...list('places.yml', schemas['places.yml']),
    ],
    events: list('events.yml', schemas['events.yml']),
    figures: list('figures.yml', schemas['figures.yml']),
    disputes: list('disputes.yml', schemas['disputes.yml']),
  };
  const briefs = record('brief.yml', schemas['brief.yml']);
  const overlay = record('overlay.yml', schemas['overlay.yml']) ?? null;
  const isWhole = [...failed].every((file) => file === 'overlay.yml');
  const entries = topic && briefs && isWhole ? { topic, origins: topic.origins, ...lists, briefs, malformed } : null;
  return { entries, overlay, faults };
}

type ListSchema<Out> = v.GenericSchema<unknown, Out[]> & { readonly item: v.GenericSchema<unknown, Out> };

type Path = readonly PropertyKey[];

/** Of a value that may have several forms, the faults of the form that it comes nearest to. */
function faultsOf(issue: v.BaseIssue<unknown>, yaml: YamlFile, base: Path): readonly Fault[] {
  const path = [...base, ...(issue.path ?? []).map(({ key }) => key as PropertyKey)];
  if (!issue.issues) {
    // A key that is not known, or no day, is pointed at itself; a key that is missing, at what should have it.
    const isMissing = issue.expected?.startsWith('"') === true;
    const isKey = !isMissing && issue.path?.at(-1)?.origin === 'key';
    return [fault(yaml.placeAt(isMissing ? path.slice(0, -1) : path, isKey), issue.message)];
  }
  const within = issue.issues.filter((inner) => inner.path !== undefined);
  return (within.length > 0 ? within : issue.issues.slice(0, 1)).flatMap((inner) => faultsOf(inner, yaml, path));
}
