import { describe, expect, it } from 'vitest';
import { addressOf, type PictureRequest, readAddress } from '../../src/pictures/address.ts';
import fc from '../fast-check.ts';

const KEY = 'a key made up for the pictures';
const service = { url: 'https://abc.example/picture', key: KEY };
const asked: PictureRequest = { topic: 'harbour', version: '1a2b3c4d', scheme: 'dark', when: '2 May', about: 'Émile' };
const address = addressOf(service, asked);

describe('the address of a picture', () => {
  it('says what is asked for to whoever has the key', () => {
    expect(address).toMatch(/^https:\/\/abc\.example\/picture\/harbour\/1a2b3c4d\/[\w-]+\/[\w-]{43}\.png$/);
    expect(readAddress(address, KEY)).toEqual(asked);
    expect(readAddress(new URL(address).pathname, KEY)).toEqual(asked);
  });

  it('is the same each time, and another for anything else that is asked', () => {
    expect(addressOf(service, asked)).toBe(address);
    const others = [
      { topic: 'tides' },
      { version: '00000000' },
      { scheme: 'light' as const },
      { when: '3 May' },
      { about: '' },
    ].map((change) => addressOf(service, { ...asked, ...change }));
    expect(new Set([address, ...others]).size).toBe(6);
  });

  it('is none where it was signed with another key', () => {
    expect(readAddress(addressOf({ ...service, key: 'another' }, asked), KEY)).toBeNull();
    expect(readAddress(addressOf({ ...service, key: '' }, asked), KEY)).toBeNull();
  });

  it('is none where a character of it is another, wherever that is', () => {
    const path = new URL(address).pathname;
    fc.assert(
      fc.property(
        fc.integer({ min: '/picture/'.length, max: path.length - 5 }),
        fc.constantFrom(...'aZ09-_/.'),
        (at, sign) => {
          const altered = path.slice(0, at) + sign + path.slice(at + 1);
          // The last sign of 43 holds four bits alone: another that ends in the same four is the same signature.
          const isLast = at === path.length - 5;
          if (altered !== path && !isLast) expect(readAddress(altered, KEY)).toBeNull();
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is none where it is cut, doubled, overlong or no address at all', () => {
    const path = new URL(address).pathname;
    const long = addressOf(service, { ...asked, about: 'x'.repeat(2_000) });
    const odd = ['', '/', '/picture/', path.slice(0, -5), `${path}${path}x`, path.replace('.png', ''), long];
    for (const one of odd) expect(readAddress(one, KEY), one).toBeNull();
  });

  it('of the longest question that is answered is one that both platforms take, in any letters', () => {
    for (const letter of ['x', 'ж', '語', '😀', '"', '\\']) {
      const about = letter.repeat(500 / letter.length);
      const made = addressOf(service, { ...asked, when: '', about });
      // Discord's limit; Slack takes 3,000: https://discord-api-types.dev/api/discord-api-types-v10/interface/APIUnfurledMediaItem
      expect(made.length).toBeLessThanOrEqual(2_048);
      expect(readAddress(made, KEY)?.about).toBe(about);
    }
  });
});
