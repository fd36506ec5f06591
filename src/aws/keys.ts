import type { LanguageKey, SubscriptionKey } from '../ports.ts';

/** Everything about a channel lies together. */
export const channelOf = ({ platform, channel }: Pick<SubscriptionKey, 'platform' | 'channel'>): string =>
  `CHANNEL#${platform}#${channel}`;

/** Where a chosen language stands in the table. Apart, since it is read without the SDK. */
export const languageItem = (key: LanguageKey) => ({
  pk: 'user' in key ? `USER#${key.platform}#${key.user}` : channelOf(key),
  sk: 'LANGUAGE',
});
