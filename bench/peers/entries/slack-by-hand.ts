import { createHmac, timingSafeEqual } from 'node:crypto';
import { answerOf } from './shared/answer.ts';
import { COMMAND, setting } from './shared/environment.ts';
import { bytesOf, type GatewayEvent, type Handler, json, refused } from './shared/lambda.ts';

const TOLERANCE = 300;
const secret = setting('SLACK_SIGNING_SECRET');
const text = answerOf('slack');

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
function isSigned({ headers }: GatewayEvent, body: Buffer): boolean {
  const timestamp = headers['x-slack-request-timestamp'] ?? '';
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= TOLERANCE)) return false;
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
  const given = Buffer.from(headers['x-slack-signature'] ?? '');
  const wanted = Buffer.from(`v0=${expected}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

export const handler: Handler = async (event) => {
  const body = bytesOf(event);
  if (!isSigned(event, body)) return refused;
  const form = new URLSearchParams(body.toString());
  if (form.get('command') !== `/${COMMAND}`) return { statusCode: 404, body: '' };
  return json({ response_type: 'ephemeral', text });
};
