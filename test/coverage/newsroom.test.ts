import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/answers/context.ts';
import { parseText } from '../../src/answers/parse/parse.ts';
import { run } from '../../src/answers/run.ts';
import { compiledDigests } from '../../src/library/compiled.ts';
import { newsroom } from './newsroom.ts';

const digest = compiledDigests(join(import.meta.dirname, '../../digests')).get('karabakh');
if (!digest) throw new Error('the Karabakh digest is not compiled: npm run -s digest -- compile karabakh');

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
    // What someone or something is, is told in the title; what that rests on is the background.
    const background = reply.views.filter(({ command: { view } }) => view === 'background');
    const first = [...reply.items, ...background.flatMap((view) => run(view.command, digest).items)];
    const lines = first.flatMap(({ head, lines }) => [...(head ? [head] : []), ...lines]);
    const shown = new Set(lines.flatMap((line) => line.cites.map(({ id }) => id)));
    expect(cites.filter((row) => row.length > 0 && !row.some((id) => shown.has(id)))).toEqual([]);
  });
});
