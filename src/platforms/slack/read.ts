import type { HttpRequest } from '../../http/lambda.ts';
import type { Asker } from '../../ports.ts';
import type { Question } from '../answer.ts';

/** A slash command, as far as it is read. https://docs.slack.dev/interactivity/implementing-slash-commands */
export interface CommandBody {
  /** `/karabakh` */
  readonly command: string;
  readonly text: string;
  readonly user_id: string;
  readonly team_id: string;
  readonly channel_id: string;
}

/**
 * A pressed button or a chosen option, as far as it is read.
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 */
export interface ActionBody {
  readonly type: 'block_actions';
  readonly user: { readonly id: string };
  readonly team: { readonly id: string } | null;
  /** Empty where the payload names none. */
  readonly channel: { readonly id: string };
  readonly response_url: string;
  /** Channel and time of the message that was pressed, which name it; empty where the payload does not. */
  readonly pressed: string;
  /** Always one. */
  readonly actions: readonly [Readonly<Record<string, unknown>>];
}

export type SlackBody = CommandBody | ActionBody;

/**
 * Reads a verified request's form, once. Only the fields named above are kept, each once (the first of repeated ones),
 * so that nothing else that a body may carry can steer what runs next. Null for a form that is neither; never throws.
 */
export function readBody(request: HttpRequest): SlackBody | null {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return null;
  const fields = request.body.toString('utf8').split('&');
  const payload = fieldIn('payload', fields);
  return payload === null ? commandIn((name) => fieldIn(name, fields)) : actionIn(parsed(payload));
}

/** A command from its fields; null where they have none. */
export function commandIn(field: (name: keyof CommandBody) => unknown): CommandBody | null {
  const text = (name: keyof CommandBody): string => textOf(field(name));
  const command = text('command');
  if (command === '') return null;
  return {
    command,
    text: text('text'),
    user_id: text('user_id'),
    team_id: text('team_id'),
    channel_id: text('channel_id'),
  };
}

/** What was pressed, from a payload; null where it is of another kind, or lacks who pressed what. */
export function actionIn(payload: unknown): ActionBody | null {
  const { type, actions, user, team, channel, container, response_url } = fieldsOf(payload);
  const action = Array.isArray(actions) ? actions.find((each) => typeof each === 'object' && each !== null) : undefined;
  const id = textOf(fieldsOf(user)['id']);
  if (type !== 'block_actions' || action === undefined || id === '') return null;
  const { channel_id, message_ts } = fieldsOf(container);
  const teamId = textOf(fieldsOf(team)['id']);
  return {
    type,
    user: { id },
    team: teamId === '' ? null : { id: teamId },
    channel: { id: textOf(fieldsOf(channel)['id']) },
    response_url: textOf(response_url),
    pressed: [channel_id, message_ts].map(textOf).join(' ').trim(),
    actions: [{ ...action, action_id: textOf(action.action_id) }],
  };
}

/** What a command asks: the topic, which is the command without its slash, and the words behind it. */
export const questionIn = ({ command, text }: Pick<CommandBody, 'command' | 'text'>): Question => ({
  topic: command.replace(/^\//, '').toLowerCase(),
  text: unescaped(text),
});

/** Slack sends three signs of what was typed as entities. https://docs.slack.dev/messaging/formatting-message-text */
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What the pressed button or the chosen option carries; a menu's option stands for a button. */
export const tokenIn = (action: Readonly<Record<string, unknown>>): string =>
  textOf(fieldsOf(action['selected_option'])['value']) || textOf(action['value']);

/** Who asks, and in which channel. Anyone in it may change its subscription; only a post shows that the bot may post. */
export function askerIn(body: SlackBody): Asker {
  const [user, channel, team] =
    'command' in body
      ? [body.user_id, body.channel_id, body.team_id]
      : [body.user.id, body.channel.id, body.team?.id ?? ''];
  return { platform: 'slack', channel, user, tryPost: true, ...(team === '' ? {} : { team }) };
}

/**
 * A field of a form, decoded; null where it is missing. By hand: the first form that node:querystring parses
 * takes 0.3 ms of a cold process.
 */
function fieldIn(name: string, fields: readonly string[]): string | null {
  const pair = fields.find((field) => field.startsWith(`${name}=`));
  if (pair === undefined) return null;
  const value = pair.slice(name.length + 1).replaceAll('+', ' ');
  try {
    return decodeURIComponent(value);
  } catch {
    // A percent sign that stands for nothing: the text as it came, and never an exception.
    return value;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
