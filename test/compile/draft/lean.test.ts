import { describe, expect, it } from 'vitest';
import { lean, withTokens } from '../../../src/compile/draft/lean.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import type { Day } from '../../../src/digest/types.ts';

const text = `“The ferry stays,” said Dr. Renke's office at 10:30 a.m. on 9 May. It's the crews' 3rd strike -- the U.S. line's too!

VESSANY (Coast Wire) — Twelve ferries ... "stayed"; 1,300 people (of 4.000) walked. Паром стоит. 🚢 "And so on.`;

describe('a lean document', () => {
  const document = plainDocument(text, '2031-05-09' as Day);

  it('has the same sentences and tokens', () => {
    expect(document.sentences.length).toBeGreaterThan(3);
    expect(lean(document).sentences.map(({ tokens }) => tokens)).toEqual(
      document.sentences.map(({ tokens }) => tokens),
    );
    expect(withTokens(lean(document))).toEqual(document);
  });

  it('keeps no tokens', () => {
    expect(Object.keys(lean(document).sentences[0] ?? {})).not.toContain('tokens');
    const [sentence] = lean(document).sentences;
    expect(sentence?.tokens).not.toBe(sentence?.tokens);
  });
});
