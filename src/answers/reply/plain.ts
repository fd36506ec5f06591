import type { Words } from '../words/words.ts';
import { pageOf } from './page.ts';
import type { Action, Choices, Command, Item, Line, Reply } from './reply.ts';
import { inOneLine, sourceNames, wordsIn } from './words.ts';

/** Columns of a comfortable terminal line. */
const WIDTH = 90;

/** A menu with more entries than this is shown as a row of labels. */
const LONGEST_MENU = 8;

/**
 * A reply as plain text, as a person first sees it: its first page, then what there is to ask. Lines are broken between
 * words, never inside one.
 */
export function plain(reply: Reply): string {
  const { items, rest } = pageOf(reply, () => NOTHING, NOTHING);
  const { plain: words } = reply.words;
  const further = rest ? [words.further(rest.total - rest.from)] : [];
  const behind = [...further, ...reply.views.map(({ label }) => label)];
  const more = behind.length > 0 ? [wrap(words.more(behind.join(', ')), '  ', '')] : [];
  return document([...told({ ...reply, items }, named), ...more, ...followUps(reply), wrap(reply.footer, '')]);
}

/** A reply and all that is behind it, one after another, each line with the keys of its citations. */
export function plainWhole(replies: readonly Reply[]): string {
  const [first] = replies;
  const whole = replies.flatMap((reply) => told(reply, keyed));
  return document([...whole, ...(first ? [...followUps(first), wrap(first.footer, '')] : [])]);
}

const NOTHING = { cost: 0, parts: 0 } as const;

const document = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

/** Writes the sources of a line. */
type Sources = (line: Line, words: Words) => string;

/** "Azatutyun ¶5, ¶8; Article C ¶12" */
const named: Sources = (line, words) =>
  sourceNames(line, words)
    .map(({ label }) => label)
    .join('; ');

/** "A5, A8 Davis; E3 Azatutyun" */
const keyed: Sources = ({ cites }, words) =>
  [...Map.groupBy(cites, ({ article }) => article).values()]
    .map((own) => own.map(({ id }) => id).join(', ') + nameOf(own, words))
    .join('; ');

/** The name of an article; nothing where that is its key. */
const nameOf = ([first]: Line['cites'], words: Words): string =>
  first && first.name !== words.cites.article(first.article) ? ` ${first.name}` : '';

function told(reply: Reply, sources: Sources): readonly string[] {
  return [
    [reply.title, '='.repeat(Math.min(reply.title.length, WIDTH))].join('\n'),
    ...(reply.lede ? [wrap(wordsIn(reply.lede), '')] : []),
    ...(reply.picture ? [wrap(reply.picture.alt, '')] : []),
    ...groupBlocks(reply.items, (line) => sources(line, reply.words)),
    ...reply.notes.map((note) => wrap(wordsIn(note), '')),
  ];
}

/** Items under their sub-headings. Items without a head stand line under line, others a blank line apart. */
function groupBlocks(items: readonly Item[], sources: (line: Line) => string): readonly string[] {
  const blocks: string[] = [];
  let group: string | undefined;
  let bare = false;
  for (const item of items) {
    const opened = item.group !== group && item.group !== undefined;
    group = item.group;
    const body = itemLines(item, sources);
    if (opened) blocks.push([item.group, '-'.repeat(item.group.length), body].join('\n'));
    else if (item.head || !bare) blocks.push(body);
    else blocks[blocks.length - 1] = `${blocks.at(-1)}\n${body}`;
    bare = !item.head;
  }
  return blocks;
}

function itemLines(item: Item, sources: (line: Line) => string): string {
  const cited = (line: Line): string => {
    const behind = sources(line);
    return behind === '' ? wordsIn(line.text) : `${wordsIn(line.text)} [${behind}]`;
  };
  const bullet = (line: Line): string => wrap(cited(line), item.head ? '    ' : '  ', item.head ? '  - ' : '- ');
  return [...(item.head ? [wrap(cited(item.head), '  ', '')] : []), ...item.lines.map(bullet)].join('\n');
}

/** The buttons and the menu, as commands to type. */
function followUps({ actions, choices, items, words }: Reply): readonly string[] {
  return [
    ...(actions.length > 0 ? [[words.plain.next, ...actions.map((one) => entry(one, words))].join('\n')] : []),
    ...(choices ? [menu(choices, headsOf(items), words)] : []),
  ];
}

/** `  /harbour who Duval  (Émile Duval)`: what to type, and what that is where the command does not say it. */
function entry({ label, command }: Action, words: Words): string {
  const asked = typed(command, words);
  if (asked === null) return wrap(`${label}  ${words.plain.among(`/${command.topic} ${command.name}`)}`, '    ', '  ');
  return asked.toLowerCase().includes(` ${label.toLowerCase()}`) ? `  ${asked}` : `  ${asked}  (${label})`;
}

/**
 * A menu in full; a long one as the command that opens its first entry, and the labels in a row. What only a button can
 * ask is asked here by words of the line that shows it.
 */
function menu({ placeholder, options }: Choices, heads: string, words: Words): string {
  const asked = options.map(({ command }) => typed(command, words));
  const [first] = asked;
  if (first === undefined) return placeholder;
  const isAbove = options.every(({ label }) => heads.includes(label));
  const [opened] = options;
  if (isAbove && asked.includes(null) && opened) {
    const { topic, name } = opened.command;
    return wrap(words.plain.byItsLine(placeholder, `/${topic} ${name}`), '  ', '');
  }
  if (options.length <= LONGEST_MENU || first === null)
    return [`${placeholder}:`, ...options.map((one) => entry(one, words))].join('\n');
  const labels = options.map(({ label }) => label).join(', ');
  return `${words.plain.forInstance(placeholder, first)}\n${wrap(labels, '  ')}`;
}

/** The words of every line that stands above a menu. */
const headsOf = (items: readonly Item[]): string =>
  items.flatMap(({ head, lines }) => [...(head ? [head] : []), ...lines].map((line) => wordsIn(line.text))).join('\n');

/** `/harbour who petrov`; null for what only a button can ask, since nobody would type it. */
function typed(command: Command, words: Words): string | null {
  if (Object.values(command.options).some((text) => KEY.test(text))) return null;
  return inOneLine(command) + (command.from ? words.plain.fromItem(command.from + 1) : '');
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
