import { equal } from '@stablelib/constant-time';
import { HMAC } from '@stablelib/hmac';
import { SHA256 } from '@stablelib/sha256';
import type { HttpRequest } from '../../http/lambda.ts';
import { limits } from './limits.ts';

/**
 * Whether a request's bytes come from Slack and are fresh: `timestamp` in whole seconds at most five minutes away,
 * either way, and `v0=` followed by the HMAC-SHA256 over `v0:timestamp:body` in 64 hexadecimal digits.
 * Nothing of the body is parsed for it. https://docs.slack.dev/authentication/verifying-requests-from-slack
 *
 * @param now milliseconds since 1970.
 */
export function verify(request: HttpRequest, signingSecret: string, now: number): boolean {
  const timestamp = request.headers['x-slack-request-timestamp'] ?? '';
  const signature = request.headers['x-slack-signature'] ?? '';
  if (!/^\d{1,12}$/.test(timestamp) || !/^v0=[0-9a-f]{64}$/.test(signature)) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > limits.timestampSkew) return false;
  const expected = new HMAC(SHA256, Buffer.from(signingSecret));
  expected.update(Buffer.from(`v0:${timestamp}:`)).update(request.body);
  // Takes as long wherever the two differ, so that no signature is found byte by byte.
  return equal(expected.digest(), Buffer.from(signature.slice('v0='.length), 'hex'));
}

/**
 * Whether this is Slack's check of the certificate: a short form with `ssl_check=1` that asks nothing.
 *
 * It is answered with an empty 200 even where it is unsigned, on purpose: Slack has sent it without a signature, and
 * a 401 could keep a command from being set up. Nothing is looked up or said for it, so a forger gains nothing; a
 * form that also names a command or carries a payload is no probe and needs its signature.
 */
export function isCertificateCheck(request: HttpRequest): boolean {
  if (request.body.length > 512) return false;
  const form = request.body.toString('latin1');
  // Nearly every form is told apart without the cost of a first regular expression.
  return (
    form.includes('ssl_check=1') && /(?:^|&)ssl_check=1(?:&|$)/.test(form) && !/(?:^|&)(?:command|payload)=/.test(form)
  );
}
