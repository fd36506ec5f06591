import { readEditorFiles } from '../compile/edit/read.ts';
import type { TopicEntry } from '../compile/edit/schema.ts';
import type { Fault } from '../compile/fault.ts';

/** Reads a `topic.yml` by itself: the topic, or what is wrong with the file. */
export function readTopicFile(
  text: string,
  path: string,
): { readonly topic: TopicEntry } | { readonly faults: readonly Fault[] } {
  // Empty lists stand for the files that a topic of an editor's must have besides.
  const texts = new Map([['topic.yml', text], ...['articles.yml', 'events.yml'].map((name) => [name, '[]'] as const)]);
  const { entries, faults } = readEditorFiles(texts, (file) => `${path}/${file}`);
  return entries ? { topic: entries.topic } : { faults };
}
