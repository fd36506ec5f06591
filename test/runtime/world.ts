import { type AwsStore, awsStore } from '../../src/aws/store.ts';
import type { Platform } from '../../src/ports.ts';
import { DAILY } from '../../src/subscriptions/schedule.ts';
import { type Loopback, type LoopbackQueue, startQueue, startTable } from '../aws/loopback.ts';
import { application, signedEvent as signedInteraction } from '../platforms/discord/keys.ts';
import { commandForm, signedEvent as signedForm } from '../platforms/slack/signed.ts';
import { type Deployed, deployed, type FunctionName } from './deployed.ts';
import { startWitness, type Witness } from './witness.ts';

const HOUR = 3_600_000;

/** Made up for tests, and looked for in logs, where it must not be. */
export const SECRETS = {
  SLACK_SIGNING_SECRET: 'made-up-signing-secret',
  SLACK_BOT_TOKEN: 'xoxb-made-up-token',
  DISCORD_BOT_TOKEN: 'made-up-discord-token',
};

/** What stands for the function of pictures and its address, by what the template says of them. */
const PICTURES = {
  '${HttpApi.ApiEndpoint}/picture': 'https://api.example/picture',
  PictureLambdaFunction: 'dateline-prod-picture',
};

/** AWS and both platforms' keys on loopback. */
export interface World {
  readonly table: Witness;
  readonly queue: Witness;
  /** Where messages are received, past the witness. */
  readonly source: LoopbackQueue;
  /** The same table and queue, for setting up and looking at. */
  readonly store: AwsStore;
  /** A function as the template has it, with its own part of the world. */
  readonly deployed: (name: FunctionName) => Deployed;
  /** Variables that stand for AWS' addresses. */
  readonly addresses: Readonly<Record<string, string>>;
  /** A slash command as API Gateway hands it over. */
  readonly slackCommand: (text: string, fields?: Readonly<Record<string, string>>, base64?: boolean) => object;
  /** Anything that Slack signs. */
  readonly slackForm: (form: string) => object;
  readonly interaction: (interaction: object, base64?: boolean) => object;
  readonly close: () => Promise<void>;
}

/** @param visibility Seconds until a received message that is not settled comes again. */
export async function startWorld(visibility = 1): Promise<World> {
  const discord = application();
  const secrets = { ...SECRETS, DISCORD_PUBLIC_KEY: discord.publicKey };
  const keys = { region: 'eu-central-1', key: 'set-up' };
  Object.assign(process.env, { AWS_REGION: keys.region, AWS_ACCESS_KEY_ID: keys.key, AWS_SECRET_ACCESS_KEY: keys.key });
  const [ownTable, source] = await Promise.all([
    startTable('the-table'),
    startQueue({ VisibilityTimeout: String(visibility) }),
  ]);
  // The store below asks them directly; the functions have an environment of their own.
  const own = { AWS_ENDPOINT_URL_DYNAMODB: ownTable.endpoint, AWS_ENDPOINT_URL_SQS: source.endpoint };
  Object.assign(process.env, own);
  const [table, queue] = await Promise.all([startWitness(ownTable.endpoint), startWitness(source.endpoint)]);
  const now = (): number => Math.floor(Date.now() / 1000);
  const slackForm = (form: string, base64 = false): object =>
    signedForm(form, { secret: SECRETS.SLACK_SIGNING_SECRET, at: now(), base64 });
  return {
    ...{ table, queue, source },
    store: awsStore({ tableName: 'the-table', queueUrl: source.url }),
    deployed: (name) => deployed(name, { Table: 'the-table', Queue: source.url, ...PICTURES }, secrets),
    addresses: { AWS_ENDPOINT_URL_DYNAMODB: table.endpoint, AWS_ENDPOINT_URL_SQS: queue.endpoint },
    // A form is base64 in a real HTTP API.
    slackCommand: (text, fields = {}, base64 = true) =>
      slackForm(commandForm({ command: '/karabakh', text, ...fields }), base64),
    slackForm,
    interaction: (interaction, base64 = false) =>
      signedInteraction(discord, JSON.stringify(interaction), now(), base64),
    close: () => closeAll([table.close, queue.close, ownTable.stop, source.stop]),
  };
}

async function closeAll(closers: readonly Loopback['stop'][]): Promise<void> {
  await Promise.all(closers.map((close) => close()));
}

/** Turns a channel's subscription into one that fell due an hour ago, after a day. */
export async function makeDue({ subscriptions }: AwsStore, platform: Platform, channel: string): Promise<void> {
  const stored = await subscriptions.get({ topic: 'karabakh', platform, channel });
  if (!stored) throw new Error(`${channel} has no subscription.`);
  const now = Date.now();
  const due = now - HOUR;
  const schedule = { time: new Date(due).toISOString().slice(11, 16), zone: 'UTC', days: DAILY };
  const asked = { ...stored, schedule, mode: 'replay' as const, createdAt: now - 30 * HOUR, nextDue: due };
  if (!(await subscriptions.put(asked))) throw new Error(`${channel} changed meanwhile.`);
}
