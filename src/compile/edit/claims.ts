import type { ReportedDate } from '../../digest/types.ts';
import { type Place, placeOf } from '../fault.ts';
import type { TopicEntries } from './read.ts';
import type { BriefEntry, Cite, StatementEntry } from './schema.ts';

/** What has citations of its own: a statement, a role, a figure, a position. */
export interface CitedEntry {
  readonly cite: readonly Cite[];
}

/** One line that the bot will say, with all the paragraphs that it rests on. */
export interface Claim {
  readonly text: string;
  readonly at: Place;
  readonly cites: readonly Cite[];
  /** Whose line it is; absent for what rests on the citations of others: headlines, questions, the scope of a figure. */
  readonly entry?: CitedEntry;
}

/** A date that the digest will give, with the paragraphs that it rests on. */
export interface DateClaim {
  readonly date: ReportedDate;
  readonly at: Place;
  /** What it dates: a headline, a line, a label, a question. */
  readonly of: string;
  readonly cites: readonly Cite[];
  /** True for the day as of which a figure is given. */
  readonly isAsOf: boolean;
}

/** Every statement, of events first, then of entities, then of briefs; each in the order of its file. */
export const statementsOf = (entries: TopicEntries): readonly StatementEntry[] => [
  ...entries.events.flatMap((event) => event.statements),
  ...entries.entities.flatMap((entity) => entity.facts),
  ...briefsOf(entries).flatMap(({ brief }) => brief.lines),
];

/** Every brief with what it is of: `topic`, a day, an entity. */
export const briefsOf = ({ briefs: { topic, days, names } }: TopicEntries) =>
  Object.entries<BriefEntry>({ ...(topic ? { topic } : {}), ...days, ...names }).map(([of, brief]) => ({ of, brief }));

const citesOfAll = (entries: readonly CitedEntry[]): readonly Cite[] => entries.flatMap(({ cite }) => cite);

/** Every line of own words that rests on paragraphs. Check after check asks for them. */
export function claimsOf(entries: TopicEntries): readonly Claim[] {
  const claims = known.get(entries) ?? claimsIn(entries);
  known.set(entries, claims);
  return claims;
}

const known = new WeakMap<TopicEntries, readonly Claim[]>();

function claimsIn(entries: TopicEntries): readonly Claim[] {
  const line = <Key extends PropertyKey>(entry: CitedEntry & Readonly<Record<Key, string>>, key: Key): Claim => ({
    text: entry[key],
    at: placeOf(entry, key),
    cites: entry.cite,
    entry,
  });
  /** What may be left out, and rests on the citations of others. */
  const more = <Key extends PropertyKey>(
    entry: Readonly<Partial<Record<Key, string>>>,
    key: Key,
    cites: readonly Cite[],
  ): Claim[] => {
    const text = entry[key];
    return text === undefined ? [] : [{ text, at: placeOf(entry, key), cites }];
  };
  return [
    ...statementsOf(entries).map((statement) => line(statement, 'text')),
    ...entries.events.map((event) => ({
      text: event.headline,
      at: placeOf(event, 'headline'),
      cites: citesOfAll(event.statements),
    })),
    ...entries.entities.flatMap(({ roles }) => roles.map((role) => line(role, 'title'))),
    ...entries.figures.flatMap((figure) => [
      line(figure, 'label'),
      ...more(figure, 'scope', figure.cite),
      ...more(figure, 'giver', figure.cite),
    ]),
    ...entries.disputes.flatMap((dispute) => {
      const cites = citesOfAll(dispute.positions);
      return [
        { text: dispute.question, at: placeOf(dispute, 'question'), cites },
        ...more(dispute, 'label', cites),
        ...dispute.positions.flatMap((position) => [line(position, 'text'), ...more(position, 'label', position.cite)]),
      ];
    }),
    ...briefsOf(entries).flatMap(({ brief }) => more(brief, 'headline', citesOfAll(brief.lines))),
  ];
}

/** Every date of an event, a statement, a figure or a dispute. */
export function dateClaimsOf(entries: TopicEntries): readonly DateClaim[] {
  const claim = <Key extends PropertyKey>(
    entry: Readonly<Partial<Record<Key, ReportedDate>>>,
    key: Key,
    of: string,
    cites: readonly Cite[],
  ): DateClaim[] => {
    const date = entry[key];
    return date ? [{ date, at: placeOf(entry, key), of, cites, isAsOf: key === 'as-of' }] : [];
  };
  return [
    ...entries.events.flatMap((event) => claim(event, 'date', event.headline, citesOfAll(event.statements))),
    ...statementsOf(entries).flatMap((statement) => claim(statement, 'date', statement.text, statement.cite)),
    ...entries.figures.flatMap((figure) => claim(figure, 'as-of', figure.label, figure.cite)),
    ...entries.disputes.flatMap((dispute) => claim(dispute, 'date', dispute.question, citesOfAll(dispute.positions))),
  ];
}

/** Every entry with citations of its own. */
export const citedEntries = (entries: TopicEntries): readonly CitedEntry[] =>
  claimsOf(entries).flatMap(({ entry }) => entry ?? []);

/** Every citation, each as often as it stands in the files. */
export const citesOf = (entries: TopicEntries): readonly Cite[] => citesOfAll(citedEntries(entries));
