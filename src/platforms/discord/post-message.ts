import { createHash } from 'node:crypto';
import type { APITextDisplayComponent } from 'discord.js';
import type { Reply } from '../../answers/reply/reply.ts';
import type { format } from './format.ts';
import { limits } from './limits.ts';
import { mentionRole, plain } from './markup.ts';

/**
 * A number made of the nonce. Discord forgets a nonce after minutes, and keeps the `id` of a component with its message:
 * https://discord.com/developers/docs/components/reference#anatomy-of-a-component (32 bits, above those it gives itself).
 */
export const markOf = (nonce: string): number =>
  2 ** 30 + (createHash('sha256').update(nonce).digest().readUInt32BE() >>> 2);

/** A message whose container has the mark, under a mention of one role, if any: of that alone. */
export function marked(
  { components: [container, ...others], ...message }: ReturnType<typeof format>,
  id: number,
  role: string | undefined,
) {
  const components = [{ ...container, id }, ...others];
  if (role === undefined) return { ...message, components };
  const mention = { type: 10, content: mentionRole(role) } as const satisfies APITextDisplayComponent;
  // https://docs.discord.com/developers/resources/message#allowed-mentions-object
  return { ...message, components: [mention, ...components], allowed_mentions: { parse: [], roles: [role] } };
}

/** What a post is called where it is a thread of its own. */
export const titleOf = ({ title }: Reply): string => plain(title, limits.threadName) || 'dateline';
