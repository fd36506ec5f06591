import type { Action, Choices, Command, Item, Line, Reply } from './reply.ts';
import { inOneLine, wordsIn } from './words.ts';

/** Columns of a comfortable terminal line. */
const WIDTH = 90;

/** A menu with more entries than this is shown as a row of labels. */
const LONGEST_MENU = 8;

/** A reply with all of its items as plain text, as the command line shows it; lines are broken between words, never inside one. */
export function plain(reply: Reply): string {
  const blocks = [
    [reply.title, '='.repeat(Math.min(reply.title.length, WIDTH))].join('\n'),
    ...(reply.lede ? [wrap(wordsIn(reply.lede), '')] : []),
    ...groupBlocks(reply.items),
    ...reply.notes.map((note) => wrap(wordsIn(note), '')),
    ...followUps(reply),
    wrap(reply.footer, ''),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Items under their sub-headings. Items without a head stand line under line, others a blank line apart. */
function groupBlocks(items: readonly Item[]): readonly string[] {
  const blocks: string[] = [];
  let group: string | undefined;
  let bare = false;
  for (const item of items) {
    const opened = item.group !== group && item.group !== undefined;
    group = item.group;
    const body = itemLines(item);
    if (opened) blocks.push([item.group, '-'.repeat(item.group.length), body].join('\n'));
    else if (item.head || !bare) blocks.push(body);
    else blocks[blocks.length - 1] = `${blocks.at(-1)}\n${body}`;
    bare = !item.head;
  }
  return blocks;
}

function itemLines(item: Item): string {
  const bullet = (line: Line): string => wrap(cited(line), item.head ? '    ' : '  ', item.head ? '  - ' : '- ');
  return [...(item.head ? [wrap(cited(item.head), '  ', '')] : []), ...item.lines.map(bullet)].join('\n');
}

/** "Crews stopped work. [A4, C3]" */
function cited({ text, cites }: Line): string {
  return cites.length === 0 ? wordsIn(text) : `${wordsIn(text)} [${cites.map(({ id }) => id).join(', ')}]`;
}

/** The buttons and the menu, as commands to type. */
function followUps({ actions, choices, items }: Reply): readonly string[] {
  return [
    ...(actions.length > 0 ? [['Next:', ...actions.map(entry)].join('\n')] : []),
    ...(choices ? [menu(choices, headsOf(items))] : []),
  ];
}

/** `  /harbour who Duval  (Émile Duval)`: what to type, and what that is where the command does not say it. */
function entry({ label, command }: Action): string {
  const asked = typed(command);
  if (asked === null) return wrap(`${label}  (among /${command.topic} ${command.name})`, '    ', '  ');
  return asked.toLowerCase().includes(` ${label.toLowerCase()}`) ? `  ${asked}` : `  ${asked}  (${label})`;
}

/**
 * A menu in full; a long one as the command that opens its first entry, and the labels in a row. What only a button can
 * ask is asked here by words of the line that shows it.
 */
function menu({ placeholder, options }: Choices, heads: string): string {
  const asked = options.map(({ command }) => typed(command));
  const [first] = asked;
  if (first === undefined) return placeholder;
  const isAbove = options.every(({ label }) => heads.includes(label));
  const [opened] = options;
  if (isAbove && asked.includes(null) && opened) {
    const { topic, name } = opened.command;
    return wrap(`${placeholder}: /${topic} ${name} and a few words of its line above`, '  ', '');
  }
  if (options.length <= LONGEST_MENU || first === null) return [`${placeholder}:`, ...options.map(entry)].join('\n');
  const labels = options.map(({ label }) => label).join(', ');
  return `${placeholder}, for instance ${first}\n${wrap(labels, '  ')}`;
}

/** The words of every line that stands above a menu. */
const headsOf = (items: readonly Item[]): string =>
  items.flatMap(({ head, lines }) => [...(head ? [head] : []), ...lines].map((line) => wordsIn(line.text))).join('\n');

/** `/harbour who petrov`; null for what only a button can ask, since nobody would type it. */
function typed(command: Command): string | null {
  if (Object.values(command.options).some((text) => KEY.test(text))) return null;
  return inOneLine(command) + (command.from ? ` (from item ${command.from + 1})` : '');
}

/** The key of an event, an office or a dispute: small words joined by hyphens, with a number behind a full stop. */
const KEY = /^(?=.*[a-z])[a-z0-9]+(?:[-.][a-z0-9]+)+$/;

/** Breaks text at blanks so that no line exceeds the width, unless a single word does. */
function wrap(text: string, indent: string, first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}
