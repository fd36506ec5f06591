import type { Words } from '../../answers/words/words.ts';
import { emptyResponse, type HttpResponse, jsonResponse } from '../../http/lambda.ts';
import type { SubscriptionAnswer } from '../../ports.ts';
import type { RequestLogEntry } from '../../telemetry/log-entry.ts';
import { limits } from './limits.ts';
import { localeOf } from './locale.ts';
import type { AnswerEventPorts } from './on-demand.ts';
import { type HomeEvent, type MessageEvent, readEvent } from './read-event.ts';
import { directPlace, forView, home } from './views.ts';
import { type CallFailure, type SlackBot, slackCaller } from './web-api.ts';

/**
 * Answers an event that is Slack's: a mention in its thread, a message to the bot in place, its page opened with that page.
 * The answer is posted before the event is acknowledged, which has to be within three seconds; what Slack sends again
 * meanwhile has the same `event_id`, and is answered once. Where the answer surely does not stand at Slack, and might the next
 * time, the event is given back and not acknowledged: Slack sends it again, at once, after a minute and after five. What Slack
 * refuses for good is acknowledged. Never rejects.
 * https://docs.slack.dev/apis/events-api/#retries
 */
export async function answerEvent(body: unknown, ports: AnswerEventPorts): Promise<HttpResponse> {
  const event = readEvent(body);
  if (!event) return emptyResponse(400);
  if (event.what === 'verification') {
    ports.log.asked = 'check';
    return jsonResponse(JSON.stringify({ challenge: event.challenge }));
  }
  const { bot, log, once } = ports;
  log.asked = 'other';
  if (event.what === 'other' || !bot) return emptyResponse(200);
  const claimed = `slack-event ${event.id}`;
  if (!(await once.claim(claimed))) return emptyResponse(200);
  const isDone = await (event.what === 'home' ? showHome(event, bot, ports) : answerMessage(event, bot, ports));
  if (isDone) return emptyResponse(200);
  await once.release(claimed);
  return emptyResponse(503);
}

/** @returns false where nothing was posted, so that the event is to come again. */
async function answerMessage(event: MessageEvent, bot: SlackBot, ports: AnswerEventPorts): Promise<boolean> {
  const { clock, deadline, format, log, logger } = ports;
  log.asked = event.kind;
  const words = await wordsIn(event, bot, ports);
  const message = await answerTo(event, words, deadline - limits.eventPostTime, ports)
    .then(({ reply }) => format(reply, 'channel'))
    .catch((error: unknown) => {
      log.failed = true;
      logger.warn('answer-failed', { platform: 'slack' }, error);
      return ports.notice(words.frame.apology);
    });
  const { response_type: _, ...shown } = message;
  const to = { channel: event.asker.channel, ...(event.thread === '' ? {} : { thread_ts: event.thread }) };
  const posted = await slackCaller(bot)('chat.postMessage', { ...to, ...shown }, deadline - clock.now());
  if (posted.ok) return true;
  logger.warn('slack-event-answer-failed', { reason: posted.reason });
  return isSettled(posted.failure, log);
}

/** Notes what kept an answer from being shown. @returns false where it may be when the event comes again. */
function isSettled(failure: CallFailure, log: RequestLogEntry): boolean {
  // Of one channel: nothing is broken, and nothing is left to be told.
  if (failure === 'refused') log.why = 'cannot-post';
  else log.failed = true;
  return failure !== 'passing';
}

/** Those for who wrote or opened the home. */
const wordsIn = ({ asker }: MessageEvent | HomeEvent, bot: SlackBot, ports: AnswerEventPorts): Promise<Words> =>
  ports.wordsFor(asker, localeOf(asker.user, bot, limits.localeTime));

/**
 * Puts the app's own page there for a person: of each topic the brief, and what they follow. What goes wrong leaves the page that was there.
 * @returns false where Slack may take it when the event comes again.
 */
async function showHome(event: HomeEvent, bot: SlackBot, ports: AnswerEventPorts): Promise<boolean> {
  const { ask, clock, deadline, digests, format, log, logger } = ports;
  const { asker } = event;
  log.asked = 'home';
  try {
    await digests.refresh?.();
    const words = await wordsIn(event, bot, ports);
    const by = { asker, deadline: deadline - limits.eventPostTime, words, log };
    const topics = [...digests.keys()].map(async (topic) => {
      const [{ reply: brief }, { reply: follows }] = await Promise.all([
        ask({ topic, name: 'brief', options: {} }, by),
        ask({ topic, name: 'follows', options: {} }, { ...by, log: {} }),
      ]);
      const shown = { topic, brief: format(forView(brief), 'asker') };
      return follows.refused === undefined ? { ...shown, follows: format(forView(follows), 'asker') } : shown;
    });
    const view = home(await Promise.all(topics), directPlace(asker.channel), words);
    const shown = await slackCaller(bot)('views.publish', { user_id: asker.user, view }, deadline - clock.now());
    if (shown.ok) return true;
    logger.warn('slack-view-failed', { reason: shown.reason });
    // The same page twice is one page.
    return isSettled(shown.failure === 'unknown' ? 'passing' : shown.failure, log);
  } catch (error) {
    log.failed = true;
    logger.warn('answer-failed', { platform: 'slack' }, error);
    return true;
  }
}

/** Answered of the topic that the first word names, or else of the first topic that has an answer. */
async function answerTo(
  { text, asker }: MessageEvent,
  words: Words,
  deadline: number,
  ports: AnswerEventPorts,
): Promise<SubscriptionAnswer> {
  const { digests, ask, log } = ports;
  await digests.refresh?.();
  const topics = [...digests.keys()];
  const [, first = '', rest = ''] = /^\/?(\S*)\s*(.*)$/s.exec(text) ?? [];
  const named = topics.find((topic) => topic === first.toLowerCase());
  if (named !== undefined) return ask({ topic: named, text: rest }, { asker, deadline, words, log });
  const tried = [];
  for (const topic of topics) {
    const noted: RequestLogEntry = {};
    const { reply, audience } = await ask({ topic, text }, { asker, deadline, words, log: noted });
    tried.push({ reply, audience, noted });
    if (reply.refused === undefined) break;
  }
  const chosen = tried.find(({ reply }) => reply.refused === undefined) ?? tried[0];
  if (!chosen) throw new Error('no digest was given: at least one is needed to answer from');
  Object.assign(log, chosen.noted);
  const others = topics.filter((topic) => topic !== chosen.reply.command.topic);
  if (others.length === 0) return chosen;
  const note = chosen.reply.words.frame.askedOf(chosen.reply.command.topic, others.join(', '));
  return { reply: { ...chosen.reply, notes: [...chosen.reply.notes, [note]] }, audience: chosen.audience };
}
