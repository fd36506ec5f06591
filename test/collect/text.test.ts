import { describe, expect, it } from 'vitest';
import {
  cutTo,
  inOneLine,
  lineOfMarkup,
  linesOfMarkup,
  linesOfPlain,
  linesOfText,
} from '../../src/collect/read/plain.ts';
import { textOf } from '../../src/collect/read/text.ts';

describe('bytes', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
  it.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8, whatever is said', Buffer.from('<a>é</a>'), 'text/xml; charset=iso-8859-1'],
    ['of a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<a>é</a>', 'utf16le')]), undefined],
    ['of the other mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be('<a>é</a>')]), undefined],
    ['of the header', latin('<a>é</a>'), "text/xml; charset='ISO-8859-1'"],
    ['of the header with spaces', latin('<a>é</a>'), 'text/xml; charset = ISO-8859-1'],
    ['of nothing that is said', latin('<a>é</a>'), undefined],
    ['of no name there is', latin('<a>é</a>'), 'text/xml; charset=none'],
  ])('are read %s', (_, bytes, contentType) => {
    expect(textOf(bytes, contentType)).toBe('<a>é</a>');
  });

  it('are of two bytes a sign where a feed begins so without a mark', () => {
    expect(textOf(Buffer.from('<a>Ժ</a>', 'utf16le'))).toBe('<a>Ժ</a>');
    expect(textOf(utf16be('<a>Ժ</a>'))).toBe('<a>Ժ</a>');
  });

  it.each(['ÿa', 'aþ', 'þa', 'aÿ', '<é', 'é<'])('are no mark by one of its halves: %s', (text) => {
    expect(textOf(latin(text))).toBe(text);
  });

  it.each(['<?xml encoding="iso-8859-7"?>', '<meta charset=iso-8859-7>', '<meta charset = "iso-8859-7">'])(
    'are read as the document itself says: %s',
    (start) => {
      expect(textOf(Buffer.concat([latin(start), Buffer.from([0xe1])]))).toMatch(/α$/);
    },
  );

  it('believe the document before the header, and an encoding of seven bits before all', () => {
    const greek = Buffer.concat([latin('<?xml encoding="iso-8859-7"?>'), Buffer.from([0xe1])]);
    expect(textOf(greek, 'text/xml; charset=iso-8859-1')).toMatch(/α$/);
    expect(textOf(Buffer.from('\u001b$B$"\u001b(B'), 'text/plain; charset=iso-2022-jp')).toBe('あ');
  });

  it('are UTF-8 though some of them were spoilt, and in another encoding where hardly any are', () => {
    const spoilt = Buffer.concat([Buffer.from('<a>Hågen, Zoë, caf'), Buffer.from([0xe9]), Buffer.from('</a>')]);
    expect(textOf(spoilt)).toBe('<a>Hågen, Zoë, caf\ufffd</a>');
    expect(textOf(latin('<?xml encoding="utf-8"?>café, Zoë'), 'text/xml; charset=utf-8')).toMatch(/café, Zoë$/);
    const russian = Buffer.from([0xcf, 0xee, 0xf0, 0xf2, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2]);
    expect(textOf(Buffer.concat([latin('<?xml encoding="windows-1251"?>'), russian]))).toMatch(/Порт закрыт$/);
  });

  it('lose the signs that no feed may hold, and no others', () => {
    expect(textOf(Buffer.from('a\u0000\u0008b\tc\r\nd\u0085e\uffff'))).toBe('ab\tc\r\nd\u0085e');
  });
});

describe('words of a feed', () => {
  it('are lines without markup, however often their entities were escaped', () => {
    expect(linesOfMarkup('<p>One &amp; two</p><script>x()</script><p> </p><p>Three</p>')).toEqual([
      'One & two',
      'Three',
    ]);
    expect(lineOfMarkup('Tea &amp;amp; <b>cake</b>')).toBe('Tea & cake');
    expect(lineOfMarkup('1 &lt; 2 &amp;amp; 3')).toBe('1 < 2 & 3');
    expect(lineOfMarkup('<p>Tea</p><p>and cake</p>')).toBe('Tea and cake');
    expect(linesOfMarkup('<p>Tea &amp;amp; cake</p><p>Bread</p>')).toEqual(['Tea & cake', 'Bread']);
    expect(linesOfMarkup('<b>'.repeat(5000))).toEqual([]);
    expect([cutTo('one two', 7), cutTo('one two', 6), cutTo('a'.repeat(9), 5)]).toEqual(['one two', 'one…', 'aaaa…']);
    expect(linesOfText('a\r\n\r\n b \u2028c')).toEqual(['a', 'b', 'c']);
    expect(inOneLine('\ufeff a\u200b\n\tb\u0007 ')).toBe('a b');
    // What turns the direction would turn the rest of a message, too.
    expect(inOneLine('\u202eFerry\u2067 h\u202celd')).toBe('Ferry held');
    expect(linesOfPlain('Tea &amp; <b>cake\nand 1 < 2')).toEqual(['Tea & <b>cake', 'and 1 < 2']);
  });
});
