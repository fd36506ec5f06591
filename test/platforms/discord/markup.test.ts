import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  clean,
  code,
  type DiscordMarkdown,
  heading,
  join,
  link,
  markdown,
  mention,
  mentionCommand,
  type PlainText,
  plain,
} from '../../../src/platforms/discord/markup.ts';
import fc from '../../fast-check.ts';
import { looks, markupIn } from './markup.ts';

/** Strings that did harm somewhere: each must come out as plain text. */
const awkward = [
  '**bold**',
  '*italic*',
  '_italic_',
  '__underlined__',
  '***both***',
  '~~struck~~',
  '||spoiler||',
  '`code`',
  '``code``',
  '```js\nblock\n```',
  '# Heading',
  '## Heading',
  '### Heading',
  '   # Heading',
  '-# small print',
  '- item',
  '* item',
  '+ item',
  '  - nested',
  '1. item',
  '1994. A year',
  ' 12) item',
  '> quotation',
  '>>> quotation',
  '[words](https://example.org)',
  '[words](<https://example.org>)',
  '[words]',
  'https://example.org/a_b',
  'HTTP://example.org',
  'see https://example.org.',
  '<https://example.org>',
  'discord://open',
  'a@example.org',
  '@everyone',
  '@here',
  '<@1234>',
  '<@!1234>',
  '<@&1234>',
  '<#1234>',
  '<:name:1234>',
  '<a:name:1234>',
  '</harbour who:1234>',
  '<id:guide>',
  '<t:1620000000:R>',
  ':smile:',
  ':+1:',
  ':a::b:',
  '::x:',
  'first\n# second',
  'first\r\n- second',
  'first\u2028> second',
  'a\u0000b',
  'a\u202Egnp.exe',
  '\u2066hidden\u2069',
  '\u200B',
  '\uD800',
  '\\*',
  '\\',
  '\\\\',
  'end with \\',
  '**',
  '*',
  '_',
  '`',
  '|',
  '~',
  '<',
  '[',
  '](',
  '(https://example.org)',
  ':',
  '//',
  '',
  ' ',
  '🚢',
  "L'été à Gyumri",
  'Артур',
  '一',
  '\u0645\u0631\u062D\u0628\u0627',
];

describe('data in a template', () => {
  it.each(awkward)('%j is text at a line start', (data) => {
    expect(markupIn(markdown`${data}`)).toEqual([]);
    expect(looks(markdown`${data}`)).toBe(clean(data));
  });

  it.each(awkward)('%j is text within a line, in bold and in a list', (data) => {
    expect(markupIn(markdown`before ${data} after`)).toEqual([]);
    expect(markupIn(markdown`- ${data}`)).toEqual(['list']);
    expect(markupIn(markdown`**x${data}x**`)).toEqual(['bold']);
  });

  it.each(awkward)('%j in code stays code', (data) => {
    expect(markupIn(join([code(data)]))).toEqual(clean(data).trim() === '' ? [] : ['code']);
  });

  it('is text whatever it is, and whatever is put behind it', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...awkward), markupHeavy());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        expect(markupIn(join(pieces.map((data) => markdown`${data}`)))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the same as it was written, but for what cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (data) => {
        expect(looks(markdown`${data}`)).toBe(clean(data));
      }),
    );
  });

  it('does not escape what needs no escape', () => {
    expect(
      markdown`${"Nagorno-Karabakh, 17:00; 1,200 (at least) & O'Brien's 50%"}${': by letter'}${' (differs)'}${'1.5'}`,
    ).toBe("Nagorno-Karabakh, 17:00; 1,200 (at least) & O'Brien's 50%: by letter (differs)1.5");
  });
});

describe('the detector that these tests rest on', () => {
  it.each([
    ['**a**', 'bold'],
    ['*a*', 'italic'],
    ['_a_', 'italic'],
    ['~~a~~', 'struck'],
    ['||a||', 'spoiler'],
    ['`a`', 'code'],
    ['# a', 'heading'],
    ['-# a', 'subtext'],
    ['- a', 'list'],
    ['x\n1. a', 'list'],
    ['> a', 'quotation'],
    ['[a](https://b.c)', 'link'],
    ['https://b.c', 'link'],
    ['<@1>', 'mention'],
    ['@everyone', 'mention'],
    ['<t:1>', 'timestamp'],
    [':smile:', 'emoji'],
    ['<:a:1>', 'emoji'],
  ])('sees %j', (text, kind) => {
    expect(markupIn(text as DiscordMarkdown)).toContain(kind);
  });
});

describe('the brand', () => {
  it('keeps unescaped text, and text escaped already, out of the type', () => {
    expectTypeOf<string>().not.toExtend<DiscordMarkdown>();
    expectTypeOf<PlainText>().not.toExtend<DiscordMarkdown>();
    expectTypeOf(markdown<[DiscordMarkdown]>)
      .parameter(1)
      .toEqualTypeOf<never>();
    expectTypeOf(markdown<[string]>)
      .parameter(1)
      .toEqualTypeOf<string>();
  });
});

describe('what can be followed', () => {
  it.each([
    ['https://example.org/a_(b)?c=d', '[a \\*b](https://example.org/a%5F%28b%29?c=d)'],
    ['HTTP://example.org/', '[a \\*b](http://example.org/)'],
    ['https://exa mple.org/', 'a \\*b'],
    ['javascript:alert(1)//https://example.org', 'a \\*b'],
    ['ftp://example.org/', 'a \\*b'],
  ])('is a link to the web alone: %s', (url, shown) => {
    expect(link('a *b', url)).toBe(shown);
  });

  const id = '80351110224678912';
  it.each(['', '1234', `x${id}`, `${id}x`, '9'.repeat(21), '@everyone'])(
    'is no member or command of id "%s"',
    (other) => {
      expect(mention(other)).toBeNull();
      expect(mentionCommand({ topic: 'harbour', name: 'who', options: {} }, other)).toBeNull();
    },
  );

  it('is a member, or a command without options and with a plain name', () => {
    const command = { topic: 'harbour', name: 'who', options: {} };
    expect([mention(id), mentionCommand(command, id)]).toEqual([`<@${id}>`, `</harbour who:${id}>`]);
    const others = [{ options: { name: 'Rosa' } }, { name: 'who>' }, { topic: '<harbour' }, { topic: 'Harbour' }];
    expect(others.map((more) => mentionCommand({ ...command, ...more }, id))).toEqual([null, null, null, null]);
    expect(mentionCommand(command)).toBeNull();
  });

  it('is shown as code without what would end it, and not at all where it is blank', () => {
    expect([code('a`b @c'), code(' ')]).toEqual(["`a'b @\u200Bc`", '']);
  });
});

describe('names shortened to a limit', () => {
  it.each([
    ['Open the statements of this event', 80, 'Open the statements of this event'],
    ['Open the statements of this event', 20, 'Open the statements…'],
    ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
    ['  a\nb ', 80, 'a b'],
    ['Open the statements', 19, 'Open the statements'],
    ['Open the statements now', 20, 'Open the statements…'],
    ['a Donaudampfschifffahrt', 10, 'a Donauda…'],
  ])('%j at %i', (value, limit, expected) => {
    expect(plain(value, limit)).toBe(expected);
  });

  it('counts a heading as it is escaped', () => {
    expect([heading('a*b*c', 7), heading('a*b*c', 6)]).toEqual(['a\\*b\\*c', 'a\\*b…']);
    expect(heading('****', 2)).toBe('…');
  });

  it('never exceeds it and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 2, max: 300 }), (value, limit) => {
        for (const text of [plain(value, limit), heading(value, limit)]) {
          expect(text.length).toBeLessThanOrEqual(limit);
          expect(text).not.toMatch(/\p{Cs}/u);
        }
        expect(markupIn(heading(value, limit))).toEqual([]);
      }),
    );
  });
});

function markupHeavy() {
  return fc.string({ unit: fc.constantFrom(...'*_~`|[]()<>#-+.1:/@\\ \nahtps') });
}
