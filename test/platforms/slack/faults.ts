import type { ActionsBlock, Button, KnownBlock, PlainTextOption, TableBlock } from '@slack/types';
import { decodeToken } from '../../../src/answers/token.ts';
import { BUTTON_LABEL } from '../../../src/platforms/controls.ts';
import type { SlackMessage } from '../../../src/platforms/slack/format.ts';
import { limits } from '../../../src/platforms/slack/limits.ts';
import { markupIn } from './markup.ts';

/** What Slack would refuse a message for, or a reader would trip over; empty for one that is right. */
export function faults(message: SlackMessage): string[] {
  const found: string[] = [];
  const { text, blocks } = message;
  if (text.length > limits.topLevelText) found.push(`text of ${text.length}`);
  if (text.trim() === '') found.push('blank text');
  if (blocks.length > limits.blocks) found.push(`${blocks.length} blocks`);
  if (message.unfurl_links || message.unfurl_media) found.push('unfurls');
  const total = JSON.stringify(message).length;
  if (total > limits.messageJson) found.push(`${total} characters of JSON`);
  if (blocks.filter(({ type }) => type === 'table').length > 1) found.push('two tables');
  found.push(...repeated('action_id', blocks.flatMap(actionIds)));
  for (const line of text.replaceAll(MENTION, '').split('\n'))
    found.push(...markupIn(line).map((kind) => `${kind} in the text: ${line}`));
  for (const block of blocks) found.push(...blockFaults(block));
  // A lone half of a character is no JSON that every reader takes.
  if (/\\u[dD][89a-fA-F]/.test(JSON.stringify({ ...message, blocks: withoutValues(blocks) })))
    found.push('half a character');
  return found;
}

/** The one mention that a message may hold: of the member who shares it. */
const MENTION = /<@[UW][A-Z0-9]+>/g;
/** A link to an article, which only the formatter can have made: no text from outside keeps an angle bracket. */
const LINK = /<https?:[^|<>\s]+\|([^<>]*)>/g;
/** Marks that only the formatter can have made, since no text from outside keeps one. */
const OURS = /[*`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

function blockFaults(block: KnownBlock): string[] {
  switch (block.type) {
    case 'header':
      return lengthFaults('header', block.text.text, limits.header);
    case 'section':
      return block.text?.type === 'mrkdwn'
        ? [
            ...markupFaults(block.text, limits.sectionText),
            ...(block.accessory?.type === 'button' ? buttonFaults(block.accessory) : []),
          ]
        : ['a section of another kind'];
    case 'table':
      return tableFaults(block);
    case 'context':
      if (block.elements.length < 1 || block.elements.length > limits.contextElements)
        return [`${block.elements.length} context elements`];
      return block.elements.flatMap((element) =>
        element.type === 'mrkdwn' ? markupFaults(element, limits.sectionText) : ['a context of another kind'],
      );
    case 'actions':
      return actionsFaults(block);
    case 'divider':
      return [];
    default:
      return [`a block of type ${block.type}`];
  }
}

function markupFaults({ text, verbatim }: { text: string; verbatim?: boolean }, limit: number): string[] {
  const found = lengthFaults('mrkdwn', text, limit);
  const shown = text.replaceAll(LINK, '$1').replaceAll(MENTION, '');
  if (verbatim !== true) found.push('text that is parsed for links');
  for (const line of shown.split('\n')) {
    for (const kind of markupIn(line.replaceAll(OURS, '·'))) found.push(`${kind}: ${line}`);
    for (const mark of ['*', '`']) if ((line.split(mark).length - 1) % 2 === 1) found.push(`a lone ${mark}: ${line}`);
  }
  return found;
}

function actionsFaults({ elements }: ActionsBlock): string[] {
  if (elements.length < 1 || elements.length > limits.actionsElements) return [`${elements.length} elements in a row`];
  return elements.flatMap((element) => {
    if (element.type === 'button') return buttonFaults(element);
    if (element.type !== 'static_select') return [`an element of type ${element.type}`];
    const options = element.options ?? [];
    return [
      ...(options.length < 1 || options.length > limits.options ? [`${options.length} options`] : []),
      ...lengthFaults('placeholder', element.placeholder?.text ?? '', limits.placeholder),
      ...repeated(
        'value',
        options.map(({ value }) => value ?? ''),
      ),
      ...options.flatMap((option) => optionFaults(option as PlainTextOption)),
    ];
  });
}

const buttonFaults = ({ text, value }: Button): string[] => [
  ...lengthFaults('button', text.text, BUTTON_LABEL),
  ...tokenFaults(value, limits.buttonValue),
];

/** Rows of equal length, no empty text, and links of the web alone. */
function tableFaults({ rows }: TableBlock): string[] {
  const json = JSON.stringify(rows);
  const isUneven = rows.some((row) => row.length !== rows[0]?.length);
  return [
    ...(rows.length > limits.tableRows || (rows[0]?.length ?? 0) > limits.tableColumns ? ['a table too large'] : []),
    ...(isUneven ? ['rows of unequal length'] : []),
    ...(/"text":""|"raw_text","text":"\s*"/.test(json) ? ['an empty cell'] : []),
    ...(/"url":"(?!https?:)/.test(json) ? ['a link to nowhere'] : []),
  ];
}

function optionFaults({ text, value, description }: PlainTextOption): string[] {
  return [
    ...lengthFaults('option', text.text, limits.optionText),
    ...tokenFaults(value, limits.optionValue),
    ...(description ? lengthFaults('description', description.text, limits.optionDescription) : []),
  ];
}

function tokenFaults(value: string | undefined, limit: number): string[] {
  if (value === undefined || value.length > limit) return [`a value of ${value?.length}`];
  // A reply may have been given a page that no question asks for; it is no fault of the message's.
  return decodeToken(value.replace(/\|(?:0|-\d+)\|/, '|1|')) ? [] : [`a value that is no token: ${value}`];
}

function lengthFaults(what: string, text: string, limit: number): string[] {
  if (text.trim() === '') return [`blank ${what}`];
  return text.length > limit ? [`${what} of ${text.length}`] : [];
}

const repeated = (what: string, values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index).map((value) => `${what} twice: ${value}`);

const actionIds = (block: KnownBlock): string[] =>
  block.type === 'actions'
    ? block.elements.map((element) => element.action_id ?? '')
    : block.type === 'section' && block.accessory?.type === 'button'
      ? [block.accessory.action_id ?? '']
      : [];

/** Tokens carry what a person typed, as it was typed. */
const withoutValues = (blocks: readonly KnownBlock[]): unknown =>
  JSON.parse(JSON.stringify(blocks, (key, value) => (key === 'value' ? '' : value)));
