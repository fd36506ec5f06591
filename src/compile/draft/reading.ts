import type { Day } from '../../digest/types.ts';
import { bySentence, type DatedSentence, datedSentences, termsOf } from '../compare/dated.ts';
import { agencyOf, type Print, printOf, wordsOf } from '../compare/near-copies.ts';
import { spanOf } from '../compare/when.ts';
import { findIn } from '../find/extract.ts';
import type { FigureMention, NameMention, Speaker } from '../find/extraction.ts';
import type { CleanArticle, PublicationDay, Stated } from '../read/cleaned.ts';
import type { Document } from '../read/document.ts';
import { isOfDateline } from '../read/publication.ts';
import { tongueOf } from '../read/tongue.ts';
import { answersIn, type LocalAnswer } from './answers.ts';
import { claimsIn, type LocalClaim } from './claims.ts';
import { contrastsIn } from './contrasts.ts';
import { amountIn, countIn, type LocalAmount, type LocalCount, outcomeIn, type Source, sumIn } from './counted.ts';
import { givenNumbersIn } from './given-numbers.ts';
import { governmentsEndedIn } from './governments.ts';
import type { Hint } from './hint.ts';
import { hintsIn } from './hints.ts';
import { leavingsIn } from './leavings.ts';
import type { LocalAccount } from './local-accounts.ts';
import type { LocalContrast } from './local-contrast.ts';
import { type LocalName, namesIn } from './local-names.ts';
import { modelsIn } from './not-counted.ts';
import { outcomesIn } from './outcomes.ts';
import { type At, at, MOST_OF_SENTENCE, oneLine, paragraphOf, sentenceIn } from './place.ts';
import { type LocalSaying, sayingsIn } from './sayings.ts';
import { sourcesIn } from './sources.ts';
import type { LocalAttack } from './told-attacks.ts';
import type { LocalFirst } from './told-firsts.ts';
import type { LocalHour } from './told-hours.ts';

/**
 * All that is read of one article by itself, whatever others there are: made once, and kept. It holds what articles are
 * compared by, not all that was found. Offsets are UTF-16 units of `text`; names of entities are keys within the article.
 */
export interface Reading {
  /** What the article is known by however often it comes. */
  readonly file: string;
  /** SHA-256 of the bytes, hexadecimal; of what was stated beside them as well, where something was. */
  readonly sha256: string;
  readonly published: PublicationDay;
  readonly about: Stated;
  readonly headline: string | null;
  /** Number of the paragraph that is the headline; 1 where none is. */
  readonly headlineAt: number;
  /** Number of words. */
  readonly words: number;
  readonly text: string;
  /** True for an article in a language that is not read: of what it tells nothing is found. */
  readonly isUnread: boolean;
  /** Start and end of each paragraph, one after another. */
  readonly lines: readonly number[];
  /** The spans of days that the dates mean, with the paragraph of each. */
  readonly spans: readonly (readonly [paragraph: number, start: Day, end: Day])[];
  readonly print: Print;
  readonly names: readonly LocalName[];
  readonly dated: readonly DatedSentence[];
  /** What its headline tells beside them: for an article of which nothing else comes to be told. */
  readonly heading: readonly DatedSentence[];
  readonly counts: readonly LocalCount[];
  readonly amounts: readonly LocalAmount[];
  readonly sums: readonly LocalCount[];
  readonly claims: readonly LocalClaim[];
  readonly answers: readonly LocalAnswer[];
  readonly contrasts: readonly LocalContrast[];
  readonly accounts: readonly LocalAccount[];
  readonly hours: readonly LocalHour[];
  readonly attacks: readonly LocalAttack[];
  readonly firsts: readonly LocalFirst[];
  readonly quotes: readonly LocalQuote[];
  readonly sayings: readonly LocalSaying[];
  readonly acts: readonly LocalAct[];
  readonly charges: readonly LocalCharge[];
  readonly offices: readonly LocalOffice[];
  readonly hints: readonly Hint[];
}

/** A quotation of several words whose speaker is named. */
export interface LocalQuote extends At {
  readonly speaker: string;
  /** Its first words, in small letters: what makes it the same wherever it stands. */
  readonly opening: string;
  /** Its first words as a reader sees them. */
  readonly shown: string;
}

/** What a speaker does once: a proposal, a visit; with what its sentence says of it. */
export interface LocalAct extends At {
  readonly act: string;
  readonly speaker: string;
  readonly addressee: string | null;
  /** Hashes of the longer terms of its sentence. */
  readonly terms: readonly number[];
  readonly days: readonly string[];
  readonly means: readonly string[];
}

/** An accusation or a denial; the speaker's words, too, where they name none: "the regional government". */
export interface LocalCharge extends At {
  readonly act: 'accused' | 'denied';
  readonly speaker: string | null;
  readonly words: string | null;
  readonly addressee: string | null;
}

/** An office that stands beside a person's name. */
export interface LocalOffice {
  readonly paragraph: number;
  readonly entity: string;
  readonly office: string;
  readonly role: string;
}

/** The words of the sentence in which something stands, of a very long one the first. */
export const sentenceOf = ({ text }: Reading, { from, to }: Pick<At, 'from' | 'to'>): string =>
  text.slice(from, Math.min(to, from + MOST_OF_SENTENCE));

/** Reads an article that has been cleaned. */
export function readingOf(
  file: string,
  sha256: string,
  { document: whole, published, about }: Pick<CleanArticle, 'document' | 'published' | 'about'>,
): Reading {
  const { tag, isOther } = tongueOf(whole, about.language);
  const document = isOther ? { ...whole, sentences: [] } : whole;
  const found = findIn(document);
  const namesOf = bySentence(document.sentences, found.names);
  const source = {
    document,
    found,
    lede: ledeOf(document, namesOf),
    namesOf,
    datesOf: bySentence(document.sentences, found.dates),
  };
  const contrasts = contrastsIn(document, found);
  const { hourAlone } = document.language.accounts;
  const models = found.figures.length > 0 ? modelsIn(document) : new Set<string>();
  const figures = found.figures.filter(({ text }) => !models.has(text));
  const told = givenNumbersIn(document, figures, found.names);
  // The day that an hour alone is counted for is that of publication, which the sentence need not mean.
  const dates = found.dates.filter(({ text }) => !hourAlone.test(text));
  const { dated, heading } = datedSentences(document, dates, found.names, sourcesIn(document, found));
  // A day that is only inferred is not that of a lead; of a dateline only the year is.
  const isOfItsDay = ({ manner }: DatedSentence): boolean =>
    manner !== 'reported' || published.known !== 'inferred' || isOfDateline(document, published.day);
  return {
    ...{ file, sha256, published, headline: document.headline, text: document.text },
    about: tag === undefined ? about : { ...about, language: tag },
    isUnread: isOther,
    headlineAt: Math.max(1, document.lines.findIndex(({ part }) => part === 'headline') + 1),
    words: whole.sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === 'word').length, 0),
    lines: document.lines.flatMap(({ start, end }) => [start, end]),
    spans: [
      ...found.dates.flatMap(({ start, value }) => {
        const span = spanOf(value);
        return span ? [[paragraphOf(document, start), span.start, span.end] as const] : [];
      }),
      ...document.lines.flatMap(({ day }, line) => (day ? [[line + 1, day, day] as const] : [])),
    ],
    print: printOf(wordsOf(whole.sentences), agencyOf(document.text)),
    names: namesIn(document, found, namesOf, source.datesOf),
    dated: dated.filter(isOfItsDay),
    heading: heading.filter(isOfItsDay),
    counts: told.filter(isNoRepeat).flatMap((figure) => countIn(source, figure)),
    amounts: figures.flatMap((figure) => amountIn(source, figure)),
    sums: [
      ...told.flatMap((figure) => sumIn(source, figure)),
      ...outcomesIn(document, found).flatMap((outcome) => outcomeIn(source, outcome)),
    ],
    claims: claimsIn(document, found),
    answers: answersIn(document, found),
    ...contrasts,
    quotes: found.quotes.flatMap(({ start, text, speaker }) => quoteIn(source, start, text, speaker)),
    sayings: sayingsIn(document, found, contrasts.accounts),
    acts: actsIn(source),
    charges: chargesIn(source),
    offices: officesIn(source),
    hints: [
      ...hintsIn(document, namesOf),
      ...leavingsIn(document, namesOf, source.datesOf),
      ...governmentsEndedIn(document),
    ],
  };
}

/** A headline's bare number says less than the sentence below that gives the same. */
const isNoRepeat = (one: FigureMention, _index: number, all: readonly FigureMention[]): boolean =>
  one.unit !== null ||
  // The toll of an article comes first, wherever it stands.
  !all.some((other) => other.start > one.start && other.counts === one.counts && other.value === one.value);

/** Sentences of an article that say where it happened. */
const LEDE = 3;

/** What is named in the sentences that say what an article is on: the first that are of its headline and body. */
function ledeOf({ sentences, lines }: Document, namesOf: Source['namesOf']): readonly NameMention[] {
  const named: NameMention[] = [];
  let count = 0;
  for (const [at, { line }] of sentences.entries()) {
    named.push(...(namesOf[at] ?? []));
    if (lines[line]?.kept !== false) count += 1;
    if (count === LEDE) break;
  }
  return named;
}

/** Words of a quotation that make it the same wherever it stands; shorter ones are phrases that anyone may use. */
const SAME_WORDS = 6;
/** Words of a quotation that a question gives. */
const SHOWN_WORDS = 10;

function quoteIn({ document }: Source, start: number, text: string, speaker: Speaker | null): readonly LocalQuote[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (speaker?.entity == null || words.length < SAME_WORDS) return [];
  const shown = text.split(/\s+/);
  const first = shown
    .slice(0, SHOWN_WORDS)
    .join(' ')
    .replace(/(?<![.,;:!?])[.,;:!?]+$/, '');
  return [
    {
      ...at(document, start),
      speaker: speaker.entity,
      opening: words.slice(0, SAME_WORDS).join(' '),
      shown: shown.length > SHOWN_WORDS ? `“${first}” …` : `“${first}”`,
    },
  ];
}

/** Letters of the terms that two reports of one act share. */
const ACT_TERM = 5;

function actsIn({ document, found }: Source): readonly LocalAct[] {
  const { actsDoneOnce, means } = document.language.accounts;
  return found.statements.flatMap(({ act, start, speaker, addressee }): LocalAct[] => {
    const sentence = act in actsDoneOnce ? sentenceIn(document, start) : undefined;
    if (!sentence || speaker?.entity == null) return [];
    const words = document.text.slice(sentence.start, sentence.end);
    const days = found.dates
      .filter((date) => date.start >= sentence.start && date.start < sentence.end)
      .flatMap(({ value }) => /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? []);
    return [
      {
        ...at(document, start),
        ...{ act, speaker: speaker.entity, addressee: addressee?.entity ?? null },
        terms: termsOf(sentence, document.language, ACT_TERM),
        days: [...new Set(days)],
        means: means.filter(([pattern]) => pattern.test(words)).map(([, name]) => name),
      },
    ];
  });
}

function chargesIn({ document, found }: Source): readonly LocalCharge[] {
  return found.statements.flatMap(({ act, start, speaker, addressee }): LocalCharge[] => {
    if ((act !== 'accused' && act !== 'denied') || speaker === null) return [];
    const words = oneLine(speaker.text).replace(/^The /, 'the ');
    return [
      {
        ...{ ...at(document, start), act, speaker: speaker.entity, addressee: addressee?.entity ?? null },
        // Words that mean the same whoever writes them; a pronoun means whoever was named last.
        words: speaker.entity === null && /^the \S/.test(words) ? words : null,
      },
    ];
  });
}

function officesIn({ document, found }: Source): readonly LocalOffice[] {
  const { offices, officeOfAnotherTime } = document.language.accounts;
  return found.names.flatMap(({ entity, start, role = '' }): LocalOffice[] => {
    const office = officeOfAnotherTime.test(role) ? undefined : offices.find(([pattern]) => pattern.test(role))?.[1];
    return office === undefined
      ? []
      : [{ paragraph: paragraphOf(document, start), entity, office, role: oneLine(role) }];
  });
}
