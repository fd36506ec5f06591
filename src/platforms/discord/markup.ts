/**
 * Text as Discord reads it. Headlines, names and quotations are data: they must never turn into a heading, a list,
 * a link, a mention or an emoji. `DiscordMarkdown` is made only here, so unescaped text does not type-check.
 * What Discord reads as markup: https://support.discord.com/hc/en-us/articles/210298617 and, for mentions and
 * timestamps, https://discord.com/developers/docs/reference#message-formatting
 */
import type { Command } from '../../answers/reply/reply.ts';
import { isPlain } from '../../digest/normalise.ts';

/** Text with its data escaped: safe in a text display. */
export type DiscordMarkdown = string & { readonly __discordMarkdown: unique symbol };

/** Text for a place where Discord reads no markup: labels, placeholders, footers. */
export type PlainText = string & { readonly __plainText: unique symbol };

/** Data only: what is escaped already would be escaped twice. */
type Data<V extends readonly unknown[]> = { [K in keyof V]: V[K] extends DiscordMarkdown ? never : V[K] };

/**
 * Characters that direct, hide or break text: controls, bidi embeddings, zero-width marks, halves of pairs. Ranges are
 * written out: a class such as \p{Cc} takes ten times as long to make, at every cold start.
 */
const layoutBreaking = /[^ -~\u00A0-\u2027\u202A-\u{10FFFF}]+/gu;
const invisible = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uD800-\uDFFF]/gu;

/** Data on one line, without anything invisible. */
export const clean = (value: string): string =>
  isPlain(value) ? value : value.replace(layoutBreaking, ' ').replace(invisible, '');

/**
 * Markup wherever it stands: bold, italics, underline, strike-through, code, spoilers, links, mentions; and a colon that
 * opens a link's address or an emoji's name, here or together with the text that follows.
 */
const markupAnywhere = /[\\*_~`|[\]<]|:(?=\/\/|:|[^\s:]+(?::|$)|$)/g;
/** Heading, quotation, subtext, list, and what would complete a numbered list begun before. */
const markupAtStart = /^(\s*)([#>]|[-+.)](?=[\s#]|$))/;
const numberedListAtStart = /^(\s*\d+)([.)])(?=\s|$)/;
/** What these two begin with, behind blanks. */
const STARTS = '#>-+.)0123456789';

/**
 * Most data: it holds none of the markup above, and is passed on as it is. At a cold start each expression that changes data
 * takes longer to make ready than all that one answer has for it to do.
 */
const PLAIN = /^(?! *(?:[#>+.)-]|\d+[.)]))(?:[ !"#$%&'()+,./0-9;=>?A-Z^a-z{}\u00A1-\u05FF\u2010-\u2027-]|:(?= ))*$/;

function escaped(value: string): string {
  if (PLAIN.test(value)) return value;
  const text = clean(value).replace(markupAnywhere, '\\$&').replaceAll('@', '@\u200B');
  if (!STARTS.includes(text.trimStart().charAt(0))) return text;
  return text.replace(markupAtStart, '$1\\$2').replace(numberedListAtStart, '$1\\$2');
}

/**
 * Template tag: what is written in the template is markup, what is put in is data and is escaped.
 * ``markdown`**${headline}**` ``
 */
export function markdown<const V extends readonly (string | number)[]>(
  template: TemplateStringsArray,
  ...values: Data<V>
): DiscordMarkdown {
  return String.raw({ raw: template }, ...values.map((value) => escaped(String(value)))) as DiscordMarkdown;
}

/** Puts pieces together; only markup of ours may stand between them. */
export function join(
  pieces: readonly DiscordMarkdown[],
  between: '' | '\n' | '\n\n' | '; ' | ' · ' = '',
): DiscordMarkdown {
  return pieces.join(between) as DiscordMarkdown;
}

/** Inline code. A backslash escapes nothing inside it, so a backtick becomes an apostrophe. */
export function code(value: string): DiscordMarkdown {
  const shown = clean(value).replaceAll('`', "'").replaceAll('@', '@\u200B');
  return (shown.trim() === '' ? '' : `\`${shown}\``) as DiscordMarkdown;
}

/** Mentions a member, from the id in a verified interaction; null for anything that is none. Nobody is pinged by it. */
export const mention = (userId: string): DiscordMarkdown | null =>
  /^\d{15,20}$/.test(userId) ? (`<@${userId}>` as DiscordMarkdown) : null;

/** A mention of a role; nothing for what is no id. */
export const mentionRole = (id: string): DiscordMarkdown =>
  (/^\d{15,20}$/.test(id) ? `<@&${id}>` : '') as DiscordMarkdown;

/**
 * A question that can be pressed; null for one with options, which a mention cannot carry, and without an id.
 * https://discord.com/developers/docs/reference#message-formatting
 */
export function mentionCommand({ topic, name, options }: Command, id = ''): DiscordMarkdown | null {
  const isPlain = /^[-_a-z0-9]+ [-_a-z0-9]+$/.test(`${topic} ${name}`) && Object.keys(options).length === 0;
  return isPlain && /^\d{15,20}$/.test(id) ? (`</${topic} ${name}:${id}>` as DiscordMarkdown) : null;
}

/** A link, or its words alone where the address is none of the web's. */
export function link(words: string, url: string): DiscordMarkdown {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return markdown`${words}`;
  const address = new URL(url).href.replace(
    /[()<>*_\s\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${escaped(words)}](${address})` as DiscordMarkdown;
}

/** `/harbour who name: Petrov`: a question as it is typed where every option has its name. */
export const withOptions = ({ topic, name, options }: Command): string =>
  [`/${topic}`, name, ...Object.entries(options).map(([option, value]) => `${option}: ${value}`)].join(' ');

/** `value` on one line; if longer than `limit`, ended at a word with "…". For names of things, never for facts. */
export function plain(value: string, limit: number): PlainText {
  return shortened(clean(value).trim(), limit, (text) => text.length) as PlainText;
}

/** A heading's text, escaped; shortened like `plain`. */
export function heading(value: string, limit: number): DiscordMarkdown {
  return markdown`${shortened(clean(value).trim(), limit, (text) => escaped(text).length)}`;
}

function shortened(value: string, limit: number, length: (text: string) => number): string {
  if (value.length <= limit && length(value) <= limit) return value;
  let end = Math.min(limit - 1, value.length);
  while (end > 0 && length(`${value.slice(0, end)}…`) > limit) end -= 1;
  const cut = value.slice(0, end);
  const wordEnd = value[end] === ' ' ? end : cut.lastIndexOf(' ');
  return `${clean(wordEnd > end / 2 ? cut.slice(0, wordEnd) : cut).trimEnd()}…`;
}
