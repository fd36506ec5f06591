import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Digest } from '../../src/digest/types.ts';
import { readTopics } from '../../src/library/bundled.ts';
import { questionOf as discordQuestion } from '../../src/platforms/discord/parse.ts';
import type { respond as discordRespond } from '../../src/platforms/discord/respond.ts';
import { questionOf as slackQuestion } from '../../src/platforms/slack/parse.ts';
import type { respond as slackRespond } from '../../src/platforms/slack/respond.ts';
import type { PreparedAnswer } from '../../src/ports.ts';
import { type Platform, packed } from '../../src/prepared/pack.ts';
import type { RequestNotes } from '../../src/telemetry/notes.ts';
import { PARTS_DIR } from '../parts/plugin.ts';
import { listedQuestions, type Question } from './questions.ts';

const require = createRequire(import.meta.url);

/** A pack takes no more answers than fit in this many bytes, whatever the digest: it is deployed with the functions. */
const MOST_BYTES = 6 * 1024 * 1024;

/** What was prepared for one topic on one platform. */
export interface Prepared {
  readonly folder: string;
  readonly questions: number;
  /** Questions that were left out because the pack was full. */
  readonly leftOut: number;
  readonly bytes: number;
}

/**
 * Has the functions built in `out` answer every question that can be listed, and lays the answers beside each digest
 * (docs/decisions/answers-laid-out-at-build.md). The built code itself answers, so what is prepared is what it would
 * say; the same functions and digests give the same bytes.
 */
export function prepareAnswers(out: string): readonly Prepared[] {
  const digests = readTopics(join(out, 'digests'));
  const slack: { respond: typeof slackRespond } = require(join(out, PARTS_DIR, 'slack-respond.cjs'));
  const discord: { respond: typeof discordRespond } = require(join(out, PARTS_DIR, 'discord-respond.cjs'));
  return [...digests].flatMap(([topic, digest]) => {
    const listed = listedQuestions(digest);
    const texts = listed.flatMap((question) => question.texts).map((text) => ({ topic, text }));
    const commands = listed.map(({ command }: Question) => command);
    const onSlack = answersTo(texts, slackQuestion, (asked, notes) => slack.respond(asked, digests, notes));
    const onDiscord = answersTo(commands, discordQuestion, (command, notes) =>
      discord.respond({ what: 'command', command, share: false }, digests, notes),
    );
    return [written(out, digest, 'slack', onSlack), written(out, digest, 'discord', onDiscord)];
  });
}

interface Answers {
  readonly byQuestion: ReadonlyMap<string, PreparedAnswer>;
  readonly leftOut: number;
}

/** The answers to questions, each worked out once, as many as a pack takes. */
function answersTo<Asked>(
  asked: readonly Asked[],
  questionOf: (one: Asked) => string,
  respond: (one: Asked, notes: RequestNotes) => string,
): Answers {
  const distinct = new Map(asked.map((one) => [questionOf(one), one]));
  const byQuestion = new Map<string, PreparedAnswer>();
  const bodies = new Set<string>();
  let bytes = 0;
  for (const [question, one] of distinct) {
    const notes: RequestNotes = {};
    const body = respond(one, notes);
    if (!bodies.has(body)) bytes += Buffer.byteLength(body);
    if (bytes > MOST_BYTES) break;
    bodies.add(body);
    byQuestion.set(question, { body, notes });
  }
  return { byQuestion, leftOut: distinct.size - byQuestion.size };
}

function written(out: string, { topic, version }: Digest, platform: Platform, answers: Answers): Prepared {
  const folder = join(out, 'digests', topic.id, platform);
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const [name, text] of packed(version, answers.byQuestion)) {
    writeFileSync(join(folder, name), text);
    bytes += Buffer.byteLength(text);
  }
  return { folder, questions: answers.byQuestion.size, leftOut: answers.leftOut, bytes };
}
