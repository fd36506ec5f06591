import { describe, expect, it } from 'vitest';
import { run } from '../../src/answers/run.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Day, Digest } from '../../src/digest/types.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { cites, on, statement } from '../fixtures/making.ts';
import { readAloud } from '../fixtures/read-aloud.ts';

const summary = (day?: string, digest: Digest = harbour) =>
  run({ topic: 'harbour', name: 'summary', options: day === undefined ? {} : { day } }, digest);

describe('summary', () => {
  it('tells the day as an editor would, each thing once', () => {
    const told = readAloud(summary('2021-05-02'));
    const figures = told.indexOf('# Figures given');
    expect(told.slice(figures).join()).toContain('4 people');
    expect(told.slice(0, figures)).toEqual([
      'Summary: 2 May 2021',
      '2 events, 2 points on which reports differ.',
      '# What happened',
      'The ferry Heron strikes the pier · disputed (2 origins)',
      '  The ferry Heron, under Boris Petrov, struck the pier at Gull Island. [A9, D5]',
      'Mayor asks Northmark for boats · disputed (2 origins)',
      "  O'Brien asked Northmark for boats. [A5, B3]",
      '# Who said what',
      'Harbour Office',
      '  The Harbour Office said that four passengers were hurt. [A9]',
      '# Disputed',
      'How many were hurt on the Heron? · figure',
      '  Harbour Office, in A: 4 passengers [A9]',
      '  Boris Petrov, in D (differs): more than 12 passengers [D5]',
      '  Note: The captain counted those treated aboard as well.',
      'How did the mayor ask for boats? · means',
      '  A: by letter [A5]',
      '  B (differs): by telephone [B3]',
    ]);
  });

  it('is of the latest day without one, and leads to the days beside it', () => {
    const reply = summary();
    expect(readAloud(reply).slice(0, 2)).toEqual([
      'Summary: 4 May 2021',
      'The latest day covered: 2 events, 1 point on which reports differ.',
    ]);
    expect(reply.actions.map(({ label }) => label)).toEqual(['Summary: 3 May 2021', 'Timeline of these days']);
  });

  it('takes the latest day with news where coverage ends on a day without', () => {
    const coverage = { from: '2021-05-01' as Day, to: '2021-05-06' as Day };
    expect(
      summary(undefined, digestInMemory({ ...harbourDocument, topic: { ...harbour.topic, coverage } })).title,
    ).toBe('Summary: 4 May 2021');
  });

  it('gives the cites of a dated fact behind its headline, and no line twice', () => {
    expect(readAloud(summary('4 may'))).toContain('Duval announced that he would retire · single source [C8]');
    const lines = readAloud(summary('1 may to 4 may')).filter((line) => line.startsWith('  '));
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('takes several days, and dates each event', () => {
    expect(readAloud(summary('1 may to 2 may'))).toContain(
      'Ferry crews stop work · 1 May 2021 · corroborated (3 origins)',
    );
  });

  it('tells an accusation and what answers it together, and apart where the answer came elsewhere', () => {
    const statements = [
      statement('row.1', 'Petrov said that the Harbour Office hid a warning.', cites('A7'), { by: ['ivan-petrov'] }),
      statement('row.2', 'The warning was two days old, Petrov said.', cites('A8'), { by: ['ivan-petrov'] }),
      statement('row.3', 'The Harbour Office said that it hid nothing.', cites('C6'), { by: ['harbour-office'] }),
    ];
    const [event] = harbourDocument.events.filter(({ id }) => id === 'collision');
    const told = (denies: string) => {
      const positions = [
        { text: 'Yes', holders: ['ivan-petrov'], cites: cites('A7') },
        { text: 'No', holders: ['harbour-office'], relation: 'differs' as const, cites: cites(denies) },
      ];
      const row = {
        id: 'row',
        question: 'Was it hidden?',
        kind: 'denial' as const,
        positions,
        about: [],
        events: ['row'],
      };
      const events = event ? [{ ...event, id: 'row', headline: 'A row', statements, disputes: ['row'] }] : [];
      return readAloud(summary('2 may', digestInMemory({ ...harbourDocument, events, figures: [], disputes: [row] })));
    };
    expect(told('C6').slice(2, 7)).toEqual([
      '# What happened',
      'A row · disputed (2 origins)',
      '  Petrov said that the Harbour Office hid a warning. [A7]',
      '  The warning was two days old, Petrov said. [A8]',
      '  The Harbour Office said that it hid nothing. [C6]',
    ]);
    expect(told('C6')).not.toContain('# Who said what');
    expect(told('D2').slice(5, 7)).toEqual(['# Who said what', 'Ivan Petrov']);
  });

  it('asks only the questions where many points are disputed, and opens them from a menu', () => {
    const disputes = harbourDocument.disputes.map((dispute) => ({ ...dispute, date: on('2021-05-02', '2 May 2021') }));
    const reply = summary('2 may', digestInMemory({ ...harbourDocument, disputes }));
    expect(readAloud(reply)).toContain('  How did the mayor ask for boats? · means · 2 positions [A5, B3]');
    expect(readAloud(reply)).not.toContain('  A: by letter [A5]');
    expect(reply.choices?.options[1]).toMatchObject({
      label: 'How did the mayor ask for boats?',
      command: { name: 'disputed', options: { about: 'request-means' } },
    });
  });
});

describe('a day without news', () => {
  it('says so, and names the nearest days with news', () => {
    const reply = summary('2021-04-20');
    expect(reply).toMatchObject({ refused: expect.any(String), title: 'No news: 20 April 2021' });
    expect(readAloud(reply)[1]).toBe(
      'No event in this digest is dated to 20 April 2021. The first day with news after is 1 May 2021 (1 event). ' +
        'Dated more broadly, so perhaps also here: “Dredging stops” (April 2021).',
    );
    expect(reply.actions.map(({ label, command }) => [label, command.name, command.options])).toEqual([
      ['Summary: 1 May 2021', 'summary', { day: '2021-05-01' }],
      ['Timeline: April 2021', 'timeline', { when: '2021-04' }],
    ]);
  });

  it.each(['31 june', 'someday'])('%s is no day at all', (day) => {
    expect(summary(day)).toMatchObject({ refused: expect.any(String), title: 'That date cannot be read' });
  });
});
