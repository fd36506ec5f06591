import { dateLabel } from '../digest/day.ts';
import type { Digest } from '../digest/types.ts';
import type { EveryCommandName as CommandName } from '../subscriptions/commands/catalogue.ts';
import { WINDOW } from './reply/page.ts';
import { type Refusal, wordRefusal } from './reply/refusal.ts';
import type { Action, Choices, Command, Line, Reply, Text, Why } from './reply/reply.ts';
import { itemsAt, type Section, totalOf, windowStart } from './window.ts';

/** What each command's file exports: the answer to a command, or why there is none. */
export type Answer = (command: Command, digest: Digest) => Reply | Refusal;

/** A refusal offers this many buttons; more become a menu. */
const MOST_BUTTONS = 4;

/** Distinguishes a refusal from what was asked for. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'kind' in outcome && outcome.kind === 'refusal';
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
  /** What is told, in order; of a long list only what is shown is read. */
  readonly sections?: readonly Section[];
  readonly notes?: Reply['notes'];
  readonly actions?: Reply['actions'];
  readonly choices?: Choices;
}

/** An answer, with the footer and version that every reply carries. */
export function answer(command: Command, digest: Digest, { sections = [], ...body }: Body): Reply {
  const total = totalOf(sections);
  const from = windowStart(command, total);
  const content = { notes: [], actions: [], ...body, items: itemsAt(sections, from, WINDOW), from, total };
  return { ...content, kind: 'reply', command, ...signature(digest) };
}

/** A refusal in words, with a button or menu for each thing that is near. */
export function refuse(command: Command, digest: Digest, refusal: Refusal): Reply {
  const { title, lede, placeholder } = wordRefusal(refusal);
  const menu = refusal.nearest.length > MOST_BUTTONS;
  return {
    kind: 'reply',
    refused: refusal.why,
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
    kind: 'reply',
    refused: why,
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
  const published = digest.articles.published();
  const span = published ? `, ${dateLabel(published.from, published.to, 'range')}` : '';
  const articles = `${count(digest.articles.count(), 'article')}${span}`;
  return `${digest.topic.title} digest ${digest.version} · ${articles} · letters are articles, numbers paragraphs`;
}
