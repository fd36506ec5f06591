import type { Reply } from '../../answers/reply/reply.ts';
import type { Words } from '../../answers/words/words.ts';
import type { Asker } from '../../ports.ts';
import { MESSAGE_CHECK } from '../message-check.ts';
import { limits } from './limits.ts';
import type { InteractionPorts } from './on-demand.ts';
import { fieldsOf, textOf } from './read.ts';
import { wordsOfMessage } from './read-event.ts';
import { forView, modal } from './views.ts';
import { slackCaller } from './web-api.ts';

/** A message whose menu was used to look it up. */
export interface MessageShortcut {
  readonly asker: Asker;
  readonly text: string;
  readonly responseUrl: string;
  /** With it a modal can be opened, for three seconds. */
  readonly trigger: string;
  /** The message under which that one stands; empty where it is in no thread. */
  readonly thread: string;
}

/**
 * Answers a message shortcut to the one who used it: in the channel, or in a modal where that cannot be. Never rejects.
 * https://docs.slack.dev/interactivity/implementing-shortcuts
 */
export async function answerShortcut(shortcut: MessageShortcut, ports: InteractionPorts): Promise<void> {
  const { check, log, logger, wordsFor } = ports;
  log.asked = 'message-check';
  const words = await wordsFor(shortcut.asker, '');
  const reply = await check(shortcut.text, words).catch((error: unknown) => {
    log.failed = true;
    logger.warn('answer-failed', { platform: 'slack' }, error);
    return null;
  });
  const reason = await hand(reply, shortcut, words, ports);
  if (reason === undefined) return;
  log.failed = true;
  logger.warn('slack-shortcut-answer-failed', { reason });
}

/** Reads a message shortcut; null for a payload of another kind. */
export function shortcutIn(payload: unknown): MessageShortcut | null {
  const { type, callback_id, message, response_url, trigger_id, user, channel } = fieldsOf(payload);
  if (type !== 'message_action' || callback_id !== MESSAGE_CHECK.id) return null;
  const { text, attachments, thread_ts } = fieldsOf(message);
  const attached = (Array.isArray(attachments) ? attachments : []).map(fieldsOf);
  const written = [text, ...attached.flatMap((each) => [each['title'], each['text']])].map(textOf);
  return {
    asker: {
      ...{ platform: 'slack', channel: textOf(fieldsOf(channel)['id']), user: textOf(fieldsOf(user)['id']) },
      tryPost: true,
    },
    text: wordsOfMessage(written.join(' ')),
    responseUrl: textOf(response_url),
    trigger: textOf(trigger_id),
    thread: textOf(thread_ts),
  };
}

/** Hands the answer over, an apology for null; the reason where neither way was open. */
async function hand(
  reply: Reply | null,
  { responseUrl, trigger, thread }: MessageShortcut,
  words: Words,
  { post, bot, clock, deadline, format, notice }: InteractionPorts,
): Promise<string | undefined> {
  const apology = notice(words.frame.apology);
  const left = (): number => Math.max(1, deadline - clock.now());
  // As what all see: a press is answered beside it, since nothing leads back to a message.
  const message = { ...(reply ? format(reply, 'channel') : apology), response_type: 'ephemeral' } as const;
  const placed = { ...message, replace_original: false, ...(thread === '' ? {} : { thread_ts: thread }) };
  const posted = responseUrl === '' ? NOWHERE : await post(responseUrl, placed, Math.min(left(), limits.eventPostTime));
  if (posted.ok) return undefined;
  if (!bot || trigger === '') return posted.reason;
  const view = modal(words.check.name, reply ? format(forView(reply), 'asker') : apology);
  const opened = await slackCaller(bot)('views.open', { trigger_id: trigger, view }, left());
  return opened.ok ? undefined : opened.reason;
}

const NOWHERE = { ok: false, reason: 'no response_url', mayBeDone: false } as const;
