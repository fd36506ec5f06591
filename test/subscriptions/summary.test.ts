import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/answers/reply/reply.ts';
import { countWords, wordsOfLine } from '../../src/answers/reply/words.ts';
import { en } from '../../src/answers/words/en.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Day, Digest, DigestDocument, Event } from '../../src/digest/types.ts';
import type { Subscription } from '../../src/ports.ts';
import { replayDays, snapshotOf } from '../../src/subscriptions/digest-queries.ts';
import { type Period, summarise } from '../../src/subscriptions/summary.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { cites, figure, on, span, statement } from '../fixtures/making.ts';
import { readAloud, spoken } from '../fixtures/read-aloud.ts';

const subscription: Subscription = {
  ...{ topic: 'harbour', platform: 'slack', channel: 'C1', mode: 'new', createdBy: 'U1', createdAt: 0, revision: 1 },
  schedule: { time: '09:00', zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5] },
  standing: { state: 'active' },
  postedDay: '2026-11-18' as Day,
};
const period = (more: Partial<Period> = {}): Period => ({
  day: '2026-11-24' as Day,
  from: '2026-11-24' as Day,
  since: snapshotOf(harbour),
  ...more,
});

/** The digest as it would be compiled after a change. */
const changed = (more: Partial<DigestDocument>): Digest =>
  digestInMemory({ ...harbourDocument, version: 'ffffffff', ...more });
const told = (digest: Digest, more: Partial<Period> = {}): Reply => {
  const reply = summarise({ ...subscription, mode: more.replay ? 'replay' : 'new' }, period(more), digest);
  if (!reply) throw new Error('nothing is told');
  return reply;
};
/** A post as read aloud: title, lines with their sources, footer. */
const textOf = (reply: Reply): string => readAloud(reply).join('\n');

const reopened: Event = {
  ...{
    id: 'pier-reopens',
    headline: 'The pier reopens',
    date: on('2021-05-08', '8 May 2021'),
    status: 'single-source',
  },
  ...{ places: [], actors: [], silent: [], disputes: [], origins: ['article:C'], articles: ['C'] },
  statements: [statement('pier-reopens.1', 'The pier took its first ferry since the collision.', cites('C8'))],
};

describe('what is new', () => {
  it('is nothing where nothing is', () => {
    expect(summarise(subscription, period(), harbour)).toBeNull();
    expect(summarise(subscription, period(), changed({}))).toBeNull();
  });

  it('leads with the news, and says in its footer what it covers', () => {
    const reply = told(changed({ events: [...harbourDocument.events, reopened] }));
    expect(reply.title).toBe('The pier reopens');
    expect(textOf(reply)).toContain('8 May · The pier reopens [C8]');
    expect(reply.footer).toBe('New · 24 November 2026 · Harbour digest ffffffff');
    const later = told(changed({ events: [...harbourDocument.events, reopened] }), { from: '2026-11-21' as Day });
    expect(later.footer).toBe('New · 21 to 24 November 2026 · Harbour digest ffffffff');
  });

  it('tells a line of an event that is new or reworded, and not those that stayed', () => {
    const events = harbourDocument.events.map((event) =>
      event.id === 'strike-begins'
        ? {
            ...event,
            statements: [...event.statements, statement('strike-begins.3', 'A fourth crew joined.', cites('C4'))],
          }
        : event,
    );
    const text = textOf(told(changed({ events })));
    expect(text).toContain('Changed: Ferry crews stop work · A fourth crew joined. [C4]');
    expect(text).not.toContain('stopped work at dawn');
  });

  it('leads with what more articles have, and then with what is later', () => {
    const event = (id: string, day: string, articles: readonly string[], end = day): Event => ({
      ...{ ...reopened, id, headline: id, articles },
      date: span(day, end, 'range', day),
    });
    const events = [
      event('long', '2021-05-03', ['C'], '2021-05-12'),
      event('early', '2021-05-05', ['C']),
      event('late', '2021-05-09', ['C']),
      event('told-by-two', '2021-05-04', ['A', 'C']),
      event('latest', '2021-05-10', ['C']),
    ];
    const reply = told(changed({ events: [...harbourDocument.events, ...events] }));
    const order = ['told-by-two', 'long', 'latest', 'late', 'early'];
    expect(reply.title).toBe('told-by-two');
    expect(reply.items.map((item) => spoken(item.lines[0]?.text ?? []).split(' · ')[1])).toEqual(order);
    expect(reply.actions[0]?.command.options).toEqual({ when: '2021-05-03..2021-05-12' });
  });

  it('tells five things, or four and how many there are', () => {
    const events = (count: number) => [
      ...harbourDocument.events,
      ...Array.from({ length: count }, (_, index) => ({ ...reopened, id: `e${index}` })),
    ];
    const [five, six] = [told(changed({ events: events(5) })), told(changed({ events: events(6) }))];
    expect(five.items).toHaveLength(5);
    expect(textOf(five)).not.toContain('In all');
    expect(six.items).toHaveLength(5);
    expect(textOf(six)).toMatch(/In all: 6 new events\.$/);
    // Fewer, where they are long: what is left out is counted all the same.
    const headline = 'The crews of all ferries, the council and the harbour office meet once more'.repeat(3);
    const four = events(4).map((one) => (one.id.startsWith('e') ? { ...one, headline } : one));
    const long = told(changed({ events: four }));
    expect(textOf(long)).toMatch(/In all: 4 new events\.$/);
    expect(long.items.length).toBeLessThan(5);
  });

  it('opens what it rests on', () => {
    const commands = ({ actions }: Reply) => actions.map(({ command: { name } }) => name).join(' ');
    const own = 'subscription unsubscribe';
    const more = told(changed({ events: [...harbourDocument.events, reopened] }));
    expect(commands(more)).toBe(`timeline timeline disputed ${own}`);
    expect(more.command).toEqual({ topic: 'harbour', name: 'timeline', options: {} });
    const [, ...others] = harbourDocument.figures;
    const [first] = harbourDocument.figures;
    const counted = told(changed({ figures: first ? [{ ...first, value: 5 }, ...others] : [] }));
    expect(counted.title).toBe('Harbour: 1 changed figure');
    expect(commands(counted)).toBe(`timeline disputed ${own}`);
  });

  it('does not take a line that moved for a change of words', () => {
    const events = harbourDocument.events.map((event) =>
      event.id === 'strike-begins' ? { ...event, statements: event.statements.toReversed() } : event,
    );
    expect(textOf(told(changed({ events })))).toMatch(/another headline, date or standing \[.*A7.*\]$/);
  });

  it('tells a question to which a position was added with the new side first', () => {
    const [first, ...others] = harbourDocument.disputes;
    if (!first) throw new Error('the fixture has no dispute');
    const position = { text: 'seven passengers', holders: ['ferry-union'], cites: cites('C5') };
    const reply = told(changed({ disputes: [{ ...first, positions: [...first.positions, position] }, ...others] }));
    expect(textOf(reply)).toContain(
      'Contested anew: How many were hurt on the Heron? seven passengers (Ferry Union) | ',
    );
    for (const { text } of [position, ...first.positions]) expect(textOf(reply).split(text)).toHaveLength(2);
  });

  it('tells new and changed figures apart, and counts everything where not all is told', () => {
    const [first, ...others] = harbourDocument.figures;
    if (!first) throw new Error('the fixture has no figure');
    const figures = [
      { ...first, value: 5 },
      ...others,
      figure('boats', 'boats', 'boats laid up', { value: 3, unit: 'boats' }, cites('A4')),
    ];
    const some = textOf(told(changed({ figures, events: [...harbourDocument.events, reopened] })));
    expect(some).toContain('3 boats laid up [A4]');
    expect(some).toContain('Changed: 5 people');
    const many = Array.from({ length: 7 }, (_, index) => ({
      ...reopened,
      id: `report-${index}`,
      headline: `Report ${index}`,
    }));
    const all = told(changed({ figures, events: [...harbourDocument.events, ...many] }));
    expect(all.items).toHaveLength(5);
    expect(textOf(all)).toContain('In all: 7 new events, 1 new figure and 1 changed figure.');
    expect(all.actions[0]).toMatchObject({
      label: 'All of these days',
      command: { options: { when: '2021-05-08..2021-05-08' } },
    });
  });

  it('tells the articles that came of feeds, and counts them, unless an earlier snapshot held none', () => {
    const feeds = [{ url: 'https://a.example/', publisher: 'A', state: 'read' }] as const;
    const [before, after] = [harbourDocument.articles.slice(0, 3), harbourDocument.articles];
    const since = snapshotOf(changed({ feeds, articles: before }));
    const came = told(changed({ feeds, articles: after }), { since });
    expect(came.title).toBe('Harbour: 1 new article');
    expect(textOf(came)).toContain('Island Post · Heron strikes pier · 2 May 2021');
    const many = Array.from({ length: 6 }, (_, index) => ({ ...reopened, id: `r-${index}` }));
    const all = told(changed({ feeds, articles: after, events: [...harbourDocument.events, ...many] }), { since });
    expect(textOf(all)).toContain('In all: 1 new article and 6 new events.');
    const silent = (earlier: Digest) =>
      summarise(subscription, period({ since: snapshotOf(earlier), day: '2026-11-19' as Day }), changed({ feeds }));
    expect(silent(changed({ feeds }))).toBeNull();
    expect(silent(harbour)).toBeNull();
  });

  it('tells what an article changed later as that', () => {
    const positions = [
      { text: '14 people', holders: [], cites: cites('A9') },
      { text: '16 people', holders: [], relation: 'changed-later', cites: cites('A9') },
    ] as const;
    const revised = { id: 'aboard', question: 'How many were aboard?', kind: 'figure', positions } as const;
    const disputes = [...harbourDocument.disputes, { ...revised, about: [], events: [] }];
    expect(textOf(told(changed({ disputes })))).toContain(
      'Changed later: How many were aboard? Alder Gazette had first: 14 people; later: 16 people',
    );
  });

  it('begins with the latest day, not with everything', () => {
    const reply = told(harbour, { since: null });
    expect(reply.title).toBe('Harbour master corrects himself');
    expect(reply.footer).toBe('The latest day · 4 May 2021 · Harbour digest 1a2b3c4d');
    expect(reply.views.map(({ label }) => label)).toContain('All events · 2');
  });

  it('says after long silence that it is alive, in one line', () => {
    const reply = summarise({ ...subscription, postedDay: '2026-11-17' as Day }, period(), harbour);
    const never = summarise({ ...subscription, postedDay: undefined as never }, period(), harbour);
    expect(never?.lede).toEqual(['The Harbour digest has not changed. The daily summary goes on.']);
    if (!reply) throw new Error('nothing is told');
    expect(reply.command).toEqual({ topic: 'harbour', name: 'timeline', options: {} });
    expect(reply.actions.map(({ command: { name } }) => name)).toEqual(['timeline', 'subscription', 'unsubscribe']);
    expect(reply.items).toEqual([]);
    expect(reply.title).toBe('Nothing new up to 24 November 2026');
    expect(reply.lede).toEqual([
      'The Harbour digest has not changed since 17 November 2026. The daily summary goes on.',
    ]);
  });
});

describe('what is new about what a channel follows', () => {
  const vote = { ...reopened, id: 'vote', headline: 'Crews vote', actors: ['ferry-union', 'town-council'] };
  const digest = changed({ events: [...harbourDocument.events, reopened, vote] });
  const posted = (about: readonly string[], more: Partial<Period> = {}, of = digest) =>
    summarise({ ...subscription, about }, period(more), of);

  it('is told alone, and says whom it is about', () => {
    const reply = posted(['Ferry Union']);
    expect(reply && textOf(reply)).toMatch(/^Crews vote\n {2}8 May · Crews vote \[C8\]$/);
    expect(reply?.footer).toBe('Followed: Ferry Union · Harbour digest ffffffff');
    expect(reply?.actions.at(-1)?.command.name).toBe('follows');
    expect(posted(['town-council', 'Ferry Union', 'rosa-obrien'])?.footer).toMatch(
      /^Followed: Town Council and 1 more ·/,
    );
    expect(posted(['the pier took its first ferry since'])?.footer).toMatch(/^Followed: the pier took its … ·/);
  });

  it('is nothing where nothing is, or nobody knows what was there', () => {
    expect(posted(['rosa-obrien'])).toBeNull();
    expect(posted(['Ferry Union'], { since: null })).toBeNull();
    expect(posted(['Ferry Union'], {}, harbour)).toBeNull();
  });
});

describe('a replay', () => {
  const days = replayDays(harbour);
  const replayed = (index: number, digest = harbour): Reply => {
    const day = days[index];
    if (!day) throw new Error(`there is no day ${index}`);
    return told(digest, { since: null, replay: { day, number: index + 1, of: days.length } });
  };

  it('leads with the news of the day; which day of how many is in the footer, and which is the last', () => {
    const reply = replayed(1);
    expect(reply.title).toBe('The ferry Heron strikes the pier');
    expect(reply.footer).toBe(`Day 2 of ${days.length} · 2 May 2021 · Harbour digest 1a2b3c4d`);
    const last = days.map((_, index) => replayed(index).footer.includes('the last'));
    expect(last).toEqual(days.map((_, index) => index === days.length - 1));
  });

  it('is called what the editor calls the day', () => {
    const [event] = harbourDocument.events;
    const briefs = [
      { of: '2021-05-02', headline: 'A ferry hits the pier', lines: event?.statements.slice(0, 1) ?? [] },
    ];
    expect(replayed(1, changed({ briefs })).title).toBe('A ferry hits the pier');
  });

  it('tells as little of a noisy day as of a quiet one, and opens the rest', () => {
    const noisy = Array.from({ length: 8 }, (_, n) => ({
      ...{ ...reopened, id: `n${n}`, headline: `Noisy ${n}`, date: on('2021-05-02', '2 May 2021') },
      statements: [statement(`n${n}.1`, `Something ${n} happened.`, cites('C8'))],
    }));
    const reply = replayed(1, changed({ events: [...harbourDocument.events, ...noisy] }));
    expect(reply.items.length).toBeLessThanOrEqual(5);
    expect(reply.views[0]).toMatchObject({
      label: 'All events · 10',
      command: { name: 'summary', options: { day: '2021-05-02' } },
    });
  });
});

describe('every post', () => {
  it('can be changed and stopped, and fits a first view', () => {
    const [day] = replayDays(harbour);
    if (!day) throw new Error('the fixture has no day');
    const replies = [
      told(harbour, { since: null }),
      told(harbour, { since: null, replay: { day, number: 1, of: 2 } }),
      told(changed({ events: [...harbourDocument.events, reopened] })),
    ];
    for (const reply of replies) {
      expect(reply.actions.map(({ command }) => command.name).slice(-2)).toEqual(['subscription', 'unsubscribe']);
      const words = reply.items.flatMap(({ lines }) => lines).reduce((sum, line) => sum + wordsOfLine(line, en), 0);
      expect(words).toBeLessThanOrEqual(90);
      expect(countWords(reply.footer)).toBeLessThanOrEqual(12);
    }
  });
});
