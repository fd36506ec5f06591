import type { HttpResponse } from '../../src/http/lambda.ts';
import { answerInChannel, discordApp, answer as onDiscord } from '../../src/platforms/discord/app.ts';
import { answer as onSlack, slackApp } from '../../src/platforms/slack/app.ts';
import type { PostResponse } from '../../src/platforms/slack/response-url.ts';
import type { Digests, SubscriptionCommands } from '../../src/ports.ts';
import type { LambdaContext, LogPorts } from '../../src/telemetry/invocation-log.ts';
import { logRequests } from '../../src/telemetry/log-requests.ts';
import { harbour } from '../fixtures/harbour.ts';
import { application, signedEvent as signedInteraction } from '../platforms/discord/keys.ts';
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

export function served(ports: LogPorts, { secret = 'a signing secret', ...setting }: Setting = {}): Served {
  // The requests' own clock stands still, so that the watch's tells the milliseconds.
  const at = 1_900_000_000;
  const clock = { now: () => at * 1000 };
  const { logger } = ports;
  const { subscriptions = null, post = async () => ({ ok: true as const }) } = setting;
  const digests = digestsOf(setting);
  const slack = slackApp({ signingSecret: secret, digests, clock, logger, post });
  const discord = discordApp({ publicKey: keys.publicKey, digests, clock });
  const logged = { slack: logRequests('slack', ports), discord: logRequests('discord', ports) };
  let [slacks, discords] = [0, 0];
  const toSlack = (event: unknown, called: LambdaContext): Promise<HttpResponse> =>
    logged.slack(called, (notes) => onSlack(event, slack, subscriptions, notes));
  const toDiscord = (event: unknown): Promise<HttpResponse> =>
    logged.discord({ awsRequestId: `discord-${++discords}` }, (notes) =>
      subscriptions ? answerInChannel(event, discord, subscriptions, notes) : onDiscord(event, discord, notes),
    );
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

function digestsOf(setting: Setting): Digests {
  if (!('broken' in setting)) return new Map([['harbour', harbour]]);
  const broken = (): never => {
    throw setting.broken;
  };
  return { keys: broken, values: broken, get: broken };
}
