import { describe, expect, it } from 'vitest';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Digest, DigestDocument, Event } from '../../src/digest/types.ts';
import { changesSince, snapshotOf } from '../../src/subscriptions/digest-queries.ts';
import { followedChanges, labelOf, namedBy } from '../../src/subscriptions/followed.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { cites, figure, on, statement } from '../fixtures/making.ts';

const event = (id: string, headline: string, more: Partial<Event> = {}): Event => ({
  ...{ id, headline, date: on('2021-05-08', '8 May 2021'), status: 'single-source' },
  ...{ places: [], actors: [], silent: [], disputes: [], origins: ['article:C'], articles: ['C'] },
  statements: [statement(`${id}.1`, 'Something happened.', cites('C8'))],
  ...more,
});

/** The harbour with events more, and whatever else. */
const laterWith = (events: readonly Event[], more: Partial<DigestDocument> = {}): Digest =>
  digestInMemory({ ...harbourDocument, version: 'ffffffff', events: [...harbourDocument.events, ...events], ...more });

/** What of a digest that is new since the harbour is about these, by ids. */
function news(digest: Digest, ...about: readonly string[]) {
  const changes = changesSince(snapshotOf(harbour), digest);
  const followed = changes && followedChanges(changes, about, digest);
  if (!followed) return null;
  const { events, disputes, figures, articles } = followed.changes;
  const all = [
    events.added,
    events.changed,
    disputes.added,
    disputes.changed,
    figures.added,
    figures.changed,
    articles,
  ];
  return { about: followed.about, ids: all.map((kind) => kind.map(({ id }) => id).join(' ')).join('|') };
}

describe('what is new about a name', () => {
  const both = laterWith([
    event('vote', 'Crews vote', { actors: ['ferry-union'] }),
    event('paint', 'Pier repainted', { places: ['gull-island'] }),
    event('petrov', 'Petrov leaves', { actors: ['ivan-petrov'] }),
  ]);

  it.each<[string, readonly string[], string, string[]]>([
    ['by its id', ['ferry-union'], 'vote||||||', ['Ferry Union']],
    ['by its name', ['Ferry Union'], 'vote||||||', ['Ferry Union']],
    ['by a spelling', ['Petroff'], 'petrov||||||', ['Petroff']],
    ['that two bear', ['Petrov'], 'petrov||||||', ['Petrov']],
    ['of a place', ['gull-island'], 'paint||||||', ['Gull Island']],
    [
      'or another, in the order of the digest',
      ['gull-island', 'ferry-union'],
      'vote paint||||||',
      ['Gull Island', 'Ferry Union'],
    ],
    ['where others have no news', ['Town Council', 'ferry-union'], 'vote||||||', ['Ferry Union']],
    ['by words of a headline', ['repainted'], 'paint||||||', ['repainted']],
    ['by words that all stand in it', ['something happened'], 'vote paint petrov||||||', ['something happened']],
  ])('is told %s', (_, about, ids, labels) => {
    expect(news(both, ...about)).toEqual({ about: labels, ids });
  });

  it('is nothing where nothing is', () => {
    expect(news(both, 'Town Council')).toBeNull();
    expect(news(both, 'zebra')).toBeNull();
    expect(news(both)).toBeNull();
  });

  it('is told where one thing is new and another changed', () => {
    const events = harbourDocument.events.map((each) =>
      each.id === 'strike-begins' ? { ...each, headline: 'Crews go ashore' } : each,
    );
    const vote = event('vote', 'Crews vote', { actors: ['ferry-union'] });
    expect(news(laterWith([], { events: [...events, vote] }), 'Ferry Union')?.ids).toBe('vote|strike-begins|||||');
  });

  it('is told once of what two names are in', () => {
    const meeting = laterWith([event('meet', 'They meet', { actors: ['ferry-union', 'town-council'] })]);
    expect(news(meeting, 'Ferry Union', 'Town Council')?.ids).toBe('meet||||||');
  });

  it('is also what was changed, contested or counted', () => {
    const [hurt, ...others] = harbourDocument.disputes;
    if (!hurt) throw new Error('the harbour has no dispute');
    const told = { text: 'seven passengers', holders: ['ferry-union'], cites: cites('C5') };
    const idle = figure('boats', 'boats', 'boats laid up', { value: 3, unit: 'boats' }, cites('A4'), {
      by: ['ferry-union'],
    });
    const events = harbourDocument.events.map((each) =>
      each.id === 'strike-begins' ? { ...each, headline: 'Crews go ashore' } : each,
    );
    const digest = laterWith([], {
      events,
      disputes: [
        { ...hurt, positions: [...hurt.positions, told] },
        ...others,
        { ...hurt, id: 'again', positions: [told] },
      ],
      figures: [...harbourDocument.figures.map((one) => ({ ...one, unit: 'souls' })), idle],
    });
    expect(news(digest, 'Ferry Union')?.ids).toBe('|strike-begins|again|hurt-count|boats||');
    expect(news(digest, 'harbour-office')?.ids).toMatch(/^\|\|again\|hurt-count\|\|hurt-office.*\|$/);
    expect(news(digest, 'laid up')?.ids).toBe('||||boats||');
  });

  it('is no question or figure that only shares a paragraph with the words', () => {
    // A9 is where the figure stands; "pier" is in an event that cites it, too.
    const figures = harbourDocument.figures.map((one) => ({ ...one, unit: 'souls' }));
    expect(news(laterWith([], { figures }), 'struck the pier')).toBeNull();
    const disputes = harbourDocument.disputes.map((one) => ({ ...one, note: 'A new note.' }));
    expect(news(laterWith([], { disputes }), 'struck the pier')).toBeNull();
  });

  it('is no article as such', () => {
    const feeds = [{ url: 'https://a.example/', publisher: 'A', state: 'read' }] as const;
    const before = digestInMemory({ ...harbourDocument, feeds, articles: harbourDocument.articles.slice(0, 3) });
    const now = laterWith([event('vote', 'Crews vote', { actors: ['ferry-union'] })], { feeds });
    const changes = changesSince(snapshotOf(before), now);
    expect(changes?.articles).toHaveLength(1);
    expect(changes && followedChanges(changes, ['ferry-union'], now)?.changes.articles).toEqual([]);
  });
});

it('a followed text names one by its id, all who bear a name, or nobody', () => {
  const ids = (text: string) =>
    namedBy(harbour, text)
      .map(({ id }) => id)
      .sort();
  expect(ids('ferry-union')).toEqual(['ferry-union']);
  expect(ids('Petrov')).toEqual(['boris-petrov', 'ivan-petrov']);
  expect(ids('fog horn')).toEqual([]);
  expect(['ferry-union', 'Petrov', 'fog horn'].map((text) => labelOf(harbour, text))).toEqual([
    ...['Ferry Union', 'Petrov', 'fog horn'],
  ]);
});
