import type { EntityEntry } from '../../edit/schema.ts';
import { formKey, formsOf } from '../../find/forms.ts';
import { nameRuns } from '../../find/name-runs.ts';
import { type Token, tokensOf } from '../../find/names.ts';
import { hasSpelling } from '../../find/spelling.ts';
import { isSameWord } from '../../find/variants.ts';

/** The names that a paragraph mentions; `own` are keys of words that lines write with a capital and cite it for. */
export type NamesRead = (text: string, own: ReadonlySet<string>) => readonly string[];

/** A recorded wording by its words; `text` is set for a spelling, which stands letter for letter or not at all. */
interface Wording {
  readonly words: readonly string[];
  readonly text?: string;
}

/**
 * Reads the names of a paragraph: runs of capitalised words, then recorded wordings and words of lines that these do
 * not hold, such as "co-chairs" and "the ministry".
 */
export function namesReader(entities: readonly EntityEntry[], isSmall: (key: string) => boolean): NamesRead {
  const byFirst = new Map<string, Wording[]>();
  for (const wording of wordingsOf(entities)) {
    const first = wording.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), wording]);
  }
  return (text, own) => {
    const names = new Set<string>();
    // The keys of the names one after another; each has a space at both ends.
    let keys = '';
    const add = (name: string): void => {
      if (!names.has(name)) keys += keysOf(name);
      names.add(name);
    };
    for (const name of nameRuns(text, isSmall)) add(name);
    const tokens = tokensOf(text);
    const holds = (key: string): boolean => keys.includes(` ${key} `);
    tokens.forEach((token, index) => {
      for (const wording of byFirst.get(token.key) ?? []) {
        const last = lastOf(wording, tokens, index);
        if (!last) continue;
        if (!holds(wording.words.join(' '))) add(text.slice(token.start, last.end));
        const spelling = wording.text;
        if (spelling && hasSpelling(text, spelling) && ![...names].some((name) => hasSpelling(name, spelling)))
          add(spelling);
      }
    });
    for (const key of own) {
      const isNamed = [...names].some((name) => tokensOf(name).some((token) => isSameWord(token.key, key)));
      const here = isNamed ? undefined : tokens.find((token) => isSameWord(token.key, key));
      if (here) add(here.text);
    }
    return [...names].sort();
  };
}

function wordingsOf(entities: readonly EntityEntry[]): readonly Wording[] {
  const forms = formsOf(entities).map(({ key }) => ({ words: key.split(' ') }));
  const spellings = entities.flatMap((entity) => entity.spellings.map(({ text }) => text));
  const written = spellings.map((text) => ({ words: formKey(text).split(' '), text }));
  return [...forms, ...written.filter(({ words }) => words[0] !== '')];
}

function lastOf({ words }: Wording, tokens: readonly Token[], index: number): Token | undefined {
  return words.every((word, offset) => tokens[index + offset]?.key === word)
    ? tokens[index + words.length - 1]
    : undefined;
}

/** The keys of a name's words, with a space at both ends. */
export const keysOf = (name: string): string =>
  ` ${tokensOf(name)
    .map((token) => token.key)
    .join(' ')} `;
