import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { deploy, type Workbench } from '../../infra/deploy/deploy.ts';
import { root } from './project.ts';

/** What was done, and what was said. */
let done: string[];
let said: string[];
beforeEach(() => {
  done = [];
  said = [];
});

type Variables = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SECRETS: Variables = {
  SlackLambdaFunction: { SLACK_SIGNING_SECRET: 'shh-signing' },
  DiscordLambdaFunction: { DISCORD_PUBLIC_KEY: 'shh-key' },
  DeliverLambdaFunction: { SLACK_BOT_TOKEN: 'shh-slack', DISCORD_BOT_TOKEN: 'shh-discord' },
};

/** As `osls info --verbose` ends. */
const INFO = `Stack Outputs:
  SlackEndpoint: https://abc.execute-api.eu-central-1.amazonaws.com/slack
  DiscordEndpoint: https://abc.execute-api.eu-central-1.amazonaws.com/discord
`;

function bench(secrets: Variables = SECRETS, more: Partial<Workbench> = {}): Workbench {
  const Resources = Object.fromEntries(
    Object.entries(secrets).map(([id, Variables]) => [id, { Properties: { Environment: { Variables } } }]),
  );
  return {
    out: (text) => said.push(text),
    error: (text) => said.push(text),
    lacksCredentials: async () => null,
    makePictureKey: async ({ stage }) => {
      done.push(`picture-key ${stage}`);
      return null;
    },
    package: () => done.push('package'),
    osls: async (args) => {
      done.push(args.join(' '));
      return args[0] === 'info' ? INFO : '';
    },
    packaged: '/packaged',
    template: () => ({ Resources }),
    ...more,
  };
}

const words = (): string => said.join('\n');

describe('npm run deploy', () => {
  it('packages, deploys, and says where requests go and what is next', async () => {
    expect(await deploy([], bench())).toBe(0);
    const flags = '--stage prod --region eu-central-1';
    expect(done).toEqual([
      'picture-key prod',
      'package',
      `package --package /packaged ${flags}`,
      `deploy --package /packaged ${flags}`,
      `info --verbose ${flags}`,
    ]);
    expect(words()).toContain('https://abc.execute-api.eu-central-1.amazonaws.com/slack');
    expect(words()).toContain('https://abc.execute-api.eu-central-1.amazonaws.com/discord');
    expect(words()).not.toMatch(/shh|put-parameter/);
  });

  it('hands stage, region and parameters on to every step', async () => {
    const args = ['--stage', 'dev', '--region', 'eu-west-1', '--param', 'alarm-email=ops@harbour.example'];
    expect(await deploy(args, bench())).toBe(0);
    expect(done[0]).toBe('picture-key dev');
    for (const step of done.slice(2)) expect(step).toContain(args.join(' '));
  });

  it('without credentials stops before anything is built, and says what is needed', async () => {
    const lacking = bench(SECRETS, { lacksCredentials: async () => 'nothing in any place' });
    expect(await deploy([], lacking)).toBe(1);
    expect(done).toEqual([]);
    expect(words()).toMatch(/nothing was built or sent.*AWS_PROFILE.*AWS_ACCESS_KEY_ID/s);
  });

  it("with no platform's secrets deploys nothing, and says how to store them", async () => {
    const without = { DeliverLambdaFunction: { SLACK_BOT_TOKEN: '' } };
    expect(await deploy(['--stage', 'dev'], bench(without))).toBe(1);
    expect(done.filter((step) => step.startsWith('deploy'))).toEqual([]);
    for (const name of ['slack-signing-secret', 'slack-bot-token', 'discord-public-key', 'discord-bot-token']) {
      expect(words()).toContain(`--name /dateline/dev/${name} --value "$SECRET"`);
    }
  });

  it("with one platform's secrets deploys that, and says what the other lacks", async () => {
    const { DiscordLambdaFunction: _, ...slackAlone } = SECRETS;
    expect(await deploy([], bench(slackAlone))).toBe(0);
    expect(words()).toContain('slack:manifest');
    expect(words()).toContain('Discord will get no answers');
    expect(words()).not.toContain('discord:register');
  });

  it('goes on where the key of the pictures cannot be stored, and says so', async () => {
    expect(await deploy([], bench(SECRETS, { makePictureKey: async () => 'not allowed to put it there' }))).toBe(0);
    expect(words()).toContain(
      'No pictures will be drawn: their key could not be stored. (not allowed to put it there)',
    );
  });

  it('that fails under way says so', async () => {
    const failing = bench(SECRETS, {
      osls: () => Promise.reject(new Error('the stack is gone')),
    });
    expect(await deploy([], failing)).toBe(1);
    expect(words()).toContain('Not deployed: the stack is gone');
  });

  it.each([
    [['--stage', 'Prod!'], 'small letters'],
    [['--param', 'alarm-email'], 'NAME=VALUE'],
    [['--loud'], '--loud'],
  ])('does not take %j', async (args, named) => {
    expect(await deploy(args, bench())).toBe(2);
    expect(words()).toContain(named);
    expect(done).toEqual([]);
  });
});

describe('the command itself', () => {
  const bare = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' };
  const run = (args: readonly string[]) =>
    spawnSync(process.execPath, [join('infra', 'deploy.ts'), ...args], {
      ...{ cwd: root, env: bare, encoding: 'utf8' },
    });

  it('finds no credentials where there are none, and builds nothing', () => {
    const { status, stdout, stderr } = run([]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('There are no AWS credentials, so nothing was built or sent.');
  });

  it('explains itself', () => {
    const { status, stdout } = run(['--help']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('Usage: npm run deploy')]);
  });
});
