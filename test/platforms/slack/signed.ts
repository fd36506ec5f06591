import { createHmac } from 'node:crypto';

/** A Lambda event as API Gateway makes it of a signed form, and what may be odd about it. */
export interface Signing {
  readonly secret: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly base64?: boolean;
  readonly contentType?: string;
}

/** The form of a slash command, as Slack sends it, with the given fields laid over it. */
export function commandForm(fields: Readonly<Record<string, string>>): string {
  return new URLSearchParams({
    token: 'not-used',
    team_id: 'T0000TEAM',
    channel_id: 'C0000CHAN',
    user_id: 'U0000USER',
    response_url: 'https://hooks.slack.com/commands/T0000TEAM/1/x',
    ...fields,
  }).toString();
}

/** The form of a pressed button or, with `chosen`, of a menu's option. */
export function actionForm(
  value: string,
  responseUrl: string,
  { chosen = false, id = 'next', user = 'U0000USER', at = '' } = {},
): string {
  const pressed = chosen
    ? { type: 'static_select', selected_option: { text: { type: 'plain_text', text: 'x' }, value } }
    : { type: 'button', value };
  const payload = {
    type: 'block_actions',
    user: { id: user, team_id: 'T0000TEAM' },
    team: { id: 'T0000TEAM', domain: 'harbour' },
    channel: { id: 'C0000CHAN', name: 'pier' },
    container: {
      type: 'message',
      is_ephemeral: true,
      ...(at === '' ? {} : { message_ts: at, channel_id: 'C0000CHAN' }),
    },
    response_url: responseUrl,
    actions: [{ action_id: id, block_id: 'b', ...pressed }],
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

export function signature(secret: string, timestamp: string, body: string | Buffer, version = 'v0'): string {
  return `${version}=${createHmac('sha256', secret).update(`${version}:${timestamp}:`).update(body).digest('hex')}`;
}

export function signedEvent(body: string | Buffer, { secret, at, base64, contentType }: Signing) {
  return {
    version: '2.0',
    requestContext: { http: { method: 'POST', path: '/slack' } },
    headers: {
      'content-type': contentType ?? 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': signature(secret, String(at), body),
    },
    body: base64 ? Buffer.from(body).toString('base64') : body.toString(),
    isBase64Encoded: base64 ?? false,
  };
}
