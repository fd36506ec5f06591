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
export function officeKey(name: string, placeOf: (phrase: string) => string | undefined): string {
  if (!/(?:ministry|army|parliament|navy|air force|armed forces)/.test(name)) return name;
  const match = BODY.exec(name);
  if (!match) return name;
  const [, before = '', topic = '', body = '', behind = ''] = match;
  const parts = behind.split(/ of (?=[^ ]+(?: [^ ]+)?$)/);
  const placeBehind = placeOf(parts.at(-1) ?? '');
  const placeBefore = placeOf(before) ?? (before === '' ? placeOf(topic.trim()) : undefined);
  const owner = placeBefore ?? placeBehind;
  // "ministry of foreign affairs", of nobody in particular.
  if (!owner) return TOPICS[behind] === undefined ? name : `${TOPICS[behind]} ${body}`;
  if (placeBefore === undefined && before !== '') return name;
  const subject = placeBehind ? parts.slice(0, -1).join(' of ') : behind;
  const named = before === '' && placeBefore ? '' : topic.trim();
  return `${TOPICS[subject] ?? TOPICS[named] ?? (subject || named)} ${body} of ${owner}`.trim();
}
