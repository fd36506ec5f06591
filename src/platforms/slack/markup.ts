/**
 * Slack's markup as a type of its own. Only the `mrkdwn` tag, `joined` and `mention` make it, so text that has not
 * been escaped does not type-check where Slack would read markup.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
import type { Span, Text } from '../../answers/reply/reply.ts';
import { wordsIn, wordsOf } from '../../answers/reply/words.ts';
import { isPlain } from '../../digest/normalise.ts';

export type Mrkdwn = string & { readonly __mrkdwn: unique symbol };

/** Text from outside: anything but markup, which must not be escaped twice. */
type Plain = string & { readonly __mrkdwn?: never };

/** Markup from a template: the template is ours and stays, what is filled in is escaped. */
export function mrkdwn(template: TemplateStringsArray, ...filled: readonly Plain[]): Mrkdwn {
  let text = template[0] ?? '';
  for (const [index, value] of filled.entries()) text += escaped(value) + (template[index + 1] ?? '');
  return text as Mrkdwn;
}

/** Pieces of markup with a separator between them; empty pieces are left out. */
export function joined(pieces: readonly Mrkdwn[], separator: Mrkdwn): Mrkdwn {
  return pieces.filter((piece) => piece !== '').join(separator) as Mrkdwn;
}

/** Mentions a member, from the id in a verified request; null for anything that is no member's id. */
export function mention(userId: string): Mrkdwn | null {
  return /^[UW][A-Z0-9]{2,30}$/.test(userId) ? (`<@${userId}>` as Mrkdwn) : null;
}

/** A link, or its words alone where the address is none of the web's. */
export function link(words: string, url: string): Mrkdwn {
  const address = webAddress(url);
  return address === null ? mrkdwn`${words}` : (`<${address.replaceAll('&', '&amp;')}|${escaped(words)}>` as Mrkdwn);
}

/** An address as it may stand in a link, its signs that end one encoded; null for what is no address of the web. */
export function webAddress(url: string): string | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).href.replace(/[|<>]/g, encodeURIComponent);
}

/** A reply's text as markup. */
export function styled(text: Text): Mrkdwn {
  let out = '';
  for (const span of merged(text)) {
    const piece = typeof span === 'string' ? escaped(span) : marked(span);
    if (piece === '') continue;
    // A mark is only read as one where no letter or digit touches it from outside.
    const touches = out !== '' && WORD_OR_MARK.test(out.slice(-1)) && WORD_OR_MARK.test(piece.charAt(0));
    out += touches ? ZERO_WIDTH_SPACE + piece : piece;
  }
  return out as Mrkdwn;
}

/** A reply's text without any style, for where it is read aloud. */
export function unstyled(text: Text): Mrkdwn {
  return mrkdwn`${wordsIn(text)}`;
}

/** Whether nothing of a text can be seen: no block may consist of it. */
export function isBlank(text: Text): boolean {
  return !text.some((span) => SEEN.test(wordsOf(span)));
}

/**
 * Text for a `plain_text` object, where Slack reads no markup; if longer than `limit`, whole words and an ellipsis: for
 * names of things, where what is said stands whole elsewhere. Angle brackets are replaced all the same, so that a label
 * cannot become a mention wherever a client copies it.
 */
export function plain(text: string, limit: number): string {
  const label = clean(text).replaceAll('<', '‹').replaceAll('>', '›').trim();
  if (label.length <= limit) return label;
  const room = label.slice(0, limit - 1);
  const lastSpace = room.lastIndexOf(' ');
  const whole = lastSpace > limit / 2 ? room.slice(0, lastSpace) : room.replace(/[\ud800-\udbff]$/, '');
  return `${whole.trimEnd()}…`;
}

const WORD_JOINER = '\u2060';
const ZERO_WIDTH_SPACE = '\u200b';
/** Anything but white space and punctuation; style marks count as touching. */
const WORD_OR_MARK = /[^\s!-)+-/:-@[-^{-}\u00b7\u2010-\u2027]/;

/**
 * Slack has no escape for its style marks: a backslash is shown, and zero-width characters beside a mark are handled
 * differently from client to client. So a mark in a text from outside gives way to the sign that looks like it and
 * has no other meaning, which no client can read as a mark. Such signs are rare in news; a copied text then carries
 * the look-alike, and a screen reader names it.
 */
const LOOKALIKES: Readonly<Record<string, string>> = { '*': '∗', '~': '∼', '`': 'ˋ', _: 'ˍ' };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Anything that Slack may read as markup, or that is not seen. Most text has none of it and is passed on as it is. Ranges
 * are written out, here and below: a class such as \p{Cc} takes ten times as long to make, at every cold start.
 */
const UNSAFE = /[^ !"$%'()+-9;=?A-Z[\\\]^a-z{|}\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\u{10ffff}]/u;

function escaped(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return (
    clean(text)
      // Links, mentions and pings all begin with an angle bracket; these three are all that Slack asks to escape.
      .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '')
      // A bracket that begins a line would still make a quotation of it.
      .replace(/^&gt;/, `${WORD_JOINER}&gt;`)
      .replace(/[*~`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (mark) => LOOKALIKES[mark] ?? '')
      // Bare addresses, channels and members, where automatic parsing is on.
      .replace(/:(?=\/\/)|[@#](?=\S|$)/g, `$&${WORD_JOINER}`)
      // `:name:` is an emoji; a time of day (10:30:00) is none, yet `:100:` and `:1234:` are.
      .replace(/:([^\s:]+)(?=:)/g, (pair, name: string) =>
        /^\d+$/.test(name) && name !== '100' && name !== '1234' ? pair : `:${WORD_JOINER}${name}`,
      )
  );
}

/** One line without control characters, changes of writing direction and halves of surrogate pairs; most text is that. */
export const clean = (text: string): string =>
  isPlain(text) ? text : text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(UNSEEN, '');

/** Control characters, changes of writing direction and halves of surrogate pairs. */
const UNSEEN = /[^ -~\u00a0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\u{10ffff}]/gu;
const SEEN = /(?!\s)[ -~\u00a0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\u{10ffff}]/u;

/** Neighbouring plain spans as one, so that no sign is judged apart from what follows it. */
function merged(text: Text): Span[] {
  const spans: Span[] = [];
  for (const span of text) {
    const last = spans.at(-1);
    const words = wordsOf(span);
    // A style around nothing would show its marks.
    if (typeof span !== 'string' && SEEN.test(words)) spans.push(span);
    else if (typeof last === 'string') spans[spans.length - 1] = last + words;
    else spans.push(words);
  }
  return spans;
}

/** A mark must touch the words that it styles. */
function marked(span: Exclude<Span, string>): string {
  if ('link' in span) return link(span.link, span.url);
  const words = clean(wordsOf(span));
  const inner = words.trim();
  const [before = '', after = ''] = words.split(inner, 2);
  const mark = 'bold' in span ? '*' : 'italic' in span ? '_' : '`';
  return before + mark + escaped(inner) + mark + after;
}
