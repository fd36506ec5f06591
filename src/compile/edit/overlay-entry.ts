import { isMap, isScalar, isSeq, parseDocument, stringify, YAMLMap, YAMLSeq } from 'yaml';
import type { OverlayEntry } from '../draft/review.ts';

const STYLE = { lineWidth: 0, flowCollectionPadding: true } as const;

/** The line that an entry is in `overlay.yml`, as it would be pasted below its verb: `- { event: fire, why: checked }`. */
export const entryLine = ({ entry }: OverlayEntry): string => `- ${inFlow(entry)}`;

/**
 * The text of an overlay with one entry more, below those of its verb. Comments, order and whatever else the editor wrote
 * stay as they are.
 */
export function withEntry(text: string, { verb, entry }: OverlayEntry): string {
  const document = parseDocument(text, { schema: 'failsafe' });
  const line = `- ${inFlow(entry)}`;
  if (!isMap(document.contents)) return `${endedLine(text)}${verb}:\n  ${line}\n`;
  const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === verb);
  if (!pair) return `${endedLine(text)}${verb}:\n  ${line}\n`;
  const { value } = pair;
  const last = isSeq(value) && !value.flow ? value.items.at(-1) : undefined;
  const range = isSeq(value) && isMap(last) ? last.range : undefined;
  if (!range || !isSeq(value)) {
    // A list in brackets, or none yet: written anew, with its comments.
    const list = isSeq(value) ? value : new YAMLSeq();
    list.flow = false;
    list.add(flowMap(entry));
    document.setIn([verb], list);
    return document.toString(STYLE);
  }
  const start = text.lastIndexOf('\n', (value.range?.[0] ?? 0) - 1) + 1;
  const indent = /^\s*/.exec(text.slice(start))?.[0] ?? '  ';
  // Behind a comment on the last entry's own line.
  const [, end] = range;
  const lineEnd = text.indexOf('\n', Math.max(0, end - 1));
  const at = lineEnd < 0 ? text.length : lineEnd + 1;
  return `${endedLine(text.slice(0, at))}${indent}${line}\n${text.slice(at)}`;
}

const endedLine = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

function flowMap(entry: OverlayEntry['entry']): YAMLMap {
  const map = parseDocument(inFlow(entry), { schema: 'failsafe' }).contents;
  return isMap(map) ? map : new YAMLMap();
}

const inFlow = (entry: OverlayEntry['entry']): string =>
  stringify(entry, { ...STYLE, collectionStyle: 'flow' }).trimEnd();
