import { environment } from '../config.ts';
import { post } from './post.ts';
import { hostOf, signerIn } from './signature.ts';

/** Milliseconds for Lambda to take it on; who is answered waits. */
const PATIENCE = 1_000;

/**
 * Has a function called with an event, without waiting for what becomes of it. Region and credentials are those that
 * Lambda sets. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 * @param now Milliseconds since 1970, for the signature.
 * @throws Error where Lambda does not take it on in a second.
 */
export async function invokeLater(functionName: string, event: object, now: number): Promise<void> {
  const env = environment();
  const signer = signerIn(env);
  if (!signer) throw new Error('no region or credentials');
  const { AWS_ENDPOINT_URL_LAMBDA: endpoint } = env;
  const base = endpoint ? new URL(endpoint).origin : `https://${hostOf('lambda', signer.region)}`;
  const url = new URL(`${base}/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`);
  const headers = { 'x-amz-invocation-type': 'Event' };
  const asked = { url, service: 'lambda', headers, body: JSON.stringify(event) };
  const { status } = await post(asked, { signer, now, time: PATIENCE });
  // 202: it is queued.
  if (status !== 202) throw new Error(`status ${status}`);
}
