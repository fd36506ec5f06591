import { describe, expect, it } from 'vitest';
import { addressOfFeed } from '../../src/collect/feed-address.ts';
import { readOpml } from '../../src/collect/opml.ts';

describe('a list of feeds', () => {
  it('is read in whatever encoding a reader wrote it', () => {
    const list = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><opml><body><outline text="Ärger" xmlUrl="https://p.example/1"/></body></opml>`;
    const marked = Buffer.from(`\ufeff${list('utf-16')}`, 'utf16le');
    for (const bytes of [marked, Buffer.from(list('iso-8859-1'), 'latin1'), Buffer.from(list('utf-8'))])
      expect(readOpml(bytes)).toEqual([{ url: 'https://p.example/1', publisher: 'Ärger' }]);
  });

  it.each([
    ['feed:https://p.example/1', 'https://p.example/1'],
    ['feed://p.example/1', 'http://p.example/1'],
    ['feed:http://p.example/1', 'http://p.example/1'],
    ['see https://p.example/1', null],
    ['see feed://p.example/1', null],
    ['see feed:https://p.example/1', null],
    [' HTTPS://p.example/1 ', 'HTTPS://p.example/1'],
    ['feed:p.example', null],
    ['https://p.example/a b', null],
    ['http://[p.example', null],
    ['ftp://p.example/1', null],
  ])('gives addresses of the web: %s', (written, address) => {
    expect(addressOfFeed(written)).toBe(address);
  });

  it('has those of all folders, by name and language where it says so', () => {
    const list = `<opml version="2.0"><body>
      <outline text="News"><outline text="One" title="The &lt;b&gt;One&lt;/b&gt;" xmlUrl=" https://p.example/1 " language="en"/></outline>
      <outline xmlUrl="https://p.example/2"/><outline text="No" xmlUrl="feed:x"/><outline text="No" xmlUrl="https://p.example/a b"/>
    </body></opml>`;
    expect(readOpml(Buffer.from(list))).toEqual([
      { url: 'https://p.example/1', publisher: 'The One', language: 'en' },
      { url: 'https://p.example/2' },
    ]);
    expect(readOpml(Buffer.from('<html>'))).toBeNull();
  });

  it('may name nothing, in a file that begins with a mark', () => {
    expect(readOpml(Buffer.from('\ufeff\n<opml version="2.0"><head><title>News</title></head></opml>'))).toEqual([]);
  });

  it('may have feeds below feeds, without names, and what is none between', () => {
    const list = `<opml version="2.0"><body><outline xmlUrl="http://p.example/1"><outline xmlUrl="https://p.example/2"/></outline>
      <outline text="No" xmlUrl="see https://p.example/3"/></body></opml>`;
    expect(readOpml(Buffer.from(list))).toStrictEqual([{ url: 'http://p.example/1' }, { url: 'https://p.example/2' }]);
  });
});
