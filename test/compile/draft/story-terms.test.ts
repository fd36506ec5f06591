import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../src/compile/draft/articles.ts';
import { tellingOf } from '../../../src/compile/draft/story-terms.ts';

const article = (headline: string, text = ''): ReadArticle => ({ reading: { headline, text } }) as ReadArticle;

const STORY = [
  article('Weir at Merrow gives way after rain', 'The weir at Merrow gave way on Monday.'),
  article('Miller charged over broken weir', 'A miller was charged over the weir at Merrow.'),
  article('Why the weir broke', 'The miller knew that the weir at Merrow was rotten.'),
];

describe('what a line tells of its story', () => {
  const { isOfStory, tellsMore, worth } = tellingOf(STORY);

  it('is told in words that the articles head and lead with, or of an act that belongs to any story', () => {
    expect(isOfStory('The weir was painted')).toBe(true);
    expect(isOfStory('Tom Roe was arrested')).toBe(true);
    expect(isOfStory('A lectern was put up')).toBe(false);
  });

  it('is known of no story of two articles: all of their lines are of it', () => {
    expect(tellingOf(STORY.slice(0, 2)).isOfStory('A lectern was put up')).toBe(true);
  });

  it('is more where more of what was done is told, without an aside', () => {
    const short = 'A clerk announced that she had opened an inquiry';
    expect(tellsMore('A clerk opened an inquiry into the weir', short)).toBe(true);
    expect(tellsMore('A clerk opened a window', short)).toBe(false);
    expect(tellsMore('A clerk opened an inquiry into the weir, blaming Tom Roe', short)).toBe(false);
    expect(worth('A clerk opened an inquiry into the weir')).toBeGreaterThan(worth('A clerk opened an inquiry'));
  });
});
