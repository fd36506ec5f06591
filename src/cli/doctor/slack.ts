import { createHmac } from 'node:crypto';
import type { Env } from '../../config.ts';
import { botScopes } from '../../platforms/slack/manifest.ts';
import { bad, type Finding, good, unchecked } from './finding.ts';
import { allShaped } from './variables.ts';

/** Milliseconds that an answer may take. */
const PATIENCE = 10_000;

const REINSTALL =
  'npm run -s slack:manifest, paste it at https://api.slack.com/apps under App Manifest, and install the app again';

interface AuthTest {
  readonly ok?: boolean;
  readonly error?: string;
  readonly team?: string;
}

/** The bot token as Slack knows it, with the scopes that it has. https://docs.slack.dev/reference/methods/auth.test */
export async function slackToken(env: Env): Promise<readonly Finding[]> {
  if (!allShaped(env, 'SLACK_BOT_TOKEN'))
    return [unchecked("Slack's answer to the bot token", 'no token that looks like one')];
  const base = env['SLACK_API_URL'] ?? 'https://slack.com';
  const answer = await ask(`${base}/api/auth.test`, {
    method: 'POST',
    headers: { authorization: `Bearer ${env['SLACK_BOT_TOKEN']?.trim()}` },
  });
  if (typeof answer === 'string')
    return [bad(`Slack cannot be reached: ${answer}`, 'try again when the network is there')];
  const said = (await answer.json().catch(() => ({}))) as AuthTest;
  if (!said.ok) return [bad(`Slack does not take SLACK_BOT_TOKEN (${said.error ?? 'no reason given'})`, REINSTALL)];
  const has = new Set((answer.headers.get('x-oauth-scopes') ?? '').split(',').map((scope) => scope.trim()));
  const missing = botScopes.filter((scope) => !has.has(scope));
  return [
    good(`Slack knows the bot token, of the workspace ${said.team ?? 'without a name'}`),
    missing.length === 0 ? good('the token has every scope') : bad(`the token lacks ${missing.join(', ')}`, REINSTALL),
  ];
}

/** The deployed function: it answers what is signed, and turns away what is not. */
export async function slackEndpoint(env: Env, url: string | undefined, topic: string): Promise<readonly Finding[]> {
  if (url === undefined) return [unchecked("Slack's endpoint", 'give --url with the address that deploy prints')];
  const address = `${url}/slack`;
  const deploy = 'npm run deploy';
  const forged = await post(address, form(topic), 'a secret that nobody has');
  if (typeof forged === 'string') return [bad(`${address} cannot be reached: ${forged}`, deploy)];
  if (forged.status !== 401)
    return [
      bad(`${address} answers a request that nobody signed with ${forged.status}, where 401 is expected`, deploy),
    ];
  if (!allShaped(env, 'SLACK_SIGNING_SECRET')) return [good(`${address} turns away what is not signed`)];
  const signed = await post(address, form(topic), env['SLACK_SIGNING_SECRET']?.trim() ?? '');
  const answered = typeof signed !== 'string' && signed.status === 200 && (await signed.text()).includes(`/${topic}`);
  return [
    good(`${address} turns away what is not signed`),
    answered
      ? good(`${address} answers /${topic} help`)
      : bad(
          `${address} does not answer a signed request: it has another signing secret, or not this topic`,
          'put the signing secret into the parameter store as README says, then npm run deploy',
        ),
  ];
}

const form = (topic: string): string =>
  new URLSearchParams({
    command: `/${topic}`,
    text: 'help',
    user_id: 'U0',
    team_id: 'T0',
    channel_id: 'C0',
  }).toString();

function post(address: string, body: string, secret: string): Promise<Response | string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return ask(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  });
}

/** A response, or in a few words why there is none. */
export async function ask(address: string, init: RequestInit): Promise<Response | string> {
  try {
    return await fetch(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
  } catch (failure) {
    const cause = failure instanceof Error ? failure.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    return code ?? (failure instanceof Error ? failure.name : 'unknown');
  }
}
