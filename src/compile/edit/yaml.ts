import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import { memoised } from '../../digest/memoised.ts';
import { type Fault, fault, type Place, setPlace, wholeFile } from '../fault.ts';

/** A YAML file as plain values: texts, lists and objects, with the places where they stand. */
export interface YamlFile {
  readonly value: unknown;
  /** The place of what stands at a path, or, with `isKey`, of the key at its end; of what holds it where it is not there. */
  readonly placeAt: (path: readonly PropertyKey[], isKey?: boolean) => Place;
  /** Gives what a schema made of what stands at a path the places (`placeOf`) of what it was made from. */
  readonly placeAll: (made: unknown, path: readonly PropertyKey[]) => void;
}

/**
 * Parses one YAML file. Every scalar stays text (YAML's failsafe schema): `1992`, `no` and `2020-10-31` mean what
 * the schema of that field says, never what YAML guesses. Syntax faults go to `faults`, and the file is null.
 */
export function parseYaml(file: string, text: string, faults: Fault[]): YamlFile | null {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    // Compared below: the parser compares each key with each.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const before = faults.length;
  for (const { message, pos } of document.errors) faults.push(fault(place(pos[0]), syntaxMessage(message)));
  const anchors = new Map<string, Node>();
  const referredTo = new Map<unknown, Node | undefined>();
  visit(document, {
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      for (const offset of isMap(node) ? repeatedIn(node) : []) faults.push(fault(place(offset), TWICE));
    },
    Alias(_, alias) {
      referredTo.set(alias, anchors.get(alias.source));
      if (!anchors.has(alias.source)) faults.push(fault(place(alias.range?.[0] ?? 0), aliasMessage(alias.source)));
    },
    Pair(_, { key }) {
      // Keys that every object has are looked up in vain by what checks for unknown ones.
      if (isScalar(key) && (String(key.value) in {} || key.value === 'prototype'))
        faults.push(fault(place(key.range?.[0] ?? 0), `unknown key "${key.value}". Remove it.`));
    },
  });
  if (faults.length > before) return null;

  const nodeOf = (node: unknown): unknown => (isAlias(node) ? referredTo.get(node) : node);
  const rangeOf = (node: unknown): Place | undefined => {
    const target = nodeOf(node);
    return (isScalar(target) || isMap(target) || isSeq(target)) && target.range ? place(target.range[0]) : undefined;
  };
  const pairsOf = memoised(
    (map: YAMLMap) => new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair, pair])),
  );
  const pairAt = (node: unknown, key: PropertyKey) => (isMap(node) ? pairsOf(node).get(key) : undefined);
  const childAt = (node: unknown, key: PropertyKey): unknown =>
    nodeOf(isSeq(node) ? node.items[Number(key)] : pairAt(node, key)?.value);
  const whole = wholeFile(file);

  const placeAt: YamlFile['placeAt'] = (path, isKey = false) => {
    let node = nodeOf(document.contents);
    let at = rangeOf(node) ?? whole;
    for (const [index, key] of path.entries()) {
      const atKey = rangeOf(pairAt(node, key)?.key);
      node = childAt(node, key);
      at = (isKey && index === path.length - 1 ? atKey : (rangeOf(node) ?? atKey)) ?? at;
    }
    return at;
  };

  const placeFrom = (made: unknown, node: unknown, at: Place): void => {
    if (typeof made !== 'object' || made === null) return;
    const parts = new Map<string, Place>();
    if (isMap(node))
      for (const { key, value } of node.items) parts.set(String(key), rangeOf(value) ?? rangeOf(key) ?? at);
    if (isSeq(node)) for (const [index, item] of node.items.entries()) parts.set(String(index), rangeOf(item) ?? at);
    setPlace(made, at, parts);
    // What was written as one value and is given back as a list of one stands where the value does.
    for (const [key, part] of Object.entries(made))
      placeFrom(
        part,
        isMap(node) || (isSeq(node) && Array.isArray(made)) ? childAt(node, key) : node,
        parts.get(key) ?? at,
      );
  };

  return {
    // Aliases share what they refer to, however often it is referred to.
    value: document.toJS({ maxAliasCount: -1 }) ?? '',
    placeAt,
    placeAll: (made, path) => placeFrom(made, path.reduce(childAt, nodeOf(document.contents)), placeAt(path)),
  };
}

/** Signs of the parser's own words: it quotes what it stumbles over, however long that is. */
const LONGEST_REASON = 150;

const TWICE = 'the same key twice in one entry. Keep one of them.';

/** Where keys begin that their map has already. */
function repeatedIn({ items }: YAMLMap): readonly number[] {
  const known = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const isKnown = known.has(key.value);
    known.add(key.value);
    return isKnown ? (key.range?.[0] ?? 0) : [];
  });
}

function syntaxMessage(message: string): string {
  const said = /call stack/.test(message)
    ? 'more lists and groups within each other than can be read'
    : message.trim().slice(0, LONGEST_REASON).replace(/\.$/, '');
  if (/mapping/i.test(said))
    return `not valid YAML: ${said}. A text that contains ": " or " #" needs "quotation marks" around it.`;
  return `not valid YAML: ${said}. Check indentation, quotation marks and brackets here and on the line above.`;
}

const aliasMessage = (name: string): string =>
  `"*${name}" refers to nothing. A text that begins with * or & needs "quotation marks" around it.`;
