import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/answers/context.ts';
import { parseText } from '../../src/answers/parse/parse.ts';
import { run } from '../../src/answers/run.ts';
import { compiledDigests } from '../../src/library/compiled.ts';
import { newsroom } from './newsroom.ts';

const digest = compiledDigests(join(import.meta.dirname, '../../digests')).get('karabakh');
if (!digest) throw new Error('the Karabakh digest is not compiled: npm run -s digest -- compile karabakh');

/** An answer opens with what was asked for: further down, nobody looks. */
const FIRST_ITEMS = 3;

describe('a question in free words', () => {
  it('is asked in many ways', () => {
    expect(newsroom.length).toBeGreaterThanOrEqual(60);
  });

  it.each(newsroom)('$ask: $as', ({ ask, as, cites }) => {
    const command = parseText(ask, digest);
    if (isRefusal(command)) throw new Error(`refused: ${command.why}`);
    expect(command.name).toBe(as);
    const reply = run(command, digest);
    expect(reply.refused).toBeUndefined();
    const first = reply.items.slice(0, FIRST_ITEMS);
    const lines = first.flatMap(({ head, lines }) => [...(head ? [head] : []), ...lines]);
    const shown = new Set(lines.flatMap((line) => line.cites.map(({ id }) => id)));
    expect(cites.filter((row) => row.length > 0 && !row.some((id) => shown.has(id)))).toEqual([]);
  });
});
