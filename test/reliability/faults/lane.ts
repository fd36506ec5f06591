import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AwsStore, awsStore } from '../../../src/aws/store.ts';
import { lendEnvironment } from '../../../src/config.ts';
import { readDocument } from '../../../src/library/compiled.ts';
import { AWS_SETTINGS, type LoopbackQueue, startQueue, startTable } from '../../aws/loopback.ts';
import { type Site, startSite } from '../../collect/site.ts';
import { bytesOf } from '../../fixtures/digest-file.ts';
import { root } from '../../infra/project.ts';
import { BUCKET, type LoopbackBucket, published, startBucket } from '../../library/published/bucket.ts';
import { bundledDocument, laterThan } from '../../library/published/editions.ts';
import { application, signedEvent as signedInteraction } from '../../platforms/discord/keys.ts';
import { commandForm, signedEvent } from '../../platforms/slack/signed.ts';
import { type ChatServer, startChatServer } from './chat-server.ts';
import { type Dependency, startDependency } from './dependency.ts';
import { type FunctionProcess, functionProcess } from './function-process.ts';

export const DEPENDENCIES = ['table', 'queue', 'bucket', 'Slack', 'Discord', 'feeds'] as const;
export type DependencyName = (typeof DEPENDENCIES)[number];

export type FunctionName = 'slack' | 'discord' | 'daily' | 'deliver' | 'collect';

const SECRET = 'made-up-signing-secret';
const TABLE = 'the-table';
/** The digest in the bucket, newer than the one beside the functions. */
export const PUBLISHED = 'aaaa0001';

/** A deployment on loopback: the built functions, and everything that they depend on behind a server that may fail. */
export interface Lane {
  readonly dependencies: Readonly<Record<DependencyName, Dependency>>;
  readonly functions: Readonly<Record<FunctionName, FunctionProcess>>;
  /** What stands in channels. */
  readonly chat: ChatServer;
  readonly site: Site;
  readonly s3: LoopbackBucket;
  /** Where messages are received, past what may fail; and the same table and queue, for looking at. */
  readonly source: LoopbackQueue;
  readonly store: AwsStore;
  /** The instant, as all but a machine with a wrong clock have it. */
  readonly now: () => number;
  /** Lets so many milliseconds pass for every function: what is looked at once a minute is looked at again. */
  readonly pass: (milliseconds: number) => void;
  /** Whether a function may give no answer, since its machine is in trouble. */
  mayBeSilent: boolean;
  readonly slackCommand: (text: string, channel: string) => object;
  readonly slackForm: (form: string) => object;
  readonly slackEvent: (event: object) => object;
  readonly interaction: (interaction: object) => object;
  readonly close: () => Promise<void>;
}

export async function startLane(): Promise<Lane> {
  lendEnvironment(AWS_SETTINGS);
  const [table, source, s3, site, chat] = await Promise.all([
    startTable(TABLE),
    startQueue({ VisibilityTimeout: '1' }),
    startBucket(),
    startSite(),
    startChatServer(),
  ]);
  lendEnvironment({ AWS_ENDPOINT_URL_DYNAMODB: table.endpoint, AWS_ENDPOINT_URL_SQS: source.endpoint });
  const own = readDocument(join(root, 'digests', 'karabakh', 'digest.json'));
  published(s3, laterThan(own, PUBLISHED), [own.version]);
  const chatLies = { lies: ['{}', '[]', 'null'] };
  const dependencies = {
    table: await startDependency(table.endpoint),
    // Nobody waits half a minute here for what is put off.
    queue: await startDependency(source.endpoint, { rewrite: withoutDelay, lies: ['{}'] }),
    bucket: await startDependency(s3.endpoint),
    Slack: await startDependency(chat.endpoint, chatLies),
    Discord: await startDependency(chat.endpoint, chatLies),
    feeds: await startDependency(new URL(site.url('')).origin),
  };
  const discord = application();
  const env = {
    ...AWS_SETTINGS,
    ...{ SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: 'xoxb-made-up', SLACK_API_URL: dependencies.Slack.endpoint },
    ...{ DISCORD_PUBLIC_KEY: discord.publicKey, DISCORD_BOT_TOKEN: 'made-up' },
    ...{ DISCORD_API_URL: dependencies.Discord.endpoint, TABLE_NAME: TABLE, QUEUE_URL: source.url },
    ...{ DIGEST_BUCKET: BUCKET, ARTICLE_BUCKET: BUCKET, COLLECT_ALLOW_LOOPBACK: '1' },
    COLLECT_CONTACT: 'https://collector.example/',
    ...{ AWS_ENDPOINT_URL_DYNAMODB: dependencies.table.endpoint, AWS_ENDPOINT_URL_SQS: dependencies.queue.endpoint },
    AWS_ENDPOINT_URL_S3: dependencies.bucket.endpoint,
  };
  const collecting = collectorFolder(dependencies.feeds);
  const fileOf = (name: FunctionName): string =>
    join(name === 'collect' ? collecting : join(root, 'dist', 'functions'), `${name}.cjs`);
  const functions = {
    slack: functionProcess(fileOf('slack'), env),
    discord: functionProcess(fileOf('discord'), env),
    daily: functionProcess(fileOf('daily'), env),
    deliver: functionProcess(fileOf('deliver'), env),
    collect: functionProcess(fileOf('collect'), env),
  };
  let passed = 0;
  const now = (): number => Date.now() + passed;
  const at = (): number => Math.floor(now() / 1000);
  const signed = (body: string, contentType?: string): object =>
    signedEvent(body, { secret: SECRET, at: at(), ...(contentType === undefined ? {} : { contentType }) });
  const store = awsStore({ tableName: TABLE, queueUrl: source.url });
  return {
    ...{ dependencies, functions, chat, site, s3, source, store, now, mayBeSilent: false },
    pass(milliseconds) {
      chat.forgetNonces();
      passed += milliseconds;
      for (const each of Object.values(functions)) each.clock += milliseconds;
    },
    slackCommand: (text, channel) => signed(commandForm({ command: '/karabakh', text, channel_id: channel })),
    slackForm: (form) => signed(form),
    slackEvent: (event) => signed(JSON.stringify(event), 'application/json'),
    interaction: (interaction) => signedInteraction(discord, JSON.stringify(interaction), at()),
    async close() {
      const closing = [...Object.values(functions).map(({ stop }) => stop())];
      closing.push(...Object.values(dependencies).map(({ close }) => close()));
      await Promise.all([...closing, table.stop(), source.stop(), s3.stop(), site.stop(), chat.close()]);
      rmSync(collecting, { recursive: true, force: true });
    },
  };
}

function withoutDelay(body: Buffer): Buffer {
  return Buffer.from(body.toString().replaceAll(/"DelaySeconds":\d+/g, '"DelaySeconds":0'));
}

/** The collecting function beside a topic of two feeds. */
function collectorFolder({ endpoint }: Dependency): string {
  const dir = mkdtempSync(join(tmpdir(), 'faults-collect-'));
  const topic = join(dir, 'digests', 'ferries');
  mkdirSync(topic, { recursive: true });
  const feeds = ['/paper', '/coast'].map((path) => `  - url: ${endpoint}${path}\n`).join('');
  const head = 'id: ferries\ntitle: Ferries\ndescription: Ferries\nrights: extracts\nzone: Etc/UTC\n';
  writeFileSync(join(topic, 'topic.yml'), `${head}feeds:\n${feeds}`);
  writeFileSync(
    join(topic, 'digest.db'),
    bytesOf({ ...bundledDocument, topic: { ...bundledDocument.topic, id: 'ferries' }, version: '0badf00d' }),
  );
  for (const name of ['collect.cjs', 'parts'])
    cpSync(join(root, 'dist', 'functions', name), join(dir, name), { recursive: true });
  return dir;
}
