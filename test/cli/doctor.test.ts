import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { compiledDigests } from '../../src/library/compiled.ts';
import { everyRegistration, registration } from '../../src/platforms/discord/register.ts';
import { type LoopbackPlatform, loopbackPlatform } from './live/platform.ts';
import { runDateline } from './running.ts';

const topics = [...compiledDigests('test/topics').values()].map(({ topic }) => topic);
const SECRET = '0123456789abcdef0123456789abcdef';
const APPLICATION = '123456789012345678';
const KEY = 'ab'.repeat(32);

/** Everything as it should be; each test breaks one thing. */
const world = {
  env: {
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_BOT_TOKEN: `xoxb-${'1'.repeat(30)}`,
    DISCORD_PUBLIC_KEY: KEY,
    DISCORD_APPLICATION_ID: APPLICATION,
    DISCORD_BOT_TOKEN: `${'M'.repeat(24)}.${'a'.repeat(6)}.${'b'.repeat(27)}`,
  } as Record<string, string>,
  auth: { ok: true, team: 'Gazette' } as object,
  scopes: 'commands,chat:write,chat:write.public,app_mentions:read,im:history,users:read',
  application: { id: APPLICATION, verify_key: KEY, interactions_endpoint_url: 'ORIGIN/discord' } as object,
  discordStatus: 200,
  commands: (await everyRegistration(topics)) as unknown,
  unsigned: 401,
  undrawn: 403,
  answers: true,
  secret: SECRET,
  stack: ['Table', 'DailySchedule'] as readonly string[],
  status: 'CREATE_COMPLETE',
  table: { TableStatus: 'ACTIVE', GlobalSecondaryIndexes: [{ IndexName: 'due' }] } as object,
  schedule: 'ENABLED',
};
type World = typeof world;

afterEach(async () => {
  vi.unstubAllEnvs();
});

/** Slack, Discord, AWS and the deployment, all on one loopback server. */
async function platforms(at: World): Promise<LoopbackPlatform> {
  const platform = await loopbackPlatform(
    (call, { asked, origin }) => {
      const last = asked.at(-1);
      if (call === 'POST /api/auth.test') return { body: at.auth, headers: { 'x-oauth-scopes': at.scopes } };
      if (call.endsWith('/applications/@me'))
        return { status: at.discordStatus, body: JSON.parse(JSON.stringify(at.application).replace('ORIGIN', origin)) };
      if (call.includes('/commands?')) return { body: at.commands as object };
      if (call.startsWith('GET /picture/')) return { status: at.undrawn, body: {} };
      if (call === 'POST /discord') return { status: at.unsigned, body: {} };
      if (call === 'POST /slack') {
        const expected = createHmac('sha256', at.secret)
          .update(`v0:${last?.headers['x-slack-request-timestamp']}:${last?.body}`)
          .digest('hex');
        const isSigned = last?.headers['x-slack-signature'] === `v0=${expected}`;
        return isSigned ? { body: { text: at.answers ? '/harbour who' : '' } } : { status: at.unsigned, body: {} };
      }
      if (call.startsWith('GET /schedules/')) return { body: { State: at.schedule } };
      if (last?.headers['x-amz-target']?.toString().includes('DescribeTable')) return { body: { Table: at.table } };
      return { text: stackXml(at) };
    },
    () => {},
  );
  onTestFinished(platform.close);
  for (const service of ['CLOUDFORMATION', 'DYNAMODB', 'SCHEDULER'])
    vi.stubEnv(`AWS_ENDPOINT_URL_${service}`, platform.origin);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  return platform;
}

const stackXml = ({ stack, status }: World): string =>
  `<DescribeStackResourcesResponse><DescribeStackResourcesResult><StackResources>${stack
    .map(
      (name) =>
        `<member><LogicalResourceId>${name}</LogicalResourceId><PhysicalResourceId>name</PhysicalResourceId><ResourceType>x</ResourceType><Timestamp>2031-01-01T00:00:00Z</Timestamp><ResourceStatus>${status}</ResourceStatus></member>`,
    )
    .join('')}</StackResources></DescribeStackResourcesResult></DescribeStackResourcesResponse>`;

async function examined(change: Partial<World> = {}, ...args: string[]) {
  const at = { ...world, ...change };
  const platform = await platforms(at);
  const env = { SLACK_API_URL: platform.origin, DISCORD_API_URL: platform.origin, ...at.env };
  const asked = ['doctor', '--digests', 'test/topics', '--url', platform.origin, ...args];
  const { code, all } = await runDateline(asked, { environment: () => env });
  const text = all.replaceAll(platform.origin, 'ORIGIN');
  return { code, text, mends: text.split('\n').filter((line) => line.startsWith('MEND')) };
}

describe('doctor', () => {
  test('finds nothing to mend where all is well', async () => {
    const { code, text, mends } = await examined();
    expect(mends).toEqual([]);
    expect(code).toBe(0);
    expect(text).toContain('ok       ORIGIN/slack answers /harbour help');
    expect(text).toContain('ok       ORIGIN/picture draws only what was signed');
    expect(text).toContain('ok       the schedule runs');
    expect(text).toContain('0 to mend, 1 skipped');
  });

  test('works without the scopes of mentions and direct messages, and says what each would serve', async () => {
    const { code, text } = await examined({ scopes: 'commands,chat:write,chat:write.public' });
    expect(code).toBe(0);
    expect(text).toContain('skipped  answers to mentions: the token lacks app_mentions:read');
    expect(text).toContain('skipped  answers to direct messages: the token lacks im:history');
  });

  const without = (name: string, value = ''): World['env'] => ({ ...world.env, [name]: value });

  test.each<[string, Partial<World>, string, string]>([
    [
      'no signing secret',
      { env: without('SLACK_SIGNING_SECRET') },
      'SLACK_SIGNING_SECRET is not set',
      'put it in .env',
    ],
    [
      'a signing secret cut short',
      { env: without('SLACK_SIGNING_SECRET', 'abc') },
      'SLACK_SIGNING_SECRET is not 32',
      'copy it',
    ],
    [
      'a user token for the bot',
      { env: without('SLACK_BOT_TOKEN', 'xoxp-1') },
      'SLACK_BOT_TOKEN is not xoxb-',
      'copy it',
    ],
    [
      'a bot token for the app',
      { env: without('SLACK_APP_TOKEN', 'xoxb-1') },
      'SLACK_APP_TOKEN is not xapp-',
      'copy it',
    ],
    [
      'a public key cut short',
      { env: without('DISCORD_PUBLIC_KEY', 'abc') },
      'DISCORD_PUBLIC_KEY is not 64',
      'copy it',
    ],
    [
      'a name for the id',
      { env: without('DISCORD_APPLICATION_ID', 'dateline') },
      'DISCORD_APPLICATION_ID is not 17',
      'copy it',
    ],
    [
      'half a Discord token',
      { env: without('DISCORD_BOT_TOKEN', 'abc') },
      'DISCORD_BOT_TOKEN is not three parts',
      'copy it',
    ],
    ['nothing set up', { env: {} }, 'neither Slack nor Discord is set up', 'README.md'],
    [
      'a revoked Slack token',
      { auth: { ok: false, error: 'token_revoked' } },
      'does not take SLACK_BOT_TOKEN (token_revoked)',
      'slack:manifest',
    ],
    ['too few scopes', { scopes: 'commands' }, 'the token lacks chat:write, chat:write.public', 'slack:manifest'],
    ['a refused Discord token', { discordStatus: 401 }, 'does not take DISCORD_BOT_TOKEN (401)', 'copy it once more'],
    ['another application', { application: { id: '1', verify_key: KEY } }, 'of another application', 'copy both'],
    [
      'another public key',
      { application: { id: APPLICATION, verify_key: 'cd' } },
      'not that of the application',
      'copy it',
    ],
    [
      'no endpoint set',
      { application: { id: APPLICATION, verify_key: KEY } },
      'has no interactions endpoint',
      'ORIGIN/discord',
    ],
    [
      'another endpoint set',
      { application: { id: APPLICATION, verify_key: KEY, interactions_endpoint_url: 'https://old.example' } },
      'sends to another address',
      'ORIGIN/discord',
    ],
    ['no command registered', { commands: [] }, '/harbour is missing', 'npm run discord:register'],
    [
      'an old command registered',
      { commands: topics.map((topic) => ({ ...registration(topic), description: 'old' })) },
      '/harbour differs',
      'npm run discord:register',
    ],
    [
      'functions that answer anyone',
      { unsigned: 200 },
      'answers a request that nobody signed with 200',
      'npm run deploy',
    ],
    [
      'a picture drawn for anyone',
      { undrawn: 200 },
      'answers an address that nobody signed with 200',
      'npm run deploy',
    ],
    ['no key of the pictures', { undrawn: 500 }, 'has no key: no picture is drawn', 'which makes one'],
    ['another secret deployed', { secret: 'another' }, 'does not answer a signed request', 'parameter store'],
    ['another topic deployed', { answers: false }, 'does not answer a signed request', 'npm run deploy'],
    [
      'a stack half deployed',
      { status: 'UPDATE_IN_PROGRESS' },
      '2 parts of the stack dateline-prod are not',
      'npm run deploy',
    ],
    ['no table', { stack: ['DailySchedule'] }, 'the deployment has no table', 'npm run deploy'],
    [
      'a table without its index',
      { table: { TableStatus: 'ACTIVE' } },
      'the table or its index is not ready',
      'npm run deploy',
    ],
    ['no schedule', { stack: ['Table'] }, 'has no schedule', 'npm run deploy'],
    ['a schedule switched off', { schedule: 'DISABLED' }, 'the schedule is switched off', 'npm run deploy'],
  ])('finds %s and says what mends it', async (_, change, words, mend) => {
    const { code, text } = await examined(change);
    expect(code).toBe(1);
    const lines = text.split('\n');
    const found = lines.findIndex((line) => line.startsWith('MEND') && line.includes(words));
    expect(lines[found] ?? text).toContain(words);
    expect(lines[found + 1]).toContain(mend);
  });

  test('prints no secret, whatever is wrong', async () => {
    for (const change of [
      {},
      { auth: { ok: false, error: 'invalid_auth' }, discordStatus: 401 },
      { secret: 'another' },
    ]) {
      const { text } = await examined(change);
      for (const name of ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN', 'DISCORD_BOT_TOKEN'])
        expect(text).not.toContain(world.env[name]);
    }
  });

  test('skips the deployment without credentials, and says what is needed', async () => {
    const platform = await platforms(world);
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) vi.stubEnv(name, undefined);
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('HOME', '/nonexistent');
    const env = { ...world.env, SLACK_API_URL: platform.origin, DISCORD_API_URL: platform.origin };
    const { out } = await runDateline(['doctor', '--digests', 'test/topics'], { environment: () => env });
    expect(out).toContain('skipped  the deployment: needs AWS credentials');
  });

  test('refuses an address that is none', async () => {
    const { code, text } = await examined({}, '--url', 'nonsense');
    expect(code).toBe(2);
    expect(text).toContain('--url nonsense: it is no address');
  });
});
