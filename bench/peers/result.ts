import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Runner } from './field.ts';
import { median, quantile } from './quantile.ts';
import type { Warm } from './warm.ts';

/** What the race found of one. */
export interface Result extends Runner {
  /** Milliseconds of a whole process: the median, and the middle half of all. */
  readonly cold: number;
  readonly middleHalf: readonly [number, number];
  /** The median over the empty handler's. */
  readonly ratio: number;
  /** Medians over the processes: milliseconds, requests a second of processor time, bytes. */
  readonly p50: number;
  readonly p99: number;
  readonly rate: number;
  readonly firstMemory: number;
  readonly memory: number;
  /** Bytes of the code that a first answer needs, each file compressed, with what a loader of ours runs beside it. */
  readonly size: number;
}

export function resultOf(runner: Runner, cold: readonly number[], empty: number, warm: readonly Warm[]): Result {
  const middle = (of: (one: Warm) => number): number => median(warm.map(of));
  return {
    ...runner,
    cold: median(cold),
    middleHalf: [quantile(cold, 0.25), quantile(cold, 0.75)],
    ratio: median(cold) / empty,
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
    rate: middle(({ rate }) => rate),
    firstMemory: middle(({ firstMemory }) => firstMemory),
    memory: middle(({ memory }) => memory),
    size: (warm[0]?.files ?? [])
      .flatMap((file) => [file, join(dirname(file), 'compiled', basename(file).replace(/\.[cm]?js$/, '.cjs'))])
      .filter((file) => existsSync(file))
      .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0),
  };
}
