import { normalise } from '../digest/normalise.ts';
import { isCommon, stem, words } from '../digest/stem.ts';
import type { Day, Digest, Dispute, EntityProfile, EntityType, Figure } from '../digest/types.ts';
import { countsItem } from './amounts.ts';
import { answer, offer, refuse } from './context.ts';
import { sidesItem } from './disputes.ts';
import { type Edition, editionIn } from './edition-in.ts';
import { entityOffer } from './entities.ts';
import { harmless } from './harmless.ts';
import { asPrinted, described } from './names.ts';
import { findWhen, type When } from './parse/when.ts';
import { fitting } from './reply/page.ts';
import type { Action, Item, Reply, Span } from './reply/reply.ts';
import { countWords, firstWords } from './reply/words.ts';
import type { Words } from './words/words.ts';

/** So many characters of a message are looked at: what a person writes in one. */
const MOST_READ = 4_000;

/** So many words are looked up as names, and so many names, days and figures are told. */
const MOST_WORDS = 400;
const MOST_FOUND = 8;

/** So many bearers of one name are told apart. */
const MOST_BEARERS = 3;

/** No name in a message has more words. */
const LONGEST_NAME = 5;

/** Words of the line that says who is named; the others stand in the menu. */
const NAMES_WORDS = 26;
const DESCRIPTION_WORDS = 10;

/** Disputes that are compared with the message: those beyond concern it less. */
const MOST_COMPARED = 200;

/** What of a message a digest knows. */
interface Found {
  readonly digest: Edition;
  readonly names: readonly { readonly entity: EntityProfile; readonly asked: string }[];
  readonly days: readonly When[];
  readonly figures: readonly Figure[];
  /** Contested, and of this message: what it is most about first. */
  readonly disputes: readonly Dispute[];
  /** Counts in it that no figure and no position has, as written. */
  readonly unknown: readonly string[];
}

/**
 * A message that someone else wrote, looked up: who and what is named in it, which of its counts, days and names are
 * contested, with every position, and which of its counts the digest does not have. Nothing says whether it is true. Of
 * several digests the one that knows most of it answers. The message itself is kept nowhere, and no button carries it.
 * @param words Those that the answer is in.
 * @param read A text as a digest writes its names; as it is where this is absent.
 */
export function checkText(
  text: string,
  digests: Iterable<Digest>,
  words: Words,
  read: (text: string, digest: Digest) => string = (same) => same,
): Reply {
  const written = harmless(text.slice(0, MOST_READ));
  const looked = [...digests].map((digest) => lookedUp(editionIn(digest, words), read(written, digest)));
  const [best, ...others] = looked.toSorted((a, b) => weightOf(b) - weightOf(a));
  if (!best) throw new Error('no digest was given: at least one is needed to answer from');
  if (weightOf(best) === 0) return nothingOf(best.digest, written);
  return told(
    best,
    others.filter((other) => weightOf(other) > 0).map(({ digest }) => digest.topic.id),
  );
}

const weightOf = ({ names, days, figures, disputes }: Found): number =>
  names.length + days.length + figures.length + disputes.length;

function nothingOf(digest: Edition, text: string): Reply {
  const { buttons, check } = digest.words;
  const nearest = [offer(digest, buttons.brief, 'brief'), offer(digest, buttons.help, 'help')];
  const asked = firstWords(text, 12).replace(/(?<![^\p{L}\p{N}…])[^\p{L}\p{N}…]+$/u, '') || check.emptyMessage;
  const command = { topic: digest.topic.id, name: 'help', options: {} };
  return refuse(command, digest, {
    kind: 'refusal',
    why: 'nothing-found',
    asked,
    among: 'message',
    nearest,
  });
}

function told(found: Found, elsewhere: readonly string[]): Reply {
  const { digest, disputes, figures, names, days, unknown } = found;
  const { words } = digest;
  const [gravest, ...further] = disputes.map((dispute) => sidesItem(digest, dispute));
  const kinds = [...new Set(figures.map(({ counts }) => counts))];
  const counted = kinds.map((kind) => {
    const own = figures.filter(({ counts }) => counts === kind);
    return countsItem(digest, kind, own, own.length);
  });
  const options = [
    ...disputes.map(({ id, label, question }) => offer(digest, label ?? question, 'disputed', { about: id })),
    ...names.map(({ entity }) => entityOffer(digest, entity)),
    ...days.map((when) => dayOffer(digest, when)),
    ...kinds.map((kind) => offer(digest, words.offers.counts(kind), 'figures', { about: kind })),
  ];
  const parts = [
    ...(names.length > 0 ? [words.counted.name(names.length)] : []),
    ...(days.length > 0 ? [words.counted.day(days.length)] : []),
    ...(figures.length > 0 ? [words.counted.figure(figures.length)] : []),
    ...(disputes.length > 0 ? [words.check.contested(disputes.length)] : []),
  ];
  const asked = { topic: digest.topic.id, name: 'check', options: {} };
  const reply = answer(asked, digest, {
    title: words.check.title(parts.join(', ')),
    first: {
      items: [
        ...(names.length > 0 ? [whoItem(digest, names)] : []),
        ...(gravest ? [gravest] : []),
        ...counted.slice(0, 1),
        ...(days.length > 0 ? [daysItem(digest, days)] : []),
        ...further,
        ...counted.slice(1),
      ],
      closing: unknown.length > 0 ? unknownItem(digest, unknown) : undefined,
    },
    notes: [
      ...(disputes.length > 0 ? [[words.check.noVerdict]] : []),
      ...(elsewhere.length > 0 ? [[words.check.knownAsWell(elsewhere.map((topic) => `/${topic}`).join(', '))]] : []),
    ],
    choices: { placeholder: words.menus.openFound, options },
  });
  return { ...reply, isOnce: true };
}

/** "Boris Petrov, head of the union; …", and where a name is misspelt as some article has it, that it is. */
function whoItem(digest: Edition, names: Found['names']): Item {
  const { kept } = fitting(
    names,
    ({ entity }) => countWords(`${entity.name} ${described(digest, entity)}`),
    NAMES_WORDS,
  );
  const shown = names.slice(0, Math.max(1, kept.length));
  const left = names.length - shown.length;
  const spans = shown.flatMap(({ entity, asked }, index): Span[] => {
    const printed = isMisspelt(entity, asked) ? asPrinted(digest, entity, asked).replace(/^(.*)\.$/, ' ($1)') : '';
    const said = `, ${described(digest, entity, DESCRIPTION_WORDS)}${printed}`;
    return [...(index > 0 ? ['; '] : []), { bold: entity.name }, said];
  });
  return { lines: [{ text: [...spans, left > 0 ? `; ${digest.words.more(left)}` : ''], cites: [] }] };
}

const isMisspelt = ({ spellings }: EntityProfile, asked: string): boolean =>
  spellings.some(
    ({ text, glitch }) => glitch !== undefined && ` ${normalise(text)} `.includes(` ${normalise(asked)} `),
  );

function daysItem(digest: Edition, days: readonly When[]): Item {
  const { words } = digest;
  const spans = days.slice(0, 3).flatMap((when, index): Span[] => {
    const { total } = digest.events.tally({ days: when });
    return [
      ...(index > 0 ? ['; '] : []),
      { bold: when.label },
      `: ${total === 0 ? words.check.noEvent : words.counted.event(total)}`,
    ];
  });
  return { lines: [{ text: spans, cites: [] }] };
}

const unknownItem = ({ words }: Edition, unknown: readonly string[]): Item => ({
  lines: [{ text: [{ bold: words.check.noSuchCount }, unknown.slice(0, 4).join('; ')], cites: [] }],
});

const dayOffer = (digest: Digest, { from, to, label }: When): Action =>
  from === to
    ? offer(digest, label, 'summary', { day: from })
    : offer(digest, label, 'timeline', { when: `${from}..${to}` });

// Looking up

function lookedUp(digest: Edition, text: string): Found {
  const { days, rest } = daysIn(digest, text);
  const names = namesIn(digest, rest);
  const counts = countsIn(rest);
  const seqs = names.map(({ entity }) => entity.seq);
  const known = counts.map((one) => ({ ...one, ...recordsOf(digest, one.value) }));
  const figures = [...new Map(known.flatMap((one) => one.figures).map((figure) => [figure.id, figure])).values()];
  return {
    digest,
    days,
    names,
    figures: figures.slice(0, MOST_FOUND),
    disputes: disputesOf(digest, text, seqs, days, known),
    unknown: known.filter((one) => one.figures.length + one.disputes.length === 0).map((one) => one.written),
  };
}

/** Every date in a text, and the text without them. One that no calendar has, or too far away, is none. */
function daysIn(digest: Edition, text: string): { readonly days: readonly When[]; readonly rest: string } {
  const days: When[] = [];
  // "by 31 October" is about that day, and not about all before it.
  let rest = text.replaceAll(/\b(?:since|from|after|following|before|until|till|by)\b/gi, ' ');
  while (days.length < MOST_FOUND) {
    const found = findWhen(rest, digest);
    if (!found || !('from' in found)) break;
    days.push(found);
    rest = found.rest;
  }
  return { days: [...new Map(days.map((when) => [`${when.from}${when.to}`, when])).values()].toSorted(byDay), rest };
}

const byDay = (a: { from: Day }, b: { from: Day }): number => (a.from < b.from ? -1 : 1);

/** In the order in which they are told. */
const TYPES: readonly EntityType[] = ['person', 'organisation', 'place'];

/** Whoever and whatever is named, people first, the most prominent first; of a name that several bear, all of them. */
function namesIn(digest: Digest, text: string): Found['names'] {
  const written = text.split(/\s+/).slice(0, MOST_WORDS);
  const found = new Map<number, Found['names'][number]>();
  for (let place = 0; place < written.length; ) {
    const name = nameAt(digest, written.slice(place, place + LONGEST_NAME));
    for (const entity of name?.bearers ?? []) found.set(entity.seq, { entity, asked: name?.asked ?? '' });
    place += name?.length ?? 1;
  }
  const placeOf = ({ type }: EntityProfile): number => TYPES.indexOf(type);
  return [...found.values()]
    .toSorted((a, b) => placeOf(a.entity) - placeOf(b.entity) || a.entity.rank - b.entity.rank)
    .slice(0, MOST_FOUND);
}

function nameAt(digest: Digest, ahead: readonly string[]) {
  for (let length = ahead.length; length > 0; length -= 1) {
    const run = ahead.slice(0, length).join(' ');
    const asked = run.replaceAll(/['’‘ʼ＇]s(?![\p{L}\p{N}])|^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '');
    const form = normalise(asked);
    // What ends a sentence or a clause ends a name; one small word is none, unless it is written as "US" is.
    const isBroken = length > 1 && /[,;:!?()]\s|[a-z]{3}\.\s/.test(run);
    const isSmall = length === 1 && (isCommon(form) || (form.length < 3 && asked !== asked.toUpperCase()));
    if (form === '' || /^\d+$/.test(form) || isBroken || isSmall) continue;
    const bearers = digest.names.spelt(form).slice(0, MOST_BEARERS);
    if (bearers.length > 0) return { bearers, asked, length };
  }
  return null;
}

/** A count, as written and as a number. */
interface Count {
  readonly written: string;
  readonly value: number;
}

const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

/** Numbers that may count something: not those of "F-16", "8th" or "5%". Of two figures and more, so that "2 of us" is none. */
function countsIn(text: string): readonly Count[] {
  const pattern =
    /(?<![\p{L}\p{N}.,-])(\d{1,3}(?:[,\u00a0\u202f ]\d{3}){1,5}|\d{1,18}(?:\.\d{1,9})?)(?:\s?(k|thousand|m|million|bn|billion))?(?![\p{L}\p{N}%]|[.,]\d)/giu;
  const found = [...text.matchAll(pattern)].flatMap(([written, digits = '', scale = '']) => {
    const value = Number(digits.replaceAll(/[^\d.]/g, '')) * (SCALES[scale.toLowerCase()] ?? 1);
    return value >= 10 ? [{ written, value }] : [];
  });
  return [...new Map(found.map((one) => [one.value, one])).values()].slice(0, MOST_FOUND);
}

/** What gives a number: figures of that value or bound, and disputes of which a position has it. */
function recordsOf({ figures, disputes, search }: Digest, value: number) {
  const digits = String(value);
  const isOfIt = (text: string): boolean => words(text).includes(digits);
  return {
    figures: figures
      .about('', [], search.records(digits, 'figure'))
      .filter((figure) => figure.value === value || figure.max === value),
    disputes: disputes
      .about([], search.records(digits, 'dispute'))
      .filter(({ positions }) => positions.some(({ text, label = '' }) => isOfIt(text) || isOfIt(label))),
  };
}

/**
 * Disputes that a message touches, by how much of them it has: a number that a position gives, whom it is about, its day,
 * words of its question. One name alone is enough only where the message has nothing else, or its office is disputed.
 */
function disputesOf(
  digest: Digest,
  text: string,
  seqs: readonly number[],
  days: readonly When[],
  counts: readonly { readonly disputes: readonly Dispute[] }[],
): readonly Dispute[] {
  const byNumber = new Set(counts.flatMap(({ disputes }) => disputes.map(({ id }) => id)));
  const byDays = new Set(days.flatMap((when) => digest.disputes.ofDays(when).map(({ id }) => id)));
  const byName = new Set(digest.disputes.about(seqs, []).map(({ id }) => id));
  const candidates = [...new Set([...byNumber, ...byName, ...byDays])].slice(0, MOST_COMPARED);
  const own = new Set(tellingStems(text));
  const isBare = seqs.length + days.length + counts.length === 1;
  const scored = candidates.flatMap((id) => {
    const dispute = digest.disputes.get(id);
    if (!dispute) return [];
    const shared = [...new Set(tellingStems(`${dispute.label ?? ''} ${dispute.question}`))].filter((one) =>
      own.has(one),
    ).length;
    const isOffice = dispute.kind === 'title' && byName.has(id);
    const isOfDay = dispute.kind === 'date' && byDays.has(id);
    const score =
      (byNumber.has(id) ? 8 : 0) + (byName.has(id) ? 2 : 0) + (byDays.has(id) ? 1 : 0) + (isOfDay ? 2 : 0) + shared;
    return isBare || isOffice || byNumber.has(id) || score >= LEAST_SCORE ? [{ dispute, score }] : [];
  });
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_FOUND)
    .map(({ dispute }) => dispute);
}

/** A name and two words of the question, or a name, the day and one. */
const LEAST_SCORE = 4;

const tellingStems = (text: string): readonly string[] =>
  words(text)
    .filter((word) => !isCommon(word))
    .map(stem);
