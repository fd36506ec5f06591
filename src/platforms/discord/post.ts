import { DiscordAPIError, HTTPError, RateLimitError, type RawFile, REST } from '@discordjs/rest';
import type { Reply } from '../../answers/reply/reply.ts';
import type { Posted } from '../../ports.ts';
import type { MakePoster } from '../platform.ts';
import { format } from './format.ts';
import { limits } from './limits.ts';
import { marked, markOf, titleOf } from './post-message.ts';
import { refusedWith } from './refusal.ts';

export interface DiscordPosting {
  readonly botToken: string;
  /** Stands in for `https://discord.com/api` in tests. */
  readonly apiUrl?: string;
}

type Refused = Exclude<Posted, { ok: true }>;

/** Milliseconds to wait after a 429 that does not say how long. */
const DEFAULT_WAIT = 5_000;

/**
 * Posts to Discord. Tries once, since whoever asks knows how long to go on: the client's own retries are off, and where a
 * limit is reached, or its bucket is known to be empty, it says so instead of waiting.
 */
export const discordPoster: MakePoster<DiscordPosting> = ({ botToken, apiUrl, timeout = limits.postTimeout }) => {
  const rest = new REST({
    version: '10',
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
    retries: 0,
    timeout,
    rejectOnRateLimit: () => true,
  });
  return {
    async post({ channel, reply, nonce, repeated = false, forum = false, mention }) {
      // The client forgets a token that was refused; the next try is to be refused by Discord, not by the client.
      rest.setToken(botToken);
      const at = `/channels/${encodeURIComponent(channel)}` as const;
      // The client's own time limit ends with the headers; this one holds for the body too, and for all that is asked.
      const signal = AbortSignal.timeout(timeout);
      try {
        const find = forum ? findThread : findMarked;
        const title = titleOf(reply);
        const earlier = repeated ? await find(rest, at, { mark: markOf(nonce), title }, signal) : undefined;
        if (earlier !== undefined) return { ok: true, messageId: earlier };
        const { shown, files } = await withPicture(reply);
        const message = marked(shown, markOf(nonce), mention?.id);
        const answer = await (forum
          ? rest.post(`${at}/threads`, { body: { name: title, message }, files, signal })
          : rest.post(`${at}/messages`, { body: { ...message, nonce, enforce_nonce: true }, files, signal }));
        const id = idOf(answer);
        return id === undefined ? unreadable : { ok: true, messageId: id };
      } catch (failure) {
        return failed(failure);
      }
    },
  };
};

/** Milliseconds in which a picture has to be drawn: what is left of a post's time is for the post. */
const PICTURE_PATIENCE = 4_000;
const FILE = 'picture.png';

/** The message, its picture as a file; without one where it is not drawn in time: no post waits for it. */
async function withPicture(
  reply: Reply,
): Promise<{ readonly shown: ReturnType<typeof format>; readonly files: RawFile[] }> {
  const { picture, ...plain } = reply;
  const data = picture ? await drawn(picture.dark) : null;
  if (!picture || !data) return { shown: format(plain, 'channel'), files: [] };
  const attached = { ...picture, dark: `attachment://${FILE}` };
  return {
    shown: format({ ...reply, picture: attached }, 'channel'),
    files: [{ name: FILE, data, contentType: 'image/png' }],
  };
}

async function drawn(address: string): Promise<Buffer | null> {
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(PICTURE_PATIENCE) });
    return response.ok ? Buffer.from(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

/** What an earlier post is known by. */
interface Known {
  readonly mark: number;
  readonly title: string;
}

/**
 * The id of the message with the mark, among the channel's latest hundred; none of these are shown to a bot that may not
 * read the channel's history. https://discord.com/developers/docs/resources/message#get-channel-messages
 * @throws what the client throws, unless Discord refuses: then the post is refused as well, and tells why.
 */
async function findMarked(
  rest: REST,
  at: `/${string}`,
  { mark }: Known,
  signal: AbortSignal,
): Promise<string | undefined> {
  return unlessRefused(async () => {
    const latest = await rest.get(`${at}/messages`, { query: new URLSearchParams({ limit: '100' }), signal });
    if (!Array.isArray(latest)) throw new Error('no list of messages');
    return idOf(latest.find((message) => isMarked(message, mark)));
  });
}

/** Threads of one title that are looked into. */
const MOST_THREADS = 3;

/**
 * The id of the forum's thread whose first message, which has the thread's id, has the mark: Discord knows no nonce of a
 * thread. Among those that are active, by title, the latest first.
 * https://docs.discord.com/developers/resources/guild#list-active-guild-threads
 * @throws as `findMarked`.
 */
function findThread(rest: REST, at: `/${string}`, { mark, title }: Known, signal: AbortSignal) {
  return unlessRefused(async () => {
    const forum = fieldsOf(await rest.get(at, { signal }));
    const { threads } = fieldsOf(await rest.get(`/guilds/${String(forum['guild_id'])}/threads/active`, { signal }));
    if (!Array.isArray(threads)) throw new Error('no list of threads');
    const alike = threads.filter(({ parent_id, name }) => parent_id === forum['id'] && name === title);
    const latest = alike
      .flatMap((thread) => idOf(thread) ?? [])
      .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
    for (const id of latest.slice(0, MOST_THREADS)) {
      if (isMarked(await rest.get(`/channels/${id}/messages/${id}`, { signal }), mark)) return id;
    }
    return undefined;
  });
}

/** What is found; nothing where Discord refuses to tell: then the post is refused as well, and tells why. */
async function unlessRefused(find: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await find();
  } catch (failure) {
    if (failure instanceof DiscordAPIError && failure.status < 500) return undefined;
    throw failure;
  }
}

function isMarked(message: unknown, mark: number): boolean {
  const { components } = fieldsOf(message);
  return Array.isArray(components) && components.some((component) => fieldsOf(component)['id'] === mark);
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const unreadable = { ok: false, why: 'transient', detail: 'an answer that is not Discord’s' } as const;

function idOf(answer: unknown): string | undefined {
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** What an exception of the client's means. All that is not Discord's refusal is trouble on the way. */
function failed(failure: unknown): Refused {
  if (failure instanceof RateLimitError) {
    // Told by the 429; or known from the headers of the answer before.
    const wait = Math.max(failure.retryAfter, failure.sublimitTimeout);
    return { ok: false, why: 'rate-limited', waitMs: wait > 0 ? Math.ceil(wait) : DEFAULT_WAIT };
  }
  if (failure instanceof DiscordAPIError) {
    const code = typeof failure.code === 'number' ? failure.code : undefined;
    return refusedWith(failure.status, code, failure.message.replaceAll(/\s+/g, ' '));
  }
  if (failure instanceof HTTPError) return { ok: false, why: 'transient', detail: `status ${failure.status}` };
  const name = failure instanceof Error ? failure.name : 'unknown';
  return { ok: false, why: 'transient', detail: `no answer (${name})` };
}
