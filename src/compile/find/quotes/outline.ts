import type { Language } from '../../language/language.ts';
import type { SpeechWords } from '../../language/speech.ts';
import * as Word from '../../language/word-classes.ts';
import { entryOf, NO_LEXEME } from '../../read/text/lexemes.ts';
import { isCapital, type Token } from '../../read/text/tokens.ts';
import type { NameMention, NameType } from '../extraction.ts';
import type { Flat, Span } from './spans.ts';

/** A name of the text, or a run of capitals that nobody has named; `entity` and `type` are null for the latter. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: string | null;
  readonly type: NameType | null;
  readonly role: string | null;
}

/** What stands outside the text. */
const NOTHING: Token = { text: '', lower: '', start: 0, end: 0, kind: 'mark', lexeme: NO_LEXEME };

/**
 * A text without what is said in it: one item for each word or mark outside the quotations, one for a whole name, one
 * for a whole quotation. Who speaks is read off this row. Outside the text, an item is of no class and has no word.
 */
export class Outline {
  readonly flat: Flat;
  readonly words: SpeechWords;
  readonly #language: Language;
  size = 0;
  /** First token of each item; of a quotation, its opening mark. */
  readonly #token: Int32Array;
  readonly #classes: Int32Array;
  /** Index into the mentions, and into the quotations; -1 for an item that is neither. */
  readonly #mention: Int32Array;
  readonly #quote: Int32Array;
  readonly #sentence: Int32Array;
  /** The lines on which the item begins and ends; a quotation may reach over several. */
  readonly #line: Int32Array;
  readonly #endLine: Int32Array;
  readonly #soft: Uint8Array;
  readonly #mentions: Mention[] = [];
  readonly #itemOf: number[] = [];

  constructor(flat: Flat, spans: readonly Span[], names: readonly NameMention[], language: Language) {
    [this.flat, this.words, this.#language] = [flat, language.speech, language];
    const { length } = flat.tokens;
    const column = (): Int32Array => new Int32Array(length);
    [this.#token, this.#classes, this.#sentence, this.#line, this.#endLine] = [
      column(),
      column(),
      column(),
      column(),
      column(),
    ];
    [this.#mention, this.#quote, this.#soft] = [column().fill(-1), column().fill(-1), new Uint8Array(length)];
    this.#read(spans, names);
  }

  #read(spans: readonly Span[], names: readonly NameMention[]): void {
    const { flat } = this;
    let [sentence, name] = [0, 0];
    for (let at = 0; at < flat.tokens.length; this.size += 1) {
      const item = this.size;
      const span = spans[this.#itemOf.length];
      const limit = span?.open ?? flat.tokens.length;
      const opens = at > 0 && flat.sentence[at] !== flat.sentence[at - 1];
      if (opens) {
        sentence += 1;
        const behindQuote = (this.#quote[item - 1] ?? -1) >= 0 && flat.line[at] === flat.line[at - 1];
        if (behindQuote && at < limit) this.#soft[item] = 1;
      }
      this.#token[item] = at;
      this.#sentence[item] = sentence;
      this.#line[item] = flat.line[at] ?? 0;
      if (span && at === limit) {
        // A title is a noun like any other; its comma stands within the marks.
        const isComma = flat.tokens[span.close - 1]?.text === ',';
        this.#classes[item] = !isTitle(flat, span, this.words) ? Word.QUOTE : isComma ? Word.COMMA : 0;
        this.#quote[item] = this.#itemOf.length;
        this.#itemOf.push(item);
        at = Math.max(at + 1, span.closed ? span.close + 1 : span.close);
      } else {
        const { start } = flat.tokens[at] ?? NOTHING;
        while ((names[name]?.end ?? Number.POSITIVE_INFINITY) <= start) name += 1;
        at = this.#readWord(item, at, limit, names[name], opens || at === 0);
      }
      this.#endLine[item] = flat.line[at - 1] ?? 0;
    }
  }

  /** Reads a word or name that begins at a token; gives the token behind it. */
  #readWord(item: number, at: number, limit: number, named: NameMention | undefined, first: boolean): number {
    const { flat } = this;
    const [token, end] = [flat.tokens[at] ?? NOTHING, this.#endOfName(at, limit, named, first)];
    // "the CM", "the PM": a role, whatever it is taken for.
    const isOffice = end === at + 1 && /^\p{Lu}{2,4}$/u.test(token.text) && (this.#classesOf(token) & Word.ROLE) !== 0;
    if (end > at && !isOffice) {
      this.#classes[item] = Word.NAME;
      this.#mention[item] = this.#mentions.length;
      this.#mentions.push(mentionOf(named, token, flat.tokens[end - 1] ?? token));
      return behindAbbreviation(flat, behindName(flat, end, limit));
    }
    // "the 43-year-old said": whose age is told speaks.
    const aged = token.kind === 'number' && flat.tokens[at + 2]?.lower === this.words.ageWord;
    const isAge = aged && /^[-–]$/.test(flat.tokens[at + 1]?.text ?? '');
    this.#classes[item] = isAge ? Word.ROLE : this.#classesOf(token);
    return behindAbbreviation(flat, isAge ? at + 3 : at + 1);
  }

  #classesOf({ lexeme }: Token): number {
    return entryOf(lexeme, this.#language).speech;
  }

  /** The token behind the name that begins at a token, known or only in capitals; the token itself where none does. */
  #endOfName(from: number, limit: number, named: NameMention | undefined, first: boolean): number {
    const { tokens } = this.flat;
    const start = tokens[from]?.start ?? 0;
    if (!named || named.start > start)
      return this.#endOfCapitals(from, limit, named?.start ?? Number.POSITIVE_INFINITY, first);
    let at = from;
    while (at < limit && (tokens[at]?.start ?? named.end) < named.end) at += 1;
    return at;
  }

  /** The token behind a run of capitalised words that may be a name; `from` where there is none. */
  #endOfCapitals(from: number, limit: number, before: number, first: boolean): number {
    const { tokens, sentence, line, lineEnd } = this.flat;
    const end = Math.min(limit, lineEnd[line[from] ?? 0] ?? limit, from + 8);
    let at = from;
    for (; at < end; at += 1) {
      const token = tokens[at] ?? NOTHING;
      if (token.kind !== 'word' || token.start >= before || !isCapital(token)) break;
      const classes = this.#classesOf(token);
      if (sentence[at] !== sentence[from] || classes & ~(Word.CUE | Word.REFINED)) break;
      if (at === from && (classes & Word.CUE || /^(?:I|[JS]r|I{2,3})$/.test(token.text))) break;
    }
    // A sentence's first word has a capital anyhow: it is a name only right before a cue verb.
    return first && at === from + 1 && !(this.#classesOf(tokens[at] ?? NOTHING) & Word.CUE) ? from : at;
  }

  /** All names, in order. */
  get mentions(): readonly Mention[] {
    return this.#mentions;
  }

  /** True for an item of one of the classes. */
  is(item: number, classes: number): boolean {
    return ((this.#classes[item] ?? 0) & classes) !== 0;
  }

  /** True for an item that is of no class but these. */
  isOnly(item: number, classes: number): boolean {
    return ((this.#classes[item] ?? 0) & ~(classes | Word.REFINED)) === 0;
  }

  /** The first token of an item, and its word in lower case. */
  token(item: number): Token {
    const at = item < 0 || item >= this.size ? -1 : (this.#token[item] ?? -1);
    return (at < 0 ? undefined : this.flat.tokens[at]) ?? NOTHING;
  }

  word(item: number): string {
    return this.token(item).lower;
  }

  /** True where a word, or that of an item, is of a class of the language. */
  isOf(word: string, name: string): boolean {
    return this.#language.classes.get(name)?.has(word) ?? false;
  }

  has(item: number, name: string): boolean {
    return entryOf(this.token(item).lexeme, this.#language).classes.has(name);
  }

  /** The name that an item is. */
  mention(item: number): Mention | undefined {
    const at = this.#mention[item] ?? -1;
    return at < 0 ? undefined : this.#mentions[at];
  }

  /** True for a person, and for a run of capitals that may be one. */
  isPerson(item: number): boolean {
    const type = this.mention(item)?.type;
    return type === 'person' || type === null;
  }

  /** Which quotation an item is, and the item of a quotation; -1 and 0 for none. */
  quote(item: number): number {
    return this.#quote[item] ?? -1;
  }

  itemOf(quote: number): number {
    return this.#itemOf[quote] ?? 0;
  }

  /** Items of one sentence: no stop of the text stands between the two. A sentence goes on around a quotation. */
  together(left: number, right: number): boolean {
    return left >= 0 && right < this.size && this.#sentence[left] === this.#sentence[right];
  }

  /** True for the first item of a sentence that may belong to the quotation before it: "“Why?” Smith asked." */
  isSoft(item: number): boolean {
    return this.#soft[item] === 1;
  }

  /** True for the first item of its sentence. */
  opensSentence(item: number): boolean {
    return item === 0 || this.#sentence[item - 1] !== this.#sentence[item];
  }

  /** True for what opens its clause: behind a stop, a comma, a quotation, "that", "and". */
  opensClause(item: number): boolean {
    if (item <= 0 || !this.together(item - 1, item) || this.isSoft(item)) return true;
    return this.is(item - 1, Word.BREAK) || this.has(item - 1, 'that');
  }

  /** How many sentences, and how many lines, an item is behind another. */
  sentencesTo(from: number, to: number): number {
    return (this.#sentence[to] ?? 0) - (this.#sentence[from] ?? 0);
  }

  linesTo(from: number, to: number): number {
    return (this.#line[to] ?? 0) - (this.#line[from] ?? 0);
  }

  /** How many lines behind the end of one item another begins. */
  linesBehind(item: number, to: number): number {
    return (this.#line[to] ?? 0) - (this.#endLine[item] ?? 0);
  }

  /** The tokens of an item, its marks and what belongs to a name included: the first, and the one behind the last. */
  tokensOf(item: number): readonly [from: number, to: number] {
    const { length } = this.flat.tokens;
    return [this.#token[item] ?? length, item + 1 < this.size ? (this.#token[item + 1] ?? length) : length];
  }
}

/** "on WBC’s “Face the Week”", "the film “Salt and Snow”": a name in quotation marks, of no speech. */
function isTitle({ tokens }: Flat, { open, close }: Span, { classes }: SpeechWords): boolean {
  const comma = tokens[open - 1]?.text === ',' && !((classes.get(tokens[open - 2]?.lower ?? '') ?? 0) & Word.CUE);
  const before = tokens[comma ? open - 2 : open - 1];
  if (!before || !(/^[\p{Ll}]/u.test(before.text) || /^[’']s$/.test(before.text)) || close - open > 9) return false;
  const words = tokens.slice(open + 1, close).filter(({ kind }) => kind === 'word');
  const capitals = words.filter((word) => isCapital(word)).length;
  const isOne = capitals === words.length || words.every((word) => isCapital(word) || word.text.length < 5);
  return capitals > 1 && isOne && words[0] !== undefined && isCapital(words[0]) && words[0].text.length > 1;
}

/** "Rep. Roe", "(R-Mo.)": a full stop within a sentence belongs to the word before it. */
function behindAbbreviation({ tokens, sentence }: Flat, at: number): number {
  const stop = tokens[at];
  const inside = stop?.text === '.' && sentence[at] === sentence[at + 1] && sentence[at] === sentence[at - 1];
  return inside && tokens[at - 1]?.end === stop.start && tokens[at - 1]?.kind === 'word' ? at + 1 : at;
}

/** In tokens: how long what stands in brackets behind a name may be. */
const BRACKETED = 8;
const PARTY = /^[DRI]-\p{Lu}/u;

/** The token behind what goes with a name: "Jane Roe (R-Ohio)", "Jane Roe, D-Conn.,", "Jane Roe, R-North Port,"; it tells of the name only. */
function behindName(flat: Flat, from: number, limit: number): number {
  const { tokens, sentence } = flat;
  if (tokens[from]?.text === '(')
    for (let at = from + 1; at < Math.min(limit, from + BRACKETED) && sentence[at] === sentence[from]; at += 1)
      if (tokens[at]?.text === ')') return at + 1;
  if (tokens[from]?.text !== ',' || from + 1 >= limit || !PARTY.test(tokens[from + 1]?.text ?? '')) return from;
  let at = behindAbbreviation(flat, from + 2);
  while (at < Math.min(limit, from + 5) && tokens[at]?.kind === 'word' && isCapital(tokens[at] ?? NOTHING)) at += 1;
  return tokens[at]?.text === ',' && sentence[at] === sentence[from] ? at + 1 : at;
}

function mentionOf(named: NameMention | undefined, first: Token, last: Token): Mention {
  if (!named || named.start > first.start)
    return { start: first.start, end: last.end, entity: null, type: null, role: null };
  return { start: named.start, end: named.end, entity: named.entity, type: named.type, role: named.role ?? null };
}
