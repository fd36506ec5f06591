import { describe, expect, it } from 'vitest';
import type { Text } from '../../../src/answers/reply/reply.ts';
import {
  isBlank,
  joined,
  link,
  mention,
  mrkdwn,
  plain,
  styled,
  unstyled,
  webAddress,
} from '../../../src/platforms/slack/markup.ts';
import fc from '../../fast-check.ts';
import { looks, markupIn } from './markup.ts';

const awkward = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'*_~`<>&@#:/!| \n1a|é', '\u202e', '\ud83d', '🚢', '&amp;', ':100:'),
    maxLength: 30,
  }),
);

describe('text from outside', () => {
  it.each([
    ['a ping', '<!channel>', '&lt;!channel&gt;', '<!channel>'],
    ['a ping in words', 'ask @here', 'ask @\u2060here', 'ask @here'],
    ['a member', '<@U0123ABCD>', '&lt;@\u2060U0123ABCD&gt;', '<@U0123ABCD>'],
    ['a channel in words', '#general', '#\u2060general', '#general'],
    ['a link', '<https://a.example|ferry>', '&lt;https:\u2060//a.example|ferry&gt;', '<https://a.example|ferry>'],
    ['an entity', 'a &lt;b&gt;', 'a &amp;lt;b&amp;gt;', 'a &lt;b&gt;'],
    ['bold', '*sunk*', '∗sunk∗', '∗sunk∗'],
    ['italic', '_sunk_', 'ˍsunkˍ', 'ˍsunkˍ'],
    ['underscores inside words', 'pier_two_b', 'pier_two_b', 'pier_two_b'],
    ['struck', '~sunk~', '∼sunk∼', '∼sunk∼'],
    ['code', '```sunk```', 'ˋˋˋsunkˋˋˋ', 'ˋˋˋsunkˋˋˋ'],
    ['a quotation', '> sunk', '\u2060&gt; sunk', '> sunk'],
    ['a quotation on a second line', 'a\n> sunk', 'a &gt; sunk', 'a > sunk'],
    ['an emoji', ':tada:', ':\u2060tada:', ':tada:'],
    ['an emoji in digits', 'a 1:100:1 map', 'a 1:\u2060100:1 map', 'a 1:100:1 map'],
    ['a time of day', 'at 10:30:15', 'at 10:30:15', 'at 10:30:15'],
    ['a change of direction', '\u202eknus\u202c', 'knus', 'knus'],
    ['a control character', 'su\u0000nk', 'sunk', 'sunk'],
    ['half a character', 'sunk \ud83d', 'sunk ', 'sunk '],
  ])('%s stays text', (_case, text, escaped, seen) => {
    expect(mrkdwn`${text}`).toBe(escaped);
    expect(looks(escaped)).toBe(seen);
  });

  it('forms no markup, whatever it is', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(markupIn(mrkdwn`${text}`)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('forms no markup across the pieces of a text', () => {
    fc.assert(
      fc.property(fc.array(awkward, { maxLength: 4 }), (pieces) => {
        expect(markupIn(unstyled(pieces))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read back letter by letter, where it has no marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&@#:/! a1é'), maxLength: 40 }), (text) => {
        expect(looks(mrkdwn`${text}`)).toBe(text);
      }),
    );
  });

  it.each(['*a*', '<a>', '&', ':a:', '_a_', '@here', 'http://a', '> a', 'a\u0007'])(
    'the judge sees something in %j before it is escaped',
    (text) => expect(markupIn(text)).not.toEqual([]),
  );
});

describe('styles of our own', () => {
  it.each<[string, Text, string]>([
    ['bold', [{ bold: 'Pier 2' }, ' is shut'], '*Pier 2* is shut'],
    ['italic', ['strike · ', { italic: 'single source' }], 'strike · _single source_'],
    ['code', ['try ', { code: '/harbour who' }], 'try `/harbour who`'],
    ['blank', ['a', { bold: '' }, { italic: ' ' }, 'b'], 'a b'],
    ['blank between the halves of an emoji', ['a:', { bold: '' }, 'b:'], 'a:\u2060b:'],
    ['spaces at the edges', ['a', { bold: ' b ' }, 'c'], 'a *b* c'],
    ['letters that touch', ['un', { bold: 'sunk' }, 'able'], 'un\u200b*sunk*\u200bable'],
    ['marks that touch', [{ bold: 'a' }, { italic: 'b' }], '*a*\u200b_b_'],
    ['punctuation that touches', ['(', { bold: 'a' }, '), b'], '(*a*), b'],
    ['marks inside', [{ bold: 'a*b' }, ' ', { code: 'a`b' }], '*a∗b* `aˋb`'],
    ['a line break inside', [{ bold: 'a\nb' }], '*a b*'],
  ])('%s', (_case, text, shown) => {
    expect(styled(text)).toBe(shown);
  });

  it('are marks that Slack reads as such, and as many as there are styled words', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            awkward,
            awkward.map((bold) => ({ bold })),
          ),
          { maxLength: 5 },
        ),
        (text) => {
          const out = styled(text);
          const bolds = [...out.matchAll(/(^|.)\*([^*]*)\*(?=(.?))/gsu)];
          expect(out.split('*').length - 1).toBe(bolds.length * 2);
          for (const [, before = '', inner = '', after = ''] of bolds) {
            expect(inner).toBe(inner.trim());
            expect(inner).not.toBe('');
            expect(before + after).not.toMatch(/[\p{L}\p{N}*_]/u);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('pieces', () => {
  it('are joined without the empty ones', () => {
    expect(joined([mrkdwn`a`, mrkdwn``, mrkdwn`${'*'}`], mrkdwn` · `)).toBe('a · ∗');
  });

  it.each([
    ['U0123ABCD', '<@U0123ABCD>'],
    ['W0123ABCD', '<@W0123ABCD>'],
  ])('mention %s', (id, shown) => expect(mention(id)).toBe(shown));

  it.each([
    ['https://example.org/a?b=1&c=2', '<https://example.org/a?b=1&amp;c=2|a ∗b∗>'],
    ['HTTP://example.org/a|b', '<http://example.org/a%7Cb|a ∗b∗>'],
    ['https://exa mple.org/', 'a ∗b∗'],
    ['javascript:alert(1)//https://example.org', 'a ∗b∗'],
    ['ftp://example.org/', 'a ∗b∗'],
    ['', 'a ∗b∗'],
  ])('link to the web alone: %s', (url, shown) => {
    expect(link('a *b*', url)).toBe(shown);
    expect(webAddress(url) === null).toBe(!shown.startsWith('<'));
  });

  it('are blank where nothing of them is seen', () => {
    expect([[' ', { bold: '' }], [' ', 'a'], [{ code: 'a' }, ' '], []].map(isBlank)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('link from within a text', () => {
    expect(styled(['see ', { link: 'a', url: 'https://example.org/a' }])).toBe('see <https://example.org/a|a>');
  });

  it.each(['', 'here', 'xU0123ABCD', 'U0123|x', 'U0123>', '!channel', 'u0123abcd', 'C0123ABCD', 'U0123ABCD\n'])(
    'mention no %j',
    (id) => expect(mention(id)).toBeNull(),
  );

  it('of plain text keep no bracket', () => {
    expect(plain(' <!here>\nnow ', 20)).toBe('‹!here› now');
    expect(plain('the ferry to Gull Island', 20)).toBe('the ferry to Gull…');
    expect(plain('the ferry to Gull Isle', 22)).toBe('the ferry to Gull Isle');
    expect(plain('a Donaudampfschifffahrt', 20)).toBe('a Donaudampfschifff…');
    expect(plain('Donaudampf🚢schiff', 12)).toBe('Donaudampf…');
  });
});
