import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRefusal, refuse } from '../../src/answers/context.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { parseText } from '../../src/answers/parse/parse.ts';
import type { Reply } from '../../src/answers/reply/reply.ts';
import { runWhole } from '../../src/answers/run.ts';
import type { Digest } from '../../src/digest/types.ts';
import { compiledDigests } from '../../src/library/compiled.ts';
import { lacking } from './lacking.ts';
import type { Question } from './question.ts';
import { questions } from './questions.ts';
import { holds } from './shown.ts';

const topic = compiledDigests(join(import.meta.dirname, '../../digests')).get('karabakh');
if (!topic) throw new Error('the Karabakh digest is not compiled: npm run -s digest -- compile karabakh');
const digest: Digest = topic;

function answerTo(asked: string): readonly Reply[] {
  const parsed = parseText(asked, digest);
  if (isRefusal(parsed)) return [refuse({ topic: 'karabakh', name: 'help', options: {} }, editionOf(digest), parsed)];
  return runWhole(parsed, digest);
}

/** Paragraphs that carry no fact of the news: repetitions, sub-headlines and what belongs to the web page. */
const bare: Readonly<Record<string, readonly number[]>> = {
  A: [1, 17, 24, 27],
  B: [2, 6],
  C: [1, 18, 31],
  D: [1, 3, 9, 13, 18, 19, 20, 21],
  E: [],
};

describe('the list of questions', () => {
  it('is long, and asks nothing twice in the same words', () => {
    expect(questions.length).toBeGreaterThanOrEqual(130);
    expect(questions.map(({ ask }) => ask)).toEqual([...new Set(questions.map(({ ask }) => ask))]);
  });

  it('gives no answer away in its question, which every reply repeats', () => {
    const given = questions.flatMap(({ ask, expect: facts }) =>
      facts.filter((fact) => holds(ask, fact)).map(() => ask),
    );
    expect(given).toEqual([]);
  });

  it('asks for every paragraph that carries a fact', () => {
    const asked = new Set(questions.flatMap(({ ask, cites }) => [...cites.flat(), ask.replace('cite ', '')]));
    const left = digest.articles.list(0, digest.articles.count()).flatMap(({ id, paragraphs }) =>
      Array.from({ length: paragraphs }, (_, index) => index + 1)
        .filter((paragraph) => !bare[id]?.includes(paragraph) && !asked.has(`${id}${paragraph}`))
        .map((paragraph) => `${id}${paragraph}`),
    );
    expect(left).toEqual([]);
  });
});

describe('every answer on every surface', () => {
  it.each(questions)('$ask', (question) => {
    expect(lacking(question, answerTo(question.ask))).toEqual([]);
  });
});

describe('a fact, a citation or a tie that is not there', () => {
  const surfaces = ['plain text', 'Slack blocks', 'Slack spoken', 'Discord'];
  const planted = (more: Partial<Question>): string[] => {
    const question: Question = { ask: 'who putin', expect: ['KGB'], cites: ['A16'], ...more };
    return lacking(question, answerTo(question.ask));
  };

  it('is found lacking on each surface', () => {
    expect(planted({ expect: ['KGB', 'lighthouse keeper'] })).toEqual(
      surfaces.map((surface) => `${surface}: fact lighthouse keeper`),
    );
    expect(planted({ cites: ['A16', ['A99', 'B99']] })).toEqual(['plain text: cite A99,B99']);
    expect(planted({ never: [/kgb/] })).toEqual(surfaces.map((surface) => `${surface}: unfounded /kgb/`));
    expect(planted({ tied: [['KGB', 'B9']] })).toEqual(['one line with: KGB and B9']);
    expect(planted({ refused: true })).toEqual(['is: answer, not refusal']);
  });
});
