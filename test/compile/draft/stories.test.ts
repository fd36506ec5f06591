import { describe, expect, it } from 'vitest';
import { draftOf, judged } from '../../../bench/extract/draft.ts';
import { HEADLINE } from '../../../src/compile/draft/headlines.ts';

describe.each(['mine', 'shooting', 'recount'])('the draft of the story of the %s', async (story) => {
  const { events, disputes, people, organisations, digest } = await draftOf(story);
  const lines = digest.events.length;
  const share = ({ right, wrong }: { readonly right: readonly string[]; readonly wrong: readonly string[] }): number =>
    right.length / (right.length + wrong.length);

  it('has lines that an editor would sign', () => {
    expect(events.right.length / lines, JSON.stringify(events, null, 2)).toBeGreaterThanOrEqual(0.75);
    expect(events.duplicate.length / lines, events.duplicate.join('\n')).toBeLessThanOrEqual(0.08);
    expect(events.wrong.length, events.wrong.join('\n')).toBeLessThanOrEqual(1);
    expect(events.noise.length, events.noise.join('\n')).toBeLessThanOrEqual(1);
  });

  it('has headlines that are short', () => {
    expect(HEADLINE).toBe(110);
    expect(digest.events.filter(({ headline }) => headline.length > HEADLINE)).toEqual([]);
  });

  it('names people, and bodies that are bodies', () => {
    expect(share(people), people.wrong.join(', ')).toBeGreaterThanOrEqual(0.9);
    expect(share(organisations), organisations.wrong.join(', ')).toBeGreaterThanOrEqual(0.85);
  });

  it('proposes disputes that are disputes', () => {
    expect(share(disputes), disputes.wrong.join('\n')).toBeGreaterThanOrEqual(0.7);
    expect(disputes.right.length).toBeGreaterThan(1);
  });
});

describe('a line of a draft', () => {
  const gold = [
    { date: '2031-05-14', tells: 'fire', about: 'a fire' },
    { date: '2031-05-15', tells: 'arrest', about: 'an arrest' },
  ];
  const line = (start: string, headline: string, ...statements: readonly string[]) => ({
    date: { start, end: start, precision: 'day' as const, label: start },
    headline,
    statements: statements.map((text) => ({ text })),
  });

  it.each([
    ['right', [line('2031-05-14', 'A fire')]],
    ['duplicate', [line('2031-05-14', 'A fire'), line('2031-05-14', 'The fire')]],
    ['wrong', [line('2031-05-15', 'A fire')]],
    ['wrong', [line('2031-05-14', 'A fire and an arrest'), line('2031-05-15', 'A fire', 'a fire')]],
    ['noise', [line('2031-05-14', 'A regatta')]],
  ] as const)('is judged as %s', (list, events) => {
    expect(judged(events, gold)[list].length).toBe(1);
  });
});
