import type { PoolOptions, PoolRunnerInitializer, PoolWorker } from 'vitest/node';
import { ThreadsPoolWorker } from 'vitest/node';

type Request = Parameters<PoolWorker['send']>[0];
type Listener = Parameters<PoolWorker['on']>[1];

/** After so many runs a thread ends, with whatever mutants left in its memory. */
const RUNS = 30;

let kept: { readonly thread: ThreadsPoolWorker; runs: number } | undefined;

async function end(): Promise<void> {
  const thread = kept?.thread;
  kept = undefined;
  await thread?.stop();
}

/** One run of Vitest: what it says of starting and stopping is answered here where the thread goes on. */
class Run implements PoolWorker {
  readonly name = 'warm';
  readonly #options: PoolOptions;
  readonly #listeners: [event: string, callback: Listener][] = [];
  #config: object | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Whether what this run loads is of no use to another: code is mutated as it loads, or its coverage is counted. */
  get #alone(): boolean {
    const { mode, mutantActivation } = this.#options.project.getProvidedContext() as Record<string, unknown>;
    return mode !== 'mutant' || mutantActivation === 'static';
  }

  async start(): Promise<void> {
    if (this.#alone || (kept && kept.runs >= RUNS)) await end();
    if (kept) return;
    kept = { thread: new ThreadsPoolWorker(this.#options), runs: 0 };
    await kept.thread.start();
  }

  send(message: Request): void {
    if (!kept) return;
    if (message.type === 'start') this.#config = message.context.config;
    if (message.type === 'start' && kept.runs > 0) this.#answer('started');
    else if (message.type === 'stop') this.#answer('stopped');
    else if (message.type === 'run') {
      kept.runs += 1;
      kept.thread.send({ ...message, context: { ...message.context, config: this.#config } } as Request);
    } else kept.thread.send(message);
  }

  #answer(type: 'started' | 'stopped'): void {
    const message = { type, __vitest_worker_response__: true };
    queueMicrotask(() => {
      for (const [event, callback] of this.#listeners) if (event === 'message') callback(message);
    });
  }

  on(event: string, callback: Listener): void {
    this.#listeners.push([event, callback]);
    kept?.thread.on(event, callback);
  }

  off(event: string, callback: Listener): void {
    kept?.thread.off(event, callback);
  }

  async stop(): Promise<void> {
    for (const [event, callback] of this.#listeners) kept?.thread.off(event, callback);
    if (this.#alone) await end();
  }

  deserialize(message: unknown): unknown {
    return message;
  }
}

/** Runs of Vitest share a thread with the modules that it has loaded, but for the files of tests, which load anew. */
export const warmPool: PoolRunnerInitializer = { name: 'warm', createPoolWorker: (options) => new Run(options) };
