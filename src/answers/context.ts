import { dateLabel } from '../digest/day.ts';
import type { Digest } from '../digest/types.ts';
import type { EveryCommandName as CommandName } from '../subscriptions/commands/catalogue.ts';
import { type Refusal, wordRefusal } from './reply/refusal.ts';
import type { Action, Choices, Command, Line, Reply, Text, Why } from './reply/reply.ts';

/** What each command's file exports: the answer to a command, or why there is none. */
export type Answer = (command: Command, digest: Digest) => Reply | Refusal;

/** A refusal offers this many buttons; more become a menu. */
const MOST_BUTTONS = 4;

/** Distinguishes a refusal from what was asked for. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'why' in outcome;
}

/** A command of this digest's topic. Empty options are left out. */
export function ask(digest: Digest, name: CommandName, options: Readonly<Record<string, string>> = {}): Command {
  const given = Object.entries(options).filter(([, text]) => text !== '');
  return { topic: digest.topic.id, name, options: Object.fromEntries(given) };
}

/** A button or menu entry that asks a command. */
export function offer(
  digest: Digest,
  label: string,
  name: CommandName,
  options: Readonly<Record<string, string>> = {},
): Action {
  return { label, command: ask(digest, name, options) };
}

/** A line of plain words that rests on no citation. */
export function plainLine(text: string): Line {
  return { text: [text], cites: [] };
}

/** "1 event", "3 events" */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** What sets one answer apart; everything else in a reply follows from the command and the digest. */
export interface Body {
  readonly title: string;
  readonly lede?: Text;
  readonly items?: Reply['items'];
  /** Of all items, where `items` are only those from `command.from` on, at most `WINDOW`. */
  readonly total?: number;
  readonly notes?: Reply['notes'];
  readonly actions?: Reply['actions'];
  readonly choices?: Choices;
}

/** An answer, with the footer and version that every reply carries. */
export function answer(command: Command, digest: Digest, body: Body): Reply {
  const { items = [], total = items.length } = body;
  const from = items.length < total ? (command.from ?? 0) : 0;
  const content = { items, notes: [], actions: [], ...body, from, total };
  return { ...content, kind: 'answer', command, ...signature(digest) };
}

/** A refusal in words, with a button or menu for each thing that is near. */
export function refuse(command: Command, digest: Digest, refusal: Refusal): Reply {
  const { title, lede, placeholder } = wordRefusal(refusal);
  const menu = refusal.nearest.length > MOST_BUTTONS;
  return {
    kind: 'refusal',
    why: refusal.why,
    title,
    lede,
    ...NOTHING,
    actions: menu ? [] : refusal.nearest,
    ...(menu ? { choices: { placeholder, options: refusal.nearest } } : {}),
    command,
    ...signature(digest),
  };
}

const NOTHING = { items: [], from: 0, total: 0, notes: [] } as const;

/** A refusal that rests on no question: why there is no answer, `because` in words, and the way to help. */
export function leadToHelp(digest: Digest, why: Why, title: string, because?: string): Reply {
  const help = ask(digest, 'help');
  return {
    kind: 'refusal',
    why,
    title,
    lede: [
      `${because === undefined ? '' : `${because} `}Please ask with a command. `,
      { command: help },
      ' shows what there is.',
    ],
    ...NOTHING,
    actions: [{ label: 'Help', command: help }],
    command: help,
    ...signature(digest),
  };
}

function signature(digest: Digest): Pick<Reply, 'footer' | 'version'> {
  return { footer: footer(digest), version: digest.version };
}

/** "Harbour digest 1a2b3c4d · 5 articles, 3 to 9 May 2021 · letters are articles, numbers paragraphs" */
function footer(digest: Digest): string {
  const days = digest.articles.map((article) => article.published.day).sort();
  const [first, last] = [days[0], days.at(-1)];
  const span = first && last ? `, ${dateLabel(first, last, 'range')}` : '';
  const articles = `${count(digest.articles.length, 'article')}${span}`;
  return `${digest.topic.title} digest ${digest.version} · ${articles} · letters are articles, numbers paragraphs`;
}
