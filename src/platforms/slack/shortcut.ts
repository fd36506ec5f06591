import type { KnownBlock, ModalView } from '@slack/types';
import type { Reply } from '../../answers/reply/reply.ts';
import { emptyResponse, type HttpResponse } from '../../http/lambda.ts';
import type { Clock, Logger } from '../../ports.ts';
import type { RequestLogEntry } from '../../telemetry/log-entry.ts';
import { MESSAGE_CHECK } from '../message-check.ts';
import type { SlackMessage } from './format.ts';
import { limits } from './limits.ts';
import { fieldsOf, textOf } from './read.ts';
import { wordsOfMessage } from './read-event.ts';
import type { PostResponse } from './response-url.ts';
import { type SlackBot, slackCaller } from './web-api.ts';

/** A message whose menu was used to look it up. */
interface MessageShortcut {
  readonly text: string;
  readonly responseUrl: string;
  /** With it a modal can be opened, for three seconds. */
  readonly trigger: string;
  /** The message under which that one stands; empty where it is in no thread. */
  readonly thread: string;
}

/** What shortcuts are answered with, handed in for the reason that events have theirs handed in. */
export interface ShortcutPorts {
  readonly check: (text: string) => Promise<Reply>;
  readonly format: (reply: Reply) => SlackMessage;
  readonly apology: SlackMessage;
  readonly post: PostResponse;
  readonly bot?: SlackBot;
  readonly log: RequestLogEntry;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Answers a message shortcut to the one who used it: in the channel, or in a modal where that cannot be. 400 for a payload
 * of another kind. Never rejects. https://docs.slack.dev/interactivity/implementing-shortcuts
 */
export async function answerShortcut(payload: unknown, ports: ShortcutPorts): Promise<HttpResponse> {
  const { check, format, apology, log, clock, logger } = ports;
  const deadline = clock.now() + limits.answerTime;
  const shortcut = shortcutIn(payload);
  if (!shortcut) return emptyResponse(400);
  log.asked = 'message-check';
  const shown = await check(shortcut.text).then(format, (error: unknown) => {
    log.failed = true;
    logger.warn('answer-failed', { platform: 'slack' }, error);
    return apology;
  });
  const reason = await hand({ ...shown, response_type: 'ephemeral' }, shortcut, deadline, ports);
  if (reason === undefined) return emptyResponse(200);
  log.failed = true;
  logger.warn('slack-shortcut-answer-failed', { reason });
  return emptyResponse(200);
}

function shortcutIn(payload: unknown): MessageShortcut | null {
  const { type, callback_id, message, response_url, trigger_id } = fieldsOf(payload);
  if (type !== 'message_action' || callback_id !== MESSAGE_CHECK.id) return null;
  const { text, attachments, thread_ts } = fieldsOf(message);
  const attached = (Array.isArray(attachments) ? attachments : []).map(fieldsOf);
  const written = [text, ...attached.flatMap((each) => [each['title'], each['text']])].map(textOf);
  return {
    text: wordsOfMessage(written.join(' ')),
    responseUrl: textOf(response_url),
    trigger: textOf(trigger_id),
    thread: textOf(thread_ts),
  };
}

/** Hands the answer over; the reason where neither way was open. */
async function hand(
  message: SlackMessage,
  { responseUrl, trigger, thread }: MessageShortcut,
  deadline: number,
  { post, bot, clock }: ShortcutPorts,
): Promise<string | undefined> {
  const left = (): number => Math.max(1, deadline - clock.now());
  const placed = { ...message, replace_original: false, ...(thread === '' ? {} : { thread_ts: thread }) };
  const posted = responseUrl === '' ? NOWHERE : await post(responseUrl, placed, Math.min(left(), limits.eventPostTime));
  if (posted.ok) return undefined;
  if (!bot || trigger === '') return posted.reason;
  const opened = await slackCaller(bot)('views.open', { trigger_id: trigger, view: modal(message) }, left());
  return opened.ok ? undefined : opened.reason;
}

const NOWHERE = { ok: false, reason: 'no response_url' } as const;

/** What is said, without what can be pressed: an answer to that would need a channel again. */
const modal = ({ blocks }: SlackMessage): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: MESSAGE_CHECK.name, emoji: false },
  blocks: blocks.flatMap((block): KnownBlock[] => {
    if (block.type === 'actions') return [];
    if (block.type !== 'section') return [block];
    const { accessory: _, ...words } = block;
    return [words];
  }),
});
