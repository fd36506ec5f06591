import { describe, expect, it } from 'vitest';
import { independentOrigins, originsOf, support } from '../../src/digest/origins.ts';
import { cites } from '../fixtures/making.ts';

/** `A:union` is a paragraph of A with an origin, `A` one without. */
const cited = (text: string) =>
  text.split(' ').flatMap((each) => {
    const [article, origin] = each.split(':');
    return cites(`${article}1`, origin);
  });

describe('origins', () => {
  it.each([
    // citations, origins, independent, status
    ['A', ['article:A'], 1, 'single-source'],
    ['A A', ['article:A'], 1, 'single-source'],
    ['A B', ['article:A', 'article:B'], 2, 'corroborated'],
    ['A:union B:union C:union', ['union'], 1, 'single-source'],
    ['A:union B', ['union', 'article:B'], 2, 'corroborated'],
    // What an article leaves unattributed may come from the origin that it names elsewhere.
    ['A:union A', ['union'], 1, 'single-source'],
    ['A:union A B:union', ['union'], 1, 'single-source'],
    ['A:union A B', ['union', 'article:B'], 2, 'corroborated'],
    // One article is one report, whomever it speaks to.
    ['A:union A:office', ['union', 'office'], 1, 'single-source'],
    ['A:union A:office A:police', ['union', 'office', 'police'], 1, 'single-source'],
    ['A:union A:office B:union', ['union', 'office'], 2, 'corroborated'],
    ['B:union A:union A:office', ['union', 'office'], 2, 'corroborated'],
    ['A:union B:union C:office C:police', ['union', 'office', 'police'], 2, 'corroborated'],
    ['A:union B:union C:union C:office B:office', ['union', 'office'], 2, 'corroborated'],
  ])('behind %j are %j, %i of them independent', (text, origins, independent, status) => {
    expect(originsOf(cited(text))).toEqual(origins);
    expect(independentOrigins(cited(text))).toBe(independent);
    expect(support(cited(text))).toBe(status);
  });

  it('are none behind nothing', () => {
    expect([originsOf([]), independentOrigins([]), support([])]).toEqual([[], 0, 'single-source']);
  });
});
