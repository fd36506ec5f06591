import { describe, expect, it } from 'vitest';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Day, DigestDocument, Dispute, Event, Figure, Statement } from '../../src/digest/types.ts';
import {
  changesSince,
  latestArticleDay,
  newPositions,
  newStatements,
  nextReplayDay,
  replayDays,
  snapshotOf,
} from '../../src/subscriptions/digest-queries.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { cite, cites, on } from '../fixtures/making.ts';
import { digestOf } from './simulation/topics.ts';

const digestWith = (more: Partial<DigestDocument>) => digestInMemory({ ...harbourDocument, ...more });

function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('the harbour has none');
  return one;
}
const strike = first(harbourDocument.events.filter(({ id }) => id === 'strike-begins'));
const hurt = first(harbourDocument.disputes);
const office = first(harbourDocument.figures);

/** The document with another in the place of the one of its id. */
const eventsWith = (one: Event) => ({
  events: harbourDocument.events.map((each) => (each.id === one.id ? one : each)),
});
const disputesWith = (one: Dispute) => ({ disputes: [one, ...harbourDocument.disputes.slice(1)] });
const figuresWith = (one: Figure) => ({ figures: [one, ...harbourDocument.figures.slice(1)] });
/** The event with its first statement told otherwise. */
const saying = (more: Partial<Statement>): Partial<Event> => ({
  statements: strike.statements.map((each, index) => (index === 0 ? { ...each, ...more } : each)),
});
const holding = (more: Partial<Dispute['positions'][number]>): Partial<Dispute> => ({
  positions: hurt.positions.map((each, index) => (index === 0 ? { ...each, ...more } : each)),
});

describe('what a digest says', () => {
  const since = snapshotOf(harbour);
  const idsIn = (more: Partial<DigestDocument>) => {
    const changes = changesSince(since, digestWith(more));
    const ids = (all: readonly { readonly id: string }[] = []) => all.map(({ id }) => id).join(' ');
    return (
      changes && Object.values(changes).flatMap((kind) => ('added' in kind ? [ids(kind.added), ids(kind.changed)] : []))
    );
  };

  it.each<[string, Partial<Event>]>([
    ['a headline', { headline: 'Crews stay ashore' }],
    ['a date', { date: on('2021-05-01', 'the night to 1 May 2021') }],
    ['a standing', { status: 'disputed' }],
    ['words', saying({ text: 'Crews of four ferries stopped work.' })],
    ['a speaker', saying({ by: ['harbour-office'] })],
    ['whom it is said to', saying({ to: ['northmark'] })],
    ['a citation', saying({ cites: cites('A4 C3') })],
    ['a quotation', saying({ cites: [cite('A4', { quote: 'at dawn' }), cite('C3'), cite('D2')] })],
    ['that a line is replaced', saying({ superseded: true })],
    ['a line less', { statements: strike.statements.slice(1) }],
    ['the order of lines', { statements: strike.statements.toReversed() }],
  ])('is changed about an event by %s', (_, more) => {
    expect(idsIn(eventsWith({ ...strike, ...more }))).toEqual(['', 'strike-begins', '', '', '', '']);
  });

  it.each<[string, Partial<Dispute>]>([
    ['its question', { question: 'How many were hurt?' }],
    ['its kind', { kind: 'denial' }],
    ['its note', { note: 'Nobody counted.' }],
    ['a side', holding({ text: '5 passengers' })],
    ['who holds it', holding({ holders: ['ferry-union'] })],
    ['how it stands to another', holding({ relation: 'changed-later' })],
    ['a citation', holding({ cites: cites('A8') })],
  ])('is changed about what is contested by %s', (_, more) => {
    expect(idsIn(disputesWith({ ...hurt, ...more }))).toEqual(['', '', '', 'hurt-count', '', '']);
  });

  it.each<[string, Partial<Figure>]>([
    ['its label', { label: 'people hurt' }],
    ['its value', { value: 5 }],
    ['its upper end', { max: 6 }],
    ['its words', { words: 'a handful' }],
    ['its qualifier', { qualifier: 'about' }],
    ['its unit', { unit: 'passengers' }],
    ['its scope', { scope: 'ashore' }],
    ['its day', { asOf: on('2021-05-03', '3 May 2021') }],
    ['who gives it', { by: ['ferry-union'] }],
    ['a citation', { cites: cites('A8') }],
  ])('is changed about a figure by %s', (_, more) => {
    expect(idsIn(figuresWith({ ...office, ...more }))).toEqual(['', '', '', '', '', 'hurt-office']);
  });

  it('is unchanged as long as no reader would see a difference', () => {
    const counted = { silent: ['B'], articles: ['A'], origins: ['article:A'], places: [], actors: [], disputes: [] };
    expect(idsIn(eventsWith({ ...strike, ...counted }))).toBeNull();
    expect(idsIn(disputesWith({ ...hurt, about: [], events: [] }))).toBeNull();
    expect(idsIn(figuresWith({ ...office, note: 'a note', mentions: [], counts: 'people' }))).toBeNull();
    expect(
      idsIn({ version: 'ffffffff', events: harbourDocument.events.slice(1), disputes: [], figures: [] }),
    ).toBeNull();
    expect(changesSince(since, harbour)).toBeNull();
  });

  it('is more by what was not there, in its order', () => {
    const [one, two] = ['one', 'two'].map((id) => ({ ...strike, id }));
    const events = [...(one ? [one] : []), ...harbourDocument.events, ...(two ? [two] : [])];
    const more = { events, disputes: [{ ...hurt, id: 'three' }], figures: [{ ...office, id: 'four' }] };
    expect(idsIn(more)).toEqual(['one two', '', 'three', '', 'four', '']);
    const changes = changesSince(since, digestWith(more));
    expect([changes?.events.added, changes?.articles]).toEqual([[one, two], []]);
  });

  it('is compared once for a snapshot, and by itself for another', () => {
    const later = digestWith({ events: [...harbourDocument.events, { ...strike, id: 'more' }] });
    expect(changesSince(since, later)).toBe(changesSince(since, later));
    expect(changesSince(snapshotOf(later), later)).toBeNull();
    expect(changesSince(since, later)?.events.added).toHaveLength(1);
    expect(changesSince(new Set(), later)?.events.added).toHaveLength(harbourDocument.events.length + 1);
  });

  it('of an event and a question is each line by itself', () => {
    expect(newStatements(since, strike)).toEqual([]);
    const reworded = { ...strike, ...saying({ text: 'Crews stopped.' }) };
    expect(newStatements(since, reworded)).toEqual(reworded.statements.slice(0, 1));
    expect(newPositions(since, hurt)).toEqual([]);
    const other = { ...hurt, ...holding({ text: 'nobody' }) };
    expect(newPositions(since, other)).toEqual(other.positions.slice(0, 1));
    // The same line of another event is new there.
    expect(newStatements(since, { ...strike, id: 'another' })).toHaveLength(strike.statements.length);
  });
});

describe('articles', () => {
  const feeds = [{ url: 'https://a.example/', publisher: 'A', state: 'read' }] as const;
  const fewer = { articles: harbourDocument.articles.slice(0, 3) };

  it('that came are told of a topic of feeds', () => {
    const changes = changesSince(snapshotOf(digestWith({ feeds, ...fewer })), digestWith({ feeds }));
    expect(changes?.articles.map(({ id }) => id)).toEqual(['D']);
    expect(changesSince(snapshotOf(digestWith({ feeds })), digestWith({ feeds, ...fewer }))).toBeNull();
  });

  it('are not told of other topics, nor where nobody knows which were there', () => {
    expect(changesSince(snapshotOf(digestWith(fewer)), digestWith({}))).toBeNull();
    expect(changesSince(snapshotOf(digestWith(fewer)), digestWith({ feeds }))).toBeNull();
    expect(changesSince(snapshotOf(digestWith({ feeds, articles: [] })), digestWith({ feeds }))).toBeNull();
  });

  it('have a latest day, which is no earlier than what the topic covers', () => {
    const covering = (to: string) =>
      digestWith({ topic: { ...harbourDocument.topic, coverage: { from: '2021-05-01' as Day, to: to as Day } } });
    expect(latestArticleDay(covering('2021-05-02'))).toBe('2021-05-04');
    expect(latestArticleDay(covering('2021-05-09'))).toBe('2021-05-09');
    expect(latestArticleDay(digestWith({ articles: [] }))).toBe('2021-05-04');
  });
});

describe('an archive', () => {
  it('is told by the days of its news, without its background', () => {
    expect(replayDays(harbour)).toEqual(['2021-05-01', '2021-05-02', '2021-05-03', '2021-05-04']);
    expect(replayDays(harbour)).toBe(replayDays(harbour));
  });

  it('is replayed day by day, also when a day is added behind', () => {
    const sailings = digestOf('ferry', 9);
    expect(nextReplayDay(undefined, sailings)).toEqual({ day: '2021-05-01', number: 1, of: 9 });
    expect(nextReplayDay('2021-05-03' as Day, sailings)).toEqual({ day: '2021-05-04', number: 4, of: 9 });
    expect(nextReplayDay('2021-05-03' as Day, digestOf('ferry', 10))).toMatchObject({ number: 4, of: 10 });
    expect(nextReplayDay('2021-05-09' as Day, sailings)).toBeUndefined();
  });
});
