import { type SlackBot, slackCaller } from './web-api.ts';

/** Locales that are known, by member; none is asked for again where a token may not ask. */
interface Known {
  readonly locales: Map<string, string>;
  mayAsk: boolean;
}

const known = new WeakMap<SlackBot, Known>();

/** Members that are remembered; of more, all are asked for again. */
const MOST_KNOWN = 10_000;

/**
 * The locale of a member as Slack has it: `ru-RU`; empty where that is not known within so many milliseconds, and where the
 * app was not granted `users:read`, which it works without. Asked once a process. Never rejects.
 * https://docs.slack.dev/reference/methods/users.info
 */
export async function localeOf(user: string, bot: SlackBot, timeout: number): Promise<string> {
  const { locales, ...state } = known.get(bot) ?? { locales: new Map<string, string>(), mayAsk: true };
  const stored = locales.get(user);
  if (stored !== undefined || !state.mayAsk) return stored ?? '';
  const asked = new URLSearchParams({ user, include_locale: 'true' });
  const called = await slackCaller(bot)('users.info', asked, timeout);
  if (locales.size >= MOST_KNOWN) locales.clear();
  if (called.ok) locales.set(user, localeIn(called.said['user']));
  known.set(bot, { locales, mayAsk: called.ok || called.reason !== 'missing_scope' });
  return locales.get(user) ?? '';
}

const localeIn = (member: unknown): string =>
  typeof member === 'object' && member !== null && 'locale' in member && typeof member.locale === 'string'
    ? member.locale
    : '';
