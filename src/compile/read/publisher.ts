import { type Language, perLanguage } from '../language/language.ts';
import { datelineOf } from './dateline.ts';
import type { Document } from './document.ts';
import { headerLine } from './header.ts';
import { stampsIn, yearlessDay } from './stamp.ts';

/** Lines at the head of an article that may name its publisher. */
const OPENING = 6;

/**
 * The publisher that the text itself names: in a masthead ("The Halle Post"; "Halle Post, Thursday, 16 May 2031"), beside the author
 * ("By Mary Dunne, Halle Evening Post") or as the agency of its dateline ("VELSK, May 3 (Coastwire) -"); with where, in words.
 */
export function publisherIn({ text, lines, language }: Document): Named | null {
  const opening = lines.filter(({ part, kept }) => kept || part === 'date' || part === 'byline').slice(0, OPENING);
  for (const { start, end, part } of opening) {
    const line = text.slice(start, Math.min(end, start + 120)).trim();
    const name = part === 'date' || part === 'byline' ? ofHeader(line, language) : null;
    if (name !== null) return { name, where: 'stated above the text' };
  }
  for (const { start, end } of opening) {
    const name = ofDateline(datelineOf(text.slice(start, Math.min(end, start + 100))), language);
    if (name !== null) return { name, where: 'named in the dateline' };
  }
  return null;
}

interface Named {
  readonly name: string;
  readonly where: string;
}

function ofHeader(line: string, language: Language): string | null {
  // "Varn - 14 May 2031" says where.
  const isPlace = /^\S+ [–—-] /.test(line) && !/^\S*\p{Ll}\p{Lu}/u.test(line);
  const name = isPlace ? null : (headerLine(line, language)?.publisher ?? null);
  return name !== null && isNamed(name) ? name : null;
}

/** The agency in brackets at its end: letters, an address, one that is known, or whatever stands behind a day. */
function ofDateline(dateline: string, language: Language): string | null {
  const [, before = '', name = ''] = /^(.*)\(([^()]+)\)$/.exec(dateline) ?? [];
  const plain = name.toLowerCase();
  const { places, organisations } = knownOf(language);
  if (!isNamed(name) || places.has(plain)) return null;
  const isDated = yearlessDay(before, language) !== null || stampsIn(before, language).length > 0;
  return isDated || organisations.has(plain) || /^\p{Lu}{3,6}$|\S\.\p{Ll}{2,4}$/u.test(name) ? name : null;
}

const isNamed = (name: string): boolean => /^\p{Lu}/u.test(name) && name.length < 50 && !/\d{3}/.test(name);

const knownOf = perLanguage(({ names }: Language) => ({
  places: new Set(names.knownPlaces),
  organisations: new Set(names.knownOrganisations),
}));
