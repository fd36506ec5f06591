import type { Language } from '../language/language.ts';
import type { Boilerplate } from '../language/pages.ts';
import type { LineWords } from './line-words.ts';

/** Why a line is boilerplate by its own words; null for any other line. */
export function boilerplate(line: LineWords, { pages }: Language): string | null {
  if (line.words === 0 || line.long) return null;
  if (line.words <= SHORT_CODE_WORDS && isShortCode(line.text.trim())) return 'short code';
  for (const kind of pages.boilerplate ?? []) if (line.words <= kind.words && fits(line, kind)) return kind.why;
  return null;
}

function fits({ plain, closed }: LineWords, { any, of, isOpen }: Boilerplate): boolean {
  if (isOpen && closed) return false;
  if (any?.some((pattern) => pattern.test(plain))) return true;
  if (!of) return false;
  let isStrong = false;
  for (const [word] of plain.matchAll(/[^\s|/·•,:+()]+/g)) {
    if (of.strong.has(word)) isStrong = true;
    else if (!of.weak.has(word) && !/^\d+[km]?$/.test(word)) return false;
  }
  return isStrong;
}

const SHORT_CODE_WORDS = 60;
/** Names of short codes, as WordPress and its plug-ins call them. */
const CODES = new Set(
  'caption embed gallery video audio playlist ad ads advert iframe youtube tweet twitter instagram facebook related newsletter widget contact-form quote pullquote image img slideshow poll map'.split(
    ' ',
  ),
);

/** "[caption id=…]…[/caption]", "[embed]…[/embed]", "[some_plugin id=4]": a bracket with a known or attributed word. */
function isShortCode(text: string): boolean {
  const code = /^\[\/?([a-z][\w-]*)([^\]]*)\]/i.exec(text);
  if (!code || !(text.endsWith(']') || text.length >= 600)) return false;
  const [opening, name = '', attributes = ''] = code;
  const known = CODES.has(name.toLowerCase()) || name.includes('_') || /^\s+[\w-]+=/.test(attributes);
  const whole = opening.length === text.length || text.includes(`[/${name}]`);
  return known && whole && (attributes === '' || /^\s+[\w-]+=|^\s*\/$/.test(attributes));
}
