import { distance, forgiven } from '../../digest/distance.ts';
import { normalise } from '../../digest/normalise.ts';

/**
 * Cities that the tz database (https://www.iana.org/time-zones) has only under the name of another one, and zones that
 * it has renamed: `Intl` still lists those by their older names.
 */
const CITIES: Readonly<Record<string, readonly string[]>> = {
  'America/Los_Angeles': ['san francisco', 'seattle'],
  'America/New_York': ['boston', 'nyc', 'washington'],
  'America/Sao_Paulo': ['rio de janeiro'],
  'America/Toronto': ['montreal'],
  'Asia/Ho_Chi_Minh': ['saigon'],
  'Asia/Jerusalem': ['tel aviv'],
  'Asia/Kathmandu': ['katmandu'],
  'Asia/Kolkata': ['bangalore', 'calcutta', 'delhi', 'mumbai', 'new delhi'],
  'Asia/Shanghai': ['beijing'],
  'Asia/Yangon': ['rangoon'],
  'Asia/Yerevan': ['gyumri'],
  'Europe/Berlin': ['hamburg', 'munich'],
  'Europe/Istanbul': ['ankara'],
  'Europe/Kyiv': ['kiev', 'lviv'],
  'Europe/London': ['edinburgh'],
  'Europe/Madrid': ['barcelona'],
  'Europe/Moscow': ['st petersburg'],
  'Europe/Paris': ['strasbourg'],
  'Europe/Rome': ['milan'],
  'Europe/Zurich': ['geneva'],
  'Pacific/Auckland': ['wellington'],
};

/**
 * Abbreviations, each with cities that keep that time. Where there are several, or the abbreviation has no summer time,
 * the question is asked back with them, since only a city says which clocks are meant.
 */
const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['utc', ['Etc/UTC']],
  ['gmt', ['Etc/UTC']],
  ['z', ['Etc/UTC']],
  ['zulu', ['Etc/UTC']],
  ['cet', ['Europe/Berlin', 'Europe/Paris', 'Europe/Rome', 'Europe/Warsaw', 'Africa/Algiers']],
  ['cest', ['Europe/Berlin', 'Europe/Paris', 'Europe/Rome', 'Europe/Warsaw']],
  ['mez', ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich']],
  ['eet', ['Europe/Athens', 'Europe/Kyiv', 'Europe/Bucharest', 'Africa/Cairo']],
  ['eest', ['Europe/Athens', 'Europe/Kyiv', 'Europe/Bucharest']],
  ['wet', ['Europe/Lisbon', 'Atlantic/Canary', 'Atlantic/Faroe']],
  ['bst', ['Europe/London', 'Asia/Dhaka']],
  ['msk', ['Europe/Moscow']],
  ['amt', ['Asia/Yerevan', 'America/Manaus']],
  ['azt', ['Asia/Baku']],
  ['trt', ['Europe/Istanbul']],
  ['ist', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
  ['jst', ['Asia/Tokyo']],
  ['est', ['America/New_York', 'America/Toronto', 'America/Panama']],
  ['edt', ['America/New_York', 'America/Toronto']],
  ['et', ['America/New_York', 'America/Toronto']],
  ['cst', ['America/Chicago', 'America/Mexico_City', 'Asia/Shanghai']],
  ['cdt', ['America/Chicago', 'America/Winnipeg']],
  ['mst', ['America/Denver', 'America/Phoenix']],
  ['pst', ['America/Los_Angeles', 'America/Vancouver', 'Asia/Manila']],
  ['pdt', ['America/Los_Angeles', 'America/Vancouver']],
  ['pt', ['America/Los_Angeles', 'America/Vancouver']],
]);

/** Offsets that are no whole hours, in minutes, with cities that keep them. */
const ODD_OFFSETS: Readonly<Record<number, readonly string[]>> = {
  [-210]: ['America/St_Johns'],
  210: ['Asia/Tehran'],
  270: ['Asia/Kabul'],
  330: ['Asia/Kolkata', 'Asia/Colombo'],
  345: ['Asia/Kathmandu'],
  390: ['Asia/Yangon'],
  570: ['Australia/Adelaide', 'Australia/Darwin'],
};

/** A zone that was understood, or those that may have been meant. */
export type ZoneRead =
  /** `fixed` where an offset was named, which has no summer time. */
  { readonly zone: string; readonly fixed: boolean } | { readonly zone: null; readonly nearest: readonly string[] };

const MOST_NEAREST = 5;

/** IANA's names by the form in which they are compared ("asia yerevan"); made on first use: most questions name none. */
let known: ReadonlyMap<string, string> | undefined;

function zones(): ReadonlyMap<string, string> {
  if (known) return known;
  const names = new Map(['Etc/UTC', ...Intl.supportedValuesOf('timeZone')].map((name) => [name, name]));
  for (const name of Object.keys(CITIES)) names.set(canonical(name), name);
  known = new Map([...names.values()].map((name) => [normalise(name), name]));
  return known;
}

/** The name that `Intl` lists a zone by. @throws RangeError where it knows none. */
const canonical = (zone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone;

const cityOf = (zone: string): string => normalise(zone.split('/').at(-1) ?? '');

/**
 * Reads a time zone: an IANA name in any spelling of case, a city ("new york"), an offset ("UTC+4"), or the name of
 * a zone ("CET"), which is asked back where cities that keep it differ.
 */
export function readZone(text: string): ZoneRead {
  const asked = normalise(text.replace(/\btime\b/gi, ''));
  const offset = offsetIn(text);
  if (offset !== null) return zoneAtOffset(offset);
  const named = zones().get(asked) ?? olderName(text.trim());
  if (named !== undefined) return { zone: named, fixed: false };
  const cities = namedZones().flatMap(({ zone, cities }) => (cities.includes(asked) ? zone : []));
  const meant = [...new Set([...(ABBREVIATIONS.get(asked) ?? []), ...cities])];
  const [only, ...others] = meant;
  if (only !== undefined && others.length === 0) return { zone: only, fixed: false };
  return { zone: null, nearest: (meant.length > 0 ? meant : nearest(asked)).slice(0, MOST_NEAREST) };
}

/** Names that the tz database keeps for the sake of the past: `Asia/Calcutta`, `US/Eastern`. */
function olderName(text: string): string | undefined {
  if (!/^[A-Za-z]+\/[A-Za-z_]+(\/[A-Za-z_]+)?$/.test(text)) return undefined;
  try {
    return canonical(text);
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
function zoneAtOffset(minutes: number): ZoneRead {
  const hours = minutes / 60;
  if (hours === 0) return { zone: 'Etc/UTC', fixed: true };
  if (Number.isInteger(hours) && hours >= -12 && hours <= 14) {
    return { zone: `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`, fixed: true };
  }
  return { zone: null, nearest: ODD_OFFSETS[minutes] ?? [] };
}

function nearest(asked: string): readonly string[] {
  if (asked === '') return [];
  const limit = Math.max(1, forgiven(asked.length));
  const errorsIn = (word: string): number => (word.startsWith(asked) ? 0 : distance(asked, word, limit));
  return namedZones()
    .map(({ zone, cities }) => ({ zone, errors: Math.min(...[...cities, normalise(zone)].map(errorsIn)) }))
    .filter(({ errors }) => errors <= limit)
    .sort((a, b) => a.errors - b.errors)
    .map(({ zone }) => zone);
}

/** A zone and the cities that it is known by, in the form in which they are compared. */
export interface NamedZone {
  readonly zone: string;
  readonly cities: readonly string[];
}

/** Every zone that this machine's time zone tables hold. */
export function namedZones(): readonly NamedZone[] {
  return [...zones().values()].map((zone) => ({ zone, cities: [cityOf(zone), ...(CITIES[zone] ?? [])] }));
}
