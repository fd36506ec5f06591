import type { Reply } from '../../src/answers/reply/reply.ts';
import { decodeToken } from '../../src/answers/token.ts';
import { format as formatDiscord } from '../../src/platforms/discord/format.ts';
import { format as formatSlack } from '../../src/platforms/slack/format.ts';
import { discordWindows, slackWindows } from '../fixtures/pages.ts';

/** One page of a reply as a platform lays it out. */
export interface ShownPage {
  /** The page's words in order, markup and escapes undone; what stands on controls is not among them. */
  readonly text: string;
  /** Ids of the citations that its menus open. */
  readonly opens: readonly string[];
  /** Every packed question on it. */
  readonly tokens: readonly string[];
}

/** A formatter under contract: every page of a reply, first to last. */
export interface Surface {
  readonly name: string;
  readonly pages: (reply: Reply) => readonly ShownPage[];
}

export const slack: Surface = {
  name: 'Slack',
  pages: (reply) =>
    slackWindows(reply).map((page) => {
      const { blocks } = formatSlack(page);
      const shown = blocks.filter((block) => block.type !== 'actions');
      return shownPage(stringsAt(shown, ['text']).map(fromMrkdwn), blocks);
    }),
};

/** Slack's top-level text, which is all that a screen reader gets. */
export const slackSpoken: Surface = {
  name: 'Slack, spoken',
  pages: (reply) =>
    slackWindows(reply).map((page) => {
      const { text, blocks } = formatSlack(page);
      return shownPage([fromMrkdwn(text)], blocks);
    }),
};

export const discord: Surface = {
  name: 'Discord',
  pages: (reply) =>
    discordWindows(reply).map((page) => {
      const { embeds, components } = formatDiscord(page, 'asker');
      return shownPage(stringsAt(embeds, ['title', 'description', 'text']).map(fromDiscord), components);
    }),
};

function shownPage(texts: readonly string[], controls: unknown): ShownPage {
  const tokens = stringsAt(controls, ['custom_id', 'value']).filter((value) => decodeToken(value) !== null);
  const commands = tokens.flatMap((token) => decodeToken(token)?.command ?? []);
  const opens = commands.filter((command) => command.name === 'cite').flatMap((command) => command.options['id'] ?? []);
  return { text: texts.join('\n'), opens: [...new Set(opens)], tokens };
}

const fromMrkdwn = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[*_`\u200B]/g, '');

const fromDiscord = (text: string): string => text.replaceAll(/\\(?=[^\w\s])|[*`\u200B]/g, '');

/** Every string under one of these keys, in the order in which the payload has them. */
function stringsAt(part: unknown, keys: readonly string[]): string[] {
  if (Array.isArray(part)) return part.flatMap((each) => stringsAt(each, keys));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? (keys.includes(key) ? [value] : []) : stringsAt(value, keys),
  );
}
