/**
 * A small reading of Slack's markup, written apart from the escaping that it judges: which kinds of markup a text
 * holds. It sees more than Slack does rather than less.
 */
const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['link or mention', /<|>/],
  ['broken entity', /&(?!(?:amp|lt|gt);)/],
  ['code', /`/],
  ['bold', /\*/],
  ['struck', /~/],
  ['italic', /(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/],
  ['quotation', /^(?:&gt;|>)/m],
  ['emoji', /:(?!\d+:)[^\s:\u2060\u200b·]+:|:(?:100|1234):/],
  ['ping', /@(?:channel|here|everyone)/],
  ['member or channel', /[@#][\p{L}\p{N}]/u],
  ['address', /\w:\/\//],
  ['control', /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u],
  ['half a character', /\p{Cs}/u],
];

/** The kinds of markup that Slack would see in one line of text, each once. */
export function markupIn(text: string): string[] {
  return kinds.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
}

/** The text as a reader sees it: entities decoded, invisible joiners gone. */
export const looks = (text: string): string =>
  text
    .replaceAll(/[\u2060\u200b]/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
