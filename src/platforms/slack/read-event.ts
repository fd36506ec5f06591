import type { Asker } from '../../ports.ts';
import { fieldsOf, textOf, unescaped } from './read.ts';

/** What someone wrote to the bot. */
export interface MessageEvent {
  readonly what: 'message';
  readonly kind: 'mention' | 'direct-message';
  /** The same each time that Slack sends the event. */
  readonly id: string;
  /** Without the mention of the bot. */
  readonly text: string;
  readonly asker: Asker;
  /** The message under which the answer belongs; empty where it stands in the conversation itself. */
  readonly thread: string;
}

/** The app's own page, opened by someone. */
export interface HomeEvent {
  readonly what: 'home';
  readonly id: string;
  readonly asker: Asker;
}

export type SlackEvent =
  | MessageEvent
  | HomeEvent
  /** Slack makes sure that an address is ours: https://docs.slack.dev/reference/events/url_verification */
  | { readonly what: 'verification'; readonly challenge: string }
  /** Nothing that is answered: of a bot, of the bot itself, edited, joined, or of a kind that was not asked for. */
  | { readonly what: 'other' };

/**
 * Reads the body of a verified event; null where it is none. Only what a person wrote is a message: of what a bot wrote,
 * this one included, nothing is answered, so that no two can talk to each other for ever.
 * https://docs.slack.dev/apis/events-api/#event-type-structure
 */
export function readEvent(body: unknown): SlackEvent | null {
  const { type, challenge, event, ...envelope } = fieldsOf(body);
  if (type === 'url_verification') {
    return typeof challenge === 'string' && challenge !== '' ? { what: 'verification', challenge } : null;
  }
  if (type === 'app_rate_limited') return { what: 'other' };
  if (type !== 'event_callback') return null;
  return messageIn(fieldsOf(event), envelope) ?? homeIn(fieldsOf(event), envelope) ?? { what: 'other' };
}

type Fields = Readonly<Record<string, unknown>>;

/** https://docs.slack.dev/reference/events/app_mention and https://docs.slack.dev/reference/events/message.im */
function messageIn(event: Fields, envelope: Fields): MessageEvent | null {
  const kind = kindOf(event);
  const id = textOf(envelope['event_id']);
  const asker = askerOf(event, envelope);
  const bots = botsIn(envelope);
  if (!kind || !asker || id === '' || bots.includes(asker.user)) return null;
  const thread = textOf(event['thread_ts']);
  return {
    what: 'message',
    kind,
    id,
    text: wordsOfMessage(textOf(event['text']), bots).replace(/^[,:–—-]+\s*/, ''),
    asker: kind === 'mention' ? asker : { ...asker, direct: true },
    thread: kind === 'mention' && thread === '' ? textOf(event['ts']) : thread,
  };
}

/** https://docs.slack.dev/reference/events/app_home_opened */
function homeIn(event: Fields, envelope: Fields): HomeEvent | null {
  const id = textOf(envelope['event_id']);
  const asker = askerOf(event, envelope);
  return event['type'] === 'app_home_opened' && event['tab'] === 'home' && asker && id !== ''
    ? { what: 'home', id, asker: { ...asker, direct: true } }
    : null;
}

function askerOf(event: Fields, envelope: Fields): Asker | null {
  const [user, channel, team] = [event['user'], event['channel'], envelope['team_id']].map(textOf);
  if (!user || !channel) return null;
  return { platform: 'slack', channel, user, tryPost: true, ...(team ? { team } : {}) };
}

/** Null for what a bot wrote, and for all but new messages. */
function kindOf({ type, channel_type, subtype, bot_id, bot_profile, app_id, edited, hidden }: Fields) {
  const isNewOfAPerson = [subtype, bot_id, bot_profile, app_id, edited, hidden].every((field) => field === undefined);
  if (!isNewOfAPerson) return null;
  if (type === 'app_mention') return 'mention';
  return type === 'message' && channel_type === 'im' ? 'direct-message' : null;
}

/** Our own members, of the installations that the event is for. */
const botsIn = ({ authorizations }: Fields): readonly string[] =>
  (Array.isArray(authorizations) ? authorizations : [])
    .map(fieldsOf)
    .filter(({ is_bot }) => is_bot === true)
    .map(({ user_id }) => textOf(user_id));

/** The words of a message as a reader sees them: of links, channels and groups their names, nothing of `without`'s mentions. */
export function wordsOfMessage(text: string, without: readonly string[] = []): string {
  const seen = text.replaceAll(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label = '') =>
    without.some((member) => target === `@${member}`) ? ' ' : label || target.replace(/^[@#!].*$/, ' '),
  );
  return unescaped(seen).replaceAll(/\s+/g, ' ').trim();
}
