import type { Env } from '../../config.ts';
import { bad, type Finding, good, unchecked } from './finding.ts';

interface Shape {
  readonly name: string;
  /** What it looks like, without being one. */
  readonly pattern: RegExp;
  readonly looks: string;
  readonly from: string;
  /** What works without it. */
  readonly without?: string;
}

/** https://docs.slack.dev/authentication/tokens and https://discord.com/developers/docs/reference#authentication */
const SHAPES: readonly Shape[] = [
  {
    name: 'SLACK_SIGNING_SECRET',
    pattern: /^[0-9a-f]{32}$/,
    looks: '32 hexadecimal digits',
    from: 'https://api.slack.com/apps, your app, Basic Information, Signing Secret',
  },
  {
    name: 'SLACK_BOT_TOKEN',
    pattern: /^xoxb-[0-9A-Za-z-]{20,}$/,
    looks: 'xoxb- and more',
    from: 'https://api.slack.com/apps, your app, OAuth & Permissions, Bot User OAuth Token',
  },
  {
    name: 'SLACK_APP_TOKEN',
    pattern: /^xapp-[0-9A-Za-z-]{20,}$/,
    looks: 'xapp- and more',
    from: 'https://api.slack.com/apps, your app, Basic Information, App-Level Tokens',
    without: 'only live:slack needs it',
  },
  {
    name: 'DISCORD_PUBLIC_KEY',
    pattern: /^[0-9a-f]{64}$/i,
    looks: '64 hexadecimal digits',
    from: 'https://discord.com/developers/applications, your application, General Information, Public Key',
  },
  {
    name: 'DISCORD_APPLICATION_ID',
    pattern: /^\d{17,20}$/,
    looks: '17 to 20 digits',
    from: 'https://discord.com/developers/applications, your application, General Information, Application ID',
  },
  {
    name: 'DISCORD_BOT_TOKEN',
    pattern: /^[\w-]{18,}\.[\w-]{4,}\.[\w-]{20,}$/,
    looks: 'three parts with dots between',
    from: 'https://discord.com/developers/applications, your application, Bot, Reset Token',
  },
];

/** What is set, and whether it looks like what it should be. A platform of which nothing is set is not used. */
export function variables(env: Env): readonly Finding[] {
  if (SHAPES.every(({ name }) => !env[name]))
    return [bad('neither Slack nor Discord is set up', 'README.md, "Deploy": make an app, and put its keys in .env')];
  return (['SLACK', 'DISCORD'] as const).flatMap((platform) => {
    const own = SHAPES.filter(({ name }) => name.startsWith(platform));
    if (own.every(({ name }) => !env[name])) return [unchecked(`${platform} variables`, 'none is set')];
    return own.map((shape) => shapeOf(shape, env[shape.name]?.trim() ?? ''));
  });
}

function shapeOf({ name, pattern, looks, from, without }: Shape, value: string): Finding {
  if (value === '' && without !== undefined) return unchecked(name, `not set; ${without}`);
  if (value === '') return bad(`${name} is not set`, `put it in .env: ${from}`);
  return pattern.test(value)
    ? good(`${name} looks like one`)
    : bad(`${name} is not ${looks}`, `copy it once more: ${from}`);
}

/** True where every variable named is set and looks right. */
export const allShaped = (env: Env, ...names: readonly string[]): boolean =>
  names.every((name) => SHAPES.some((shape) => shape.name === name && shape.pattern.test(env[name]?.trim() ?? '')));
