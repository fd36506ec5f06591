import { describe, expect, it } from 'vitest';
import { run } from '../../src/answers/run.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Day, Digest } from '../../src/digest/types.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { cites, statement } from '../fixtures/making.ts';
import { readAloud } from '../fixtures/read-aloud.ts';
import { outlineWhole } from './outline.ts';

const summary = (day?: string, digest: Digest = harbour) =>
  run({ topic: 'harbour', name: 'summary', options: day === undefined ? {} : { day } }, digest);

describe('summary', () => {
  it('is of the latest day without one, and leads to the days beside it', () => {
    const reply = summary();
    expect(reply.title).toBe('4 May 2021 · 2 events');
    expect(reply.actions.map(({ label }) => label)).toEqual(['3 May']);
  });

  it('opens as the editor tells the day, where the editor does', () => {
    const line = statement('day.1', 'The strike began.', cites('A4'));
    const briefs = [{ of: '2021-05-04', headline: 'A harbour without ferries', lines: [line] }];
    const reply = summary('2021-05-04', digestInMemory({ ...harbourDocument, briefs }));
    expect(readAloud(reply).slice(0, 2)).toEqual([
      '4 May 2021 · A harbour without ferries',
      '  The strike began. [A4]',
    ]);
  });

  it('names a view by the day and what it holds', () => {
    const { views } = summary();
    expect(views.map(({ command }) => run(command, harbour).title)).toContain('4 May 2021 · All events');
  });

  it('takes the latest day with news where coverage ends on a day without', () => {
    const coverage = { from: '2021-05-01' as Day, to: '2021-05-06' as Day };
    expect(
      summary(undefined, digestInMemory({ ...harbourDocument, topic: { ...harbour.topic, coverage } })).title,
    ).toBe('4 May 2021 · 2 events');
  });

  it('gives the cites of a dated fact behind its headline, and no statement twice', () => {
    expect(outlineWhole('summary', { day: '4 may' })).toContain(
      '* Duval announced that he would retire · one source [C8]',
    );
    const told = outlineWhole('summary', { day: '1 may to 4 may' });
    const lines = told
      .slice(told.indexOf('## All events'), told.indexOf('## Contested'))
      .filter((line) => line.startsWith('-'));
    expect(new Set(lines).size).toBe(lines.length);
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
      const digest = digestInMemory({ ...harbourDocument, events, figures: [], disputes: [row] });
      return outlineWhole('summary', { day: '2 may' }, digest);
    };
    const answered = told('C6');
    expect(answered.slice(answered.indexOf('## All events'), answered.indexOf('## Contested'))).toEqual([
      '## All events',
      '* A row · contested: Was it hidden?',
      '- Petrov said that the Harbour Office hid a warning. [A7]',
      '- The warning was two days old, Petrov said. [A8]',
      '- The Harbour Office said that it hid nothing. [C6]',
    ]);
    const elsewhere = told('D2');
    expect(elsewhere.slice(elsewhere.indexOf('## Who said what')).slice(0, 2)).toEqual([
      '## Who said what',
      '* Ivan Petrov',
    ]);
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
      ['1 May', 'summary', { day: '2021-05-01' }],
      ['Timeline: April 2021', 'timeline', { when: '2021-04' }],
    ]);
  });

  it.each(['31 june', 'someday'])('%s is no day at all', (day) => {
    expect(summary(day)).toMatchObject({ refused: expect.any(String), title: 'That date cannot be read' });
  });
});
