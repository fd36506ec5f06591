import type { KeyObject } from 'node:crypto';
import { emptyResponse, type HttpResponse, jsonResponse, readRequest } from '../../http/lambda.ts';
import type { Clock, Digests, SubscriptionCommands } from '../../ports.ts';
import type { RequestLogEntry } from '../../telemetry/log-entry.ts';
import { limits } from './limits.ts';
import { type Asked, parseInteraction } from './parse.ts';
import { respond, respondInChannel } from './respond.ts';
import { publicKey, verify } from './verify.ts';

export interface DiscordPorts {
  /** The application's, in 64 hexadecimal digits. */
  readonly publicKey: string;
  /** By topic, which is also the name of the slash command. At least one. */
  readonly digests: Digests;
  readonly clock: Clock;
}

/** What a cold start makes and every request uses. */
export interface DiscordApp extends DiscordPorts {
  readonly key: KeyObject;
}

/**
 * Answers one Lambda event: a strict gate, then the answer in the HTTP response itself. What fails the gate gets a
 * bare status: 400 for what is no request of Discord's, 401 for one that Discord did not sign lately. Where no subscriptions are
 * given, a command on a channel's subscription is answered that summaries are not set up.
 * @param notes Filled in with what is to be logged of this request.
 */
export function answer(event: unknown, app: DiscordApp, notes: RequestLogEntry = {}): HttpResponse {
  const admitted = admit(event, app, notes);
  if ('statusCode' in admitted) return admitted;
  return jsonResponse(respond(admitted.asked, app.digests, notes));
}

/**
 * Answers one Lambda event like `answer`, from digests that are brought up to date before; what is asked about a
 * channel's subscription is answered by `subscriptions`, where there are any.
 */
export async function answerInChannel(
  event: unknown,
  app: DiscordApp,
  subscriptions: SubscriptionCommands | null,
  notes: RequestLogEntry = {},
): Promise<HttpResponse> {
  const deadline = app.clock.now() + limits.answerTime;
  const admitted = admit(event, app, notes);
  if ('statusCode' in admitted) return admitted;
  const { asked, body } = admitted;
  const { digests } = app;
  await digests.refresh?.();
  return jsonResponse(
    subscriptions
      ? await respondInChannel(asked, body, digests, subscriptions, deadline, notes)
      : respond(asked, digests, notes),
  );
}

/** What a request asks, with its verified body; or the response that turns it away. */
function admit(
  event: unknown,
  app: DiscordApp,
  notes: RequestLogEntry,
): { readonly asked: Asked; readonly body: Buffer } | HttpResponse {
  const request = readRequest(event, limits.requestBytes);
  if (request?.method !== 'POST') return emptyResponse(400);
  if (!verify(request, app.key, app.clock.now())) return emptyResponse(401);
  const asked = parseInteraction(request.body);
  if (!asked) return emptyResponse(400);
  notes.asked = asked.what;
  return { asked, body: request.body };
}

/** @throws Error where the public key is none. */
export function discordApp(ports: DiscordPorts): DiscordApp {
  return { ...ports, key: publicKey(ports.publicKey) };
}
