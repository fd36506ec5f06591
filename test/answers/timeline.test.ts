import { describe, expect, it } from 'vitest';
import { run } from '../../src/answers/run.ts';
import { harbour } from '../fixtures/harbour.ts';
import { readAloud } from '../fixtures/read-aloud.ts';

const timeline = (options: Record<string, string>) => run({ topic: 'harbour', name: 'timeline', options }, harbour);

describe('timeline', () => {
  it('tells everything with a date, background first', () => {
    const reply = timeline({});
    expect(reply.title).toBe('Timeline: Harbour');
    expect(reply.lede).toEqual(['14 events; oldest first.']);
    expect(readAloud(reply).slice(2)).toEqual([
      '# Background',
      '  1962 · Ferry line to Gull Island opens · single source [A11]',
      '  1992 to 1994 · Northmark deepens the harbour · corroborated (2 origins) [A11, C7]',
      '  1999 · Émile Duval: harbour master from 1999 to 4 May 2021 · single source [A8]',
      "  2016 · Rosa O'Brien: Mayor of Port Alder since 2016 · corroborated (2 origins) [A3, C2]",
      '  8 May 2018 · Ivan Petrov: head of the ferry union since 8 May 2018 · single source [A6]',
      '  early April 2021 · Crews vote to strike · single source [A6]',
      '  April 2021 · Dredging stops · single source [B4]',
      '# In the news',
      '  1 May 2021 · Ferry crews stop work · corroborated (3 origins) [A4, C3, D2, A7]',
      '  2 May 2021 · The ferry Heron strikes the pier · disputed (2 origins) [A9, D5]',
      '  2 May 2021 · Mayor asks Northmark for boats · disputed (2 origins) [A5, B3]',
      '  3 May 2021 · Talks open at the Harbour Office · single source: 3 articles, all from Harbour Office [A10, B6, C5]',
      '  3 May 2021 · Harbour master says that no warning came · superseded [B5]',
      '  4 May 2021 · Harbour master corrects himself · single source [C6]',
      '  4 May 2021 · Duval announced that he would retire · single source [C8]',
    ]);
  });

  it('opens the statements of many events from a menu', () => {
    const { choices } = timeline({});
    expect(choices?.placeholder).toBe('Open an event’s statements');
    expect(choices?.options).toHaveLength(14);
    expect(choices?.options[8]).toEqual({
      label: 'The ferry Heron strikes the pier',
      description: '2 May 2021',
      command: { topic: 'harbour', name: 'timeline', options: { about: 'collision' } },
    });
  });

  it('shows the statements of few events at once, with what is disputed', () => {
    const reply = timeline({ when: '2 may', about: 'gull island' });
    expect(readAloud(reply)).toEqual([
      'Timeline: 2 May 2021, Gull Island',
      '1 event.',
      '2 May 2021 · The ferry Heron strikes the pier · disputed (2 origins) [A9, D5]',
      '  The ferry Heron, under Boris Petrov, struck the pier at Gull Island. [A9, D5]',
      '  The Harbour Office said that four passengers were hurt. [A9]',
    ]);
    expect(reply.actions.map(({ label, command }) => [label, command.name, command.options])).toEqual([
      ['Summary of that day', 'summary', { day: '2021-05-02' }],
      ['How many were hurt on the Heron?', 'disputed', { about: 'hurt-count' }],
    ]);
    expect(reply.choices).toBeUndefined();
  });

  it('opens one event by its id, and says how its date is known and what looks machine-translated', () => {
    expect(readAloud(timeline({ about: 'crew-vote' }))).toEqual([
      'Crews vote to strike',
      '1 event.',
      'early April 2021 · Crews vote to strike · single source [A6]',
      '  The Ferry Union voted to strike over night shifts. [A6]',
      '  Date: article A says "early last month".',
    ]);
    expect(readAloud(timeline({ about: 'dredging' }))).toContain(
      '  Dredging stopped for want of money. (wording looks machine-translated) [B4]',
    );
  });

  it.each([
    [{ when: '1994' }, ['1992 to 1994']],
    [{ when: '1990s' }, ['1992 to 1994', '1999']],
    [{ when: 'before 2000' }, ['1962', '1992 to 1994', '1999']],
    [{ when: '2 may to 3 may', about: 'petrov' }, ['2 May 2021']],
    [{ when: 'since 4 may' }, ['4 May 2021', '4 May 2021']],
    [{ about: 'boats' }, ['2 May 2021']],
    [{ about: 'striking' }, ['early April 2021', '2 May 2021', '3 May 2021']],
    [{ when: 'northmark 1994' }, ['1992 to 1994']],
    [{ when: '1994', about: 'Port Alder' }, ['1992 to 1994']],
    [{ about: 'Möwen Island' }, ['1962', '2 May 2021']],
  ])('%j finds events of %j', (options, dates) => {
    const reply = timeline(options);
    expect(reply.refused).toBeUndefined();
    const heads = readAloud(reply).filter((line) => / · .* · /.test(line) && !line.startsWith(' '));
    expect(heads.map((head) => head.split(' · ')[0])).toEqual(dates);
  });

  it('names events that are dated too broadly to belong, and leads to their month', () => {
    const reply = timeline({ when: '5 april' });
    expect(reply.notes).toEqual([['Dated more broadly, so perhaps also here: “Dredging stops” (April 2021).']]);
    expect(reply.actions.at(-1)).toMatchObject({
      label: 'Timeline: April 2021',
      command: { options: { when: '2021-04' } },
    });
  });

  it('shows them where there is nothing else, and says so', () => {
    const reply = timeline({ when: '20 april' });
    expect(readAloud(reply).slice(0, 3)).toEqual([
      'Timeline: 20 April 2021',
      'Nothing is dated to 20 April 2021 exactly; this has a broader date that includes it. 1 event.',
      'April 2021 · Dredging stops · single source [B4]',
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

  it('offers the days before and after', () => {
    expect(timeline({ when: '1975' }).actions.map(({ label }) => label)).toEqual([
      '1962: Ferry line to Gull Island opens',
      '1992 to 1994: Northmark deepens the harbour',
    ]);
  });
});
