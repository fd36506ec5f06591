import type { ChatPoster } from '../../ports.ts';
import { format } from './format.ts';
import { titleOf } from './post-message.ts';
import { refusedWith } from './refusal.ts';

/** What Discord answers, as far as it is read. */
interface Said {
  readonly id?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

/**
 * Posts once, without the client that posts summaries, which takes longer to load than an answer may: for what tells a channel
 * that posts are to come.
 */
export const discordAnnouncer = (
  { botToken, apiUrl = 'https://discord.com/api' }: { readonly botToken: string; readonly apiUrl?: string },
  timeout: number,
): ChatPoster => ({
  async post({ channel, reply, forum }) {
    const message = format(reply, 'channel');
    const url = `${apiUrl}/v10/channels/${encodeURIComponent(channel)}/${forum ? 'threads' : 'messages'}`;
    const headers = { authorization: `Bot ${botToken}`, 'content-type': 'application/json' };
    const body = JSON.stringify(forum ? { name: titleOf(reply), message } : message);
    try {
      const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(timeout) });
      const said = (await response.json()) as Said;
      if (response.ok) return { ok: true, messageId: String(said.id) };
      if (response.status === 429 || response.status >= 500)
        return { ok: false, why: 'transient', detail: `status ${response.status}` };
      const code = typeof said.code === 'number' ? said.code : undefined;
      return refusedWith(response.status, code, String(said.message ?? ''));
    } catch (failure) {
      return {
        ok: false,
        why: 'transient',
        detail: `no answer (${failure instanceof Error ? failure.name : 'unknown'})`,
      };
    }
  },
});
