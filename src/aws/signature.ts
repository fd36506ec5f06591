import { createHash, createHmac } from 'node:crypto';
import type { Env } from '../config.ts';

/** Who signs. */
export interface Signer {
  readonly region: string;
  readonly keyId: string;
  readonly secretKey: string;
  /** Of credentials that are lent, as Lambda's are. */
  readonly sessionToken?: string;
}

/** A request. `headers` are all that are signed, in lower-case letters; `host` and `x-amz-date` are. */
export interface Unsigned {
  readonly method: 'GET' | 'POST';
  /** `s3`, `lambda`. */
  readonly service: string;
  /** SHA-256 of its body, in hexadecimal digits. */
  readonly hash: string;
  /** As it is sent, percent-encoded. */
  readonly path: string;
  /** In order of name, without the question mark; none by default. */
  readonly query?: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of an empty body. */
export const NO_BODY = sha256('');

/** `20310509T083000Z`, as AWS writes an instant in milliseconds. */
const amzDate = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * Whose requests these are: the region and credentials that Lambda sets in the environment; null where they are missing.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export function signerIn(env: Env): Signer | null {
  const { AWS_REGION: region, AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: secretKey } = env;
  const { AWS_SESSION_TOKEN: sessionToken } = env;
  if (!region || !keyId || !secretKey) return null;
  return { region, keyId, secretKey, ...(sessionToken ? { sessionToken } : {}) };
}

/** `dynamodb.eu-central-1.amazonaws.com`; https://docs.aws.amazon.com/general/latest/gr/rande.html */
export const hostOf = (service: string, region: string): string =>
  `${service}.${region}.${region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'}`;

/**
 * All headers of a request without a query: those given, and those by which AWS knows who sent it, and when.
 * @param now Milliseconds since 1970.
 */
export function signedHeaders(
  {
    url,
    headers = {},
    ...request
  }: Pick<Unsigned, 'method' | 'service' | 'hash'> & {
    readonly url: URL;
    readonly headers?: Readonly<Record<string, string>>;
  },
  signer: Signer,
  now: number,
): Readonly<Record<string, string>> {
  const all = {
    ...headers,
    host: url.host,
    'x-amz-content-sha256': request.hash,
    'x-amz-date': amzDate(now),
    ...(signer.sessionToken === undefined ? {} : { 'x-amz-security-token': signer.sessionToken }),
  };
  return { ...all, authorization: authorization({ ...request, path: url.pathname, headers: all }, signer) };
}

/**
 * The `Authorization` header of a request: AWS's Signature Version 4.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function authorization(
  { method, service, path, query = '', headers, hash }: Unsigned,
  { region, keyId, secretKey }: Signer,
): string {
  const names = Object.keys(headers).sort();
  const signedHeaders = names.join(';');
  const canonical = [
    ...[method, path, query],
    ...names.map((name) => `${name}:${headers[name]?.trim()}`),
    ...['', signedHeaders, hash],
  ].join('\n');
  const date = headers['x-amz-date'] ?? '';
  const day = date.slice(0, 8);
  const scope = `${day}/${region}/${service}/aws4_request`;
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretKey}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${keyId}/${scope},SignedHeaders=${signedHeaders},Signature=${signature}`;
}
