import { randomBytes } from 'node:crypto';
import { ParameterAlreadyExists, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

/**
 * Stores a key that the addresses of pictures are signed with, made for this deployment; one that is there stays, since
 * messages have addresses signed with it.
 * @returns why it could not be stored; null where there is one now.
 */
export async function makePictureKey({ stage, region }: { readonly stage: string; readonly region: string }) {
  const command = new PutParameterCommand({
    ...{ Name: `/dateline/${stage}/picture-key`, Type: 'SecureString', Overwrite: false },
    Value: randomBytes(32).toString('base64url'),
  });
  try {
    await new SSMClient({ region, maxAttempts: 2 }).send(command);
    return null;
  } catch (failure) {
    if (failure instanceof ParameterAlreadyExists) return null;
    return failure instanceof Error ? failure.message : String(failure);
  }
}
