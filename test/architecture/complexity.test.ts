import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { root } from '../infra/project.ts';

/** A function with more ways through it than this is a ladder, and wants to be a table of rules. */
const MOST = 20;

const BRANCHES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.CatchClause,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

/**
 * The functions of a text whose cyclomatic complexity (McCabe 1976: one, and one for each branch) is above the bar, as
 * "name: complexity". What may be JSX is read as that: `<S>(one: S) => …` is a function in a file without. A function within another counts by itself; `a?.b` is no branch.
 */
function ladders(text: string, file = 'text.tsx'): string[] {
  const found: string[] = [];
  const complexityOf = (node: ts.Node): number => {
    let sum = BRANCHES.has(node.kind) ? 1 : 0;
    ts.forEachChild(node, (child) => {
      if (ts.isFunctionLike(child)) measure(child);
      else sum += complexityOf(child);
    });
    return sum;
  };
  const measure = (node: ts.SignatureDeclaration): void => {
    const complexity = 1 + complexityOf(node);
    const owner = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
    if (complexity > MOST) found.push(`${owner?.getText() ?? 'a function'}: ${complexity}`);
  };
  complexityOf(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

it('finds a ladder, and only there', () => {
  const rungs = (count: number): string => `if (step === 0) return 1;\n`.repeat(count);
  expect(ladders(`function climb(step) {\n${rungs(MOST)}}`)).toEqual([`climb: ${MOST + 1}`]);
  expect(ladders(`const climb = (step) => {\n${rungs(MOST - 1)}};`)).toEqual([]);
  expect(ladders(`const one = () => {\n${rungs(12)} return () => {\n${rungs(12)}};\n};`)).toEqual([]);
  expect(ladders(`const both = ${'a && b || c ?? d ? 1 : '.repeat(6)}0;`)).toEqual([]);
  expect(ladders(`const both = () => ${'(a && b) || (c ?? d) ? 1 : '.repeat(6)}0;`)).toEqual(['both: 25']);
});

it('is in no function of src and functions', () => {
  const files = ['src', 'functions'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const code = files.filter((file) => /\.tsx?$/.test(file));
  expect(code.length).toBeGreaterThan(100);
  const found = code.flatMap((file) =>
    ladders(readFileSync(join(root, file), 'utf8'), file).map((each) => `${file} ${each}`),
  );
  expect(found).toEqual([]);
});
