import { vi } from 'vitest';
import { logger } from '../../src/system.ts';
import type { Journal } from '../../src/telemetry/notes.ts';
import type { WatchPorts } from '../../src/telemetry/requests.ts';

/** A log that is kept: lines of the journal, and whatever else anything prints. */
export interface Recorded {
  readonly lines: string[];
  readonly printed: string[];
  readonly ports: WatchPorts;
  /** The lines, read. */
  readonly read: () => Record<string, unknown>[];
  readonly forget: () => void;
}

/** Records from now on; `vi.restoreAllMocks()` ends it for what is printed. */
export function recorded(clock: WatchPorts['clock']): Recorded {
  const lines: string[] = [];
  const printed: string[] = [];
  for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, way).mockImplementation((...words: unknown[]) => void printed.push(words.map(String).join(' ')));
  }
  const journal: Journal = { write: (line) => void lines.push(line) };
  return {
    ...{ lines, printed, ports: { clock, journal, logger, stage: 'test' } },
    read: () => lines.map((line) => JSON.parse(line)),
    forget: () => {
      lines.length = 0;
      printed.length = 0;
    },
  };
}
