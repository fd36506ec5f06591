import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/platforms/slack/verify.ts';
import fc from '../../fast-check.ts';

const NOW = 1_600_000_000_000;

function isLetIn(secret: string, signedBody: Uint8Array, body: Uint8Array = signedBody): boolean {
  const timestamp = String(NOW / 1000);
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(signedBody).digest('hex');
  const headers = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` };
  return verify({ method: 'POST', headers, body: Buffer.from(body) }, secret, NOW);
}

describe("the signature, computed in JavaScript, is OpenSSL's", () => {
  const secrets = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });

  it('of any bytes, under a secret of any length', () => {
    fc.assert(fc.property(secrets, fc.uint8Array({ maxLength: 400 }), (secret, body) => isLetIn(secret, body)));
  });

  it('and of no other bytes', () => {
    const bodies = fc.uint8Array({ minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(secrets, bodies, fc.nat(), fc.integer({ min: 1, max: 255 }), (secret, body, place, change) => {
        const other = body.map((byte, at) => (at === place % body.length ? byte ^ change : byte));
        expect(isLetIn(secret, body, other)).toBe(false);
      }),
    );
  });
});
