import type { Line, Reply } from '../../src/answers/reply/reply.ts';
import { wordsIn } from '../../src/answers/reply/words.ts';
import type { Question } from './question.ts';
import { everySurface, holds, readable } from './shown.ts';

/** What an answer lacks, in words; empty where it holds all that was expected. */
export function lacking(question: Question, reply: Reply): string[] {
  const wanted = question.refused ? 'refusal' : 'answer';
  const is = reply.refused === undefined ? 'answer' : 'refusal';
  return [
    ...(is === wanted ? [] : [`is: ${is}, not ${wanted}`]),
    ...everySurface(reply).flatMap(({ surface, text }) =>
      lackingIn(question, text).map((what) => `${surface}: ${what}`),
    ),
    ...(question.tied ?? [])
      .filter(
        ([fact, cite]) => !linesOf(reply).some((line) => citesFor(line).includes(cite) && holds(wordsOf(line), fact)),
      )
      .map(([fact, cite]) => `one line with: ${fact} and ${cite}`),
  ];
}

function lackingIn(question: Question, text: string): string[] {
  const cited = citedIn(text);
  return [
    ...question.expect.filter((fact) => !holds(text, fact)).map((fact) => `fact ${fact}`),
    ...question.cites.filter((cite) => ![cite].flat().some((id) => cited.has(id))).map((cite) => `cite ${cite}`),
    ...(question.never ?? []).filter((claim) => holds(text, claim)).map((claim) => `unfounded ${claim}`),
  ];
}

/** Citations behind lines stand in brackets: `[A5, B4]`. */
function citedIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(/\[([A-Z]+\d+(?:, [A-Z]+\d+)*)\]/g)].flatMap((match) => match[1]?.split(', ') ?? []),
  );
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
