import { isRefusal, refuse } from '../commands/context.ts';
import { parseText } from '../commands/parse.ts';
import { run } from '../commands/run.ts';
import type { Digest } from '../digest/types.ts';
import type { Reply } from '../reply/reply.ts';

/** Digests by topic, which is also the slash command without its slash. */
export type Digests = ReadonlyMap<string, Digest>;

/** Answers `/topic text`; null where there is no such topic. */
export function replyTo(command: string, text: string, digests: Digests): Reply | null {
  const topic = command.replace(/^\//, '').toLowerCase();
  const digest = digests.get(topic);
  if (!digest) return null;
  const asked = parseText(unescaped(text), digest);
  if (!isRefusal(asked)) return run(asked, digest);
  return refuse({ topic, name: 'help', options: {}, page: 1 }, digest, asked);
}

/** Slack sends three signs of what was typed as entities. https://docs.slack.dev/messaging/formatting-message-text */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
