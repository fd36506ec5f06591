import { dateline } from '../../src/cli/dateline.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** What a command said, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** Both, in the order in which it was said. */
  readonly all: string;
}

/** Runs the program as a person would, in a terminal that keeps what is written; `terminal` stands in for parts of it. */
export async function runDateline(args: readonly string[], terminal: Partial<Terminal> = {}): Promise<Ran> {
  const said: ['out' | 'error', string][] = [];
  const code = await dateline(args, {
    out: (text) => void said.push(['out', text]),
    error: (text) => void said.push(['error', text]),
    environment: () => process.env,
    ...terminal,
  });
  const of = (stream?: 'out' | 'error'): string =>
    said.flatMap(([where, text]) => (stream === undefined || where === stream ? text : [])).join('\n');
  return { code, out: of('out'), error: of('error'), all: of() };
}
