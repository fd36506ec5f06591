import { plainWhole } from '../../src/answers/reply/plain.ts';
import type { Line, Reply } from '../../src/answers/reply/reply.ts';
import { wordsIn } from '../../src/answers/reply/words.ts';
import type { Question } from './question.ts';
import { everySurface, holds, readable } from './shown.ts';

/** What an answer lacks, in words; empty where it holds all that was expected. */
export function lacking(question: Question, replies: readonly Reply[]): string[] {
  const wanted = question.refused ? 'refusal' : 'answer';
  const is = replies[0]?.refused === undefined ? 'answer' : 'refusal';
  const cited = citedIn(readable(plainWhole(replies)));
  return [
    ...(is === wanted ? [] : [`is: ${is}, not ${wanted}`]),
    ...everySurface(replies).flatMap(({ surface, text }) =>
      lackingIn(question, text).map((what) => `${surface}: ${what}`),
    ),
    ...question.cites
      .filter((cite) => ![cite].flat().some((id) => cited.has(id)))
      .map((cite) => `plain text: cite ${cite}`),
    ...(question.tied ?? [])
      .filter(
        ([fact, cite]) =>
          !replies.flatMap(linesOf).some((line) => citesFor(line).includes(cite) && holds(wordsOf(line), fact)),
      )
      .map(([fact, cite]) => `one line with: ${fact} and ${cite}`),
  ];
}

function lackingIn(question: Question, text: string): string[] {
  return [
    ...question.expect.filter((fact) => !holds(text, fact)).map((fact) => `fact ${fact}`),
    ...(question.never ?? []).filter((claim) => holds(text, claim)).map((claim) => `unfounded ${claim}`),
  ];
}

/** Citations behind lines stand in brackets, by article: `[A5, A8 Davis; B4]`. */
function citedIn(text: string): ReadonlySet<string> {
  const behind = [...text.matchAll(/\[([^\]]+)\]/g)].map(([, inside = '']) => inside);
  return new Set(behind.flatMap((inside) => [...inside.matchAll(/\b[A-Z]+\d+\b/g)].map(([id]) => id)));
}

/** A head belongs to each of its item's lines: what it says, they say. */
function linesOf(reply: Reply): Line[] {
  return reply.items.flatMap(({ head, lines }) => [
    ...(head ? [head] : []),
    ...lines.map((line) => (head ? { ...line, text: [...head.text, ' ', ...line.text] } : line)),
  ]);
}

const citesFor = (line: Line): string[] => line.cites.map((cite) => cite.id);

function wordsOf(line: Line): string {
  return readable(wordsIn(line.text));
}
