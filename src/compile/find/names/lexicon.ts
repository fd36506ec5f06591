import { normalise } from '../../../digest/normalise.ts';
import { type Language, perLanguage } from '../../language/language.ts';
import type { NameWords } from '../../language/names.ts';
import { type Token, tokensOf } from '../../read/text/tokens.ts';
import type { NameType } from '../extraction.ts';

/** A name that is known before any article is read. */
export interface Known {
  /** Its tokens in lower case. */
  readonly words: readonly string[];
  readonly type: NameType;
  /** The key of what it names, in normalised form. */
  readonly key: string;
  /** True for "Russian" and "Russians", which stand for the country. */
  readonly people: boolean;
}

type RowByName = ReadonlyMap<string, readonly string[]>;
const byName = (rows: readonly (readonly string[])[] = []): RowByName =>
  new Map(rows.flatMap((row) => row.map((name) => [name, row])));

/** Lists of words that many bodies share. */
const SHARED = ['organisation-head', 'topic', 'title-modifier'];

/** The names that a language knows, with the keys of what they name. */
export class Lexicon {
  readonly language: Language;
  readonly names: NameWords;
  /** Matches what may be written in several ways in the name of a body; most have nothing of it. */
  readonly varied: RegExp | null;
  readonly #byFirst = new Map<string, Known[]>();
  readonly #types = new Map<string, NameType>();
  readonly #aliases: RowByName;
  readonly #sides: RowByName;
  readonly #firstNames: RowByName;
  readonly #shared: ReadonlySet<string>;

  constructor(language: Language) {
    const { names: words } = language;
    [this.language, this.names] = [language, words];
    [this.#aliases, this.#sides] = [byName(words.aliases), byName(words.sides)];
    this.#firstNames = byName(words.sameFirstNames);
    this.#shared = new Set(SHARED.flatMap((list) => [...(language.classes.get(list) ?? [])]));
    const varied = (words.spellings ?? []).map(([spelling]) => spelling.source).join('|');
    this.varied = varied === '' ? null : new RegExp(varied);
    for (const { names, people } of words.countries ?? []) {
      const key = this.#keyOf(names[0] ?? '');
      for (const name of names) this.#add(name, 'place', key);
      for (const name of people) {
        const forms = [name, ...(name.endsWith('n') ? [`${name}s`] : [])];
        if (name.includes('-')) forms.push(name.replace('-', ' '));
        for (const form of forms) this.#add(form, 'place', key, true);
      }
    }
    for (const name of words.knownPlaces ?? []) this.#add(name, 'place', this.#keyOf(name));
    for (const name of words.knownOrganisations ?? []) this.#add(name, 'organisation', this.#keyOf(name));
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
    for (const list of this.#byFirst.values()) for (const { key, type } of list) this.#types.set(key, type);
  }

  #keyOf(name: string): string {
    const plain = normalise(name);
    return this.aliasOf(plain) ?? plain;
  }

  #add(name: string, type: NameType, key: string, people = false): void {
    const words = /[^a-z ]/.test(name) ? tokensOf(name).map(({ lower }) => lower) : name.split(' ');
    const known: Known = { words, type, key, people };
    const first = words[0] ?? '';
    const others = this.#byFirst.get(first);
    if (others) others.push(known);
    else this.#byFirst.set(first, [known]);
  }

  /** The longest known name that starts at a token; words that are names only in capitals must have them. */
  at(tokens: readonly Token[], index: number): Known | undefined {
    const token = tokens[index];
    if (!token) return undefined;
    const candidates = this.#byFirst.get(token.lower);
    if (!candidates) return this.#ownerAt(token);
    for (const known of candidates) {
      if (known.words.length === 1 ? this.#fits(token) : standsAt(known.words, tokens, index)) return known;
    }
    return undefined;
  }

  /** "Syrias": a known place from whose possessive the apostrophe was lost. */
  #ownerAt({ lower, text }: Token): Known | undefined {
    if (lower.length < 6 || !lower.endsWith('s') || text === text.toUpperCase()) return undefined;
    return this.#byFirst
      .get(lower.slice(0, -1))
      ?.find(({ words, type, people }) => words.length === 1 && type === 'place' && !people);
  }

  /** The known name that one word is by itself. */
  word(token: Token): Known | undefined {
    return this.#byFirst.get(token.lower)?.find(({ words }) => words.length === 1 && this.#fits(token));
  }

  #fits({ lower, text }: Token): boolean {
    return !this.has('upper-only', lower) || text === text.toUpperCase();
  }

  /** True for a word of a class of the language. */
  has(name: string, lower: string): boolean {
    return this.language.classes.get(name)?.has(lower) ?? false;
  }

  /** True for an everyday word by its form or because it is listed. */
  isCommon(lower: string): boolean {
    return this.has('everyday', lower) || this.has('never-name', lower) || this.hasCommonEnding(lower);
  }

  hasCommonEnding(lower: string): boolean {
    return lower.length > 5 && (this.names.commonEnding?.test(lower) ?? false);
  }

  /** True for the key of a name that is known before any article is read. */
  isKey(key: string): boolean {
    return this.#types.has(key);
  }

  /** True for the key of a known place. */
  isPlace(key: string): boolean {
    return this.#types.get(key) === 'place';
  }

  /** From a normalised name to the one that makes the key, where it is an alias. */
  aliasOf(plain: string): string | undefined {
    return this.#aliases.get(plain)?.[0];
  }

  /** The key for a name of an office of a state, and a name itself where it is none. */
  officeOf(name: string): string {
    return (
      this.names.officeKey?.(name, (phrase) => {
        const known = this.#byFirst.get(phrase.split(' ')[0] ?? '');
        return known?.find(({ type, words }) => type === 'place' && words.join(' ') === phrase)?.key;
      }) ?? name
    );
  }

  /** The names on the other sides of a question that a name takes a side in; none for most. */
  otherSides(name: string): readonly string[] {
    return this.#sides.get(name)?.filter((other) => other !== name) ?? [];
  }

  /** True for first names that are one in several guises: "William", "Bill". */
  isSameFirstName(one: string, other: string): boolean {
    const row = this.#firstNames.get(one);
    return row !== undefined && row === this.#firstNames.get(other);
  }

  /** True for a name made only of words that many bodies share: "foreign ministry". */
  isGeneric(form: string): boolean {
    return form.split(' ').every((word) => this.#shared.has(word));
  }
}

const standsAt = (words: readonly string[], tokens: readonly Token[], index: number): boolean =>
  words.every((word, offset) => tokens[index + offset]?.lower === word);

/** The lexicon of a language, made when it is first asked for. */
export const lexiconOf = perLanguage((language) => new Lexicon(language));
