import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/compile/find/names/find.ts';
import { findQuotes } from '../../../src/compile/find/quotes/find.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import type { Day } from '../../../src/digest/types.ts';
import { IN_NEWS } from './news.ts';
import { BESIDE, FURTHER, type Passage } from './passages.ts';
import { IN_POLITICS } from './politics.ts';

/** The part of the speaker that a passage names where it is right; what was found instead where it is wrong. */
function speakersIn([, text, expected]: Passage): readonly (string | null)[] {
  const doc = plainDocument(text, '2031-05-09' as Day);
  return findQuotes(doc, findNames(doc)).map(({ speaker }, at) => {
    const part = expected[at] ?? null;
    return part !== null && speaker?.text.includes(part) ? part : (speaker?.text ?? null);
  });
}

describe('who says a quotation, beside it', () => {
  it.each(BESIDE)('%s', (...passage) => {
    expect(speakersIn(passage)).toEqual(passage[2]);
  });
});

describe('who says a quotation, from further off', () => {
  it.each(FURTHER)('%s', (...passage) => {
    expect(speakersIn(passage)).toEqual(passage[2]);
  });
});

describe('who says a quotation, in news of politics', () => {
  it.each(IN_POLITICS)('%s', (...passage) => {
    expect(speakersIn(passage)).toEqual(passage[2]);
  });
});

describe('who says a quotation, in news of every kind', () => {
  it.each(IN_NEWS)('%s', (...passage) => {
    expect(speakersIn(passage)).toEqual(passage[2]);
  });
});
