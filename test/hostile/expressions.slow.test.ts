import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type Diagnostics } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { BOUNDED } from './bounded-expressions.ts';

const root = join(import.meta.dirname, '..', '..');

/** An expression and the file that it stands in, or that puts it together. */
type Expressions = Map<string, string>;

/** What backtracks the same is checked once; one that is sticky begins at one place alone, as if it were anchored. */
const keyOf = (source: string, flags: string): string =>
  `/${flags.includes('y') ? `^(?:${source})` : source}/${flags.replace(/[dgy]/g, '')}`;

function literals(): Expressions {
  const found: Expressions = new Map();
  for (const file of globSync(['src/**/*.{ts,tsx}', 'functions/*.ts'], { cwd: root })) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const walk = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.set(keyOf(node.text.slice(1, end), node.text.slice(end + 1)), file);
      }
      ts.forEachChild(node, walk);
    };
    walk(source);
  }
  return found;
}

/** Expressions that `run` puts together from text, and what is loaded for it. */
async function constructed(run: () => Promise<unknown>): Promise<Expressions> {
  const found: Expressions = new Map();
  const native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(native, {
    construct(target, [source, flags]) {
      const made = new target(source, flags);
      const place = /(src\/[\w/-]+\.ts)/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1];
      if (place) found.set(keyOf(made.source, made.flags), place);
      return made;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = native;
  }
  return found;
}

async function verdict(expression: string, timeout: number): Promise<Diagnostics> {
  const end = expression.lastIndexOf('/');
  return check(expression.slice(1, end), expression.slice(end + 1), { timeout, randomSeed: 1 });
}

describe('every expression of the code', () => {
  it('takes time linear in the text, or stands in the table of those whose text is short', {
    timeout: 600_000,
  }, async () => {
    const ours = globSync('src/**/*.ts', { cwd: root }).filter((file) =>
      readFileSync(join(root, file), 'utf8').includes('new RegExp('),
    );
    const made = await constructed(async () => {
      for (const file of ours) await import(join(root, file));
      const { compile } = await import('../../src/compile/pipeline.ts');
      const { harbourFiles } = await import('../compile/harbour.ts');
      compile(harbourFiles());
    });
    expect(made.size).toBeGreaterThan(10);
    const faults: string[] = [];
    const needed = new Set<string>();
    const judge = async ([expression, place]: readonly [string, string]): Promise<void> => {
      const isBounded = place in BOUNDED;
      const { status, ...found } = await verdict(expression, isBounded ? 1_000 : 20_000);
      const summary =
        'complexity' in found ? found.complexity?.summary : JSON.stringify('error' in found && found.error);
      if (status !== 'safe') needed.add(place);
      if (isBounded ? summary === 'exponential' : status !== 'safe')
        faults.push(`${place}\t${expression}\t${status}\t${summary}`);
    };
    const waiting = [...new Map([...made, ...literals()])];
    const work = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await judge(next);
    };
    await Promise.all([work(), work(), work(), work()]);
    // What was found by trying rests on how long a trial took, and on a busy machine each takes long: once more, alone.
    for (const found of faults.splice(0)) {
      const [place = '', expression = ''] = found.split('\t');
      await judge([expression, place]);
    }
    expect(faults.join('\n')).toBe('');
    expect(
      Object.keys(BOUNDED).filter((file) => !existsSync(join(root, file))),
      'files that are no more',
    ).toEqual([]);
    expect(needed.size).toBeGreaterThan(5);
  });

  it.each([
    ['/^(a+)+$/', 'vulnerable'],
    [String.raw`/\s+$/`, 'vulnerable'],
    ['/^a+$/', 'safe'],
  ])('is judged by a tool that tells %s to be %s', async (expression, status) => {
    expect((await verdict(expression, 20_000)).status).toBe(status);
  });
});
