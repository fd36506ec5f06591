import type { Day } from '../../digest/types.ts';
import type { DateMention, NameMention } from '../find/extraction.ts';
import { type Language, perLanguage } from '../language/language.ts';
import { termOf, termOfAct } from '../language/terms.ts';
import { withoutDateline } from '../read/dateline.ts';
import { type Document, dayOfLine } from '../read/document.ts';
import { entryOf } from '../read/text/lexemes.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { leadsOf } from './article-lead.ts';
import { chronicleOf, enteredIn } from './chronicle.ts';
import { comingIn, comingOf } from './coming.ts';
import { openingActs } from './deed.ts';
import { headlineAlone, headlineOverLead } from './headline-over-lead.ts';
import type { ArticleLead } from './lead.ts';
import { withDayBehind } from './lead-day.ts';
import { entriesOf } from './live-page.ts';
import { type Telling, tellingsOf, type When, within } from './telling.ts';
import { fitness } from './timeline/fitness.ts';
import { deedsBeside } from './undated.ts';
import { whenOf } from './when.ts';

/** A sentence that tells what happened at a date, with what it is compared and ranked by. All of it is of its article alone. */
export interface DatedSentence extends When, Omit<Telling, 'isAside'> {
  /** UTF-16 offsets into the document's text: where it begins and ends. */
  readonly from: number;
  readonly to: number;
  /** What tells it from whatever else its sentence dates: where the sentence begins, or another date stands in it. */
  readonly mark: number;
  /** Number of the paragraph (the line that is not blank), from 1. */
  readonly paragraph: number;
  /** Keys of the entities that it names, each once, as the article has them. */
  readonly names: readonly string[];
  /** Who says what it says, where it names its speaker. */
  readonly by: readonly string[];
  /** Hashes of the terms of what it says of the date; and how many of them are those of the clause, which stand first. */
  readonly terms: readonly number[];
  readonly ownTerms: number;
  /** 0 for the first sentence of its article that tells something: how early it stands. */
  readonly place: number;
  /** 0 to 1000: how well it stands alone. */
  readonly fit: number;
}

/** Parts of an article that tell what happened; a line with its date or its author does not. */
const TELLING: ReadonlySet<string> = new Set(['headline', 'key-point', 'body']);

/**
 * The sentences of an article that name a day (or a month, or a year, where no day is named); one that tells of two days
 * is there for each. A sentence that names no date belongs to no event, since nothing in it would bear out the day, but for
 * what the article leads with. What lies after publication is due where it is planned. `sourcesOf` tells who says a sentence, by its index.
 * `heading` is what its headline tells, of which no sentence is among those: for an article that else tells nothing.
 */
export function datedSentences(
  doc: Document,
  dates: readonly DateMention[],
  names: readonly NameMention[],
  sourcesOf: (sentence: number) => readonly string[] = () => [],
): { readonly dated: readonly DatedSentence[]; readonly heading: readonly DatedSentence[] } {
  const datesOf = bySentence(doc.sentences, dates);
  const namesOf = bySentence(doc.sentences, names);
  const leads = new Map(leadsOf(doc, datesOf, namesOf));
  const chronicle = chronicleOf(doc, datesOf);
  const daysOfLeads = new Map([...leads.values()].map((lead) => [lead.dayAt, lead]));
  const lineOf = ({ line }: Sentence) => {
    const { start = 0, end = 0 } = doc.lines[line] ?? {};
    return doc.text.slice(start, Math.min(end, start + OPENING));
  };
  const partOf = ({ line }: Sentence) => doc.lines[line]?.part ?? 'body';
  const datedIn = (sentence: Sentence, at: number, place: number): DatedSentence[] => {
    const part = partOf(sentence);
    const today = dayOfLine(doc, sentence.line);
    // "Updated 26 September: Roe was suspended": of a day after that of the article, if it cannot be read of which.
    const update = doc.language.accounts.opensUpdate.exec(lineOf(sentence))?.[0];
    if (today === doc.published && update !== undefined) return [];
    const head = (doc.lines[sentence.line]?.start ?? 0) + (update?.length ?? 0);
    const own = (datesOf[at] ?? []).filter(({ start }) => start >= head);
    const past = own.flatMap((date) => whenOf(date, today));
    const coming = own.flatMap((date) => comingOf(date, today));
    const found = [...(namesOf[at] ?? []), ...(datesOf[at] ?? [])];
    const lead = leads.get(at);
    const entry = chronicle.get(at);
    if ((past.length === 0 && coming.length === 0 && !lead && !entry) || !isTelling(sentence, found, doc, part))
      return [];
    const { end: to, line } = sentence;
    const words = doc.text.slice(sentence.start, to);
    const from = entry?.from ?? headOf(words, sentence, doc);
    const fit = Math.round(1000 * fitness(words, sentence.tokens, doc.language));
    const tokens = sentence.tokens.filter(({ start }) => start >= from);
    const byDay = past.length === 0 ? [] : tellingsOf({ ...sentence, start: from, tokens }, past, doc.language);
    const told = entry ? ofEntry(byDay, enteredIn(tokens, entry, datesOf[at] ?? [], doc), tokens, entry.date) : byDay;
    const due = comingIn({ tokens }, coming, doc.language);
    const tellings = [
      ...(lead ? withLead(told, lead) : told),
      ...due,
      ...besideLead(place, tokens, told, lead, { ...doc, published: today }),
    ];
    const by = tellings.length === 0 ? [] : sourcesOf(at);
    return tellings.map((each, index) => {
      const { when, date, manner, clause, source, deed, isAside } = each;
      const ownLead = date === undefined && !('isBeside' in each) ? lead : undefined;
      // What a sentence on one day says beside the clause that has it tells of it, too; of a charge, what is charged.
      const isOnly = tellings.length === 1 && !isAside && (!lead || lead.isSudden);
      const isOwn = within(clause);
      const own = withDeed(termsOf({ tokens: tokens.filter(isOwn) }, doc.language), deed);
      const subject = subjectOfHappened(doc, from, to);
      const bare = subject && termsOf({ tokens: tokens.filter(within(subject)) }, doc.language);
      const isOfLead = daysOfLeads.has(at);
      const leading = date === undefined ? ownLead : daysOfLeads.get(at);
      return {
        ...{ ...when, manner: isOfLead ? 'recalled' : mannerOn(today, manner, doc), clause, source, deed, from, to },
        mark: index === 0 ? from : (date?.start ?? from + 1),
        paragraph: line + 1,
        names: [
          ...new Set(
            [
              ...(namesOf[at] ?? []).filter((name) => (isOnly ? name.start >= from : isOwn(name))),
              ...(ownLead?.names ?? []),
            ].map(({ entity }) => entity),
          ),
        ],
        by,
        terms: leading
          ? [...new Set([...(bare ?? own), ...termsOf(leading, doc.language)])]
          : bare?.length
            ? bare
            : isOnly
              ? withOthers(own, tokens, isOwn, doc.language)
              : own,
        ownTerms: bare?.length ?? own.length,
        place,
        fit,
      };
    });
  };
  let telling = 0;
  const dated = doc.sentences.flatMap((sentence, at): DatedSentence[] => {
    if (!TELLING.has(partOf(sentence))) return [];
    telling += 1;
    return datedIn(sentence, at, telling - 1);
  });
  const isLive = entriesOf(doc).length > 0;
  const over = headlineOverLead(doc, dated, isLive);
  const alone = over ?? headlineAlone(doc, isLive);
  const title = alone && doc.sentences[alone.at];
  const heading: DatedSentence[] = [];
  if (title && !leads.has(alone.at)) {
    leads.set(alone.at, alone);
    const told = datedIn(title, alone.at, 0);
    if (over) dated.unshift(...told);
    else {
      heading.push(...told.filter(({ manner }) => manner === 'reported'));
      leads.delete(alone.at);
    }
  }
  const people = new Set(names.flatMap(({ entity, type }) => (type === 'person' ? [entity] : [])));
  return {
    dated: leads.size === 0 ? dated : dated.map((each) => withDayBehind(each, dated, people, doc)),
    heading,
  };
}

/** What a live page tells below a day is told of that day. */
const mannerOn = (day: Day, manner: Telling['manner'], { published }: Document): Telling['manner'] =>
  manner === 'reported' && day !== published ? 'told' : manner;

/** Characters at the head of a line in which it may be called an update. */
const OPENING = 60;

/** Sentences of an article that lead it. */
const LEADING = 3;

/** Where a sentence begins behind its dateline, the hour of its entry, the day of its update or its bullet. */
const headOf = (words: string, { end }: Sentence, { language: { accounts } }: Document): number =>
  end -
  withoutDateline(words.replace(accounts.opensEntry, '').replace(accounts.opensUpdate, '').replace(BULLET, '')).length;

/** What a sentence of a chronology tells: as any sentence does of its days, unless only its entry has the day. */
function ofEntry(
  byDay: ReturnType<typeof tellingsOf>,
  inEntry: ReturnType<typeof tellingsOf>,
  tokens: Sentence['tokens'],
  head: DateMention,
): ReturnType<typeof tellingsOf> {
  const isOfHead = inEntry.length === 1 && inEntry[0]?.date === head;
  const isWhole = inEntry.length === 1 && !isOfHead && !tokens.some(({ text }) => text === ';');
  const isDated = byDay.some(({ manner }) => manner !== 'recalled');
  return inEntry.length === 0 || (isWhole && isDated) ? byDay : inEntry;
}

/** What a lead tells in a clause of its own beside what has a day: it is news of its report. */
function besideLead(
  place: number,
  tokens: Sentence['tokens'],
  told: ReturnType<typeof tellingsOf>,
  lead: ArticleLead | undefined,
  { published, language }: Document,
) {
  const clauses = [...told.map(({ clause }) => clause), ...(lead ? [lead.clause] : [])];
  if (place >= LEADING || clauses.length === 0) return [];
  const when: When = { start: published, end: published, precision: 'day' };
  return deedsBeside(tokens, clauses, language).map((each) => ({ ...each, when, date: undefined, isBeside: true }));
}

/** What is told of days, with what a lead tells: what was done is not of the day on which it is said. */
function withLead(told: ReturnType<typeof tellingsOf>, lead: ArticleLead) {
  const isOfDay = (each: (typeof told)[number]): boolean =>
    each.date === lead.saidOn || each.when.start === lead.when.start;
  const isTold = !lead.isDone && told.some((each) => isOfDay(each) && each.manner !== 'recalled');
  return isTold ? told : [...told.filter((each) => !isOfDay(each)), lead];
}

/** Where the subject begins and ends of a sentence that says only when something happened: "The crash | happened on Monday". */
function subjectOfHappened({ text, language: { accounts } }: Document, from: number, to: number) {
  const sentence = text.slice(from, to);
  const head = accounts.leadingIn.exec(sentence)?.[0].length ?? 0;
  const subject = accounts.saysOnlyWhen.exec(sentence.slice(head))?.[0];
  return subject === undefined ? null : [from + head, from + head + subject.length];
}

/** The terms of a clause with that of what is done in it, by whatever words: "lodged a claim". */
function withDeed(terms: readonly number[], deed: string): readonly number[] {
  const term = termOfAct(deed);
  return deed === '' || terms.includes(term) ? terms : [...terms, term];
}

/** The terms of a clause, and those of what else its sentence says. */
function withOthers(
  own: readonly number[],
  tokens: Sentence['tokens'],
  isOwn: (token: Sentence['tokens'][number]) => boolean,
  language: Language,
): readonly number[] {
  const others = tokens.filter((token) => !isOwn(token));
  return others.length === 0 ? own : [...new Set([...own, ...termsOf({ tokens: others }, language)])];
}

/** The terms of what happens, by whatever words it is told: those of `language.accounts.acts`. */
export const actTerms = perLanguage(
  ({ accounts }: Language): ReadonlyMap<number, string> =>
    new Map([...accounts.acts.values()].map((act) => [termOfAct(act), act])),
);

/** Before a line of a list. */
const BULLET = /^\s*[•·▪◦‣●*–-]\s+/;

/** Words and marks of a dateline, at most: "Port Aldwin (Coast Agency), 27 November 2026". */
const DATELINE = 12;

/**
 * Whether a sentence says more than where and when it is written: a short one has a word besides its names and dates, in
 * small letters but in a headline, since of a name not every word may have been found.
 */
function isTelling(
  { tokens }: Sentence,
  found: readonly Pick<NameMention, 'start' | 'end'>[],
  doc: Document,
  part: string,
) {
  if (tokens.length > DATELINE) return true;
  const others = tokens.filter(
    (token) =>
      (part === 'headline' || token.text === token.lower) &&
      !found.some(({ start, end }) => token.start >= start && token.end <= end),
  );
  return termsOf({ tokens: others }, doc.language).length > 0;
}

/** Hashes of the terms of a sentence, each once; of words of `least` letters and more. */
export function termsOf({ tokens }: Pick<Sentence, 'tokens'>, language: Language, least = 2): readonly number[] {
  const terms = new Set<number>();
  const opening = openingOf(language);
  let isPair = false;
  for (const [at, { kind, lower, lexeme }] of tokens.entries()) {
    const pair = opening.has(lower) ? `${lower} ${tokens[at + 1]?.lower}` : '';
    const term = kind === 'word' && !isPair && lower.length >= least ? entryOf(lexeme, language).term : null;
    isPair = language.accounts.acts.has(pair);
    const told = isPair ? termOf(pair, language) : term;
    if (told !== null) terms.add(told);
  }
  return [...terms];
}

const openingOf = perLanguage(({ accounts }: Language) => openingActs(accounts.acts));

/** The findings of each sentence; both are in the order of the text. */
export function bySentence<Finding extends { readonly start: number }>(
  sentences: readonly Sentence[],
  findings: readonly Finding[],
): readonly (readonly Finding[])[] {
  const isInOrder = findings.every(({ start }, at) => at === 0 || start >= (findings[at - 1]?.start ?? 0));
  const ordered = isInOrder ? findings : [...findings].sort((a, b) => a.start - b.start);
  let next = 0;
  return sentences.map(({ start, end }) => {
    const within: Finding[] = [];
    for (let at = ordered[next]; at && at.start < end; at = ordered[next]) {
      if (at.start >= start) within.push(at);
      next += 1;
    }
    return within;
  });
}
