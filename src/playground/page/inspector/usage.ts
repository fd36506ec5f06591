import type { KnownBlock } from '@slack/types';
import { limits as discordLimits } from '../../../platforms/discord/limits.ts';
import { limits as slackLimits } from '../../../platforms/slack/limits.ts';
import type { Exchange } from '../../server/api/shapes.ts';
import type { DiscordContent } from '../messages.ts';

/** How much of one limit a message uses. */
export interface Usage {
  readonly what: string;
  readonly used: number;
  readonly allowed: number;
}

const usage = (what: string, used: number, allowed: number): Usage => ({ what, used, allowed });

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
const most = (counts: readonly number[]): number => Math.max(0, ...counts);

interface SlackContent {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** True of a view, which has other limits. */
  readonly view: boolean;
}

/** A Slack message against Slack's limits: `text` and `blocks` as sent. Lengths are in characters. */
function slackUsage({ text, blocks, view }: SlackContent): readonly Usage[] {
  const actions = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const buttons = actions.filter((element) => element.type === 'button');
  const menus = actions.filter((element) => element.type === 'static_select');
  const options = menus.flatMap((menu) => menu.options ?? []);
  const sections = blocks.flatMap((block) => (block.type === 'section' ? (block.text?.text ?? '') : []));
  const headers = blocks.flatMap((block) => (block.type === 'header' ? block.text.text : []));
  const ofMessage = [
    usage('Text read aloud', text.length, slackLimits.topLevelText),
    usage('JSON', JSON.stringify({ text, blocks }).length, slackLimits.messageJson),
    usage('Blocks', blocks.length, slackLimits.blocks),
  ];
  return [
    ...(view ? [usage('Blocks', blocks.length, slackLimits.viewBlocks)] : ofMessage),
    usage('Header', longest(headers), slackLimits.header),
    usage('Longest section', longest(sections), slackLimits.sectionText),
    usage('Longest button label', longest(buttons.map((button) => button.text.text)), slackLimits.buttonText),
    usage('Options in a menu', most(menus.map((menu) => menu.options?.length ?? 0)), slackLimits.options),
    usage('Longest option value', longest(options.map(({ value = '' }) => value)), slackLimits.optionValue),
  ];
}

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly options?: readonly { readonly value: string }[];
}

const withInner = (component: Component): readonly Component[] => [
  component,
  ...(component.components ?? []).flatMap(withInner),
  ...(component.accessory ? withInner(component.accessory) : []),
];

/** A Discord message against Discord's limits. Lengths are in characters. */
function discordUsage({ components }: DiscordContent): readonly Usage[] {
  const all = (components as readonly Component[]).flatMap(withInner);
  const rows = all.filter(({ type }) => type === 1);
  const menus = all.flatMap(({ options }) => (options ? [options] : []));
  const ids = [...all.flatMap(({ custom_id: id }) => id ?? []), ...menus.flat().map(({ value }) => value)];
  return [
    usage('All text', all.map(({ content = '' }) => content).join('').length, discordLimits.text),
    usage('Components', all.length, discordLimits.components),
    usage(
      'Buttons in a row',
      most(rows.map((row) => (row.components ?? []).filter(({ type }) => type === 2).length)),
      discordLimits.buttonsPerRow,
    ),
    usage('Options in a menu', most(menus.map((options) => options.length)), discordLimits.selectOptions),
    usage('Longest custom_id or value', longest(ids), discordLimits.customId),
  ];
}

/** The message that an exchange brought, against its platform's limits; empty where it brought none. */
export function usageOf({ platform, body, posted, called }: Exchange): readonly Usage[] {
  const json = called.at(-1)?.body ?? posted.at(-1) ?? body;
  if (json === '') return [];
  if (platform === 'slack') {
    const {
      view,
      ...message
    }: Partial<Pick<SlackContent, 'text' | 'blocks'>> & { view?: Pick<SlackContent, 'blocks'> } = JSON.parse(json);
    const { text = '', blocks = [] } = { ...message, ...view };
    return blocks.length === 0 ? [] : slackUsage({ text, blocks, view: view !== undefined });
  }
  const { embeds = [], components = [] }: Partial<DiscordContent> = JSON.parse(json).data ?? {};
  return embeds.length + components.length > 0 ? discordUsage({ embeds, components }) : [];
}
