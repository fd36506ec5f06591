import type { Reply } from '../../answers/reply/reply.ts';
import type { Words } from '../../answers/words/words.ts';
import type { Asker, Audience, Clock, Digests, Logger, Once, SubscriptionAnswer } from '../../ports.ts';
import type { RequestLogEntry } from '../../telemetry/log-entry.ts';
import type { Press, Question } from '../answer.ts';
import type { SlackMessage } from './format.ts';
import type { PostResponse } from './response-url.ts';
import type { SlackBot } from './web-api.ts';

/** Who asks, until when the answer has to be there, and where is noted what is to be logged of it. */
export interface AskedBy {
  readonly asker: Asker;
  readonly deadline: number;
  readonly words: Words;
  readonly log: RequestLogEntry;
}

/**
 * What is answered with where no slash command is. Handed in, since these files are loaded when an event comes: they would
 * otherwise bring all of it a second time.
 */
export interface AnswerEventPorts {
  /** Absent where the deployment has no token: events are then acknowledged, and nothing is said. */
  readonly bot?: SlackBot;
  readonly ask: (question: Question, by: AskedBy) => Promise<SubscriptionAnswer>;
  readonly format: (reply: Reply, audience: Audience) => SlackMessage;
  readonly notice: (words: string) => SlackMessage;
  /** Those for someone; never rejects. `locale` is what Slack says of theirs. */
  readonly wordsFor: (asker: Asker, locale: string | Promise<string>) => Promise<Words>;
  readonly digests: Digests;
  readonly log: RequestLogEntry;
  /** The instant at which all that is done for the request has to be over. */
  readonly deadline: number;
  readonly once: Once;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What the interactions beside commands and presses on messages are answered with, handed in as for events. */
export interface InteractionPorts extends AnswerEventPorts {
  readonly check: (text: string, words: Words) => Promise<Reply>;
  readonly press: (pressed: Press, by: AskedBy) => Promise<SubscriptionAnswer | null>;
  readonly post: PostResponse;
}
