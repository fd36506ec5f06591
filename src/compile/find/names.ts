import { normalise } from '../../digest/normalise.ts';
import type { Form } from './forms.ts';

/** A token of a text: a word without hyphens, its key without a possessive ending. */
export interface Token {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text; "Nagorno-Karabakh" is two, "O’Brien’s" one, with the key `obrien`. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’‘ʼ][\p{L}\p{M}]+)*/gu)].map((match) => ({
    text: match[0],
    key: normalise(match[0].replace(/['’‘ʼ]s$/u, '')),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A name found in a text, with UTF-16 offsets; `entities` has several where the name is shared. */
export interface NameFound {
  readonly start: number;
  readonly end: number;
  readonly entities: readonly string[];
}

export type NameFinder = (text: string) => readonly NameFound[];

/**
 * Finds names by their forms, the longest first, so that "Harbour Council" is never the place "Harbour".
 * Forms that name someone only in their context are not looked for. A name has at least one capital letter.
 */
export function nameFinder(forms: readonly Form[]): NameFinder {
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly entities: Set<string> }[]>();
  const byKey = new Map<string, Set<string>>();
  for (const { key, entity, only } of forms) {
    if (only) continue;
    const entities = byKey.get(key);
    if (entities) {
      entities.add(entity);
      continue;
    }
    const words = key.split(' ');
    const added = new Set([entity]);
    byKey.set(key, added);
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, entities: added }]);
  }
  for (const candidates of byFirst.values()) candidates.sort((a, b) => b.words.length - a.words.length);

  return (text) => {
    const tokens = tokensOf(text);
    const found: NameFound[] = [];
    for (let index = 0; index < tokens.length; ) {
      const match = byFirst.get(tokens[index]?.key ?? '')?.find(({ words }) => standsAt(words, tokens, index));
      const last = match && tokens[index + match.words.length - 1];
      const start = tokens[index]?.start ?? 0;
      if (match && last) found.push({ start, end: last.end, entities: [...match.entities] });
      index += match?.words.length ?? 1;
    }
    return found;
  };
}

function standsAt(words: readonly string[], tokens: readonly Token[], index: number): boolean {
  if (!words.every((word, offset) => tokens[index + offset]?.key === word)) return false;
  return tokens.slice(index, index + words.length).some((token) => /^\p{Lu}/u.test(token.text));
}
