import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bundleFunctions } from '../../infra/bundle.ts';
import { REPLACED, TYPES } from '../../infra/slim-bolt/plugin.ts';
import { projectWith } from './project.ts';

const require = createRequire(import.meta.url);

async function built(functions: Readonly<Record<string, string>>, boltDir?: string): Promise<string> {
  const files = Object.entries(functions).map(([name, text]) => [`functions/${name}.ts`, text] as const);
  const project = projectWith(Object.fromEntries(files));
  onTestFinished(project.remove);
  const out = join(project.dir, 'out');
  await bundleFunctions({ root: project.dir, out, ...(boltDir === undefined ? {} : { boltDir }) });
  return out;
}

/** What Bolt's App imports and the plugin replaces. */
const IMPORTED = [...REPLACED, TYPES].map(({ request }) => request);
const requiring = (...requests: readonly string[]): string =>
  requests.map((request) => `require('${request}');`).join(' ');

/** A folder that passes for Bolt, but for what a test changes. */
function boltWith(changes: Readonly<Record<string, string | null>>): string {
  const files: Record<string, string | null> = {
    'package.json': JSON.stringify({ name: '@slack/bolt', version: '5.1.0' }),
    'dist/App.js': requiring(...IMPORTED),
    'dist/types/middleware.js': 'exports.contextBuiltinKeys = [];',
    ...changes,
  };
  const kept = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null);
  const project = projectWith(Object.fromEntries(kept));
  onTestFinished(project.remove);
  return project.dir;
}

const ANSWERING = `
import { App, LogLevel } from '@slack/bolt';
const receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
const authorize = async () => ({ botToken: 'xoxb-harbour' });
const app = new App({ receiver, convoStore: false, authorize, logLevel: LogLevel.ERROR });
app.command('/ferry', async ({ ack, command }) => ack({ text: command.text }));
export const handler = async (body) => {
  let answer;
  await app.processEvent({ body, ack: async (given) => { answer = given; } });
  return answer;
};
export const client = () => app.client;
export const socket = () => new App({ socketMode: true, appToken: 'xapp-harbour', authorize });
export const storing = () => new App({ receiver, authorize });
export const unauthorised = () => new App({ receiver });
export const stepping = () => app.function('unload', async () => {});
`;

const USING = "import { App } from '@slack/bolt'; export const handler = () => App;";

describe('Bolt, slimmed', () => {
  it('answers a command without reading the Web API, and reads it on first use', async () => {
    const out = await built({ slack: ANSWERING });
    const slack = require(join(out, 'slack.cjs'));
    const webApi = join(out, 'parts', 'slack-web-api.cjs');

    const answer = await slack.handler({ command: '/ferry', text: 'when', team_id: 'T1', user_id: 'U1' });
    expect(answer).toEqual({ text: 'when' });
    expect(Object.keys(require.cache)).not.toContain(webApi);

    expect(typeof slack.client().chat.postMessage).toBe('function');
    expect(slack.client() instanceof require(webApi).WebClient).toBe(true);
    expect(Object.keys(require.cache)).toContain(webApi);
  });

  it('has its own errors when something is wrong, and reads them only then', async () => {
    const out = await built({ slack: ANSWERING });
    const errors = join(out, 'parts', 'slack-bolt-errors.cjs');
    const slack = require(join(out, 'slack.cjs'));
    expect(Object.keys(require.cache)).not.toContain(errors);
    expect(() => slack.unauthorised()).toThrow('Since you have not provided a token or authorize');
    expect(() => slack.unauthorised()).toThrow(require(errors).AppInitializationError);
  });

  it('throws when what was left out is used: another receiver, a store, a step of a workflow', async () => {
    const slack = require(join(await built({ slack: ANSWERING }), 'slack.cjs'));
    expect(() => slack.socket()).toThrow('left out of the bundle');
    expect(() => slack.storing()).toThrow('left out of the bundle');
    expect(() => slack.stepping()).toThrow('left out of the bundle');
  });
});

describe('a Bolt that has changed', () => {
  it.each<readonly [string, Readonly<Record<string, string | null>>, string]>([
    ['another version', { 'package.json': '{"version":"5.2.0"}' }, '@slack/bolt is 5.2.0, and slim-bolt knows 5.1.0'],
    ['App elsewhere', { 'dist/App.js': null }, '@slack/bolt has no dist/App.js any more'],
    ['no Bolt at all', { 'package.json': null }, 'run "npm ci"'],
    ['no file of types', { 'dist/types/middleware.js': null }, '@slack/bolt has no dist/types/middleware.js any more'],
    ...IMPORTED.map((missing) => {
      const others = IMPORTED.filter((request) => request !== missing);
      return [
        `an App without ${missing}`,
        { 'dist/App.js': requiring(...others) },
        `no longer imports ${missing}`,
      ] as const;
    }),
  ])('fails the build: %s', async (_, changes, message) => {
    await expect(built({ slack: USING }, boltWith(changes))).rejects.toThrow(message);
  });

  it('is told from one that has not', async () => {
    await expect(built({ slack: USING }, boltWith({}))).resolves.toContain('out');
  });
});

describe('a bundle', () => {
  it('fails the build where a package comes in uninvited', async () => {
    const discord = "import { parse } from 'yaml'; export const handler = parse;";
    await expect(built({ discord })).rejects.toThrow('functions/discord.ts bundles yaml');
  });

  it('fails the build where there is no function', async () => {
    await expect(built({})).rejects.toThrow('nothing to build');
  });
});
