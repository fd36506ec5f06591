import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isRefusal } from '../src/answers/context.ts';
import { parseText } from '../src/answers/parse/parse.ts';
import { bundledDigests } from '../src/library/bundled.ts';
import { PLATFORMS, type Platform } from '../src/platforms/platforms.ts';
import type { SignedRequest } from '../src/playground/server/api/shapes.ts';
import { gatewayEvent } from '../src/playground/server/functions.ts';
import { developmentKeys, discordRequest, slackRequest } from '../src/playground/server/signed-requests.ts';
import { newsroom } from '../test/coverage/newsroom.ts';
import { isMet, type Measured, measured, median, type Round } from './verdict.ts';

/** The most that a cold start may take, against an empty handler's: of all questions in the middle, and of any. */
const BARS: Readonly<Record<Platform, { readonly median: number; readonly any: number }>> = {
  slack: { median: 1.75, any: 2 },
  discord: { median: 1.65, any: 2 },
};

/** The empty handler is timed again before every so many questions. */
const BETWEEN = 4;

const built = join(import.meta.dirname, '..', 'dist', 'functions');
const child = join(import.meta.dirname, 'cold-child.cjs');
const keys = developmentKeys();

/** A function's file, the event that it answers, and what the answer must hold. */
interface Start {
  readonly file: string;
  readonly event: object;
  readonly expected: readonly string[];
}

/** Runs one process from start to end; its milliseconds. `status` 3 means a wrong answer. */
function cold({ file, event, expected }: Start): { readonly milliseconds: number; readonly status: number | null } {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [child, file, JSON.stringify(event), ...expected], {
    env: keys.environment,
    stdio: 'ignore',
  });
  return { milliseconds: performance.now() - begun, status };
}

/** Every question of the newsroom as it is typed in Slack, and as the command that it is read as in Discord. */
function starts(): Readonly<Record<Platform, ReadonlyMap<string, () => Start>>> {
  const digest = bundledDigests(join(built, 'digests')).get('karabakh');
  if (!digest) throw new Error('The digest of the newsroom is not built.');
  const { version, topic } = digest;
  const eventOf = (request: SignedRequest): object => gatewayEvent({ ...request, body: Buffer.from(request.body) });
  // Signed when it is sent: a signature is old after five minutes.
  const all = newsroom.map(({ ask }) => {
    const command = parseText(ask, digest);
    if (isRefusal(command)) throw new Error(`"${ask}" is refused.`);
    return {
      ask,
      slack: () => eventOf(slackRequest(topic.id, ask, keys, Date.now())),
      discord: () => eventOf(discordRequest(command, keys, Date.now())),
    };
  });
  const of = (platform: Platform): ReadonlyMap<string, () => Start> =>
    new Map(
      all.map((each) => [
        each.ask,
        () => ({ file: join(built, `${platform}.cjs`), event: each[platform](), expected: [version] }),
      ]),
    );
  return { slack: of('slack'), discord: of('discord') };
}

/** A function that answers a forged request is not worth timing. */
function assertVerified(all: ReturnType<typeof starts>): void {
  for (const platform of PLATFORMS) {
    const [start] = all[platform].values();
    if (!start) throw new Error(`${platform} is asked nothing.`);
    if (cold(start()).status !== 0) throw new Error(`${platform} does not answer a signed request.`);
    const forged = { ...start(), event: { ...start().event, body: '' } };
    if (cold(forged).status === 0) throw new Error(`${platform} answers a request whose signature is wrong.`);
  }
}

/** One round: every question on every platform once, with the empty handler in between. */
function round(all: ReturnType<typeof starts>, empty: Start): Readonly<Record<Platform, Round>> {
  const empties: number[] = [];
  const times: Record<Platform, Map<string, number>> = { slack: new Map(), discord: new Map() };
  let count = 0;
  for (const { ask } of newsroom) {
    for (const platform of PLATFORMS) {
      if (count % BETWEEN === 0) empties.push(cold(empty).milliseconds);
      count += 1;
      const start = all[platform].get(ask);
      if (!start) continue;
      const { milliseconds, status } = cold(start());
      if (status !== 0) throw new Error(`${platform} gave a wrong answer to "${ask}".`);
      times[platform].set(ask, milliseconds);
    }
  }
  return { slack: { empty: empties, asked: times.slack }, discord: { empty: empties, asked: times.discord } };
}

function report(platform: Platform, { questions, ratio }: Measured, isGood: boolean): string {
  const bar = BARS[platform];
  const slowest = questions.slice(0, 3).map((each) => `${each.ratio.toFixed(2)} "${each.question}"`);
  return [
    `${platform.padEnd(8)} ${ratio.toFixed(2)} in the middle (at most ${bar.median.toFixed(2)}), ${isGood ? 'met' : 'NOT MET'}`,
    `${' '.repeat(8)} slowest (at most ${bar.any.toFixed(2)}): ${slowest.join(', ')}`,
  ].join('\n');
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '12' } } });
const scratch = mkdtempSync(join(tmpdir(), 'dateline-cold-'));
try {
  const file = join(scratch, 'empty.cjs');
  writeFileSync(file, "exports.handler = async () => ({ statusCode: 200, headers: {}, body: 'ok' });\n");
  const empty: Start = { file, event: {}, expected: ['ok'] };
  const all = starts();
  assertVerified(all);
  const load = (loadavg()[0] ?? 0).toFixed(2);
  console.log(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, load ${load}`,
  );
  const rounds = Array.from({ length: Number(values.rounds) }, () => round(all, empty));
  console.log(
    `Whole process against an empty handler's ${median(rounds.flatMap(({ slack }) => slack.empty)).toFixed(1)} ms, ` +
      `medians of ${rounds.length} rounds of ${newsroom.length} questions:\n`,
  );
  for (const platform of PLATFORMS) {
    const found = measured(rounds.map((each) => each[platform]));
    const isGood = isMet(found, BARS[platform]);
    console.log(report(platform, found, isGood));
    if (!isGood) process.exitCode = 1;
  }
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
