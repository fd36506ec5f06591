import { addDays } from '../../digest/day.ts';
import { memoised } from '../../digest/memoised.ts';
import type { ReportedDate } from '../../digest/types.ts';
import { type Fault, fault, type Place, placeOf } from '../fault.ts';
import { datesOf, within } from '../find/dates/spans.ts';
import { formKey, isGeneric } from '../gate/names/entity-names.ts';
import { QUOTATION_WORDS, wordCount } from '../gate/names/words.ts';
import { suggestion } from '../nearest.ts';
import { citedEntries, citesOf, dateClaimsOf, statementsOf } from './claims.ts';
import type { TopicEntries } from './read.ts';
import type { Cite, EntityEntry, Paragraph } from './schema.ts';
import { shortEnough } from './short.ts';

/** What the structural checks look at. */
export interface Sources {
  readonly entries: TopicEntries;
  /** Name of the folder with the editor's files: the topic. */
  readonly folder: string;
  /** Number of paragraphs by article; an article that could not be read has none. */
  readonly counts: ReadonlyMap<string, number>;
}

/** A check reports every fault of its one kind; it never throws. */
export type Check = (sources: Sources) => readonly Fault[];

/** What the editor's files must hold by themselves. Order does not matter: each looks for one kind of fault. */
export const checks: readonly Check[] = [
  topicHolds,
  uniqueIds,
  distinctNames,
  namesOnce,
  citationsGiven,
  figuresGiven,
  positionsPart,
  knownIds,
  knownParagraphs,
  shortQuotations,
  garbledExplained,
  shortEnough,
  labelsSayTheDate,
];

/** The topic carries the name of its folder, and a time zone that exists. */
function topicHolds({ entries: { topic }, folder }: Sources): readonly Fault[] {
  const faults: Fault[] = [];
  const { id, zone, rights, coverage } = topic;
  if (id !== folder)
    faults.push(fault(placeOf(topic, 'id'), `the topic's id is "${id}", its folder "${folder}". Make them the same.`));
  if (!isZone(zone))
    faults.push(fault(placeOf(topic, 'zone'), `no time zone is named "${zone}". Write an IANA name, such as Etc/UTC.`));
  if (rights === 'facts-only' && !coverage)
    faults.push(
      fault(
        placeOf(topic, 'id'),
        'the topic has no coverage. Say which days it covers: coverage: 2031-03-01..2031-03-20.',
      ),
    );
  return faults;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Ids are unique: entities and origins together, and events, figures, disputes and articles each among themselves. */
function uniqueIds({ entries }: Sources): readonly Fault[] {
  const { origins, articles, entities, events, figures, disputes } = entries;
  return [
    ...repeatedIds('id', [...entities, ...origins]),
    ...repeatedIds('event id', events),
    ...repeatedIds('figure id', figures),
    ...repeatedIds('dispute id', disputes),
    ...repeatedIds('article letter', articles),
  ];
}

function repeatedIds(what: string, entries: readonly { readonly id: string }[]): Fault[] {
  const first = new Map<string, Place>();
  return entries.flatMap((entry) => {
    const at = placeOf(entry, 'id');
    const other = first.get(entry.id);
    if (!other) first.set(entry.id, at);
    return other
      ? [fault(at, `the ${what} "${entry.id}" is taken: ${other.file}:${other.line}. Give one of them another.`)]
      : [];
  });
}

/** A name, alias or spelling of an entity. */
interface Wording {
  readonly entity: EntityEntry;
  readonly text: string;
  readonly at: Place;
}

/**
 * A name, alias or spelling leads to one entity of its type. A first name or family name that two people share is no
 * fault, nor is a spelling such as "the ministry", which means different ones in different paragraphs.
 */
function distinctNames({ entries }: Sources): readonly Fault[] {
  return (['person', 'organisation', 'place'] as const).flatMap((type) => {
    const taken = new Map<string, Wording>();
    return entries.entities
      .filter((entity) => entity.type === type)
      .flatMap(wordingsOf)
      .flatMap((wording) => {
        const key = formKey(wording.text);
        const other = taken.get(key);
        if (!other) taken.set(key, wording);
        if (!other || other.entity === wording.entity || isShared(key, [other.entity, wording.entity])) return [];
        const leads = `"${wording.text}" already leads to ${other.entity.id} (${other.at.file}:${other.at.line}).`;
        return [fault(wording.at, `${leads} Remove it from one of the two, or merge them.`)];
      });
  });
}

function wordingsOf(entity: EntityEntry): Wording[] {
  return [
    { entity, text: entity.name, at: placeOf(entity, 'name') },
    ...aliasesOf(entity).map((alias) => ({ entity, ...alias })),
    ...spellingsOf(entity)
      .filter(({ text }) => !isGeneric(text))
      .map((spelling) => ({ entity, ...spelling })),
  ];
}

type PlacedText = Pick<Wording, 'text' | 'at'>;

const aliasesOf = ({ aliases }: EntityEntry): PlacedText[] =>
  aliases.map((text, index) => ({ text, at: placeOf(aliases, index) }));

const spellingsOf = ({ spellings }: EntityEntry): PlacedText[] =>
  spellings.map((spelling) => ({ text: spelling.text, at: placeOf(spelling, 'text') }));

/** True for a single word that begins, or ends, the name of both people. */
function isShared(key: string, entities: readonly EntityEntry[]): boolean {
  const names = entities.map((entity) => formKey(entity.name).split(' '));
  const bothHave = (position: number): boolean =>
    names.every((words) => words.length > 1 && words.at(position) === key);
  return entities[0]?.type === 'person' && (bothHave(0) || bothHave(-1));
}

/** Within one entity, each alias and each spelling stands once. */
function namesOnce({ entries }: Sources): readonly Fault[] {
  return entries.entities.flatMap((entity) => [
    ...repeatedTexts(aliasesOf(entity), formKey, 'alias', 'Remove one.'),
    ...repeatedTexts(spellingsOf(entity), (text) => text, 'spelling', 'Join their paragraphs in one entry.'),
  ]);
}

function repeatedTexts(
  texts: readonly PlacedText[],
  keyOf: (text: string) => string,
  what: string,
  todo: string,
): Fault[] {
  const seen = new Set<string>();
  return texts.flatMap(({ text, at }) => {
    const isRepeated = seen.has(keyOf(text));
    seen.add(keyOf(text));
    return isRepeated ? [fault(at, `the ${what} "${text}" stands here twice. ${todo}`)] : [];
  });
}

/**
 * Every list of citations names at least one paragraph, and none twice for the same words; a paragraph that is quoted
 * is not cited once more without a quotation. So with the paragraphs of a spelling.
 */
function citationsGiven({ entries }: Sources): readonly Fault[] {
  const lists = citedEntries(entries).flatMap((entry) =>
    entry.cite.length === 0
      ? [fault(placeOf(entry, 'cite'), 'no citation here. Every line rests on a paragraph: add cite: [A1].')]
      : repeatedCites(entry.cite),
  );
  return [...lists, ...entries.entities.flatMap(({ spellings }) => spellings.flatMap(({ at }) => repeatedCites(at)))];
}

function repeatedCites(cites: readonly (Paragraph & Pick<Cite, 'quote'>)[]): readonly Fault[] {
  return cites.flatMap((cite, index) => {
    const { id, quote } = cite;
    const isTwice = cites.some(
      (other, place) =>
        place !== index && other.id === id && ((other.quote && !quote) || (other.quote === quote && place < index)),
    );
    return isTwice ? [fault(placeOf(cite), `${id}${quote ? ` ${quote}` : ''} is cited twice here. Remove one.`)] : [];
  });
}

/** A figure gives a number, or the article's words for an amount without one; a range runs upwards. */
function figuresGiven({ entries }: Sources): readonly Fault[] {
  return entries.figures.flatMap((figure) => {
    const { value, words, max } = figure;
    const wrong = (key: 'id' | 'words' | 'max', message: string): Fault[] => [fault(placeOf(figure, key), message)];
    if (value !== undefined && words) return wrong('words', 'a figure has a value or words, not both. Keep the value.');
    if (value === undefined && !words)
      return wrong('id', 'a figure needs a value, or words where the article gives no number ("hundreds").');
    if (max === undefined) return [];
    if (value === undefined) return wrong('max', 'a max needs a value below it. Add value, or remove max.');
    return max > value ? [] : wrong('max', `max ${max} is not above value ${value}. Correct one of them.`);
  });
}

/** A dispute has positions that part, two at least; where one is labelled, so are all, and the question, to be read in one line. */
function positionsPart({ entries }: Sources): readonly Fault[] {
  return entries.disputes.flatMap((dispute) => {
    const { label, positions } = dispute;
    const wrong = (key: 'positions' | 'label', message: string): Fault[] => [fault(placeOf(dispute, key), message)];
    if (positions.length < 2)
      return wrong(
        'positions',
        'a dispute has two positions at least. Add the other, or make it a note of the article.',
      );
    const labels = [label, ...positions.map((position) => position.label)].filter((each) => each !== undefined);
    return labels.length === 0 || labels.length === positions.length + 1
      ? []
      : wrong(
          'label',
          'question and positions are labelled all or none: they stand in one line. Add the missing ones.',
        );
  });
}

/** Every id that a line names is the id of something that the editor's files define. */
function knownIds({ entries }: Sources): readonly Fault[] {
  const { events, figures, disputes, briefs, malformed } = entries;
  const types = new Map(entries.entities.map((entity) => [entity.id, entity.type]));
  const entities = new Set(types.keys());
  const origins = new Set([...entities, ...entries.origins.map((origin) => origin.id)]);
  const places = new Set([...entities].filter((id) => types.get(id) === 'place'));
  const eventIds = new Set(events.map((event) => event.id));
  const disputeIds = new Set(disputes.map((dispute) => dispute.id));
  const positions = disputes.flatMap((dispute) => dispute.positions);
  const statements = statementsOf(entries);
  const cites = citesOf(entries);

  const unknown = (what: string, known: ReadonlySet<string>, id: string, at: Place): Fault[] =>
    known.has(id) || malformed.has(id) ? [] : [fault(at, `no ${what} has the id "${id}".${suggestion(id, known)}`)];
  const eachIn = (what: string, known: ReadonlySet<string>, ids: readonly string[]): Fault[] =>
    ids.flatMap((id, index) => unknown(what, known, id, placeOf(ids, index)));
  const named = (ids: readonly string[]): Fault[] => eachIn('person, organisation or place', entities, ids);
  const placeFault = (id: string, at: Place): Fault[] => {
    const type = types.get(id);
    return type && type !== 'place'
      ? [fault(at, `"${id}" is a ${type}, not a place. Put it under actors.`)]
      : unknown('place', places, id, at);
  };
  return [
    ...statements.flatMap(({ by, to, actors = [], denies = [], disputed }) => [
      ...[by, to, actors, denies].flatMap(named),
      ...eachIn('dispute', disputeIds, disputed),
    ]),
    ...eachIn('event', eventIds, briefs.events),
    ...Object.entries(briefs.names).flatMap(([id, brief]) =>
      unknown('person, organisation or place', entities, id, placeOf(brief)),
    ),
    ...events.flatMap((event) => [
      ...named(event.actors),
      ...event.places.flatMap((id, index) => placeFault(id, placeOf(event.places, index))),
    ]),
    ...figures.flatMap((figure) => named(figure.by)),
    ...disputes.flatMap((dispute) => named(dispute.about)),
    ...positions.flatMap((position) => named(position.by)),
    ...cites.flatMap((cite) =>
      cite.speaker ? unknown('person, organisation or place', entities, cite.speaker, placeOf(cite, 'speaker')) : [],
    ),
    ...[...statements, ...figures, ...positions, ...cites].flatMap((line) =>
      line.from ? unknown('entity or origin', origins, line.from, placeOf(line, 'from')) : [],
    ),
  ];
}

/** Every citation, spelling and note names an article that exists and a paragraph that it has. */
function knownParagraphs({ entries, counts }: Sources): readonly Fault[] {
  const letters = new Set(entries.articles.map((article) => article.id));
  const check = (article: string, paragraph: number, at: Place): Fault[] => {
    if (entries.malformed.has(article)) return [];
    if (!letters.has(article)) {
      const hint = `${suggestion(article, letters)} Articles are listed in articles.yml.`;
      return [fault(at, `there is no article ${article}.${hint}`)];
    }
    const count = counts.get(article);
    if (count === undefined || paragraph <= count) return [];
    const lines = 'Count its non-blank lines from 1, headline included.';
    return [fault(at, `article ${article} has no paragraph ${paragraph}: it has ${count}. ${lines}`)];
  };
  return [
    ...[...citesOf(entries), ...entries.entities.flatMap(({ spellings }) => spellings.flatMap(({ at }) => at))].flatMap(
      (cite) => check(cite.article, cite.paragraph, placeOf(cite)),
    ),
    ...entries.articles.flatMap(({ id, translation, notes }) =>
      [...translation.passages, ...notes].flatMap((note) => check(id, note.paragraph, placeOf(note, 'paragraph'))),
    ),
  ];
}

/** In a facts-only topic a quotation has at most fifteen words. */
function shortQuotations({ entries }: Sources): readonly Fault[] {
  if (entries.topic.rights !== 'facts-only') return [];
  return citesOf(entries).flatMap((cite) => {
    const words = wordCount(cite.quote ?? '');
    const limit = `a facts-only topic allows ${QUOTATION_WORDS}. Quote less of it.`;
    return words > QUOTATION_WORDS ? [fault(placeOf(cite, 'quote'), `the quotation has ${words} words; ${limit}`)] : [];
  });
}

/** What is said to rest on garbled words rests on a passage that says which they are. */
function garbledExplained({ entries }: Sources): readonly Fault[] {
  const passages = new Set(
    entries.articles.flatMap(({ id, translation }) => translation.passages.map(({ paragraph }) => `${id}${paragraph}`)),
  );
  return citesOf(entries).flatMap((cite) => {
    if (!cite.garbled || passages.has(cite.id)) return [];
    const todo = `Say in articles.yml what does: translation: passages, paragraph ${cite.paragraph}.`;
    return [fault(placeOf(cite, 'garbled'), `nothing in ${cite.id} is said to look machine-translated. ${todo}`)];
  });
}

/**
 * The label of a date says that date: each day in it is the first or the last, or, behind "before" or "after", the day
 * next to them; all else in it meets the date. What says "before" or "after" alone says so in its data, too.
 */
function labelsSayTheDate({ entries }: Sources): readonly Fault[] {
  return dateClaimsOf(entries).flatMap(({ date, at }) => {
    const { start, end, label, precision, open } = date;
    const days = start === end ? start : `${start}..${end}`;
    if (!saysDate(date)) return [fault(at, `the label "${label}" does not say ${days}. Correct one of them.`)];
    const side = precision === 'about' ? openSide(label) : undefined;
    if (side === open) return [];
    const todo = side ? `Add open: ${side}.` : 'Leave "open" out, or say it in the label of a date that is about.';
    return [fault(at, `the label "${label}" and the date differ on which side is open. ${todo}`)];
  });
}

/** The side to which the words of a date leave it open. */
function openSide(label: string): ReportedDate['open'] {
  if (/^(?:before|by|until|no later than)\b/i.test(label)) return 'before';
  return /^(?:after|since)\b|\bor later$/i.test(label) ? 'after' : undefined;
}

/** Round after round asks for the same dates. */
const saysDate = memoised(({ start, end, label }: ReportedDate): boolean => {
  const ends = [start, end, ...(/\b(?:before|after)\b/i.test(label) ? [addDays(start, -1), addDays(end, 1)] : [])];
  const dates = datesOf(label, end);
  const isTrue = dates.every(({ spans }) =>
    spans.some((span) => (span.start === span.end ? ends.includes(span.start) : within(span, { start, end }))),
  );
  // A bare year is not read as a date everywhere that it is one; any other number belongs to a date.
  const isOfDate = [...label.matchAll(/\d+/g)].every(({ 0: digits, index }) =>
    digits.length === 4
      ? digits >= start.slice(0, 4) && digits <= end.slice(0, 4)
      : dates.some((date) => index >= date.start && index < date.end) || isDayBeforeDash(label, index, start),
  );
  return isTrue && isOfDate;
});

/** "19 to 25 October": the first day, where it is not read as a date of its own. */
const isDayBeforeDash = (label: string, index: number, start: string): boolean =>
  /^\d{1,2}\s*(?:to|and|–|-)\s*\d/.test(label.slice(index)) &&
  Number.parseInt(label.slice(index), 10) === Number(start.slice(8));
