import type { LanguageKey } from '../ports.ts';

/** Where a chosen language stands in the table. Apart, since it is read without the SDK. */
export const languageItem = (key: LanguageKey) => ({
  pk: 'user' in key ? `USER#${key.platform}#${key.user}` : `CHANNEL#${key.platform}#${key.channel}`,
  sk: 'LANGUAGE',
});
