import type { KnownBlock } from '@slack/types';
import { limits as discordLimits } from '../../../platforms/discord/limits.ts';
import { limits as slackLimits } from '../../../platforms/slack/limits.ts';
import type { Exchange } from '../../server/api/shapes.ts';
import type { DiscordShown } from '../messages.ts';

/** How much of one limit a message uses. */
export interface Usage {
  readonly what: string;
  readonly used: number;
  readonly allowed: number;
}

const usage = (what: string, used: number, allowed: number): Usage => ({ what, used, allowed });

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
const most = (counts: readonly number[]): number => Math.max(0, ...counts);

/** A Slack message against Slack's limits: `text` and `blocks` as sent. Lengths are in characters. */
function slackUsage({
  text,
  blocks,
}: {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}): readonly Usage[] {
  const actions = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const buttons = actions.filter((element) => element.type === 'button');
  const menus = actions.filter((element) => element.type === 'static_select');
  const options = menus.flatMap((menu) => menu.options ?? []);
  const sections = blocks.flatMap((block) => (block.type === 'section' ? (block.text?.text ?? '') : []));
  const headers = blocks.flatMap((block) => (block.type === 'header' ? block.text.text : []));
  const contexts = blocks.flatMap((block) => (block.type === 'context' ? block.elements : []));
  const small = contexts.flatMap((element) => ('text' in element ? element.text : []));
  const controls = [
    ...buttons.map((button) => button.text.text),
    ...menus.map((menu) => menu.placeholder?.text ?? ''),
    ...options.flatMap((option) => [option.text.text, option.description?.text ?? '']),
  ];
  const words = [text, ...headers, ...sections, ...small, ...controls];
  return [
    usage('Text read aloud', text.length, slackLimits.topLevelText),
    usage(
      'All text',
      words.reduce((sum, word) => sum + word.length, 0),
      slackLimits.messageText,
    ),
    usage('Blocks', blocks.length, slackLimits.blocks),
    usage('Header', longest(headers), slackLimits.header),
    usage('Longest section', longest(sections), slackLimits.sectionText),
    usage('Longest button label', longest(buttons.map((button) => button.text.text)), slackLimits.buttonText),
    usage('Options in a menu', most(menus.map((menu) => menu.options?.length ?? 0)), slackLimits.options),
    usage('Longest option value', longest(options.map(({ value = '' }) => value)), slackLimits.optionValue),
  ];
}

/** A Discord message against Discord's limits. Lengths are in characters. */
function discordUsage({ embeds, rows }: Pick<DiscordShown, 'embeds' | 'rows'>): readonly Usage[] {
  const titles = embeds.map(({ title = '' }) => title);
  const descriptions = embeds.map(({ description = '' }) => description);
  const footers = embeds.map(({ footer }) => footer?.text ?? '');
  const controls = rows.flatMap(({ components }) => components);
  const menus = controls.flatMap((control) => (control.type === 3 ? [control.options] : []));
  const ids = [...controls.map((control) => control.custom_id), ...menus.flat().map(({ value }) => value)];
  const total = [...titles, ...descriptions, ...footers].reduce((sum, text) => sum + text.length, 0);
  return [
    usage('Embed description', longest(descriptions), discordLimits.embedDescription),
    usage('All embed text', total, discordLimits.embedTotal),
    usage('Embed title', longest(titles), discordLimits.embedTitle),
    usage('Embed footer', longest(footers), discordLimits.embedFooter),
    usage('Rows of controls', rows.length, discordLimits.rows),
    usage(
      'Buttons in a row',
      most(rows.map(({ components }) => components.filter(({ type }) => type === 2).length)),
      discordLimits.buttonsPerRow,
    ),
    usage('Options in a menu', most(menus.map((options) => options.length)), discordLimits.selectOptions),
    usage('Longest custom_id or value', longest(ids), discordLimits.customId),
  ];
}

/** The message that an exchange brought, against its platform's limits; empty where it brought none. */
export function usageOf({ platform, body, posted }: Exchange): readonly Usage[] {
  const json = posted.at(-1) ?? body;
  if (json === '') return [];
  if (platform === 'slack') {
    const { text = '', blocks = [] } = JSON.parse(json) as { text?: string; blocks?: readonly KnownBlock[] };
    return blocks.length === 0 ? [] : slackUsage({ text, blocks });
  }
  const message = (
    JSON.parse(json) as { data?: { embeds?: DiscordShown['embeds']; components?: DiscordShown['rows'] } }
  ).data;
  return message?.embeds ? discordUsage({ embeds: message.embeds, rows: message.components ?? [] }) : [];
}
