import { createPublicKey, type KeyObject, verify as verifySignature } from 'node:crypto';
import type { HttpRequest } from '../http/lambda.ts';
import { limits } from './limits.ts';

/** What precedes the 32 bytes of an Ed25519 key in DER: https://www.rfc-editor.org/rfc/rfc8410#section-4 */
const derPrefix = '302a300506032b6570032100';

/**
 * The application's public key, made once at start: making it costs as much as a verification.
 * @throws Error where `hex` is not 64 hexadecimal digits.
 */
export function publicKey(hex: string): KeyObject {
  if (!/^[0-9a-f]{64}$/i.test(hex))
    throw new Error('the public key of a Discord application has 64 hexadecimal digits');
  return createPublicKey({ key: Buffer.from(derPrefix + hex, 'hex'), format: 'der', type: 'spki' });
}

/**
 * Whether Discord signed this request lately: Ed25519 over the timestamp and the bytes as they came, the timestamp
 * within five minutes of `now` (milliseconds) both ways. Discord sends bad signatures on purpose and drops an
 * endpoint that accepts one. Never throws.
 * https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
 */
export function verify(request: HttpRequest, key: KeyObject, now: number): boolean {
  const signature = request.headers['x-signature-ed25519'] ?? '';
  const timestamp = request.headers['x-signature-timestamp'] ?? '';
  if (!/^[0-9a-f]{128}$/i.test(signature) || !/^[0-9]{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > limits.timestampSkew) return false;
  return verifySignature(
    null,
    Buffer.concat([Buffer.from(timestamp), request.body]),
    key,
    Buffer.from(signature, 'hex'),
  );
}
