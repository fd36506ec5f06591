import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Digest } from '../src/digest/types.ts';
import { bundledDigests } from '../src/library/bundled.ts';
import type { SignedRequest } from '../src/playground/server/api/shapes.ts';
import { gatewayEvent } from '../src/playground/server/functions.ts';
import { developmentKeys, discordRequest, slackRequest } from '../src/playground/server/signed-requests.ts';
import { commandInDiscord } from '../src/playground/server/typed-command.ts';
import { judge, type Measured } from './verdict.ts';

/** The most that a cold start may take, against an empty handler's. */
const BARS = { slack: 2.5, discord: 2.4 };
const WARM_UP = 5;
const ROUNDS = 30;

const built = join(import.meta.dirname, '..', 'dist', 'functions');
const child = join(import.meta.dirname, 'cold-child.cjs');

/** A function's file, the event that it answers, and what the answer must hold. */
interface Case {
  readonly file: string;
  readonly event: object;
  readonly expected: readonly string[];
}

const keys = developmentKeys();

/** Runs one process from start to end; its milliseconds. `status` 3 means a wrong answer. */
function cold({ file, event, expected }: Case): { readonly milliseconds: number; readonly status: number | null } {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [child, file, JSON.stringify(event), ...expected], {
    env: keys.environment,
    stdio: 'ignore',
  });
  return { milliseconds: performance.now() - begun, status };
}

const eventOf = (request: SignedRequest): object => gatewayEvent({ ...request, body: Buffer.from(request.body) });

/**
 * The same questions to both platforms: the person with the most reports, and two words that stand together in one statement.
 */
function cases(emptyFile: string): Record<string, Case> {
  const [digest] = bundledDigests(join(built, 'digests')).values();
  const person = digest?.entities.foremost(['person'], 1)[0];
  if (!digest || !person) throw new Error('The digest names no one to ask about.');
  // The name alone would also stand in a refusal; a role and the version stand in the right answer only.
  const who = [person.name, digest.version, ...person.roles.slice(0, 1).map(({ title }) => title)];
  const words = wordsTogether(digest);
  const search = [`Search: ${words}`, digest.version, 'best first'];
  const slack = (text: string, expected: readonly string[]): Case => ({
    file: join(built, 'slack.cjs'),
    event: eventOf(slackRequest(digest.topic.id, text, keys, Date.now())),
    expected,
  });
  const discord = (text: string, expected: readonly string[]): Case => ({
    file: join(built, 'discord.cjs'),
    event: eventOf(discordRequest(commandInDiscord(text, digest), keys, Date.now())),
    expected,
  });
  return {
    empty: { ...discord('help', ['ok']), file: emptyFile },
    slack: slack(`who ${person.name}`, who),
    discord: discord(`who ${person.name}`, who),
    'slack, a search': slack(`search ${words}`, search),
    'discord, a search': discord(`search ${words}`, search),
  };
}

/** Two long words of the last event's first statement. */
function wordsTogether({ events }: Digest): string {
  const text = events.last()?.statements[0]?.text ?? '';
  return (text.match(/\b[a-z]{6,}\b/g) ?? []).slice(0, 2).join(' ');
}

/** A cold start that answers wrongly, or answers a forged request, is not worth timing. */
function assertAnswers(all: Record<string, Case>): void {
  for (const [name, one] of Object.entries(all)) {
    if (cold(one).status !== 0) throw new Error(`${name} does not give the right answer to a signed request.`);
    if (name === 'empty') continue;
    const forged = { ...one, event: { ...one.event, body: '' } };
    if (cold(forged).status === 0) throw new Error(`${name} answers a request whose signature is wrong.`);
  }
}

function measure(all: Record<string, Case>, rounds: number): Record<string, number[]> {
  const names = Object.keys(all);
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    // Each case goes first in turn, so that none always follows the same one.
    for (let place = 0; place < names.length; place += 1) {
      const name = names[(place + round + WARM_UP) % names.length] ?? 'empty';
      const one = all[name];
      if (!one) continue;
      const { milliseconds, status } = cold(one);
      if (status !== 0) throw new Error(`${name} gave a wrong answer in round ${round}.`);
      if (round >= 0) times[name]?.push(milliseconds);
    }
  }
  return times;
}

function report({ name, median, ratio, bar, met }: Measured): string {
  const against = bar === undefined ? '' : `  at most ${bar.toFixed(2)}: ${met ? 'met' : 'NOT MET'}`;
  return `${name.padEnd(22)} ${median.toFixed(1).padStart(6)} ms  ${ratio.toFixed(2)}${against}`;
}

const scratch = mkdtempSync(join(tmpdir(), 'dateline-cold-'));
try {
  const empty = join(scratch, 'empty.cjs');
  writeFileSync(empty, "exports.handler = async () => ({ statusCode: 200, headers: {}, body: 'ok' });\n");
  const all = cases(empty);
  assertAnswers(all);
  const [cpu] = cpus();
  console.log(`Node ${process.version}, ${cpus().length} x ${cpu?.model.trim() ?? 'unknown processor'}`);
  console.log(`${Math.round(totalmem() / 2 ** 30)} GB, load ${(loadavg()[0] ?? 0).toFixed(2)} at start`);
  console.log(`Whole process, medians of ${ROUNDS} interleaved rounds after ${WARM_UP}:\n`);
  const measured = judge(measure(all, ROUNDS), BARS);
  console.log(measured.map(report).join('\n'));
  if (!measured.every(({ met }) => met)) process.exitCode = 1;
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
