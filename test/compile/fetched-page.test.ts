import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../src/compile/read/clean.ts';

/** "Лодка" in Windows-1251. */
const BOAT = [0xcb, 0xee, 0xe4, 0xea, 0xe0];
/** The same in KOI8-R. */
const KOI8_BOAT = [0xec, 0xcf, 0xc4, 0xcb, 0xc1];
const pageOf = (head: string, boat: readonly number[] = BOAT): Uint8Array => {
  const before = `<html><head>${head}</head><body><article><h1>Flood reaches Varn</h1><p>The boat “`.replace('“', '"');
  const after = '" was held at the pier of Varn on Wednesday, the harbour master said in the evening.</p></article>';
  return Uint8Array.from([...Buffer.from(before), ...boat, ...Buffer.from(after)]);
};
const ADDRESS = 'https://gazette.example/2031/05/14/flood';

describe('a fetched page', () => {
  it('is read by its header and dated by its address', async () => {
    const article = await cleanArticle(pageOf(''), {
      file: ADDRESS,
      address: ADDRESS,
      contentType: 'text/html; charset="windows-1251"',
    });
    expect(article).toMatchObject({
      published: { day: '2031-05-14', known: 'stated' },
      about: { url: ADDRESS, headline: 'Flood reaches Varn' },
      document: { text: expect.stringContaining('The boat "Лодка" was held') },
    });
  });

  it('keeps the address that it states itself', async () => {
    const stated = 'https://gazette.example/flood';
    const article = await cleanArticle(pageOf(`<meta charset="cp1251"><link rel="canonical" href="${stated}">`), {
      file: ADDRESS,
      address: ADDRESS,
      contentType: 'text/html',
    });
    expect(article).toMatchObject({
      about: { url: stated },
      document: { text: expect.stringContaining('"Лодка"') },
    });
  });

  it('in KOI8-R is read as it declares, and not as Windows-1251', async () => {
    const article = await cleanArticle(pageOf('<meta charset="koi8-r">', KOI8_BOAT), {
      file: 'boat.html',
      address: ADDRESS,
    });
    expect(article).toMatchObject({ document: { text: expect.stringContaining('"Лодка"') } });
  });

  it.each(['charset', '<meta http-equiv="content-type" content="text/html; charset">', '<meta charset="no-such">'])(
    'is read whatever it declares: %s',
    async (head) => {
      const article = await cleanArticle(pageOf(head), { file: ADDRESS, address: ADDRESS, contentType: 'text/html' });
      expect(article).toHaveProperty('published.day', '2031-05-14');
    },
  );
});
