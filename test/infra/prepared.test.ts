import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleFunctions } from '../../infra/bundle.ts';
import { type Prepared, prepareAnswers } from '../../infra/prepared/prepare.ts';
import type { Handler } from '../../src/playground/server/gateway.ts';
import { loadFunction } from '../../src/playground/server/gateway.ts';
import { type Platform, VERSION_FILE } from '../../src/prepared/pack.ts';
import { harbour } from '../fixtures/harbour.ts';
import { slash } from '../platforms/discord/interactions.ts';
import { application, signedEvent as signedInteraction } from '../platforms/discord/keys.ts';
import { commandForm, signedEvent as signedForm } from '../platforms/slack/signed.ts';
import { copyOfProject, type Project } from './project.ts';

const PLATFORMS: readonly Platform[] = ['slack', 'discord'];
const secret = 'a secret made up for prepared answers';
const discord = application();
const cache = createRequire(import.meta.url).cache;
let project: Project;
let made: readonly Prepared[];

/** A folder of built functions: with prepared answers, without any, and with those of another digest. */
const built = (name: 'prepared' | 'bare' | 'stale' | 'again'): string => join(project.dir, name);

beforeAll(async () => {
  project = copyOfProject();
  project.write('digests/harbour/digest.json', JSON.stringify(harbour));
  await bundleFunctions({ root: project.dir, out: built('bare') });
  cpSync(built('bare'), built('prepared'), { recursive: true });
  made = prepareAnswers(built('prepared'));
  vi.stubEnv('SLACK_SIGNING_SECRET', secret);
  vi.stubEnv('DISCORD_PUBLIC_KEY', discord.publicKey);
}, 120_000);

afterAll(() => {
  project?.remove();
  vi.unstubAllEnvs();
});

/** A question as a pack writes it, asked as its platform would. */
function eventFor(platform: Platform, topic: string, question: string): object {
  const at = Math.floor(Date.now() / 1000);
  const asked = JSON.parse(question);
  if (platform === 'slack')
    return signedForm(commandForm({ command: `/${topic}`, text: escaped(asked) }), { secret, at });
  const [name, ...options] = asked;
  return signedInteraction(discord, JSON.stringify(slash(topic, name, Object.fromEntries(options))), at);
}

/** Slack escapes three signs of what is typed. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function questionsOf(platform: Platform, topic: string): readonly string[] {
  const folder = join(built('prepared'), 'digests', topic, platform);
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0] ?? ''),
  );
}

async function bodyFrom(handler: Handler, event: object): Promise<string> {
  const { statusCode, body } = await handler(event, {});
  expect(statusCode).toBe(200);
  return body;
}

/** The files of the built functions in `folder` that have been loaded since they were last forgotten. */
const loaded = (folder: string): string[] => Object.keys(cache).filter((file) => file.startsWith(folder));

function forget(folder: string): void {
  for (const file of loaded(folder)) delete cache[file];
}

const ASKED = PLATFORMS.flatMap((platform) => ['harbour', 'karabakh'].map((topic) => ({ platform, topic })));

describe('an answer laid out by the build', () => {
  it.each(ASKED)(
    'is what $platform would work out for $topic, and no code is loaded for it',
    async (one) => {
      const { platform, topic } = one;
      const questions = questionsOf(platform, topic);
      expect(questions.length).toBeGreaterThan(100);
      // All of a small digest; of the large one, a third.
      const chosen = questions.filter((_, index) => topic === 'harbour' || index % 3 === 0);
      forget(built('prepared'));
      const ready = loadFunction(built('prepared'), platform);
      const working = loadFunction(built('bare'), platform);
      vi.spyOn(console, 'warn').mockReturnValue();
      for (const question of chosen) {
        const event = eventFor(platform, topic, question);
        expect(await bodyFrom(ready, event), question).toBe(await bodyFrom(working, event));
      }
      expect(loaded(built('prepared'))).toEqual([join(built('prepared'), `${platform}.cjs`)]);
      expect(loaded(built('bare'))).toContain(join(built('bare'), 'parts', `${platform}-respond.cjs`));
      vi.restoreAllMocks();
    },
    60_000,
  );

  it('is there for what most people ask', () => {
    const slack = questionsOf('slack', 'harbour').map((question) => JSON.parse(question));
    expect(slack).toEqual(
      expect.arrayContaining([
        '',
        'help',
        'timeline',
        'sources A',
        "who Rosa O'Brien",
        "rosa o'brien",
        'A5',
        'cite A5',
      ]),
    );
    const onDiscord = questionsOf('discord', 'harbour').map((question) => JSON.parse(question));
    expect(onDiscord).toEqual(
      expect.arrayContaining([['disputed'], ['who', ['name', "Rosa O'Brien"]], ['cite', ['id', 'A5']]]),
    );
  });

  it('is the same bytes each time', () => {
    cpSync(built('bare'), built('again'), { recursive: true });
    expect(prepareAnswers(built('again')).map(({ bytes }) => bytes)).toEqual(made.map(({ bytes }) => bytes));
    for (const { platform, topic } of ASKED) {
      const folder = (name: 'prepared' | 'again'): string => join(built(name), 'digests', topic, platform);
      const changed = readdirSync(folder('prepared')).filter(
        (file) => !readFileSync(join(folder('again'), file)).equals(readFileSync(join(folder('prepared'), file))),
      );
      expect(changed).toEqual([]);
    }
  });

  it('leaves nothing out, and the whole stays small', () => {
    expect(made.map(({ leftOut }) => leftOut)).toEqual([0, 0, 0, 0]);
    expect(made.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(10 * 2 ** 20);
  });

  it('is not given where the digest beside it is another', async () => {
    cpSync(built('prepared'), built('stale'), { recursive: true });
    const topic = join(built('stale'), 'digests', 'harbour');
    writeFileSync(join(topic, 'digest.json'), JSON.stringify({ ...harbour, version: 'ffffffff' }));
    writeFileSync(join(topic, VERSION_FILE), 'ffffffff\n');
    const log = vi.spyOn(console, 'warn').mockReturnValue();
    for (const platform of PLATFORMS) {
      const handler = loadFunction(built('stale'), platform);
      const question = questionsOf(platform, 'harbour').find((asked) => asked.includes('sources')) ?? '';
      const body = await bodyFrom(handler, eventFor(platform, 'harbour', question));
      expect(body).toContain('ffffffff');
      expect(body).not.toContain(harbour.version);
    }
    expect(log.mock.calls.flat().join()).toContain('made from another digest');
    vi.restoreAllMocks();
  });

  it('is not given to a channel: a shared answer is worked out', async () => {
    const shared = slash('harbour', 'cite', { id: 'A5', share: true });
    const event = signedInteraction(discord, JSON.stringify(shared), Math.floor(Date.now() / 1000));
    const { data } = JSON.parse(await bodyFrom(loadFunction(built('prepared'), 'discord'), event));
    expect(data.flags).toBeUndefined();
    expect(data.embeds[0].title).toBe('A, paragraph 5');
  });
});

describe('code that is loaded', () => {
  /** Kilobytes, gzip, of all that a function loads to answer one question. */
  async function loadedFor(platform: Platform, question: string): Promise<number> {
    forget(built('prepared'));
    await bodyFrom(loadFunction(built('prepared'), platform), eventFor(platform, 'karabakh', question));
    const sizes = loaded(built('prepared')).map((file) => gzipSync(readFileSync(file)).length);
    return sizes.reduce((sum, size) => sum + size, 0) / 1024;
  }

  it.each([
    ['slack', 25, '"timeline"', '"search mountains and rivers"'],
    ['discord', 15, '["timeline"]', '["search",["words","mountains and rivers"]]'],
  ] as const)('for %s stays below %d KB where the answer is prepared', async (platform, most, listed, unlisted) => {
    const prepared = await loadedFor(platform, listed);
    const workedOut = await loadedFor(platform, unlisted);
    console.log(
      `${platform}: ${prepared.toFixed(1)} KB for a prepared answer, ${workedOut.toFixed(1)} KB for a search`,
    );
    expect(prepared).toBeLessThanOrEqual(most);
    expect(workedOut).toBeGreaterThan(prepared);
  });
});
