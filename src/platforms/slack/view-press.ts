import type { Asker, SubscriptionAnswer } from '../../ports.ts';
import type { Press } from '../answer.ts';
import { limits } from './limits.ts';
import type { AskedBy, InteractionPorts } from './on-demand.ts';
import { fieldsOf, textOf, tokenIn } from './read.ts';
import { CHANNEL_OF, channelIn, forView, modal } from './views.ts';
import { slackCaller } from './web-api.ts';

/** Something that was pressed or chosen in a view: in the app's home, or in a modal. */
export interface ViewPress {
  readonly view: string;
  readonly isModal: boolean;
  readonly trigger: string;
  readonly asker: Asker;
  /** What the view is about, and the modal that answers will be. */
  readonly place: string;
  /** The topic whose subscription in the asker's channel is asked for; empty for a token. */
  readonly topic: string;
  readonly packed: string;
}

/** Reads a press in a view; null for a payload of another kind. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function viewPressIn(payload: unknown): ViewPress | null {
  const { type, user, team, trigger_id, view, actions } = fieldsOf(payload);
  const { id, type: kind, private_metadata } = fieldsOf(view);
  const action = fieldsOf(Array.isArray(actions) ? actions[0] : null);
  const person = textOf(fieldsOf(user)['id']);
  if (type !== 'block_actions' || (kind !== 'home' && kind !== 'modal') || person === '' || textOf(id) === '')
    return null;
  const [chosen, named] = [textOf(action['selected_conversation']), textOf(action['action_id'])];
  const workspace = textOf(fieldsOf(team)['id']);
  const place = chosen || textOf(private_metadata);
  return {
    view: textOf(id),
    place,
    isModal: kind === 'modal',
    trigger: textOf(trigger_id),
    topic: chosen !== '' && named.startsWith(CHANNEL_OF) ? named.slice(CHANNEL_OF.length) : '',
    packed: tokenIn(action),
    asker: {
      ...{ platform: 'slack', ...channelIn(place), user: person, tryPost: true },
      ...(workspace === '' ? {} : { team: workspace }),
    },
  };
}

/** Answers in a modal: a new one over the home, in place in a modal. Never rejects. */
export async function answerViewPress(press: ViewPress, ports: InteractionPorts): Promise<void> {
  const { ask, press: answerPress, format, notice, bot, log, clock, deadline, logger, wordsFor } = ports;
  if (!bot) return;
  log.asked = 'press';
  const words = await wordsFor(press.asker, '');
  const apology = notice(words.frame.apology);
  // For themselves people follow; a summary is a channel's.
  const isNoChannel = press.asker.channel === '' || press.asker.direct;
  const hindrance = isNoChannel ? { hindrance: words.subscriptions.hindrance.noChannel } : {};
  const by: AskedBy = {
    ...{ asker: { ...press.asker, ...hindrance }, deadline: deadline - limits.eventPostTime, words, log },
  };
  const shown = await answerOf(press, by, ask, answerPress).then(
    (answered) => (answered ? format(forView(answered.reply), 'asker') : apology),
    (error: unknown) => {
      log.failed = true;
      logger.warn('answer-failed', { platform: 'slack' }, error);
      return apology;
    },
  );
  const view = modal('dateline', shown, press.place);
  const call = slackCaller(bot);
  const left = deadline - clock.now();
  const called = press.isModal
    ? await call('views.update', { view_id: press.view, view }, left)
    : await call('views.open', { trigger_id: press.trigger, view }, left);
  if (called.ok) return;
  log.failed = true;
  logger.warn('slack-view-failed', { reason: called.reason });
}

const answerOf = (
  { topic, packed }: ViewPress,
  by: AskedBy,
  ask: InteractionPorts['ask'],
  press: (pressed: Press, by: AskedBy) => Promise<SubscriptionAnswer | null>,
): Promise<SubscriptionAnswer | null> =>
  topic === '' ? press({ packed, message: '' }, by) : ask({ topic, name: 'subscription', options: {} }, by);
