import { describe, expect, it } from 'vitest';
import { plain } from '../../src/answers/reply/plain.ts';
import type { Reply } from '../../src/answers/reply/reply.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Day, Digest, DigestDocument, Event } from '../../src/digest/types.ts';
import type { Subscription } from '../../src/ports.ts';
import { replayDays, snapshotOf } from '../../src/subscriptions/digest-queries.ts';
import { HAPPENED, type Period, SAID, summarise } from '../../src/subscriptions/summary.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { cites, figure, on, statement } from '../fixtures/making.ts';

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
const groups = (reply: Reply): string[] => [...new Set(reply.items.map(({ group }) => group ?? ''))];
const textOf = (reply: Reply, group: string): string =>
  plain({ ...reply, items: reply.items.filter((item) => item.group === group), notes: [], actions: [] }).replaceAll(
    /\s+/g,
    ' ',
  );

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

  it('tells a new event with its lines and citations', () => {
    const reply = told(changed({ events: [...harbourDocument.events, reopened] }));
    expect(reply.title).toBe('Daily summary: 24 November 2026');
    expect(reply.lede?.join('')).toBe('Since the last summary here: 1 new event.');
    expect(groups(reply)).toEqual(['What is new']);
    expect(textOf(reply, 'What is new')).toContain('The pier took its first ferry since the collision. [C8]');
  });

  it('names the whole stretch after days without a summary', () => {
    const reply = told(changed({ events: [...harbourDocument.events, reopened] }), { from: '2026-11-21' as Day });
    expect(reply.title).toBe('Daily summary: 21 to 24 November 2026');
  });

  it('tells only the lines of an event that are new or reworded', () => {
    const events = harbourDocument.events.map((event) =>
      event.id === 'strike-begins'
        ? {
            ...event,
            statements: [...event.statements, statement('strike-begins.3', 'A fourth crew joined.', cites('C4'))],
          }
        : event,
    );
    const reply = told(changed({ events }));
    expect(reply.lede?.join('')).toBe('Since the last summary here: 1 changed event.');
    expect(textOf(reply, 'What changed')).toContain('A fourth crew joined. [C4]');
    expect(textOf(reply, 'What changed')).not.toContain('stopped work at dawn');
  });

  it('does not take a line that moved for a change of words', () => {
    const events = harbourDocument.events.map((event) =>
      event.id === 'strike-begins' ? { ...event, statements: event.statements.toReversed() } : event,
    );
    expect(textOf(told(changed({ events })), 'What changed')).toContain('another headline, date or standing');
  });

  it('shows a question whole where a position was added, and marks that one', () => {
    const [first, ...others] = harbourDocument.disputes;
    if (!first) throw new Error('the fixture has no dispute');
    const position = { text: 'seven passengers', holders: ['ferry-union'], cites: cites('C5') };
    const reply = told(changed({ disputes: [{ ...first, positions: [...first.positions, position] }, ...others] }));
    expect(reply.lede?.join('')).toBe('Since the last summary here: 1 changed disputed point.');
    const lines = reply.items.flatMap((item) => item.lines).map(({ text }) => JSON.stringify(text));
    expect(lines.filter((line) => line.includes('New: '))).toHaveLength(1);
    expect(lines.find((line) => line.includes('New: '))).toContain('seven passengers');
    for (const { text } of first.positions) expect(lines.join()).toContain(text);
  });

  it('tells new and changed figures apart, and counts everything', () => {
    const [first, ...others] = harbourDocument.figures;
    if (!first) throw new Error('the fixture has no figure');
    const figures = [
      { ...first, value: 5 },
      ...others,
      figure('boats', 'boats', 'boats laid up', { value: 3, unit: 'boats' }, cites('A4')),
    ];
    const reply = told(changed({ figures, events: [...harbourDocument.events, reopened] }));
    expect(reply.lede?.join('')).toBe('Since the last summary here: 1 new event, 1 new figure and 1 changed figure.');
    expect(groups(reply)).toEqual(['What is new', 'New figures', 'Changed figures']);
  });

  it('tells many new events by their headlines, with all citations', () => {
    const many = Array.from({ length: 7 }, (_, index) => ({
      ...reopened,
      id: `report-${index}`,
      headline: `Report ${index}`,
    }));
    const reply = told(changed({ events: [...harbourDocument.events, ...many] }));
    expect(reply.items.map(({ head, lines }) => [head, lines.length])).toEqual(many.map(() => [undefined, 1]));
    expect(textOf(reply, 'What is new')).toContain('Report 6 · 8 May 2021 · single source [C8]');
  });

  it('begins with the latest day, not with everything', () => {
    const reply = told(harbour, { since: null });
    expect(reply.lede?.join('')).toContain('from now on, what is new');
    expect(groups(reply)[0]).toBe(HAPPENED);
    expect(reply.items.length).toBeLessThan(harbourDocument.events.length);
  });

  it('says after long silence that it is alive, in one line', () => {
    const reply = summarise({ ...subscription, postedDay: '2026-11-17' as Day }, period(), harbour);
    if (!reply) throw new Error('nothing is told');
    expect(reply.items).toEqual([]);
    expect(reply.title).toBe('Nothing new up to 24 November 2026');
    expect(reply.lede).toEqual([
      'The Harbour digest has not changed since 17 November 2026. The daily summary goes on.',
    ]);
  });
});

describe('a replay', () => {
  const days = replayDays(harbour);
  const replayed = (index: number, digest = harbour): Reply => {
    const day = days[index];
    if (!day) throw new Error(`there is no day ${index}`);
    return told(digest, { since: null, replay: { day, number: index + 1, of: days.length } });
  };

  it('numbers its days and says what each covers', () => {
    const reply = replayed(1);
    expect(reply.title).toBe(`Day 2 of ${days.length}: 2 May 2021`);
    expect(reply.lede?.join('')).toMatch(/^This covers 2 May 2021, from the archive\. \d+ events?/);
  });

  it('tells a quiet day whole, by the sub-headings that noisy days are shortened by', () => {
    const all = days.map((_, index) => replayed(index));
    expect(all.flatMap(groups)).toContain(HAPPENED);
    expect(all.flatMap(groups)).toContain(SAID);
    expect(all.flatMap(({ actions }) => actions.map(({ label }) => label))).not.toContain('The whole day');
  });

  it('says on its last day, and only there, that it stops', () => {
    const stops = days.map((_, index) => plain(replayed(index)).includes('the replay stops here'));
    expect(stops).toEqual(days.map((_, index) => index === days.length - 1));
  });

  it('tells a noisy day by headlines and first words, leaves no speaker out, and opens the rest', () => {
    const union = (n: number) => statement(`n${n}.2`, `The union said ${n}.`, cites('C3'), { by: ['ferry-union'] });
    const office = (n: number) =>
      statement(`n${n}.3`, `The office said ${n}.`, cites('A9'), { by: ['harbour-office'] });
    const noisy = Array.from({ length: 8 }, (_, n) => ({
      ...{ ...reopened, id: `n${n}`, headline: `Noisy ${n}`, date: on('2021-05-02', '2 May 2021') },
      statements: [statement(`n${n}.1`, `Something ${n} happened.`, cites('C8')), union(n), office(n)],
    }));
    const reply = replayed(1, changed({ events: [...harbourDocument.events, ...noisy] }));
    expect(textOf(reply, HAPPENED)).toContain('Noisy 7 · single source [C8]');
    expect(textOf(reply, HAPPENED)).not.toContain('Something 7 happened');
    const speakers = textOf(reply, SAID);
    expect(speakers.match(/The union said/g)).toHaveLength(1);
    expect(speakers).toContain('Ferry Union');
    expect(speakers).toContain('Harbour Office');
    expect(plain(reply)).toMatch(/\d+ more statements: press “The whole day”/);
    expect(reply.actions[0]).toMatchObject({
      label: 'The whole day',
      command: { name: 'summary', options: { day: '2021-05-02' } },
    });
  });
});

describe('every post', () => {
  it('opens the timeline and the disputed points, and can be stopped', () => {
    const [day] = replayDays(harbour);
    if (!day) throw new Error('the fixture has no day');
    const replies = [
      told(harbour, { since: null }),
      told(harbour, { since: null, replay: { day, number: 1, of: 2 } }),
      told(changed({ events: [...harbourDocument.events, reopened] })),
    ];
    for (const { actions } of replies) {
      expect(actions.map(({ command }) => command.name)).toEqual(['timeline', 'disputed', 'unsubscribe']);
    }
  });

  it('says why it came and how it is changed', () => {
    const replies = [told(harbour, { since: null }), told(changed({ events: [...harbourDocument.events, reopened] }))];
    for (const reply of replies) {
      expect(plain(reply).replaceAll(/\s+/g, ' ')).toContain(
        'Posted on weekdays at 09:00 Europe/Berlin. To change or stop it: /harbour subscription',
      );
    }
  });
});
