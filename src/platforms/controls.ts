import { at, type Measure, type Measuring, openedFrom, type Page, pageOf } from '../answers/reply/page.ts';
import type { Action, CitationRef, Item, Reply } from '../answers/reply/reply.ts';
import { wordsIn } from '../answers/reply/words.ts';

/** Something to press: it asks a question, or shares the answer. */
export interface Pressable extends Action {
  readonly share?: boolean;
  readonly description?: string;
}

/** A button, with a name that no other in its message has. */
export interface Button extends Pressable {
  readonly id: string;
}

export interface Menu {
  readonly id: 'choose' | 'open' | 'share-one';
  readonly placeholder: string;
  readonly options: readonly Pressable[];
}

/** All that can be pressed on a message, before any platform shapes it. */
export interface Controls {
  /** What is behind this view, and follow-up questions: the most important first. */
  readonly questions: readonly Button[];
  /** Other pages, the way back, and sharing: never left out, since nothing else leads there. */
  readonly turning: readonly Button[];
  /** In the order in which they are kept where room is short. */
  readonly menus: readonly Menu[];
}

/** A page, as far as its controls depend on it. */
type Shown = Pick<Page, 'items' | 'previous' | 'next'>;

/**
 * The controls of a page. What all see has neither a way back nor a button that shares: who presses there is answered
 * alone.
 * @param isForOne Whether only the one who asked sees the message.
 * @param mostCitations Entries of the menu of citations.
 */
export function controlsOf(reply: Reply, page: Shown, isForOne: boolean, mostCitations: number): Controls {
  const { command, refused, choices, isOnce = false } = reply;
  const { buttons, menus, offers } = reply.words;
  const { previous, next } = page;
  const isShareable = isForOne && refused === undefined && !isOnce;
  const whole = { label: buttons.wholeAnswer, command: at(command, 0) };
  const asked = command.one ? [whole] : [...reply.views, ...reply.actions];
  return {
    questions: asked.map((action, index) => ({ id: `ask-${index + 1}`, ...opened(reply, action) })),
    turning: [
      ...(previous ? [{ id: 'previous', label: buttons.previous, command: previous }] : []),
      ...(next ? [{ id: 'next', label: offers.next(next.position), command: next.command }] : []),
      ...(isForOne && command.back ? [{ id: 'back', label: buttons.back, command: command.back }] : []),
      ...(isShareable ? [{ id: 'share', label: buttons.share, command, share: true }] : []),
    ],
    menus: [
      ...(choices && !command.one
        ? [{ id: 'choose' as const, ...choices, options: choices.options.map((option) => opened(reply, option)) }]
        : []),
      { id: 'open', placeholder: menus.openCitation, options: citations(reply, page).slice(0, mostCitations) },
      ...(isShareable && page.items.length > 1
        ? [{ id: 'share-one' as const, placeholder: menus.shareLine, options: shares(reply, page) }]
        : []),
    ],
  };
}

/** The button beside an item, described by the item's words; null where it has none. */
export function buttonBeside(reply: Reply, item: Item, index: number): Button | null {
  const { open } = item;
  const description = wordsIn(linesOf(item)[0]?.text ?? []);
  return open ? { id: `beside-${index + 1}`, ...opened(reply, open), description } : null;
}

/** In sentence case, and with a way back from what it opens. */
function opened<A extends Pressable>(reply: Reply, action: A): A {
  const { label } = action;
  const first = String.fromCodePoint(label.codePointAt(0) ?? 32);
  return {
    ...action,
    label: first.toUpperCase() + label.slice(first.length),
    command: openedFrom(reply, action.command),
  };
}

/** Each citation of the page once, in order of first use. */
function citations(reply: Reply, { items }: Shown): Pressable[] {
  const cited = new Map<string, CitationRef>();
  for (const line of items.flatMap(linesOf)) for (const cite of line.cites) cited.set(cite.id, cite);
  const { topic } = reply.command;
  return [...cited.values()].map(({ id, name, paragraph, source }) => {
    const command = { topic, name: 'cite', options: { id } };
    return { label: `${name} ¶${paragraph}`, description: source, command: openedFrom(reply, command) };
  });
}

/** Each item of the page, to be shared alone. */
function shares({ command, from, items }: Reply, page: Shown): Pressable[] {
  return page.items.map((item, index) => {
    const place = from + Math.max(index, items.indexOf(item));
    const label = wordsIn(linesOf(item)[0]?.text ?? []);
    return { label, command: { ...at(command, place), one: true }, share: true };
  });
}

const linesOf = ({ head, lines }: Item): Item['lines'] => (head ? [head, ...lines] : lines);

/**
 * The first page of a reply's window, with the room that its controls want; where a line would be lost for that, without:
 * controls can be left out, lines cannot.
 * @param most What a page may hold beside what stands on every page.
 * @param wanted What of that the controls take up.
 */
export function pageBeside(reply: Reply, measure: Measuring, most: Measure, wanted: Measure): Page {
  const budget = { cost: most.cost - wanted.cost, parts: most.parts - wanted.parts };
  const page = pageOf(reply, measure, budget);
  return page.dropped === 0 ? page : pageOf(reply, measure, most);
}
