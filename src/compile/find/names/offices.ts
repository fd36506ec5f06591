import { knownPhrase } from './lexicon.ts';

/** One office in several wordings. */
const TOPICS: Readonly<Record<string, string>> = {
  'foreign affairs': 'foreign',
  'external affairs': 'foreign',
  'internal affairs': 'interior',
  'the interior': 'interior',
  defence: 'defense',
};

const BODY = /^(?:(.+?) )?((?:\w+ )?)(ministry|army|parliament|navy|air force|armed forces)(?: of (.+))?$/;

/**
 * One key for an office of a state however it is written: "Armenian Foreign Ministry", "Foreign Ministry of Armenia"
 * and "Ministry of Foreign Affairs of Armenia" are `foreign ministry of armenia`. Anything else is left as it is.
 */
export function officeKey(plain: string): string {
  if (!/(?:ministry|army|parliament|navy|air force|armed forces)/.test(plain)) return plain;
  const match = BODY.exec(plain);
  if (!match) return plain;
  const [, before = '', topic = '', body = '', behind = ''] = match;
  const parts = behind.split(/ of (?=[^ ]+(?: [^ ]+)?$)/);
  const ofPlace = knownPhrase(parts.at(-1) ?? '');
  const prefix = knownPhrase(before) ?? (before === '' ? knownPhrase(topic.trim()) : undefined);
  const owner = prefix ?? ofPlace;
  if (!owner) return behind === '' ? plain : plainOffice(plain, body, behind);
  const subject = ofPlace ? parts.slice(0, -1).join(' of ') : behind;
  const named = before === '' && prefix ? '' : topic.trim();
  const what = TOPICS[subject] ?? TOPICS[named] ?? (subject || named);
  if (prefix === undefined && before !== '') return plain;
  return `${what} ${body} of ${owner}`.trim();
}

/** "ministry of foreign affairs", of nobody in particular. */
const plainOffice = (plain: string, body: string, subject: string): string =>
  TOPICS[subject] === undefined ? plain : `${TOPICS[subject]} ${body}`;
