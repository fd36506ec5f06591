import { plainWhole } from '../../src/answers/reply/plain.ts';
import type { Reply } from '../../src/answers/reply/reply.ts';
import { format as formatDiscord } from '../../src/platforms/discord/format.ts';
import { format } from '../../src/platforms/slack/format.ts';
import { discordWindows, slackWindows } from '../fixtures/pages.ts';
import type { Fact } from './question.ts';

/** A reply as a reader meets it on one surface: all of its pages, freed of markup and escapes. */
export interface Shown {
  readonly surface: string;
  readonly text: string;
}

/** Every surface on which a whole reply is read. Slack's top-level text counts apart: screen readers have nothing else. */
export function everySurface(replies: readonly Reply[]): readonly Shown[] {
  const slack = replies.flatMap(slackWindows).map((page) => format(page));
  const discord = replies.flatMap(discordWindows).map((page) => formatDiscord(page, 'asker').components);
  return [
    { surface: 'plain text', text: readable(plainWhole(replies)) },
    { surface: 'Slack blocks', text: readable(slack.flatMap((page) => words(page.blocks)).join('\n')) },
    { surface: 'Slack spoken', text: readable(slack.map((page) => page.text).join('\n')) },
    { surface: 'Discord', text: readable(discord.flatMap(words).join('\n')) },
  ];
}

/** Whether a text has a fact, in any case. */
export function holds(text: string, fact: Fact): boolean {
  if (typeof fact === 'string') return text.toLowerCase().includes(fact.toLowerCase());
  return new RegExp(fact.source, 'iu').test(text);
}

/** Typographic marks, escapes and invisible signs differ between surfaces and are no facts. */
export function readable(text: string): string {
  return text
    .replaceAll(/[\u200B\u2060\uFEFF]/g, '')
    .replaceAll(/\\(?=[^\w\s])/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[*`]/g, '')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‐‑–]/g, '-')
    .replaceAll(/\s+/g, ' ');
}

/** The words of a payload in order, without controls: a fact that stands only on a button is not told. */
function words(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(words);
  if ('type' in part && (part.type === 'actions' || part.type === 1)) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (typeof value !== 'string') return words(value);
    return ['text', 'content', 'title', 'description'].includes(key) ? [value] : [];
  });
}
