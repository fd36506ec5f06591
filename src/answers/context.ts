import type { Digest } from '../digest/types.ts';
import type { EveryCommandName as CommandName } from '../subscriptions/commands/catalogue.ts';
import type { Edition } from './edition.ts';
import { BUTTON_LABEL, FIRST_VIEW, fitting, LIST, WINDOW } from './reply/page.ts';
import { type Refusal, wordRefusal } from './reply/refusal.ts';
import type { Action, Choices, Command, Item, Line, Reply, Span, Text, Why } from './reply/reply.ts';
import { countWords, firstWords, wordsIn, wordsOf, wordsOfItem } from './reply/words.ts';
import { itemsAt, type Section, totalOf, windowStart } from './window.ts';

/** What each command's file exports: the answer to a command, or why there is none. */
export type Answer = (command: Command, digest: Edition) => Reply | Refusal;

/** A refusal offers this many buttons; more become a menu, and so do labels too long for buttons. */
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

/** Something that is told behind a button. */
export interface View {
  /** The name in a question: lower-case letters and hyphens, at most 20. */
  readonly name: string;
  /** What it holds, on its button, where its count follows: at most 18 characters. */
  readonly label: string;
  readonly sections: readonly Section[];
}

/** What sets one answer apart; everything else in a reply follows from the command and the digest. */
export interface Body {
  /** Shown with at most 13 words. */
  readonly title: string;
  readonly lede?: Text;
  /** The first view: what matters most, as much of it as fits, and one thing that always stands below it. */
  readonly first?: {
    readonly items: readonly Item[];
    readonly closing?: Item | undefined;
    /** None of the items should be left out: rather one source is named of each. */
    readonly isWhole?: boolean;
  };
  /** A list that the first view begins and further pages go on with; of a long one only what is shown is read. */
  readonly list?: readonly Section[];
  /** What is behind the first view; those without items are left out. */
  readonly views?: readonly View[];
  /** Names of the columns, where the first view or list compares: its items have a `row` then. */
  readonly columns?: readonly string[];
  readonly notes?: Reply['notes'];
  readonly actions?: Reply['actions'];
  readonly choices?: Choices;
}

/** Words of a title. */
export const TITLE_WORDS = 13;

/**
 * Words of one line of a first view; the whole of it is a press away. An editor's statement, which the compiler holds to 35,
 * is not cut: a date and an origin stand before it.
 */
const LINE_WORDS = { extracts: 32, 'facts-only': 45 } as const;

/** An answer, or the view of it that is asked for, with the footer and version that every reply carries. */
export function answer(command: Command, digest: Edition, body: Body): Reply {
  const { title, lede, first, list = [], views = [], notes = [], actions = [], choices, columns } = body;
  const frame = { kind: 'reply', command, ...signature(digest) } as const;
  const told = views.map((view) => ({ ...view, total: totalOf(view.sections) })).filter(({ total }) => total > 0);
  const asked = told.find(({ name }) => name === command.view);
  if (asked) {
    const items = windowOf(asked.sections, command, 2 * LIST.items);
    // "Vladimir Putin · President of Russia" is above "Vladimir Putin · Said and did".
    const [subject = title] = title.split(' · ', 1);
    return {
      ...frame,
      title: `${firstWords(subject, TITLE_WORDS - countWords(asked.label))} · ${asked.label}`,
      ...items,
      size: LIST,
      views: [],
      notes: [],
      actions: [],
    };
  }
  const { view: _, ...whole } = command;
  return {
    ...frame,
    command: whole,
    title: firstWords(title, TITLE_WORDS),
    ...(lede && lede.length > 0 ? { lede } : {}),
    ...(first ? fitted(first, digest, lede, notes) : windowOf(list, command, choices ? WINDOW : 2 * FIRST_VIEW.items)),
    size: FIRST_VIEW,
    views: told.map(({ name, label, total }) => ({
      label: `${label} · ${total}`,
      command: { ...ask(digest, command.name as CommandName, command.options), view: name },
    })),
    notes,
    actions,
    ...(choices ? { choices } : {}),
    ...(columns ? { columns } : {}),
  };
}

/** @param most What is read: a page, and the page after it, which its button tells; of a list with a menu, all that pages of the menu may go on beside. */
function windowOf(
  sections: readonly Section[],
  command: Command,
  most: number,
): Pick<Reply, 'items' | 'from' | 'total'> {
  const total = totalOf(sections);
  const from = windowStart(command, total, most);
  return { items: itemsAt(sections, from, most), from, total };
}

/** As many items as a first view holds beside its lede, its notes and what closes it. */
function fitted(
  { items, closing, isWhole }: NonNullable<Body['first']>,
  { words, topic }: Edition,
  lede: Text = [],
  notes: readonly Text[] = [],
): Pick<Reply, 'items' | 'from' | 'total'> {
  const below = closing ? [inShort(closing, topic)] : [];
  const taken = [lede, ...notes].reduce((sum, text) => sum + countWords(wordsIn(text)), 0);
  const left = FIRST_VIEW.words - taken - below.reduce((sum, item) => sum + wordsOfItem(item, words), 0);
  const fit = (own: readonly Item[]) => fitting(own, (item) => wordsOfItem(item, words), left);
  const short = items.slice(0, FIRST_VIEW.items - below.length).map((item) => inShort(item, topic));
  const all = fit(short);
  const { kept } = isWhole && all.omitted > 0 ? fit(short.map(withOneSource)) : all;
  const shown = [...kept, ...below];
  return { items: shown, from: 0, total: shown.length };
}

const withOneSource = (item: Item): Item => ({
  ...item,
  lines: item.lines.map((line) => ({ ...line, cites: line.cites.slice(0, 1) })),
});

/** An item whose lines are no longer than a first view shows; a long text is cut, its citations are not. */
export function inShort(item: Item, { rights }: Pick<Digest['topic'], 'rights'>): Item {
  const most = LINE_WORDS[rights];
  const short = (line: Line): Line =>
    countWords(wordsIn(line.text)) <= most ? line : { ...line, text: cut(line.text, most) };
  return { ...item, ...(item.head ? { head: short(item.head) } : {}), lines: item.lines.map(short) };
}

function cut(text: Text, most: number): Text {
  const kept: Span[] = [];
  let left = most;
  for (const span of text) {
    if (left <= 0) break;
    const words = countWords(wordsOf(span));
    kept.push(words <= left ? span : firstWords(wordsOf(span), left));
    left -= words;
  }
  return kept;
}

/** A refusal in words, with a button or menu for each thing that is near. */
export function refuse(command: Command, digest: Edition, refused: Refusal): Reply {
  const refusal = { ...refused, nearest: withWaysOn(command, digest, refused) };
  const { title, lede, placeholder } = wordRefusal(refused, digest.words);
  const isLong = refusal.nearest.some(({ label }) => label.length > BUTTON_LABEL);
  const menu = isLong || refusal.nearest.length > MOST_BUTTONS;
  return {
    kind: 'reply',
    refused: refusal.why,
    title: firstWords(title, TITLE_WORDS),
    lede,
    ...NOTHING,
    actions: menu ? [] : refusal.nearest,
    ...(menu ? { choices: { placeholder, options: refusal.nearest } } : {}),
    command,
    ...signature(digest),
  };
}

/** Where nothing was found, what is near; and where little is, a search, the most prominent name and the latest day. */
function withWaysOn(command: Command, digest: Edition, refusal: Refusal): readonly Action[] {
  const { nearest, why } = refusal;
  const isLost = why === 'nothing-found' || why === 'no-such-person' || why === 'no-such-place';
  if (!isLost || nearest.length >= MOST_BUTTONS - 1) return nearest;
  const { asked } = refusal;
  const [name] = digest.entities.foremost(['person'], 1);
  const { coverage } = digest.topic;
  const latest = digest.events.latestNews(coverage.to);
  const isSearchable = command.name !== 'search' && digest.search.hasPart(asked);
  const further = [
    ...(isSearchable
      ? [offer(digest, digest.words.offers.search(firstWords(asked, 3)), 'search', { words: asked })]
      : []),
    ...(name ? [offer(digest, name.name, 'who', { name: name.name })] : []),
    ...(latest
      ? [
          offer(digest, digest.words.offers.summary(digest.words.dates.shortDay(latest.day, coverage)), 'summary', {
            day: latest.day,
          }),
        ]
      : []),
  ];
  const known = new Set(nearest.map(({ command: { name: asks } }) => asks));
  return [...nearest, ...further.filter(({ command: { name: asks } }) => !known.has(asks))].slice(0, MOST_BUTTONS);
}

const NOTHING = { items: [], from: 0, total: 0, notes: [], size: FIRST_VIEW, views: [] } as const;

/** A refusal that rests on no question: why there is no answer, `because` in words, and the way to help. */
export function leadToHelp(digest: Edition, why: Why, title: string, because?: string): Reply {
  const help = ask(digest, 'help');
  return {
    kind: 'reply',
    refused: why,
    title,
    lede: digest.words.frame.askWithCommand<Span>(because === undefined ? '' : `${because} `, { command: help }),
    ...NOTHING,
    actions: [{ label: digest.words.buttons.help, command: help }],
    command: help,
    ...signature(digest),
  };
}

function signature(digest: Edition): Pick<Reply, 'footer' | 'version' | 'words'> {
  return { footer: footer(digest), version: digest.version, words: digest.words };
}

/** "Harbour digest 1a2b3c4d · 5 articles, 3 to 9 May 2021" */
function footer({ articles, topic, version, words }: Edition): string {
  const published = articles.published();
  const span = published ? words.dates.span(published.from, published.to) : '';
  return words.frame.footer(topic.title, version, words.counted.article(articles.count()), span);
}
