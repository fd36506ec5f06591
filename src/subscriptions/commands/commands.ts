import type { Action, Reply } from '../../answers/reply/reply.ts';
import type { PostForm, Subscription, SubscriptionAnswer, SubscriptionCommands } from '../../ports.ts';
import { isSameSchedule } from '../schedule.ts';
import { finished, paused, resumed, subscribed, updateSubscription } from '../subscription.ts';
import { wallClock } from '../wall-clock.ts';
import { specOf } from './catalogue.ts';
import { withDeadline } from './deadline.ts';
import { follow, followsReply, unfollow } from './follow.ts';
import { chosenLanguage, language } from './language.ts';
import { notSetUp } from './not-set-up.ts';
import { announcement, confirmReply, declined, NO_ROLE, stateReply } from './replies.ts';
import { announce, type CommandPorts, type Request, toAsker, toChannel } from './request.ts';
import { readSubscribeOptions } from './subscribe-options.ts';

/** Answers the commands on channels' subscriptions. Every change is one conditional write, so none is lost. */
export function subscriptionCommands(ports: CommandPorts): SubscriptionCommands {
  return {
    async answer(command, asker, digest, deadline) {
      const words = digest.words.subscriptions;
      const poster = ports.posters[asker.platform];
      if (!poster) return toAsker(notSetUp(digest, command.name));
      const key = { topic: digest.topic.id, platform: asker.platform, channel: asker.channel };
      const limited = withDeadline(deadline, ports.clock, ports, poster);
      try {
        const answered = await answerRequest({ ...ports, ...limited, command, key, asker, digest });
        return asker.elsewhere ? aboutElsewhere(answered, asker.channel) : answered;
      } catch (failure) {
        ports.logger.warn('subscription-command-failed', { command: command.name }, failure);
        return toAsker(declined('unreachable', words.failed, words.unreachable, digest));
      }
    },
    languageOf: (asker) => chosenLanguage(ports.languages, asker),
  };
}

/**
 * An answer about another channel than the one that is asked in: for the asker alone, since who may press its buttons was
 * found out of them; and these are about that channel too.
 */
function aboutElsewhere({ reply }: SubscriptionAnswer, channel: string): SubscriptionAnswer {
  const isAbout = ({ command }: Action): boolean =>
    specOf(command.name)?.options.some(({ name }) => name === 'channel') ?? false;
  const actions = reply.actions.map((action) => {
    const { command } = action;
    return isAbout(action) ? { ...action, command: { ...command, options: { ...command.options, channel } } } : action;
  });
  return toAsker({ ...reply, actions });
}

async function answerRequest(request: Request): Promise<SubscriptionAnswer> {
  const { command, key, asker, digest, subscriptions } = request;
  if (command.name === 'language') return language(request);
  if (command.name === 'subscription') return toAsker(stateReply(await subscriptions.get(key), digest));
  if (command.name === 'follows') {
    const followed = await subscriptions.get({ ...key, kind: 'follows' });
    return toAsker(followsReply(followed, digest, asker));
  }
  const isFollow = command.name === 'follow' || command.name === 'unfollow';
  if (asker.hindrance !== undefined && !(isFollow && asker.direct)) {
    return toAsker(declined('not-changed', digest.words.subscriptions.unchanged, asker.hindrance, digest));
  }
  switch (command.name) {
    case 'subscribe':
      return subscribe(request);
    case 'pause':
      return pause(request);
    case 'resume':
      return resume(request);
    case 'follow':
      return follow(request);
    case 'unfollow':
      return unfollow(request);
    default:
      return unsubscribe(request);
  }
}

async function subscribe(request: Request): Promise<SubscriptionAnswer> {
  const { command, key, asker, digest, subscriptions, clock } = request;
  const now = clock.now();
  const words = digest.words.subscriptions;
  const earlier = await subscriptions.get(key);
  const read = readSubscribeOptions(command.options, earlier, digest, wallClock(digest.topic.zone, now).day);
  if ('question' in read) return toAsker(read.question);
  if (asker.elsewhere === 'unknown' && !earlier) {
    return toAsker(declined('not-changed', words.unchanged, words.hindrance.chooseAgain, digest));
  }
  const { schedule, mode } = read;
  const form = formOf(request, earlier);
  const isSame =
    earlier && earlier.mode === mode && isSameSchedule(earlier.schedule, schedule) && isSameForm(earlier, form);
  if (isSame && earlier.standing.state === 'active') return toAsker(stateReply(earlier, digest, words.has));
  const team = asker.team === undefined ? {} : { team: asker.team };
  const wanted = { ...key, ...team, ...form, schedule, mode, createdBy: asker.user };
  const { stored } = await updateSubscription(subscriptions, key, (before) => subscribed(wanted, before, now), earlier);
  const notes = read.fixedOffset ? [[words.offset]] : [];
  return announced(request, stored, stateReply(stored, digest, words.on(digest.topic.title), notes));
}

/** How posts are to stand in the channel: as asked, and else as they did. */
function formOf({ command, asker }: Request, earlier: Subscription | null): PostForm {
  const kept = earlier?.standing.state === 'finished' ? null : earlier;
  const mention = command.options['role'] === NO_ROLE ? undefined : (asker.role ?? kept?.mention);
  const isForum = asker.elsewhere === 'forum' || (asker.elsewhere === 'unknown' && earlier?.forum === true);
  const { picture } = command.options;
  const hasPicture = picture === 'on' || (picture !== 'off' && kept?.picture === true);
  return {
    ...(isForum ? { forum: true } : {}),
    ...(mention ? { mention } : {}),
    ...(hasPicture ? { picture: true } : {}),
  };
}

const isSameForm = (one: PostForm, other: PostForm): boolean =>
  one.forum === other.forum && one.mention?.id === other.mention?.id && one.picture === other.picture;

async function resume(request: Request): Promise<SubscriptionAnswer> {
  const { key, digest, subscriptions, clock } = request;
  const { stored, changed } = await updateSubscription(subscriptions, key, (one) => one && resumed(one, clock.now()));
  if (!changed) return toAsker(stateReply(stored, digest));
  return announced(request, stored, stateReply(stored, digest, digest.words.subscriptions.goesOn));
}

const announced = (request: Request, stored: Subscription | null, reply: Reply): Promise<SubscriptionAnswer> =>
  announce(request, stored, {
    reply,
    announcement: (one) => announcement(one, request.digest),
    refused: (one) => stateReply(one, request.digest, request.digest.words.subscriptions.cannotPost),
  });

async function pause({ key, digest, subscriptions }: Request): Promise<SubscriptionAnswer> {
  const { stored, changed } = await updateSubscription(subscriptions, key, (one) => one && paused(one, 'by-request'));
  if (!changed) return toAsker(stateReply(stored, digest));
  return toChannel(stateReply(stored, digest, digest.words.subscriptions.paused));
}

async function unsubscribe({ command, key, digest, subscriptions }: Request): Promise<SubscriptionAnswer> {
  if (command.options['confirm']?.toLowerCase() !== 'yes') {
    const stored = await subscriptions.get(key);
    return toAsker(stored && stored.standing.state !== 'finished' ? confirmReply(digest) : stateReply(stored, digest));
  }
  const { stored, changed } = await updateSubscription(
    subscriptions,
    key,
    (one) => one && finished(one, 'unsubscribed'),
  );
  if (!changed) return toAsker(stateReply(stored, digest));
  return toChannel({ ...stateReply(stored, digest), title: digest.words.subscriptions.stopped });
}
