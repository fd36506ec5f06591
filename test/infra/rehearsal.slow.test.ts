import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deploy } from '../../infra/deploy/deploy.ts';
import { runOsls } from '../../infra/deploy/osls.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { root } from './project.ts';

// osls is a process each time, and starts slowly on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
let cloud: Cloud | undefined;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-rehearsal-'));
  said = [];
});
afterEach(async () => {
  await cloud?.close();
  rmSync(folder, { recursive: true });
});

/** Deploys with the real osls to an account on loopback; the packages are those of `npm run package`. */
async function rehearse(
  parameters: Readonly<Record<string, string>>,
): Promise<{ code: number; calls: readonly string[] }> {
  const account = await startCloud(parameters);
  cloud = account;
  const env = {
    ...{
      PATH: process.env['PATH'],
      HOME: folder,
      AWS_ENDPOINT_URL: account.endpoint,
      SLS_AWS_MONITORING_FREQUENCY: '50',
    },
    ...{ AWS_ACCESS_KEY_ID: 'loopback', AWS_SECRET_ACCESS_KEY: 'loopback' },
  };
  const code = await deploy(['--stage', 'dev'], {
    out: (text) => said.push(text),
    error: (text) => said.push(text),
    lacksCredentials: async () => null,
    makePictureKey: async () => null,
    package: () => {},
    packaged: folder,
    osls: (args) => runOsls(args, { root, env, quiet: true }),
    template: () => JSON.parse(readFileSync(join(folder, 'cloudformation-template-update-stack.json'), 'utf8')),
  });
  return { code, calls: account.calls };
}

it('a deployment takes its secrets from the Parameter Store, sends template and packages, and prints the endpoints', async () => {
  const { code, calls } = await rehearse({ '/dateline/dev/slack-signing-secret': 'kept in the store' });
  expect([code, said.join()]).toEqual([0, expect.stringContaining('https://abc.example/slack')]);
  expect(said.join()).toContain('Discord will get no answers');
  expect(calls.filter((call) => /Stack$/.test(call))).toEqual(['CreateStack', 'UpdateStack']);
  const sent = new Map([...(cloud?.files ?? [])].map(([key, bytes]) => [key.split('/').at(-1), bytes]));
  const template = JSON.parse(sent.get('compiled-cloudformation-template.json')?.toString() ?? '{}');
  expect(template.Resources.SlackLambdaFunction.Properties.Environment.Variables.SLACK_SIGNING_SECRET).toBe(
    'kept in the store',
  );
  for (const name of ['slack', 'discord', 'daily', 'deliver', 'collect']) {
    expect(sent.get(`${name}.zip`)?.equals(readFileSync(join(root, 'dist', 'package', `${name}.zip`))), name).toBe(
      true,
    );
  }
  expect(said.join()).not.toContain('kept in the store');
});

it('without any secret nothing is sent', async () => {
  const { code, calls } = await rehearse({});
  expect([code, said.join()]).toEqual([1, expect.stringContaining('neither Slack nor Discord')]);
  expect(new Set(calls)).toEqual(new Set(['GetParameter']));
});
