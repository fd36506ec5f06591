import type { Platform } from '../../platforms/platforms.ts';
import { bad, type Finding, finding, unchecked } from './finding.ts';

/** Milliseconds that an answer may take. */
const PATIENCE = 10_000;

/** What puts a function right. */
export const DEPLOY = 'npm run deploy';

/** A response, or in a few words why there is none. */
export async function request(address: string, init: RequestInit): Promise<Response | string> {
  try {
    return await fetch(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
  } catch (failure) {
    const cause = failure instanceof Error ? failure.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    return code ?? (failure instanceof Error ? failure.name : 'unknown');
  }
}

/** Whether a platform's deployed function turns away a request that the platform did not sign. */
export async function endpoint(
  platform: Platform,
  url: string | undefined,
  unsigned: (address: string) => Promise<Response | string>,
): Promise<Finding> {
  const name = platform === 'slack' ? 'Slack' : 'Discord';
  if (url === undefined) return unchecked(`${name}'s endpoint`, 'give --url with the address that deploy prints');
  const address = `${url}/${platform}`;
  const answer = await unsigned(address);
  if (typeof answer === 'string') return bad(`${address} cannot be reached: ${answer}`, DEPLOY);
  return finding(
    answer.status === 401,
    `${address} turns away what is not signed`,
    `${address} answers a request that nobody signed with ${answer.status}, where 401 is expected`,
    DEPLOY,
  );
}
