/**
 * The environment, read in this one file. Every reader takes `env` as an argument and gives either a complete
 * configuration or a list of what is missing or wrong, in words that a person setting up dateline can act on.
 */

/** Environment variables by name. */
export type Env = Readonly<Record<string, string | undefined>>;

/** The environment of this process, for commands that pass it on and for what is loaded on demand. */
export const environment = (): Env => process.env;

export type Config<T> =
  | { readonly ok: true; readonly config: T }
  | { readonly ok: false; readonly missing: readonly string[] };

export interface SlackConfig {
  /** Signs each request (app settings, Basic Information, App Credentials). */
  readonly signingSecret: string;
  /** Only posts that no one asked for need it; answers go back in the response or to `response_url`. */
  readonly botToken?: string;
  /** Stands in for Slack in tests: where calls and `response_url`s may go instead of Slack's own hosts. */
  readonly apiUrl?: string;
}

export interface DiscordConfig {
  /** The application's Ed25519 public key: 64 hexadecimal digits (developer portal, General Information). */
  readonly publicKey: string;
  /** Only registering commands and posts that no one asked for need it. */
  readonly botToken?: string;
  /** The application's snowflake, 17 to 20 digits. */
  readonly applicationId?: string;
  /** Stands in for Discord in tests. */
  readonly apiUrl?: string;
}

/** What the Slack function needs, from the environment. */
export function slackConfig(env: Env = process.env): Config<SlackConfig> {
  const missing: string[] = [];
  const signingSecret = required(env, 'SLACK_SIGNING_SECRET', 'the signing secret of your Slack app', missing);
  const apiUrl = testAddress(env, 'SLACK_API_URL', missing);
  if (missing.length > 0) return { ok: false, missing };
  return {
    ok: true,
    config: { signingSecret, ...given('botToken', env['SLACK_BOT_TOKEN']), ...given('apiUrl', apiUrl) },
  };
}

/** What the Discord function needs, from the environment. */
export function discordConfig(env: Env = process.env): Config<DiscordConfig> {
  const missing: string[] = [];
  const publicKey = required(env, 'DISCORD_PUBLIC_KEY', 'the public key of your Discord application', missing);
  if (publicKey !== '' && !/^[0-9a-fA-F]{64}$/.test(publicKey)) {
    missing.push('DISCORD_PUBLIC_KEY is not 64 hexadecimal digits: copy it from the developer portal once more');
  }
  const applicationId = env['DISCORD_APPLICATION_ID'];
  if (applicationId && !isSnowflake(applicationId)) missing.push(NO_APPLICATION_ID);
  const apiUrl = testAddress(env, 'DISCORD_API_URL', missing);
  if (missing.length > 0) return { ok: false, missing };
  return {
    ok: true,
    config: {
      publicKey,
      ...given('botToken', env['DISCORD_BOT_TOKEN']),
      ...given('applicationId', applicationId),
      ...given('apiUrl', apiUrl),
    },
  };
}

/** What registering commands with Discord needs. */
export interface RegistrationConfig extends BotConfig {
  readonly applicationId: string;
}

/** What registering commands needs, from the environment. */
export function registrationConfig(env: Env = process.env): Config<RegistrationConfig> {
  const missing: string[] = [];
  const botToken = required(env, 'DISCORD_BOT_TOKEN', 'the token of your Discord bot (developer portal, Bot)', missing);
  const what = "your Discord application's id (developer portal, General Information)";
  const applicationId = required(env, 'DISCORD_APPLICATION_ID', what, missing);
  if (applicationId !== '' && !isSnowflake(applicationId)) missing.push(NO_APPLICATION_ID);
  const apiUrl = testAddress(env, 'DISCORD_API_URL', missing);
  if (missing.length > 0) return { ok: false, missing };
  return { ok: true, config: { botToken, applicationId, ...given('apiUrl', apiUrl) } };
}

const isSnowflake = (id: string): boolean => /^\d{17,20}$/.test(id);
const NO_APPLICATION_ID = 'DISCORD_APPLICATION_ID is not a Discord id: it has 17 to 20 digits';

/** What a connection over Slack's Socket Mode needs. */
export interface SocketConfig {
  /** An app-level token, `xapp-…`, with the scope connections:write. */
  readonly appToken: string;
  /** Only answers to mentions and direct messages need it. */
  readonly botToken?: string;
  readonly apiUrl?: string;
}

/** What a connection over Socket Mode needs, from the environment. */
export function socketConfig(env: Env = process.env): Config<SocketConfig> {
  const missing: string[] = [];
  const what = 'an app-level token of your Slack app with connections:write (Basic Information, App-Level Tokens)';
  const appToken = required(env, 'SLACK_APP_TOKEN', what, missing);
  if (appToken !== '' && !appToken.startsWith('xapp-')) {
    missing.push('SLACK_APP_TOKEN is no app-level token: these begin with xapp-');
  }
  const apiUrl = testAddress(env, 'SLACK_API_URL', missing);
  if (missing.length > 0) return { ok: false, missing };
  return {
    ok: true,
    config: { appToken, ...given('botToken', env['SLACK_BOT_TOKEN']), ...given('apiUrl', apiUrl) },
  };
}

/** What a connection over Discord's Gateway needs, from the environment. */
export function gatewayConfig(env: Env = process.env): Config<BotConfig> {
  const missing: string[] = [];
  const botToken = required(env, 'DISCORD_BOT_TOKEN', 'the token of your Discord bot (developer portal, Bot)', missing);
  const apiUrl = testAddress(env, 'DISCORD_API_URL', missing);
  return missing.length > 0 ? { ok: false, missing } : { ok: true, config: { botToken, ...given('apiUrl', apiUrl) } };
}

export interface TableConfig {
  readonly tableName: string;
  readonly queueUrl: string;
}

/** Where subscriptions are kept and due work is queued, from the environment. The region and credentials are read in src/aws. */
export function tableConfig(env: Env = process.env): Config<TableConfig> {
  const missing: string[] = [];
  const tableName = required(env, 'TABLE_NAME', 'the name of the DynamoDB table', missing);
  const queueUrl = required(env, 'QUEUE_URL', 'the address of the SQS queue of due summaries', missing);
  return missing.length > 0 ? { ok: false, missing } : { ok: true, config: { tableName, queueUrl } };
}

/** The table of subscriptions; undefined where this deployment has none, and so no daily summaries. */
export const subscriptionTable = (env: Env = process.env): string | undefined => env['TABLE_NAME']?.trim() || undefined;

/** The bucket of published digests; undefined where this deployment has none. */
export const digestBucket = (env: Env = process.env): string | undefined => env['DIGEST_BUCKET']?.trim() || undefined;

export interface PictureConfig {
  /** Where the function that draws is reached: `https://…/picture`. */
  readonly url: string;
  /** Signs the addresses of pictures. */
  readonly key: string;
  /** The name of that function, for who may call it; absent where no picture is attached. */
  readonly functionName?: string;
}

/** What pictures need, from the environment; undefined where this deployment draws none. */
export function pictureConfig(env: Env = process.env): PictureConfig | undefined {
  const { PICTURE_URL: url, PICTURE_KEY: key, PICTURE_FUNCTION } = env;
  return url && key ? { url, key, ...given('functionName', PICTURE_FUNCTION) } : undefined;
}

/** What the function that draws needs, from the environment. */
export function drawingConfig(env: Env = process.env): Config<{ readonly key: string; readonly apiUrl?: string }> {
  const missing: string[] = [];
  const key = required(env, 'PICTURE_KEY', 'what the addresses of pictures are signed with', missing);
  const apiUrl = testAddress(env, 'DISCORD_API_URL', missing);
  return missing.length > 0 ? { ok: false, missing } : { ok: true, config: { key, ...given('apiUrl', apiUrl) } };
}

/** A platform's bot: who posts, and what stands in for the platform in tests. */
export interface BotConfig {
  readonly botToken: string;
  readonly apiUrl?: string;
}

export interface PostingConfig {
  /** Each is absent where the deployment has no token for the platform. */
  readonly slack?: BotConfig;
  readonly discord?: BotConfig;
}

/** What posts that no one asked for need, from the environment; at least one platform's token. */
export function postingConfig(env: Env = process.env): Config<PostingConfig> {
  const missing: string[] = [];
  const slack = bot(env, 'SLACK', missing);
  const discord = bot(env, 'DISCORD', missing);
  if (!slack && !discord) missing.push('SLACK_BOT_TOKEN and DISCORD_BOT_TOKEN are not set: posts need one of them');
  if (missing.length > 0) return { ok: false, missing };
  return { ok: true, config: { ...(slack ? { slack } : {}), ...(discord ? { discord } : {}) } };
}

function bot(env: Env, platform: 'SLACK' | 'DISCORD', missing: string[]): BotConfig | undefined {
  const botToken = env[`${platform}_BOT_TOKEN`]?.trim();
  const apiUrl = testAddress(env, `${platform}_API_URL`, missing);
  return botToken ? { botToken, ...given('apiUrl', apiUrl) } : undefined;
}

/** Which deployment this is, for the log and its metrics: `prod`; `local` where no one says. */
export function stageName(env: Env = process.env): string {
  return env['STAGE']?.trim() || 'local';
}

/** The channels that the deployment names, as JSON; an empty list by default. src/subscriptions/configured-channels.ts reads it. */
export function namedChannels(env: Env = process.env): string {
  return env['DAILY_CHANNELS']?.trim() || '[]';
}

/**
 * The configuration itself, for composition roots.
 * @throws Error listing everything that is missing: a function that is not set up must not start.
 */
export function orThrow<T>(read: Config<T>): T {
  if (read.ok) return read.config;
  throw new Error(`Not set up:\n${read.missing.map((line) => `- ${line}`).join('\n')}`);
}

export interface CollectConfig {
  /** Who collects, for the publishers that are asked: `dateline/0.1 (+https://…)`. */
  readonly agent: string;
  /** Whether 127.0.0.1 may be read from; for tests. */
  readonly allowLoopback: boolean;
}

/** Where nobody says how to be reached: an address that leads nowhere by design, and that says so. */
const NO_CONTACT = '+https://dateline.example/collecting; no contact given';

/**
 * What collecting needs, from the environment. COLLECT_CONTACT is an address of the web or of mail, by which publishers
 * reach whoever collects.
 */
export function collectConfig(env: Env = process.env): Config<CollectConfig> {
  const contact = env['COLLECT_CONTACT']?.trim() || undefined;
  if (contact !== undefined && !/^https?:\/\/[^\s()]+$|^[^\s()@]+@[^\s()@]+$/.test(contact))
    return { ok: false, missing: [`COLLECT_CONTACT is "${contact}": it is an address of the web or of mail`] };
  const given = contact === undefined || contact.includes('://') ? contact : `mailto:${contact}`;
  const agent = `dateline/0.1 (${given === undefined ? NO_CONTACT : `+${given}`})`;
  return { ok: true, config: { agent, allowLoopback: env['COLLECT_ALLOW_LOOPBACK'] === '1' } };
}

/** What the collecting function needs besides. */
export interface CollectorConfig extends CollectConfig {
  readonly tableName: string;
  /** The private bucket of articles. */
  readonly articleBucket: string;
  /** The bucket of published digests. */
  readonly digestBucket: string;
  /** Days after which the private bucket drops what lies in it. */
  readonly articleDays: number;
}

/** What the collecting function needs, from the environment. */
export function collectorConfig(env: Env = process.env): Config<CollectorConfig> {
  const collect = collectConfig(env);
  const missing: string[] = collect.ok ? [] : [...collect.missing];
  required(env, 'COLLECT_CONTACT', 'where publishers reach you, an address of the web or of mail', missing);
  const tableName = required(env, 'TABLE_NAME', 'the name of the DynamoDB table', missing);
  const articleBucket = required(env, 'ARTICLE_BUCKET', 'the private bucket of articles', missing);
  const published = required(env, 'DIGEST_BUCKET', 'the bucket of published digests', missing);
  const articleDays = Number(env['ARTICLE_DAYS'] || '365');
  if (!Number.isInteger(articleDays) || articleDays < 1) missing.push('ARTICLE_DAYS is no number of days');
  if (!collect.ok || missing.length > 0) return { ok: false, missing };
  return { ok: true, config: { ...collect.config, tableName, articleBucket, digestBucket: published, articleDays } };
}

/** The port of the local server: `PORT`, 3000 by default. */
export function localConfig(env: Env = process.env): Config<{ readonly port: number }> {
  const port = env['PORT'] || '3000';
  if (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535) {
    return { ok: true, config: { port: Number(port) } };
  }
  return { ok: false, missing: [`PORT is "${port}": it must be a number from 1 to 65535`] };
}

function required(env: Env, name: string, what: string, missing: string[]): string {
  const value = env[name]?.trim() ?? '';
  if (value === '') missing.push(`${name} is not set: it is ${what}`);
  return value;
}

/** An http or https address without a trailing slash, so that paths can be appended. */
function testAddress(env: Env, name: string, missing: string[]): string | undefined {
  const value = env[name];
  if (!value) return undefined;
  if (!/^https?:\/\/[^/\s?#]+([^\s?#]*)$/.test(value)) {
    missing.push(`${name} is not an address: it looks like http://127.0.0.1:4000`);
  }
  return value.replace(/\/+$/, '');
}

function given<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value ? ({ [key]: value } as { readonly [P in K]?: string }) : {};
}

/** Sets variables for functions that are loaded into this process, which read them as they would when deployed. */
export function lendEnvironment(variables: Readonly<Record<string, string>>): void {
  Object.assign(process.env, variables);
}
