import { describe, expect, it } from 'vitest';
import { withoutTokens, withTokens } from '../../../src/compile/draft/articles.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import type { Day } from '../../../src/digest/types.ts';

const text = `“The ferry stays,” said Dr. Renke's office at 10:30 a.m. on 9 May. It's the crews' 3rd strike -- the U.S. line's too!

VESSANY (Coast Wire) — Twelve ferries ... "stayed"; 1,300 people (of 4.000) walked. Паром стоит. 🚢 "And so on.`;

describe('a document without tokens', () => {
  const document = plainDocument(text, '2031-05-09' as Day);

  it('has the same sentences and tokens', () => {
    expect(document.sentences.length).toBeGreaterThan(3);
    expect(withoutTokens(document).sentences.map(({ tokens }) => tokens)).toEqual(
      document.sentences.map(({ tokens }) => tokens),
    );
    expect(withTokens(withoutTokens(document))).toEqual(document);
  });

  it('keeps no tokens', () => {
    expect(Object.keys(withoutTokens(document).sentences[0] ?? {})).not.toContain('tokens');
    const [sentence] = withoutTokens(document).sentences;
    expect(sentence?.tokens).not.toBe(sentence?.tokens);
  });
});
