import { describe, expect, it } from 'vitest';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { asked } from './outline.ts';

const headlines = (events: readonly { readonly headline: string }[]): readonly string[] =>
  events.map(({ headline }) => headline);

describe('what leads', () => {
  it('is what most independent origins report, unless the editor orders otherwise; news before background', () => {
    const digest = digestInMemory(harbourDocument);
    const [first, ...others] = headlines(digest.events.foremost({}, 20));
    expect(first).toBe('Ferry crews stop work');
    expect(others.indexOf('Northmark deepens the harbour')).toBeGreaterThan(
      others.indexOf('Harbour master corrects himself'),
    );
    const events = harbourDocument.events.map((event) => (event.id === 'dredging' ? { ...event, rank: 1 } : event));
    expect(headlines(digestInMemory({ ...harbourDocument, events }).events.foremost({}, 1))).toEqual([
      'Dredging stops',
    ]);
  });

  it('stands in a name as its newest first, at most three', () => {
    const dates = asked('who', { name: 'duval' }).items.map(({ lines }) => lines[0]?.text[0]);
    expect(dates.slice(0, 2)).toEqual([{ bold: '4 May' }, { bold: '3 May' }]);
  });

  it('is what the editor wrote of a name, where there is such', () => {
    const [event] = harbourDocument.events;
    const lines = event?.statements.slice(0, 1) ?? [];
    const digest = digestInMemory({ ...harbourDocument, briefs: [{ of: 'emile-duval', lines }] });
    expect(digest.briefs.of('emile-duval')?.lines).toEqual(lines);
  });
});
