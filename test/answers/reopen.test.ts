import { describe, expect, it } from 'vitest';
import { reopen } from '../../src/answers/reopen.ts';
import { wordsIn } from '../../src/answers/reply/words.ts';
import { encodeToken } from '../../src/answers/token.ts';
import { harbour } from '../fixtures/harbour.ts';

const digests = new Map([['harbour', harbour]]);
const who = { topic: 'harbour', name: 'who', options: { name: 'Duval' } };

describe('a button', () => {
  it('is answered from the digest of today, and says so where it was made from another', () => {
    const packed = encodeToken({ command: who, version: harbour.version, share: false }, 100) ?? '';
    expect(reopen(packed, digests).reply).toMatchObject({ title: 'Émile Duval', notes: [] });
    const older = packed.replace(harbour.version, '0000000f');
    expect(reopen(older, digests).reply.notes.map(wordsIn)).toEqual([
      `The digest has changed since this button was made: it came from 0000000f, this answer from ${harbour.version}.`,
    ]);
  });

  it.each(['', 'nonsense', '1a2b3c4d|lost|who|1||Duval', '1a2b3c4d|harbour|constructor|1|'])(
    'of %j, which is none of ours, leads to help and to nothing else',
    (packed) => {
      const { reply, share } = reopen(packed, digests);
      expect(share).toBe(false);
      expect(reply).toMatchObject({ kind: 'refusal', title: 'This button no longer works', items: [], notes: [] });
      expect(wordsIn(reply.lede ?? [])).toBe(
        'It belongs to an earlier digest. Please ask with a command. /harbour help shows what there is.',
      );
      expect(reply.actions.map(({ command }) => command.name)).toEqual(['help']);
      expect(reply.choices).toBeUndefined();
    },
  );

  it('is not made for a command that the catalogue does not have', () => {
    for (const name of ['', 'constructor', 'toString', 'wo'])
      expect(encodeToken({ command: { ...who, name }, version: harbour.version, share: false }, 2000)).toBeNull();
  });
});
