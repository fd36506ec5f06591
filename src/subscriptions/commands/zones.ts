import { distance, forgiven } from '../../digest/distance.ts';
import { normalise } from '../../digest/normalise.ts';
import { CITIES, ODD_OFFSETS, SHARED } from './zone-names.ts';

/** A zone that was understood, or those that may have been meant. */
export type ZoneRead =
  /** `fixed` where an offset was named, which has no summer time. */
  { readonly zone: string; readonly fixed: boolean } | { readonly zone: null; readonly nearest: readonly string[] };

const MOST_NEAREST = 5;

/** IANA's names by the form in which they are compared; made on first use, since most questions name no zone. */
let known: ReadonlyMap<string, string> | undefined;

/** "asia yerevan" and "yerevan" give Asia/Yerevan; a city's name that two zones share is only in `cities`. */
function zones(): ReadonlyMap<string, string> {
  known ??= new Map(['Etc/UTC', ...Intl.supportedValuesOf('timeZone')].map((name) => [normalise(name), name]));
  return known;
}

const cityOf = (zone: string): string => normalise(zone.split('/').at(-1) ?? '');

/**
 * Reads a time zone: an IANA name in any spelling of case, a city ("new york"), an offset ("UTC+4"), or the name of
 * a zone ("CET"), which is asked back where cities that keep it differ.
 */
export function readZone(text: string): ZoneRead {
  const asked = normalise(text.replace(/\btime\b/gi, ''));
  const offset = offsetIn(text);
  if (offset !== null) return ofOffset(offset);
  const named = zones().get(asked) ?? olderName(text.trim());
  if (named !== undefined) return { zone: named, fixed: false };
  const shared = Object.hasOwn(SHARED, asked) ? (SHARED[asked] ?? []) : [];
  const cities = [...zones().values()].filter((zone) => cityOf(zone) === asked);
  const alias = Object.hasOwn(CITIES, asked) ? [CITIES[asked] ?? ''] : [];
  const meant = [...new Set([...shared, ...cities, ...alias])];
  const [only, ...others] = meant;
  if (only !== undefined && others.length === 0) return { zone: only, fixed: false };
  return { zone: null, nearest: (meant.length > 0 ? meant : nearest(asked)).slice(0, MOST_NEAREST) };
}

/** Names that the tz database keeps for the sake of the past: `Asia/Calcutta`, `US/Eastern`. */
function olderName(text: string): string | undefined {
  if (!/^[A-Za-z]+\/[A-Za-z_]+(\/[A-Za-z_]+)?$/.test(text)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Minutes east of Greenwich in "UTC+4", "gmt -3:30", "+0400"; null where there is no offset. */
function offsetIn(text: string): number | null {
  const parts = /^\s*(?:utc|gmt)?\s*([+−-])\s*(\d{1,2})(?::?(\d{2}))?\s*$/i.exec(text);
  if (!parts) return null;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return parts[1] === '+' ? minutes : -minutes;
}

/** The tz database's zones of whole hours have their signs the other way round: `Etc/GMT-4` is four hours east. */
function ofOffset(minutes: number): ZoneRead {
  const hours = minutes / 60;
  if (hours === 0) return { zone: 'Etc/UTC', fixed: true };
  if (Number.isInteger(hours) && hours >= -12 && hours <= 14) {
    return { zone: `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`, fixed: true };
  }
  return { zone: null, nearest: ODD_OFFSETS[minutes] ?? [] };
}

function nearest(asked: string): readonly string[] {
  if (asked === '') return [];
  const named = [...zones().values()].map((zone) => ({ zone, words: [cityOf(zone), normalise(zone)] }));
  const other = Object.entries(CITIES).map(([city, zone]) => ({ zone, words: [city] }));
  const limit = Math.max(1, forgiven(asked.length));
  const scored = [...named, ...other].map(({ zone, words }) => ({
    zone,
    errors: Math.min(...words.map((word) => (word.startsWith(asked) ? 0 : distance(asked, word, limit)))),
  }));
  const near = scored.filter(({ errors }) => errors <= limit).sort((a, b) => a.errors - b.errors);
  return [...new Set(near.map(({ zone }) => zone))];
}

/** A zone as it is offered while someone types it, and the words that it is found by. */
export interface NamedZone {
  readonly zone: string;
  readonly words: readonly string[];
}

/** Every zone with the cities that it is known by. */
export function namedZones(): readonly NamedZone[] {
  const others = Object.entries(CITIES);
  return [...zones().values()].map((zone) => ({
    zone,
    words: [cityOf(zone), zone, ...others.filter(([, meant]) => meant === zone).map(([city]) => city)],
  }));
}
