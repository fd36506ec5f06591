import { createHash } from 'node:crypto';
import { type Measuring, type Page, pageOf, reflowed } from '../../src/answers/reply/page.ts';
import type { Line, Reply } from '../../src/answers/reply/reply.ts';
import { sourceNames, wordsIn } from '../../src/answers/reply/words.ts';
import { encodeToken } from '../../src/answers/token.ts';
import { en } from '../../src/answers/words/en.ts';
import { emptyResponse, type HttpRequest, jsonResponse } from '../../src/http/lambda.ts';
import { answerQuestion } from '../../src/platforms/answer.ts';
import { buttonBeside, controlsOf } from '../../src/platforms/controls.ts';
import { onceInMemory } from '../../src/platforms/once.ts';
import type { ReplyFormat, Responder } from '../../src/platforms/platform.ts';
import type { Audience, Clock, Logger } from '../../src/ports.ts';

/** A third platform, made up for the contract: sheets of lines, signed by a hash, with questions to tear off. */

export interface Sheet {
  readonly lines: readonly string[];
  readonly tearOffs: readonly string[];
}

const written = (line: Line): string =>
  [wordsIn(line.text), ...sourceNames(line, en).map(({ label }) => label)].join('; ');

const linesOf = ({ head, lines }: Reply['items'][number]): readonly Line[] => (head ? [head, ...lines] : lines);

const measure: Measuring = (item) => ({
  cost: linesOf(item).reduce((sum, line) => sum + written(line).length, 0),
  parts: 1,
});

/** A sheet is long, so that any line of the contract's fits it. */
const SHEET = { cost: 6_000, parts: 100 };

function sheet(reply: Reply, { items, position, previous, next }: Page, audience: Audience): Sheet {
  const { questions, turning, menus } = controlsOf(reply, { items, previous, next }, audience === 'asker', 100);
  const beside = items.map((item, index) => buttonBeside(reply, item, index)).filter((button) => button !== null);
  const asked = [...beside, ...questions, ...turning, ...menus.flatMap(({ options }) => options)];
  const tokens = asked.map(({ command, share = false }) =>
    encodeToken({ command, version: reply.version, share }, 1_000),
  );
  const seen = reply.picture ? [reply.picture.alt] : [];
  const told = [
    wordsIn(reply.lede ?? []),
    ...seen,
    ...items.flatMap(linesOf).map(written),
    ...reply.notes.map(wordsIn),
  ];
  return {
    lines: [reply.title, ...told, position, reply.footer],
    tearOffs: tokens.filter((token) => token !== null),
  };
}

export const paperFormat: ReplyFormat = {
  layOut: (reply) => pageOf(reflowed(reply), measure, SHEET),
  format: (reply, audience) => sheet(reflowed(reply), pageOf(reflowed(reply), measure, SHEET), audience),
};

const SEAL = 'a seal of wax';
const sealed = (at: string, body: Buffer | string): string =>
  createHash('sha256').update(SEAL).update(at).update(body).digest('hex');

/** A request as paper sends it, sealed at an instant in seconds. */
export function sealedRequest(topic: string, text: string, at: number): HttpRequest {
  const body = Buffer.from(JSON.stringify({ topic, text }));
  return { method: 'POST', headers: { at: String(at), seal: sealed(String(at), body) }, body };
}

export function paperResponder({ clock, logger }: { readonly clock: Clock; readonly logger: Logger }): Responder {
  return {
    limits: { requestBytes: 10_000, answerTime: 1_000 },
    async respond({ method, headers, body }, context) {
      if (method !== 'POST') return emptyResponse(400);
      const { at = '', seal } = headers;
      const isFresh = /^\d+$/.test(at) && Math.abs(clock.now() / 1000 - Number(at)) <= 300;
      if (!isFresh || seal !== sealed(at, body)) return emptyResponse(401);
      try {
        const asker = () => ({ platform: 'slack', channel: '', user: '', tryPost: false }) as const;
        const call = { ...context, asker, words: en, once: onceInMemory(clock), deadline: clock.now() + 1_000 };
        const { reply } = await answerQuestion(JSON.parse(body.toString()), call);
        return jsonResponse(JSON.stringify(paperFormat.format(reply, 'asker', '')));
      } catch (error) {
        context.log.failed = true;
        logger.warn('answer-failed', {}, error);
        return jsonResponse(JSON.stringify({ lines: [en.frame.apology], tearOffs: [] } satisfies Sheet));
      }
    },
  };
}
