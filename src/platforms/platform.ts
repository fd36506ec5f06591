import type { Page } from '../answers/reply/page.ts';
import type { Reply } from '../answers/reply/reply.ts';
import type { HttpRequest, HttpResponse } from '../http/lambda.ts';
import type { Audience, ChatPoster, Digests, PictureService, SubscriptionCommands } from '../ports.ts';
import type { RequestLogEntry } from '../telemetry/log-entry.ts';

/**
 * What a platform must do. `src/platforms/slack` and `src/platforms/discord` have the same files for it: `verify` (is a
 * request the platform's), `read` (what it asks), `respond`, `format` and `controls` (a reply as a message), `markup`
 * (text, escaped), `limits`, `post` (a summary), `register` (the commands). `test/contract` holds each to the same.
 */

/** What answers are made from, and what is to be logged of the request. */
export interface RequestContext {
  readonly digests: Digests;
  /** Answer commands on a channel's subscription; null where a deployment keeps none, which is then said. */
  readonly subscriptions: SubscriptionCommands | null;
  /** Absent where nothing draws, which is then said. */
  readonly pictures?: PictureService | undefined;
  /** Filled in as the request goes along. */
  readonly log: RequestLogEntry;
}

/** A request that was let in, with the one instant, in milliseconds, at which all that is done for it has to be over. */
export interface OpenRequest extends RequestContext {
  readonly deadline: number;
}

/** `respond.ts`: answers requests. */
export interface Responder {
  readonly limits: {
    /** Bytes of a request's body; a longer one is turned away unread. */
    readonly requestBytes: number;
    /** Milliseconds for an answer, all in all: it has to be there before the platform gives up. */
    readonly answerTime: number;
  };
  /**
   * Answers one request. Who is not the platform gets a bare status: 400 for what is no request of it, 401 for what it
   * did not sign lately. Whatever goes wrong behind that is answered with an apology, and logged. Never rejects.
   */
  respond(request: HttpRequest, context: RequestContext): Promise<HttpResponse>;
}

/** `format.ts`: shows replies. */
export interface ReplyFormat {
  /** The first page of a reply's window, as `format` shows it. */
  layOut(reply: Reply): Pick<Page, 'position' | 'previous' | 'next'>;
  /**
   * That page as a message; in JSON it is what the platform is sent.
   * @param user The platform's id of who asked; without one it is a post that no one asked for.
   */
  format(reply: Reply, audience: Audience, user?: string): object;
}

/** `post.ts`: makes what posts summaries, of a bot's token. Apart, because its client is large. */
export type MakePoster<Config> = (config: Config & { readonly timeout?: number }) => ChatPoster;
