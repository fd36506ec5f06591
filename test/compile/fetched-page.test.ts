import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../src/compile/read/clean.ts';

/** "Лодка" in Windows-1251. */
const BOAT = [0xcb, 0xee, 0xe4, 0xea, 0xe0];
const pageOf = (head: string): Uint8Array => {
  const before = `<html><head>${head}</head><body><article><h1>Flood reaches Varn</h1><p>The boat “`.replace('“', '"');
  const after = '" was held at the pier of Varn on Wednesday, the harbour master said in the evening.</p></article>';
  return Uint8Array.from([...Buffer.from(before), ...BOAT, ...Buffer.from(after)]);
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

  it.each(['charset', '<meta http-equiv="content-type" content="text/html; charset">', '<meta charset="no-such">'])(
    'is read whatever it declares: %s',
    async (head) => {
      const article = await cleanArticle(pageOf(head), { file: ADDRESS, address: ADDRESS, contentType: 'text/html' });
      expect(article).toHaveProperty('published.day', '2031-05-14');
    },
  );
});
