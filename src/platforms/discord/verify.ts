import { type JsonWebKeyInput, verify as verifySignature } from 'node:crypto';
import type { HttpRequest } from '../../http/lambda.ts';
import { limits } from './limits.ts';

/**
 * The application's public key, as a JWK (https://www.rfc-editor.org/rfc/rfc8037#section-2), which takes half as long to read
 * as DER, and less when it is read by the verification than when a key object is made of it first.
 * @throws Error where `hex` is not 64 hexadecimal digits.
 */
export function publicKeyOf(hex: string): JsonWebKeyInput {
  const bytes = bytesOf(hex, 32);
  if (!bytes) throw new Error('the public key of a Discord application has 64 hexadecimal digits');
  return { key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }, format: 'jwk' };
}

/** So many bytes written as hexadecimal digits; null for anything else. */
function bytesOf(hex: string, count: number): Buffer | null {
  const bytes = Buffer.from(hex, 'hex');
  return hex.length === 2 * count && bytes.length === count ? bytes : null;
}

/**
 * Whether Discord signed this request lately: Ed25519 over the timestamp and the bytes as they came, the timestamp
 * within five minutes of `now` (milliseconds) both ways. Discord sends bad signatures on purpose and drops an
 * endpoint that accepts one. Never throws.
 * https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
 */
export function verify(request: HttpRequest, key: JsonWebKeyInput, now: number): boolean {
  const signature = bytesOf(request.headers['x-signature-ed25519'] ?? '', 64);
  const timestamp = request.headers['x-signature-timestamp'] ?? '';
  if (!signature || !/^[0-9]{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > limits.timestampSkew) return false;
  // A fifth of what the first Buffer.concat of a process takes.
  const signed = new Uint8Array(timestamp.length + request.body.length);
  signed.set(Buffer.from(timestamp));
  signed.set(request.body, timestamp.length);
  return verifySignature(null, signed, key, signature);
}
