import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import type { LanguageKey } from '../ports.ts';
import { languageItem } from './keys.ts';
import { amzDate, authorization, type Signer, sha256 } from './signature.ts';

/** Who reads the table, and where. */
interface Reader extends Signer {
  readonly sessionToken?: string;
  readonly endpoint: string;
}

/** Characters of an answer that are read: an item with a language has a hundred. */
const MOST_READ = 2_000;

/**
 * Reads a chosen language from DynamoDB by a signed request of our own: the SDK takes longer to load than all of an
 * answer. Null for none. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html
 * @param time Milliseconds after which it is broken off.
 * @throws Error naming the status, or `too slow`.
 */
export async function readLanguage(
  env: Environment,
  table: string,
  key: LanguageKey,
  now: number,
  time: number,
): Promise<string | null> {
  const reader = readerOf(env);
  if (!reader) return null;
  const { pk, sk } = languageItem(key);
  const body = JSON.stringify({
    TableName: table,
    Key: { pk: { S: pk }, sk: { S: sk } },
    ProjectionExpression: '#code',
    ExpressionAttributeNames: { '#code': 'code' },
  });
  const { Item } = JSON.parse(await post(reader, body, now, time)) as {
    readonly Item?: { readonly code?: { readonly S?: string } };
  };
  return Item?.code?.S ?? null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The region and credentials that Lambda sets; null where they are missing. */
function readerOf(env: Environment): Reader | null {
  const { AWS_REGION: region, AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: secretKey } = env;
  const { AWS_SESSION_TOKEN: sessionToken, AWS_ENDPOINT_URL_DYNAMODB: endpoint } = env;
  if (!region || !keyId || !secretKey) return null;
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return {
    ...{ region, keyId, secretKey, endpoint: endpoint ?? `https://dynamodb.${region}.${domain}` },
    ...(sessionToken ? { sessionToken } : {}),
  };
}

function post(reader: Reader, body: string, now: number, time: number): Promise<string> {
  const url = new URL(reader.endpoint);
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    host: url.host,
    'x-amz-date': amzDate(now),
    'x-amz-target': 'DynamoDB_20120810.GetItem',
    ...(reader.sessionToken === undefined ? {} : { 'x-amz-security-token': reader.sessionToken }),
  };
  const signed = authorization({ method: 'POST', service: 'dynamodb', path: '/', headers, hash: sha256(body) }, reader);
  const send = url.protocol === 'http:' ? plainRequest : request;
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      headers: { ...headers, authorization: signed, 'content-length': Buffer.byteLength(body) },
      agent: false as const,
    };
    const sent = send(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        if (text.length < MOST_READ) text += piece;
      });
      response.on('error', reject);
      response.on('end', () => {
        clearTimeout(timer);
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`status ${response.statusCode}`));
      });
    });
    const timer = setTimeout(() => sent.destroy(new Error('too slow')), time);
    sent.on('error', (failure) => {
      clearTimeout(timer);
      reject(failure);
    });
    sent.end(body);
  });
}
