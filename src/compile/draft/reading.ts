import { type DatedSentence, datedSentences, termsOf } from '../compare/dated.ts';
import { agencyOf, type Print, printOf, wordsOf } from '../compare/near-copies.ts';
import { type Findings, findIn } from '../find/extract.ts';
import type { NameMention } from '../find/extraction.ts';
import type { NamedThing } from '../find/names/link.ts';
import type { CleanArticle } from '../read/cleaned.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';
import { paragraphOf, sentenceIn } from './places.ts';

/** A wording and the paragraphs where it stands, each once. */
export interface Standing {
  readonly text: string;
  readonly mentions: number;
  readonly paragraphs: readonly number[];
}

/** Somebody or something that an article names. */
export interface LocalName extends Pick<NamedThing, 'entity' | 'type'> {
  readonly spellings: readonly Standing[];
  readonly roles: readonly Standing[];
}

/**
 * All that is read of one article by itself, whatever others there are: made once, and kept. Offsets are those of the
 * document; entities are keys within the article.
 */
export interface Reading {
  /** What the article is known by however often it comes. */
  readonly file: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly clean: Pick<CleanArticle, 'document' | 'published' | 'about'>;
  readonly found: Findings;
  /** Number of words. */
  readonly words: number;
  readonly print: Print;
  readonly names: readonly LocalName[];
  readonly dated: readonly DatedSentence[];
  /** By index of a statement that is done once: hashes of the longer terms of its sentence. */
  readonly acts: ReadonlyMap<number, readonly number[]>;
}

/** Letters of the terms that two reports of one act share. */
const ACT_TERM = 5;

/** Reads an article that has been cleaned. */
export function readingOf(file: string, sha256: string, clean: Reading['clean']): Reading {
  const { document } = clean;
  const found = findIn(document);
  const words = wordsOf(document.sentences);
  const { actsDoneOnce } = document.language.accounts;
  const acts = found.statements.flatMap(({ act, start }, index) => {
    const sentence = act in actsDoneOnce ? sentenceIn(document, start) : undefined;
    return sentence ? [[index, termsOf(sentence, document.language, ACT_TERM)] as const] : [];
  });
  return {
    file,
    sha256,
    clean: { document: withoutTokens(document), published: clean.published, about: clean.about },
    found,
    words: document.sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === 'word').length, 0),
    print: printOf(words, agencyOf(document.text)),
    names: localNames(found.names, document),
    dated: datedSentences(document, datesOfEvents(found, document), found.names),
    acts: new Map(acts),
  };
}

/** The day that an hour alone is counted for is that of publication, which the sentence need not mean. */
const datesOfEvents = ({ dates }: Findings, { language }: Document): Findings['dates'] =>
  dates.filter(({ text }) => !language.accounts.hourAlone.test(text));

function localNames(names: readonly NameMention[], document: Document): readonly LocalName[] {
  return [...Map.groupBy(names, ({ entity }) => entity)].map(([entity, mentions]) => ({
    entity,
    type: mentions[0]?.type ?? 'organisation',
    spellings: standing(mentions, ({ text }) => oneLine(text), document),
    roles: standing(
      mentions.filter(({ role }) => role !== undefined),
      ({ role = '' }) => oneLine(role),
      document,
    ),
  }));
}

const standing = (
  mentions: readonly NameMention[],
  wording: (mention: NameMention) => string,
  document: Document,
): readonly Standing[] =>
  [...Map.groupBy(mentions, wording)].map(([text, same]) => ({
    text,
    mentions: same.length,
    paragraphs: [...new Set(same.map(({ start }) => paragraphOf(document, start)))],
  }));

const oneLine = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replace(/['’]s$/, '')
    .trim();

/** A sentence that keeps no tokens: they are some hundred bytes a word, and are cut anew where they are asked for. */
class SentenceWithoutTokens implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly #source: string;

  constructor(source: string, { start, end, line }: Omit<Sentence, 'tokens'>) {
    this.#source = source;
    this.start = start;
    this.end = end;
    this.line = line;
  }

  get tokens(): readonly Token[] {
    return tokensOf(this.#source, this.start, this.end);
  }
}

type Untokenised = Omit<Document, 'sentences'> & { readonly sentences: readonly Omit<Sentence, 'tokens'>[] };

/** A document that can be kept by the ten thousand. */
export const withoutTokens = (document: Untokenised): Document => ({
  ...document,
  sentences: document.sentences.map((sentence) => new SentenceWithoutTokens(document.text, sentence)),
});
