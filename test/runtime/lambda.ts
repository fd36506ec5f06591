import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Deployed } from './deployed.ts';
import { type Failure, type Outcome, startRuntimeApi } from './runtime-api.ts';
import { runtimeTools } from './tools.ts';

/** What came of an invocation; `timed out` where the function's time was up, and its process was ended. */
export type Invoked = Outcome | { readonly ended: 'timed out' };

/** What a process has gathered, seen after a collection of garbage. */
export interface Gauge {
  /** Bytes of objects, without compiled code, which V8 makes, betters and throws away as it sees fit. */
  readonly heap: number;
  /** Bytes of memory that the process has, whatever they hold. */
  readonly resident: number;
  /** Timers, sockets and the like that are open, by kind, in order. */
  readonly handles: readonly string[];
  /** Listeners on the process itself. */
  readonly listeners: number;
}

/** A function that runs as it would on Lambda: its package unpacked, in AWS's own runtime client. */
export interface Lambda {
  /** Null once it waits for events; why it could not start, otherwise. */
  readonly started: Promise<Failure | null>;
  /** One event at a time. `time`: other milliseconds than the function's own timeout. */
  readonly invoke: (event: unknown, time?: number) => Promise<Invoked>;
  readonly gauge: () => Promise<Gauge>;
  /** All that it wrote. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Puts a package in a folder of its own, as /var/task. */
function unpack(zip: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-task-'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return folder;
}

/** @param surroundings Variables that stand for AWS and the platforms on loopback. */
export async function startLambda(
  { name, zip, handler, timeout, memory, environment }: Deployed,
  surroundings: Readonly<Record<string, string>> = {},
): Promise<Lambda> {
  const api = await startRuntimeApi();
  const task = unpack(zip);
  // Nothing of this process' own environment, as on Lambda.
  const env = {
    ...{ PATH: '/usr/bin:/bin', LANG: 'en_US.UTF-8', TZ: ':UTC', NODE_PATH: '/opt/nodejs/node_modules' },
    ...{ LAMBDA_TASK_ROOT: task, _HANDLER: handler, AWS_LAMBDA_RUNTIME_API: api.address },
    ...{ AWS_LAMBDA_FUNCTION_NAME: `dateline-prod-${name}`, AWS_LAMBDA_FUNCTION_VERSION: '$LATEST' },
    ...{ AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory), AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    ...{ AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/dateline-prod-${name}`, AWS_LAMBDA_LOG_STREAM_NAME: 'loopback' },
    // Told apart by their keys: see test/runtime/witness.ts.
    ...{ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: name, AWS_SECRET_ACCESS_KEY: 'loopback' },
    ...environment,
    ...surroundings,
  };
  const probe = join(import.meta.dirname, 'probe.cjs');
  const child = spawn(runtimeTools.node, ['--expose-gc', '--require', probe, runtimeTools.client], {
    ...{ cwd: task, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    started: Promise.race([api.started, exited.then(() => unstarted(log))]),
    invoke: (event, time = timeout) => withinTime(api.invoke(event, time), time, child),
    gauge: () => gauge(child),
    log: () => log,
    async stop() {
      child.kill('SIGKILL');
      await exited;
      await api.close();
      rmSync(task, { recursive: true, force: true });
    },
  };
}

const unstarted = (log: string): Failure => ({ errorType: 'Runtime.ExitError', errorMessage: log });

/** Lambda's own part in a timeout: the process is ended, and what it was at is lost. */
async function withinTime(outcome: Promise<Outcome>, time: number, child: ChildProcess): Promise<Invoked> {
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<Invoked>((resolve) => {
    timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ ended: 'timed out' });
    }, time);
  });
  const invoked = await Promise.race([outcome, timedOut]);
  clearTimeout(timer);
  return invoked;
}

function gauge(child: ChildProcess): Promise<Gauge> {
  return new Promise((resolve) => {
    child.once('message', (seen) => resolve(seen as Gauge));
    child.send('gauge');
  });
}
