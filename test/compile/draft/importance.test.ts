import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../src/compile/draft/articles.ts';
import { importanceIn } from '../../../src/compile/draft/importance.ts';

const article = (day: string, headline: string | null): ReadArticle => ({ day, reading: { headline } }) as ReadArticle;

const event = (day: string, headline: string, more: { readonly score?: number; readonly isDue?: boolean } = {}) =>
  ({ start: day, end: day, headline, score: 1, isDue: false, ...more }) as Parameters<
    ReturnType<typeof importanceIn>
  >[0];

describe('how much an event matters', () => {
  const weightOf = importanceIn([
    article('2031-05-14', 'Weir at Merrow gives way after rain'),
    article('2031-06-02', 'Miller fined over broken weir'),
    article('2031-06-03', null),
  ]);

  it('is more for what an article of these days heads its page with', () => {
    const headed = event('2031-05-13', 'The weir at Merrow gave way, and two streets flooded');
    const beside = event('2031-05-13', 'Schools in the valley reopened');
    expect(weightOf(headed)).toBeGreaterThan(weightOf(beside));
    expect(weightOf(beside)).toBe(1);
  });

  it('is not raised by headlines of other days', () => {
    expect(weightOf(event('2031-03-02', 'The weir at Merrow gave way'))).toBe(1);
    expect(weightOf(event('2031-05-20', 'The weir at Merrow gave way'))).toBe(1);
  });

  it('is more for what more is told of, and less for what is only due', () => {
    expect(weightOf(event('2031-05-20', 'A hearing', { score: 2 }))).toBe(2);
    expect(weightOf(event('2031-05-20', 'A hearing', { score: 2, isDue: true }))).toBe(1);
  });
});
