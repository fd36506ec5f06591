import { describe, expect, it } from 'vitest';
import { run } from '../../src/answers/run.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { on } from '../fixtures/making.ts';
import { readAloud } from '../fixtures/read-aloud.ts';
import { lede, outlineWhole } from './outline.ts';

const timeline = (options: Record<string, string>) => run({ topic: 'harbour', name: 'timeline', options }, harbour);

describe('timeline', () => {
  it('opens one event by its id, and says how its date is known and what looks machine-translated', () => {
    expect(readAloud(timeline({ about: 'crew-vote' }))).toEqual([
      'Crews vote to strike',
      'early April 2021; article A says "early last month" · one source',
      '  The Ferry Union voted to strike over night shifts. [A6]',
    ]);
    expect(readAloud(timeline({ about: 'dredging' }))).toContain(
      '  Dredging stopped for want of money. (wording looks machine-translated) [B4]',
    );
  });

  it('leads to the weeks of the news, with how many events each has', () => {
    const { choices } = timeline({});
    expect(choices?.placeholder).toBe('9 more, by date');
    expect(choices?.options.map(({ label, command }) => [label, command.options['when']])).toEqual([
      ['26 April to 2 May 2021 · 3 events', '2021-04-26..2021-05-02'],
      ['3 to 9 May 2021 · 3 events', '2021-05-03..2021-05-09'],
    ]);
  });

  it('opens each event by a button', () => {
    expect(timeline({}).items[1]?.open?.command.options).toEqual({ about: 'collision' });
  });

  it.each([
    [{ when: '1994' }, ['1992 to 1994']],
    [{ when: '1990s' }, ['1992 to 1994', '1999']],
    [{ when: 'before 2000' }, ['1962', '1992 to 1994', '1999']],
    [{ when: '2 may to 3 may', about: 'petrov' }, ['2 May 2021']],
    [{ when: 'since 4 may' }, ['4 May 2021', '4 May 2021']],
    [{ about: 'boats' }, ['2 May 2021']],
    [{ about: 'striking' }, ['2 May 2021', '3 May 2021', 'early April 2021']],
    [{ when: 'northmark 1994' }, ['1992 to 1994']],
    [{ when: '1994', about: 'Port Alder' }, ['1992 to 1994']],
    [{ about: 'Möwen Island' }, ['2 May 2021', '1962']],
  ])('%j finds events of %j', (options, dates) => {
    const reply = timeline(options);
    expect(reply.refused).toBeUndefined();
    const lines = outlineWhole('timeline', options);
    const lists = lines
      .slice(lines.findIndex((line) => line.startsWith('## ')))
      .filter((line) => / · .* · /.test(line))
      .map((line) => line.slice(2).split(' · ')[0]);
    // A single event is opened at once.
    expect(lists.length > 0 ? lists : [lede(reply).split(/ · |;/)[0]]).toEqual(dates);
  });

  it('has events that are dated too broadly to belong behind a button, and leads to their month', () => {
    const reply = timeline({ when: '1 april to 6 april' });
    expect(readAloud(reply)[0]).toBe('Crews vote to strike');
    const wider = harbourDocument.events.map((event) =>
      event.id === 'line-opens' ? { ...event, date: on('2021-04-05', '5 April 2021') } : event,
    );
    const digest = digestInMemory({ ...harbourDocument, events: wider });
    const told = run({ topic: 'harbour', name: 'timeline', options: { when: '5 april' } }, digest);
    expect(told.views.map(({ label }) => label)).toContain('Dated more broadly · 1');
    expect(told.actions.map(({ label }) => label)).toContain('Timeline: April 2021');
  });

  it('shows them where there is nothing else, and says so', () => {
    const reply = timeline({ when: '20 april' });
    expect(readAloud(reply).slice(0, 2)).toEqual([
      'Dredging stops',
      'Nothing is dated to 20 April 2021 exactly; this has a broader date that includes it. 1 event. April 2021 · one source',
    ]);
  });

  it('says how a doubtful date was read', () => {
    expect(timeline({ when: '2/5/2021' }).lede).toEqual([
      '2 events; oldest first. “2/5/2021” is read day first: 2 May 2021.',
    ]);
    expect(timeline({ when: 'today' }).lede?.join('')).toContain('This digest is an archive');
  });
});

describe('a timeline that cannot be told', () => {
  it.each([
    [{ when: '30 feb' }, 'That date cannot be read', 'February 2021 has 28 days, so there is no 30 February.'],
    [{ when: 'whenever' }, 'That date cannot be read', 'No date could be read in whenever.'],
    [{ when: '1975' }, 'No news: 1975', 'No event in this digest is dated to 1975.'],
    [{ when: 'since 2022' }, 'No news: since 2022', 'No event in this digest is dated since 2022.'],
    [{ about: 'zebra' }, 'Nothing found', 'Nothing among the events matches “zebra”.'],
    [{ when: '1 may', about: 'northmark' }, 'Nothing found', 'Nothing among the events matches 1 May 2021, Northmark.'],
  ])('%j is refused: %s', (options, title, says) => {
    const reply = timeline(options);
    expect(reply.refused).toBeDefined();
    expect(reply.title).toBe(title);
    expect(readAloud(reply)[1]).toContain(says);
    expect([...reply.actions, ...(reply.choices?.options ?? [])].length).toBeGreaterThan(0);
  });

  it('offers a mistyped name, with the date that was asked', () => {
    expect(timeline({ when: '2 may', about: 'gul islend' }).actions[0]).toEqual({
      label: 'Gull Island',
      command: { topic: 'harbour', name: 'timeline', options: { when: '2 may', about: 'Gull Island' } },
    });
  });

  it('offers the days before and after, in a menu where they are too long for buttons', () => {
    const { actions, choices } = timeline({ when: '1975' });
    expect(actions).toEqual([]);
    expect(choices?.options.map(({ label }) => label)).toEqual([
      '1962: Ferry line to Gull Island opens',
      '1992 to 1994: Northmark deepens the harbour',
    ]);
  });
});
