import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, commandNames } from '../../src/answers/catalogue.ts';
import { refuse } from '../../src/answers/context.ts';
import { parseText } from '../../src/answers/parse/parse.ts';
import type { Reply } from '../../src/answers/reply/reply.ts';
import { runWhole } from '../../src/answers/run.ts';
import { harbour } from '../fixtures/harbour.ts';
import { wordyReply } from './any-reply.ts';
import { discord, type ShownPage, type Surface, slack, slackSpoken } from './surfaces.ts';
import { citedOn, essence, factsOf, untold } from './told.ts';

/** Every command of the catalogue as its own examples ask it, on the invented digest, and some that are refused. */
const questions = commandNames
  .flatMap((name) => catalogue[name].examples(harbour).map((example) => `${name} ${example}`.trim()))
  .concat('who napoleon', 'cite Z9', 'search', 'timeline 1850', 'petrov');
const replies: readonly (readonly [string, Reply])[] = questions.map((asked) => {
  const command = parseText(asked, harbour);
  const topic = { topic: 'harbour', name: 'help', options: {} };
  return [asked, 'why' in command ? refuse(topic, harbour, command) : runWhole(command, harbour)];
});
const tellsSomething = replies.filter(([, reply]) => factsOf(reply).length > 0);
const surfaces: readonly Surface[] = [slack, slackSpoken, discord];

describe.each(surfaces)('$name', ({ pages }) => {
  it.each(tellsSomething)('tells every fact of "%s" with its citations, in order', (_asked, reply) => {
    expect(untold(factsOf(reply), pages(reply))).toEqual([]);
  });

  it('tells every fact of any reply', () => {
    fc.assert(
      fc.property(wordyReply, (reply) => {
        expect(untold(factsOf(reply), pages(reply))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it.each(replies)('has title, footer and version on every page of "%s"', (_asked, reply) => {
    for (const page of pages(reply)) {
      expect(essence(page.text)).toContain(essence(reply.title));
      expect(essence(page.text)).toContain(essence(reply.footer));
      expect(page.text).toContain(reply.version);
    }
  });

  it.each(replies)('opens what each page of "%s" cites', (_asked, reply) => {
    const cited = new Set(factsOf(reply).flatMap((fact) => fact.cites));
    for (const page of pages(reply))
      expect(page.opens).toEqual(expect.arrayContaining(citedOn(page).filter((id) => cited.has(id))));
  });

  it.each(replies)('carries the digest’s version on every button of "%s"', (_asked, reply) => {
    for (const token of pages(reply).flatMap((page) => page.tokens)) expect(token).toMatch(/^1a2b3c4d\|harbour\|/);
  });
});

describe('both platforms', () => {
  it('are asked something of every command', () => {
    expect([...new Set(tellsSomething.map(([, reply]) => reply.command.name))]).toEqual(
      expect.arrayContaining(commandNames),
    );
  });

  it.each(replies)('cite the same for "%s"', (_asked, reply) => {
    const cited = (surface: Surface) => [...new Set(surface.pages(reply).flatMap(citedOn))].sort();
    expect(cited(discord)).toEqual(cited(slack));
  });

  it.each(replies)('offer the same follow-ups for "%s"', (_asked, reply) => {
    const offered = (surface: Surface) =>
      new Set(surface.pages(reply).flatMap((page) => page.tokens.map(withoutPlace)));
    expect(offered(discord)).toEqual(offered(slack));
  });
});

/** Places differ where pages do. */
const withoutPlace = (token: string): string => token.replace(/^((?:[^|]*\|){3})[+.\d]*/, '$1');

describe('the judge of these tests', () => {
  const page = (text: string): ShownPage => ({ text, opens: [], tokens: [] });
  const facts = [
    { words: 'first', cites: ['A1'] },
    { words: 'second', cites: [] },
  ];

  it('misses a fact left out, out of order, or without its citation', () => {
    expect(untold(facts, [page('First'), page('first [A1] second')])).toEqual([]);
    expect(untold(facts, [page('first [A1]')])).toEqual([facts[1]]);
    expect(untold(facts, [page('second'), page('first [A1]')])).toEqual([facts[1]]);
    expect(untold(facts, [page('first [A2] second')])).toEqual([facts[0]]);
  });

  it('reads citations from brackets', () => {
    expect(citedOn(page('a [A1, B22] b [C3] [x] [A1]'))).toEqual(['A1', 'B22', 'C3']);
  });
});
