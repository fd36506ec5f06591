import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export type Ended =
  | { readonly ended: 'answered'; readonly response: unknown; readonly ms: number }
  | { readonly ended: 'failed'; readonly failure: string; readonly ms: number }
  | { readonly ended: 'timed out'; readonly ms: number };

/** A built function as a deployment has it: a process, and another once that one has ended. */
export interface FunctionProcess {
  /** Hands an event over; a function that is not done in `time` milliseconds is ended, as Lambda does. */
  readonly invoke: (event: unknown, time?: number) => Promise<Ended>;
  /** Milliseconds by which its clock is ahead. */
  clock: number;
  /** A shell's limits of its process, as `ulimit` takes them: the next one has them, once this one is stopped. */
  limits?: string | undefined;
  /** Milliseconds after which an event that it is at ends it, as Lambda does where memory is used up. */
  diesAfter?: number | undefined;
  /** Ends the process in the middle of whatever it is at. */
  readonly kill: () => void;
  readonly stop: () => Promise<void>;
}

const CHILD = join(import.meta.dirname, 'function-child.cjs');

/** @param file The built function. */
export function functionProcess(file: string, env: Readonly<Record<string, string>>): FunctionProcess {
  let child: ChildProcess | undefined;
  let log = '';
  const all = { PATH: process.env['PATH'] ?? '', TZ: 'UTC', NODE_OPTIONS: '', ...env };

  async function started(): Promise<ChildProcess> {
    // One that was ended as it answered is still there for a moment, and takes no more.
    if (child && !child.killed && child.exitCode === null && child.signalCode === null) return child;
    const { limits } = one;
    const execPath = limits === undefined ? process.execPath : '/bin/sh';
    const execArgv = limits === undefined ? [] : ['-c', `ulimit ${limits}; exec "${process.execPath}" "$@"`, 'sh'];
    const forked = fork(CHILD, [file, String(one.clock)], { env: all, execPath, execArgv, silent: true });
    child = forked;
    for (const stream of [forked.stdout, forked.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        log += text;
      });
    await new Promise<void>((resolve, reject) => {
      forked.once('message', () => resolve());
      forked.once('exit', () => reject(new Error(`${file} did not start: ${log.slice(-500)}`)));
    });
    return forked;
  }

  const one: FunctionProcess = {
    clock: 0,
    async invoke(event, time = 5_000) {
      const running = await started();
      const begun = performance.now();
      const since = (): number => Math.round(performance.now() - begun);
      running.send({ event, time, clock: one.clock });
      return new Promise<Ended>((resolve) => {
        let isLate = false;
        const timer = setTimeout(() => {
          isLate = true;
          running.kill('SIGKILL');
        }, time);
        const death =
          one.diesAfter === undefined ? undefined : setTimeout(() => running.kill('SIGKILL'), one.diesAfter);
        const settle = (ended: object): void => {
          clearTimeout(timer);
          clearTimeout(death);
          running.removeAllListeners('message').removeAllListeners('exit');
          resolve({ ...ended, ms: since() } as Ended);
        };
        running.once('message', settle);
        running.once('exit', () =>
          settle(isLate ? { ended: 'timed out' } : { ended: 'failed', failure: 'the process ended' }),
        );
      });
    },
    kill: () => void child?.kill('SIGKILL'),
    async stop() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      // With the last of what it wrote.
      const gone = new Promise((resolve) => child?.once('close', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
  return one;
}
