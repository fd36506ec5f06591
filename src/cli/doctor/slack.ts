import { createHmac } from 'node:crypto';
import type { Env } from '../../config.ts';
import { botScopes, grantableScopes, optionalScopes } from '../../platforms/slack/register.ts';
import { bad, type Finding, finding, good, unchecked } from './finding.ts';
import { endpoint, request } from './request.ts';
import { allShaped } from './variables.ts';

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
  const headers = { authorization: `Bearer ${env['SLACK_BOT_TOKEN']?.trim()}` };
  const base = env['SLACK_API_URL'] ?? 'https://slack.com';
  const answer = await request(`${base}/api/auth.test`, { method: 'POST', headers });
  if (typeof answer === 'string')
    return [bad(`Slack cannot be reached: ${answer}`, 'try again when the network is there')];
  const said = (await answer.json().catch(() => ({}))) as AuthTest;
  if (!said.ok) return [bad(`Slack does not take SLACK_BOT_TOKEN (${said.error ?? 'no reason given'})`, REINSTALL)];
  const has = new Set((answer.headers.get('x-oauth-scopes') ?? '').split(',').map((scope) => scope.trim()));
  const missing = (scopes: Readonly<Record<string, string>>) =>
    Object.entries(scopes).filter(([scope]) => !has.has(scope));
  const lacking = missing(botScopes).map(([scope]) => scope);
  return [
    good(`Slack knows the bot token, of the workspace ${said.team ?? 'without a name'}`),
    finding(
      lacking.length === 0,
      'the token has every scope that it needs',
      `the token lacks ${lacking.join(', ')}`,
      REINSTALL,
    ),
    ...missing({ ...optionalScopes, ...grantableScopes }).map(([scope, serves]) =>
      unchecked(serves, `the token lacks ${scope}; for it, ${REINSTALL}`),
    ),
  ];
}

/** The deployed function: it answers what is signed, and turns away what is not. */
export async function slackEndpoint(env: Env, url: string | undefined, topic: string): Promise<readonly Finding[]> {
  const refused = await endpoint('slack', url, (address) => helpAsked(address, topic, 'a secret that nobody has'));
  if (refused.state !== 'good' || !allShaped(env, 'SLACK_SIGNING_SECRET')) return [refused];
  const signed = await helpAsked(`${url}/slack`, topic, env['SLACK_SIGNING_SECRET']?.trim() ?? '');
  return [
    refused,
    finding(
      typeof signed !== 'string' && signed.status === 200 && (await signed.text()).includes(`/${topic}`),
      `${url}/slack answers /${topic} help`,
      `${url}/slack does not answer a signed request: it has another signing secret, or not this topic`,
      'put the signing secret into the parameter store as README says, then npm run deploy',
    ),
  ];
}

/** Asks for help as Slack would, signed with a secret. */
function helpAsked(address: string, topic: string, secret: string): Promise<Response | string> {
  const asker = { user_id: 'U0', team_id: 'T0', channel_id: 'C0' };
  const body = new URLSearchParams({ command: `/${topic}`, text: 'help', ...asker }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
  return request(address, { method: 'POST', headers, body });
}
