import type { HttpResponse } from '../../src/http/lambda.ts';
import { discordResponder } from '../../src/platforms/discord/respond.ts';
import { requestHandler } from '../../src/platforms/handler.ts';
import { slackResponder } from '../../src/platforms/slack/respond.ts';
import type { PostResponse } from '../../src/platforms/slack/response-url.ts';
import type { SubscriptionCommands } from '../../src/ports.ts';
import type { LambdaContext, LogPorts } from '../../src/telemetry/invocation-log.ts';
import { harbour } from '../fixtures/harbour.ts';
import { application, signedEvent as signedInteraction } from '../platforms/discord/keys.ts';
import { brokenDigests } from '../platforms/handled.ts';
import { signedEvent } from '../platforms/slack/signed.ts';

export interface Setting {
  readonly post?: PostResponse;
  readonly subscriptions?: SubscriptionCommands;
  /** Thrown when a digest is asked for. */
  readonly broken?: unknown;
  readonly secret?: string;
}

/** Both platforms' functions, logged. */
export interface Served {
  /** A form that Slack signed. */
  readonly slack: (form: string, called?: LambdaContext) => Promise<HttpResponse>;
  readonly discord: (interaction: object) => Promise<HttpResponse>;
  readonly turnedAway: (
    platform: 'slack' | 'discord',
    what: 'unsigned' | 'nothing',
    body?: string,
  ) => Promise<HttpResponse>;
}

const keys = application();

const at = 1_900_000_000;
/** The requests' own clock stands still, so that the watch's tells the milliseconds. */
export const clock = { now: () => at * 1000 };

export function served(ports: LogPorts, { secret = 'a signing secret', ...setting }: Setting = {}): Served {
  const { logger } = ports;
  const { subscriptions = null, post = async () => ({ ok: true as const }) } = setting;
  const digests = 'broken' in setting ? brokenDigests(setting.broken) : new Map([['harbour', harbour]]);
  const own = { clock, logger };
  const context = { digests, subscriptions };
  const toSlack = requestHandler('slack', slackResponder({ ...own, signingSecret: secret, post }), context, ports);
  const onDiscord = requestHandler('discord', discordResponder({ ...own, publicKey: keys.publicKey }), context, ports);
  let [slacks, discords] = [0, 0];
  const toDiscord = (event: unknown): Promise<HttpResponse> =>
    onDiscord(event, { awsRequestId: `discord-${++discords}` });
  const nextSlack = (): LambdaContext => ({ awsRequestId: `slack-${++slacks}` });
  return {
    slack: (form, called = nextSlack()) => toSlack(signedEvent(form, { secret, at }), called),
    discord: (interaction) => toDiscord(signedInteraction(keys, JSON.stringify(interaction), at)),
    turnedAway(platform, what, body = 'command=%2Fharbour&text=help') {
      const headers = { 'x-slack-signature': `v0=${'0'.repeat(64)}`, 'x-slack-request-timestamp': String(at) };
      const event = what === 'nothing' ? {} : { requestContext: { http: { method: 'POST' } }, headers, body };
      return platform === 'slack' ? toSlack(event, nextSlack()) : toDiscord(event);
    },
  };
}
