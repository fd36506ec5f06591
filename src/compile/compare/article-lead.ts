import type { DateMention, NameMention } from '../find/extraction.ts';
import { withoutDateline } from '../read/dateline.ts';
import { type Document, dayOfLine } from '../read/document.ts';
import { tokensOf } from '../read/text/tokens.ts';
import { type ArticleLead, type Lead, leadIn, SHORTEST } from './lead.ts';
import { liveHeadline, toldInShort } from './live-headline.ts';
import { type Entry, entriesOf } from './live-page.ts';
import { type When, within } from './telling.ts';
import { mayTellDeed, undatedDeedIn } from './undated.ts';
import { whenOf } from './when.ts';

/** What leads an article, and what is new on a live page, without a day: by the index of its sentence. */
export function leadsOf(
  doc: Document,
  datesOf: readonly (readonly DateMention[])[],
  namesOf: readonly (readonly NameMention[])[],
): ReadonlyMap<number, ArticleLead> {
  const body = doc.sentences.flatMap(({ line }, at) => (doc.lines[line]?.part === 'body' ? [at] : []));
  const first = body.findIndex((at) => (doc.sentences[at]?.tokens.length ?? 0) >= SHORTEST);
  const at = body[first] ?? -1;
  const entries = entriesOf(doc);
  const leads = [
    ...undatedDeeds(doc, datesOf, body.slice(first + 1), entries),
    ...(entries.some((entry) => entry.at === at)
      ? []
      : [leadAt(doc, datesOf, namesOf, { at, from: 0 }, body.slice(first + 1))]),
    ...entries.map((entry) => leadAt(doc, datesOf, namesOf, entry, null) ?? bulletAt(doc, datesOf, entry)),
    ...(entries.length > 0 ? [liveHeadline(doc)] : []),
  ];
  return new Map(leads.flatMap((lead) => (lead ? [[lead.at, lead]] : [])));
}

/**
 * What is told further down as just done, without a day: "The ministry has also suspended the inspector." Its report is of
 * that day, and no surer than that.
 */
const undatedDeeds = (
  doc: Document,
  datesOf: readonly (readonly DateMention[])[],
  behind: readonly number[],
  entries: readonly Entry[],
): readonly ArticleLead[] =>
  behind.flatMap((at): ArticleLead[] => {
    const sentence = doc.sentences[at];
    if (!sentence || !mayTellDeed(sentence, doc.language) || entries.some((entry) => entry.at === at)) return [];
    const { start, end } = sentence;
    const head = start + (doc.language.accounts.opensUpdate.exec(doc.text.slice(start, end))?.[0].length ?? 0);
    const tokens = sentence.tokens.filter((token) => token.start >= head);
    const told = undatedDeedIn(
      { ...sentence, tokens },
      datesOf[at]?.filter((date) => date.start >= head) ?? [],
      doc.language,
    );
    if (!told || isBehindPast(doc, datesOf, at)) return [];
    const today = dayOfLine(doc, sentence.line);
    const when: When = { start: today, end: today, precision: 'day' };
    return [{ ...told, at, when, tokens: tokens.filter(within(told.clause)), names: [] }];
  });

/** A line that sums a live page up, in the words of a headline, where it names no day. */
function bulletAt(
  doc: Document,
  datesOf: readonly (readonly DateMention[])[],
  { at, from }: Entry,
): ArticleLead | null {
  const { start = 0, end = 0 } = doc.sentences[at] ?? {};
  const isBullet = doc.language.accounts.opensBullet.test(doc.text.slice(start, end)) && from > start;
  const isDated = (datesOf[at] ?? []).some(({ type }) => type === 'DATE' || type === 'TIME');
  return isBullet && !isDated ? toldInShort(doc, at, from, end) : null;
}

/** "Roe was convicted on 29 January. He was cleared of a second count": of the day before it, and not of that of the report. */
function isBehindPast(doc: Document, datesOf: readonly (readonly DateMention[])[], at: number): boolean {
  const [before, sentence] = [doc.sentences[at - 1], doc.sentences[at]];
  if (!sentence || before?.line !== sentence.line) return false;
  const perfect = doc.language.classes.get('perfect');
  const today = dayOfLine(doc, sentence.line);
  const days = (datesOf[at - 1] ?? []).flatMap((date) => whenOf(date, today)).map(({ when }) => when);
  return (
    !sentence.tokens.some(({ lower }) => perfect?.has(lower)) &&
    days.some(({ precision, end }) => precision === 'day' && end < today)
  );
}

/** A lead, with the day that one of the sentences behind it gives, else that of publication; an entry has none behind it. */
function leadAt(
  doc: Document,
  datesOf: readonly (readonly DateMention[])[],
  namesOf: readonly (readonly NameMention[])[],
  { at, from: head }: Entry,
  following: readonly number[] | null,
): ArticleLead | null {
  const sentence = doc.sentences[at];
  if (!sentence) return null;
  const from = Math.max(head, sentence.end - withoutDateline(doc.text.slice(sentence.start, sentence.end)).length);
  const tokens = sentence.tokens.filter(({ start }) => start >= from);
  // The day of a dateline is not one that the sentence tells.
  const dates = (datesOf[at] ?? []).filter(({ start }) => start >= from);
  const told = leadIn({ ...sentence, tokens }, dates, following === null, doc.language);
  if (!told) return null;
  const behind = following ?? [];
  const dayAt = told.isSudden ? behind.slice(0, BEHIND_LEAD).find((each) => saysWhen(doc, each)) : undefined;
  const today = dayOfLine(doc, sentence.line);
  const dayOf = (dates: readonly DateMention[]): When | undefined =>
    dates.flatMap((date) => whenOf(date, today)).find(({ when }) => when.precision === 'day')?.when;
  const published: When = { start: today, end: today, precision: 'day' };
  const isOwn = within(told.clause);
  const [next = -1] = behind;
  const isNext = namesOnSame(doc, next, namesOf[next] ?? [], told);
  // What happened the headline tells in other words; who was charged has a name in the next sentence.
  const beside = [
    ...(told.isSudden && behind.length > 0 ? tokensOf(doc.headline ?? '') : []),
    ...(isNext ? (doc.sentences[next]?.tokens ?? []) : []),
  ];
  const telling = [...(told.isSudden ? tokens : tokens.filter(isOwn)), ...beside];
  const names = isNext ? (namesOf[next] ?? []) : [];
  const day = dayOf(datesOf[dayAt ?? -1] ?? []);
  if (day) return { ...told, at, when: day, manner: 'told', dayAt, tokens: telling, names };
  return { ...told, at, when: (told.saidOn && dayOf([told.saidOn])) ?? published, tokens: telling, names };
}

/** "Lina Marsk, 43, was detained at her home": a sentence that begins with a name, and tells of the same act. */
function namesOnSame(doc: Document, at: number, [first]: readonly NameMention[], { deed, isSudden }: Lead): boolean {
  const sentence = doc.sentences[at];
  if (!sentence || !first || first.start > sentence.start + TITLE || deed === '') return false;
  return isSudden || sentence.tokens.some(({ lower }) => doc.language.accounts.acts.get(lower) === deed);
}

/** Characters of titles before a name that begins a sentence. */
const TITLE = 12;

/** Sentences behind a lead in which it may be said when it happened. */
const BEHIND_LEAD = 4;

const saysWhen = (doc: Document, at: number): boolean =>
  doc.language.accounts.whenItHappened.test(doc.text.slice(doc.sentences[at]?.start, doc.sentences[at]?.end));
