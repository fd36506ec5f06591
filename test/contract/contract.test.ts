import { describe, expect, it } from 'vitest';
import { catalogue, commandNames } from '../../src/answers/catalogue.ts';
import { answer, isRefusal, refuse } from '../../src/answers/context.ts';
import { datedIn } from '../../src/answers/dated.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { parseText } from '../../src/answers/parse/parse.ts';
import { at } from '../../src/answers/reply/page.ts';
import type { Command, Reply } from '../../src/answers/reply/reply.ts';
import { wordsIn } from '../../src/answers/reply/words.ts';
import { run, runWhole } from '../../src/answers/run.ts';
import { decodeToken, encodeToken } from '../../src/answers/token.ts';
import { en } from '../../src/answers/words/en.ts';
import { pictureAnswer } from '../../src/pictures/answer.ts';
import type { RequestContext } from '../../src/platforms/platform.ts';
import type { RequestLogEntry } from '../../src/telemetry/log-entry.ts';
import fc from '../fast-check.ts';
import { harbour } from '../fixtures/harbour.ts';
import { brokenDigests, heard } from '../platforms/handled.ts';
import { wordyReply } from './any-reply.ts';
import { contracted, pagesOn, postOn, type ShownPage, saidIn } from './platforms.ts';
import { essence, factsOf, untold } from './told.ts';

/** Every command of the catalogue as its own examples ask it, on the invented digest, and some that are refused. */
const questions = commandNames
  .flatMap((name) => catalogue[name].examples(harbour).map((example) => `${name} ${example}`.trim()))
  .concat('who napoleon', 'cite Z9', 'search', 'timeline 1850', 'petrov');
const service = { url: 'https://abc.example/picture', key: 'a key made up for the contract' };
const answered = (command: Command): readonly Reply[] =>
  command.name === 'picture'
    ? [run(command, harbour, pictureAnswer(service, { answer, datedIn }))]
    : runWhole(command, harbour);
const replies: readonly (readonly [string, Reply])[] = questions.flatMap((asked) => {
  const command = parseText(asked, harbour);
  const topic = { topic: 'harbour', name: 'help', options: {} };
  const whole = isRefusal(command) ? [refuse(topic, editionOf(harbour), command)] : answered(command);
  return whole.map((reply) => [`${asked} ${reply.command.view ?? ''}`, inLines(reply)] as const);
});

/** A table says the same in cells: its test is Slack's. */
function inLines({ columns: _, ...reply }: Reply): Reply {
  return reply;
}

const tellsSomething = replies.filter(([, reply]) => factsOf(reply).length > 0);
const platforms = Object.entries(contracted);
const surfaces = platforms.flatMap(([name, platform]) =>
  Object.keys(platform.read).map((way) => ({
    name: `${name}, ${way}`,
    pages: (reply: Reply) => pagesOn(platform, way, reply),
    post: (reply: Reply) => postOn(platform, way, reply),
  })),
);

describe.each(surfaces)('a reply on $name', ({ pages, post }) => {
  it.each(tellsSomething)('tells every fact of "%s" with its citations, in order', (_asked, reply) => {
    expect(untold(factsOf(reply), pages(reply))).toEqual([]);
  });

  it('tells every fact of any reply', () => {
    fc.assert(
      fc.property(wordyReply, (reply) => {
        expect(untold(factsOf(reply), pages(reply))).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  }, 60_000);

  it.each(replies)('posts what matters first of "%s", without a button that shares', (_asked, reply) => {
    const posted = post(reply);
    expect(untold(factsOf(reply).slice(0, 1), [posted])).toEqual([]);
    expect(posted.tokens.filter((token) => decodeToken(token)?.share)).toEqual([]);
  });

  it.each(replies)('has title, footer and version on every page of "%s"', (_asked, reply) => {
    for (const page of pages(reply)) {
      expect(essence(page.text)).toContain(essence(reply.title));
      expect(essence(page.text)).toContain(essence(reply.footer));
      expect(page.text).toContain(reply.version);
    }
  });

  it.each(replies)('opens citations of each page of "%s" that names sources', (_asked, reply) => {
    const lines = reply.items.flatMap(({ head, lines }) => (head ? [head, ...lines] : lines));
    for (const page of pages(reply)) {
      const told = lines.filter(({ text }) => essence(page.text).includes(essence(wordsIn(text))));
      const shown = new Set(told.flatMap(({ cites }) => cites.map(({ id }) => id)));
      expect(page.opens.length > 0 || shown.size === 0).toBe(true);
    }
  });

  it.each(replies)('carries the digest’s version on every button of "%s"', (_asked, reply) => {
    for (const token of pages(reply).flatMap((page) => page.tokens)) expect(token).toMatch(/^1a2b3c4d\|harbour\|/);
  });
});

describe.each(platforms)('a request of %s', (_name, platform) => {
  const at = 1_620_000_000;
  const { asking } = platform;
  const warned = heard();
  const responder = platform.responder({ clock: { now: () => at * 1000 }, logger: warned });
  const who = { topic: 'harbour', name: 'who', options: { name: 'Duval' } };
  const asked = asking(who, at);
  const context = (more: Partial<RequestContext> = {}): RequestContext => ({
    ...{ digests: new Map([['harbour', harbour]]), subscriptions: null, log: {} },
    ...more,
  });

  it('is answered, and logged', async () => {
    const log: RequestLogEntry = {};
    const response = await responder.respond(asked, context({ log }));
    expect(response.statusCode).toBe(200);
    expect(saidIn(platform, response)).toContain('Émile Duval');
    expect(log).toMatchObject({ command: 'who', version: harbour.version });
  });

  it('on a topic that there is not is told which there are', async () => {
    const response = await responder.respond(asking({ ...who, topic: 'castle' }, at), context());
    expect(saidIn(platform, response)).toContain('/castle. Try /harbour.');
  });

  it.each([
    ['in another method', { ...asked, method: 'GET' }, 400],
    ['with nothing signed', { ...asked, headers: {} }, 401],
    ['with a byte more than was signed', { ...asked, body: Buffer.concat([asked.body, Buffer.from(' ')]) }, 401],
    ['of six minutes ago', asking(who, at - 360), 401],
    ['from the future', asking(who, at + 360), 401],
  ])('%s gets a bare %3$d', async (_case, request, statusCode) => {
    const log: RequestLogEntry = {};
    expect(await responder.respond(request, context({ log }))).toEqual({ statusCode, headers: {}, body: '' });
    expect(log).toEqual({});
  });

  it('of any bytes that are not signed gets a bare status, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.dictionary(fc.string(), fc.string()), async (bytes, headers) => {
        const request = { method: 'POST', headers: { ...asked.headers, ...headers }, body: Buffer.from(bytes) };
        const response = await responder.respond(request, context());
        expect([response.statusCode >= 400, response.body]).toEqual([true, '']);
      }),
    );
  });

  it('is answered from digests that are brought up to date before; who is not let in costs no look', async () => {
    let looks = 0;
    const digests = new Map([['harbour', harbour]]);
    const late: RequestContext['digests'] = {
      keys: () => digests.keys(),
      values: () => digests.values(),
      get: (topic) => (looks > 0 ? digests.get(topic) : undefined),
      refresh: async () => {
        looks += 1;
      },
    };
    await responder.respond({ ...asked, headers: {} }, context({ digests: late }));
    expect(looks).toBe(0);
    const response = await responder.respond(asked, context({ digests: late }));
    expect([looks, saidIn(platform, response)]).toEqual([1, expect.stringContaining('Émile Duval')]);
  });

  it('on the channel’s subscription is answered by the subscription commands, in the time that is left', async () => {
    const { limits } = responder;
    const deadlines: unknown[] = [];
    const reply = { ...run(who, harbour), title: 'What this channel has' };
    const subscriptions: RequestContext['subscriptions'] = {
      answer: async (_command, _asker, _digest, deadline) => {
        deadlines.push(deadline);
        return { reply, audience: 'asker' };
      },
    };
    const request = asking({ topic: 'harbour', name: 'subscription', options: {} }, at);
    const response = await responder.respond(request, context({ subscriptions }));
    expect(saidIn(platform, response)).toContain('What this channel has');
    expect(deadlines).toEqual([at * 1000 + limits.answerTime]);
    expect(saidIn(platform, await responder.respond(request, context()))).toContain('not set up');
  });

  it('that fails behind the signature gets an apology, and one line of the log', async () => {
    const log: RequestLogEntry = {};
    warned.events.length = 0;
    const response = await responder.respond(asked, context({ log, digests: brokenDigests(new TypeError('a bug')) }));
    expect([response.statusCode, saidIn(platform, response)]).toEqual([200, expect.stringContaining(en.frame.apology)]);
    expect([log.failed, warned.events]).toEqual([true, ['answer-failed']]);
  });
});

describe('all platforms', () => {
  const [[, first] = [], ...others] = platforms;

  it('are asked something of every command', () => {
    expect([...new Set(tellsSomething.map(([, reply]) => reply.command.name))]).toEqual(
      expect.arrayContaining(commandNames),
    );
  });

  it.each(replies)('offer the same follow-ups to "%s"', (_asked, reply) => {
    const shown = (platform: (typeof contracted)[string]) => {
      const pages = pagesOn(platform, Object.keys(platform.read)[0] ?? '', reply);
      const asked = pages.flatMap(({ tokens }) => tokens.map((token) => token.split('<')[0] ?? ''));
      // Back to the first page of a view is that view itself.
      const own = encodeToken({ command: at(reply.command, 0), version: reply.version, share: false }, 2_000);
      return new Set(asked.filter((token) => isQuestion(token) && token !== own));
    };
    for (const [, other] of others) expect(first && shown(other)).toEqual(first && shown(first));
  });
});

/** What turns or shares a page differs where pages do, as do the citations that a menu has room for. */
const isQuestion = (token: string): boolean => /^[^|]*\|[^|]*\|(?!cite\|)[^|]*\|(?:~[a-z-]+)?\|\|/.test(token);

describe('the judge of these tests', () => {
  const page = (text: string): ShownPage => ({ text, opens: [], tokens: [] });
  const facts = [
    { words: 'first', sources: ['A1'] },
    { words: 'second', sources: [] },
  ];

  it('misses a fact left out, out of order, or without its source', () => {
    expect(untold(facts, [page('First'), page('first [A1] second')])).toEqual([]);
    expect(untold(facts, [page('first [A1]')])).toEqual([facts[1]]);
    expect(untold(facts, [page('second'), page('first [A1]')])).toEqual([facts[1]]);
    expect(untold(facts, [page('first [A2] second')])).toEqual([facts[0]]);
  });
});
