import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';

/** A bucket as publishing and collecting need it. Failures are worded for whoever runs them. */
export interface WritableBucket {
  /** An object and the tag of what it holds now; null where there is none. */
  readonly read: (key: string) => Promise<{ readonly bytes: Uint8Array; readonly tag: string } | null>;
  readonly write: (key: string, content: Uint8Array | string) => Promise<void>;
  /** Nothing happens where there is no such object. */
  readonly remove: (key: string) => Promise<void>;
  /** Writes where the object is still as `tag` has it, or where there was none and is none. */
  readonly replace: (key: string, text: string, tag: string | undefined) => Promise<void>;
  readonly close: () => void;
}

const SQLITE = 'application/vnd.sqlite3';

/** With region, credentials and address of the SDK's own choice: https://docs.aws.amazon.com/sdkref/latest/guide/ */
export function openBucket(bucket: string): WritableBucket {
  const client = new S3Client({ maxAttempts: 2, forcePathStyle: true });
  async function worded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (failure) {
      throw new Error(wordsFor(failure, bucket), { cause: failure });
    }
  }
  const put = async (key: string, body: Uint8Array | string, condition: object = {}): Promise<void> => {
    const type = key.endsWith('.json') ? 'application/json' : key.endsWith('.db') ? SQLITE : 'application/octet-stream';
    const object = { Bucket: bucket, Key: key, Body: body, ContentType: type };
    const { ETag } = await client.send(new PutObjectCommand({ ...object, ...condition }));
    // S3 names what it has stored; an answer without that is none of its own.
    if (!ETag) throw new Error(`it does not say that it has stored ${key}`);
  };
  return {
    read: (key) =>
      worded(async () => {
        try {
          const { Body, ETag = '' } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
          return { bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(), tag: ETag };
        } catch (failure) {
          if (failure instanceof S3ServiceException && failure.name === 'NoSuchKey') return null;
          throw failure;
        }
      }),
    write: (key, content) => worded(() => put(key, content)),
    remove: (key) =>
      worded(async () => {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
      }),
    replace: (key, text, tag) =>
      worded(() => put(key, text, tag === undefined ? { IfNoneMatch: '*' } : { IfMatch: tag })),
    close: () => client.destroy(),
  };
}

function wordsFor(failure: unknown, bucket: string): string {
  const { name, message } = failure instanceof Error ? failure : new Error(String(failure));
  if (name === 'NoSuchBucket') return `There is no bucket ${bucket}: make it with "aws s3 mb s3://${bucket}".`;
  if (name === 'PreconditionFailed' || name === 'ConditionalRequestConflict')
    return 'Someone else published meanwhile: run the same command again.';
  if (name === 'AccessDenied')
    return `These credentials may not read and write in ${bucket}: they need s3:GetObject, s3:PutObject and s3:ListBucket.`;
  if (name === 'PermanentRedirect' || name === 'AuthorizationHeaderMalformed')
    return `${bucket} is in another region: set AWS_REGION to the bucket's.`;
  if (name === 'CredentialsProviderError' || /credential/i.test(name))
    return 'There are no AWS credentials: run "aws configure" or "aws sso login", or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';
  if (/region (is missing|not accepted)/i.test(message)) return "No region is set: set AWS_REGION to the bucket's.";
  return `${bucket} cannot be reached: ${name}: ${message}`;
}
