import type { Digests } from '../ports.ts';
import { leadToHelp } from './context.ts';
import type { Reply } from './reply/reply.ts';
import { run } from './run.ts';
import { decodeToken } from './token.ts';

/** What a pressed button or chosen option asks for. */
export interface Reopened {
  readonly reply: Reply;
  /** True for "Share to channel". */
  readonly share: boolean;
}

/**
 * Answers a button from the digest of today. Buttons outlive digests: one made from another version is answered
 * from the present one, and a note says so. Anything that is no token of ours, or names a topic that is gone,
 * gets a refusal that leads back to help. Never throws.
 */
export function reopen(packed: string, digests: Digests): Reopened {
  const token = decodeToken(packed);
  const digest = token ? digests.get(token.command.topic) : undefined;
  if (!token || !digest) return { reply: staleButton(digests), share: false };
  const reply = run(token.command, digest);
  if (token.version === digest.version) return { reply, share: token.share };
  const note = `The digest has changed since this button was made: it came from ${token.version}, this answer from ${digest.version}.`;
  return { reply: { ...reply, notes: [[note], ...reply.notes] }, share: token.share };
}

function staleButton(digests: Digests): Reply {
  const [digest] = digests.values();
  if (!digest) throw new Error('no digest was given: at least one is needed to answer from');
  return leadToHelp(digest, 'stale-button', 'This button no longer works', 'It belongs to an earlier digest.');
}
