import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { environment } from '../config.ts';
import { amzDate, authorization, type Signer, sha256 } from './signature.ts';

/** Milliseconds for Lambda to take it on; who is answered waits. */
const PATIENCE = 1_000;

/**
 * Has a function called with an event, without waiting for what becomes of it: one signed request, since the SDK takes
 * longer to load than an answer. Region and credentials are those that Lambda sets.
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 * @param now Milliseconds since 1970, for the signature.
 * @throws Error where Lambda does not take it on in a second.
 */
export async function invokeLater(functionName: string, event: object, now: number): Promise<void> {
  const env = environment();
  const { AWS_REGION: region = '', AWS_ACCESS_KEY_ID: keyId = '', AWS_SECRET_ACCESS_KEY: secretKey = '' } = env;
  const { AWS_SESSION_TOKEN: sessionToken, AWS_ENDPOINT_URL_LAMBDA: endpoint } = env;
  const base = endpoint ? new URL(endpoint).origin : `https://lambda.${region}.amazonaws.com`;
  const url = new URL(`${base}/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`);
  const body = JSON.stringify(event);
  const headers = signed(url, body, { region, keyId, secretKey }, now, sessionToken);
  const send = url.protocol === 'http:' ? plainRequest : request;
  await new Promise<void>((resolve, reject) => {
    const sent = send(url, { method: 'POST', headers, signal: AbortSignal.timeout(PATIENCE) }, (response) => {
      response.resume();
      // 202: it is queued.
      if (response.statusCode === 202) resolve();
      else reject(new Error(`status ${response.statusCode}`));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function signed({ host, pathname }: URL, body: string, signer: Signer, now: number, sessionToken: string | undefined) {
  const hash = sha256(body);
  const headers = {
    host,
    'x-amz-content-sha256': hash,
    'x-amz-date': amzDate(now),
    'x-amz-invocation-type': 'Event',
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
  };
  return {
    ...headers,
    authorization: authorization({ method: 'POST', path: pathname, headers, hash, service: 'lambda' }, signer),
  };
}
