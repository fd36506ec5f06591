import { generateKeyPairSync, sign } from 'node:crypto';

/** A Discord application made up for tests: its public key as the portal shows it, and Discord's side of signing. */
export function application() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  /** The signature of `body` sent at `timestamp` (seconds), in hexadecimal digits. */
  const signature = (timestamp: string, body: string | Buffer): string =>
    sign(null, Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]), privateKey).toString('hex');
  return { publicKey: hex, signature };
}

export type Application = ReturnType<typeof application>;

/** An API Gateway event that carries `body`, signed at `seconds`. */
export function signedEvent(app: Application, body: string, seconds: number, base64 = false) {
  const timestamp = String(seconds);
  return {
    requestContext: { http: { method: 'POST' } },
    headers: { 'X-Signature-Ed25519': app.signature(timestamp, body), 'x-signature-timestamp': timestamp },
    body: base64 ? Buffer.from(body).toString('base64') : body,
    isBase64Encoded: base64,
  };
}
