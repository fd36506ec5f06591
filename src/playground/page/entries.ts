import type { Entry } from '../server/api/shapes.ts';

/** How one can ask, in the order in which it is offered. */
export const ENTRIES: readonly { readonly value: Entry; readonly label: string }[] = [
  { value: 'slash-command', label: 'Slash command' },
  { value: 'mention', label: 'Mention' },
  { value: 'direct-message', label: 'Direct message' },
  { value: 'app-home', label: 'App Home' },
  { value: 'message-command', label: 'Message command' },
];

export const isEntry = (name: string): name is Entry => ENTRIES.some(({ value }) => value === name);

/** What stands before the line in which a question is typed; null where none is typed. */
export function prefixOf(entry: Entry, topic: string): string | null {
  if (entry === 'slash-command') return `/${topic}`;
  if (entry === 'mention') return '@dateline';
  return entry === 'direct-message' ? 'To dateline' : null;
}

/** What Discord lacks for an HTTP app, and what stands in for it. */
export const NOT_IN_DISCORD: Readonly<Partial<Record<Entry, string>>> = {
  mention:
    'Discord tells an app of mentions only while it stays connected, which dateline does not: the slash command asks there.',
  'app-home': 'Discord has no such page. The slash command and “Apps” in a message’s menu are where the app is found.',
};
