import { vi } from 'vitest';
import { logger } from '../../src/system.ts';
import type { LogPorts } from '../../src/telemetry/invocation-log.ts';

/** A log that is kept: lines of the output, and whatever else anything prints. */
export interface Recorded {
  readonly lines: string[];
  readonly printed: string[];
  readonly ports: LogPorts;
  /** The lines, read. */
  readonly read: () => Record<string, unknown>[];
  readonly forget: () => void;
}

/** Records from now on; `vi.restoreAllMocks()` ends it for what is printed. */
export function recorded(clock: LogPorts['clock']): Recorded {
  const lines: string[] = [];
  const printed: string[] = [];
  for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, way).mockImplementation((...words: unknown[]) => void printed.push(words.map(String).join(' ')));
  }
  return {
    ...{ lines, printed, ports: { clock, write: (line) => void lines.push(line), logger, stage: 'test' } },
    read: () => lines.map((line) => JSON.parse(line)),
    forget: () => {
      lines.length = 0;
      printed.length = 0;
    },
  };
}
