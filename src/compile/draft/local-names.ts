import { dayNumber } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { spanOf } from '../compare/when.ts';
import type { Findings } from '../find/extract.ts';
import type { DateMention, NameMention, NameType } from '../find/extraction.ts';
import type { Document } from '../read/document.ts';
import { type Accession, accessionsIn } from './accessions.ts';
import { deedsIn } from './deeds.ts';
import { type Departure, departuresIn } from './departures.ts';
import { firstNot, oneLine, paragraphOf, sentenceAt, sentenceIn } from './place.ts';
import { rolesOfWhom } from './whose.ts';

/** A wording and the paragraphs where it stands, each once. */
export interface Standing {
  readonly text: string;
  readonly mentions: number;
  readonly paragraphs: readonly number[];
}

/** A role, with the last day that is told beside it. */
export interface RoleStanding extends Standing {
  readonly until?: Day | undefined;
}

/** Somebody or something that an article names. */
export interface LocalName {
  readonly entity: string;
  readonly type: NameType;
  readonly spellings: readonly Standing[];
  readonly roles: readonly RoleStanding[];
  /** True where nothing in the article but its form says what it names. */
  readonly isDoubtful: boolean;
  /** In how many sentences a person speaks, or is the subject that it begins with. */
  readonly deeds: number;
  /** Offices that a person is told to have left; absent for none. */
  readonly departures?: readonly Departure[] | undefined;
  /** Offices that a person is told to have taken; absent for none. */
  readonly accessions?: readonly Accession[] | undefined;
}

/** Days after which an office may be another's; and after which it may be where the day stands right behind the name. */
const [LONG_AGO, YEAR] = [8 * 365, 365];
/** Letters between a name and a day right behind it: ", in". */
const BESIDE_NAME = 6;

/** What an article names, in the order of first mention. */
export function namesIn(
  document: Document,
  found: Findings,
  namesOf: readonly (readonly NameMention[])[],
  datesOf: readonly (readonly DateMention[])[],
): readonly LocalName[] {
  const standing = (mentions: readonly NameMention[], wording: (mention: NameMention) => string) =>
    [...Map.groupBy(mentions, wording)].map(([text, same]) => ({
      text,
      mentions: same.length,
      paragraphs: [...new Set(same.map(({ start }) => paragraphOf(document, start)))],
    }));
  const deeds = deedsIn(document, found, namesOf);
  const departures = departuresIn(document, namesOf);
  const accessions = accessionsIn(document, datesOf, namesOf);
  const ofWhom = rolesOfWhom(document, namesOf);
  const past = found.dates.flatMap(({ start, value }) => {
    const span = spanOf(value);
    const days = span ? dayNumber(document.published) - dayNumber(span.end) : 0;
    return days > YEAR ? [{ start, isLongAgo: days > LONG_AGO }] : [];
  });
  /** "… since 1951, when Mayor Orville Deakin", "the minister, Paul Gerhard, in 2030": what somebody was then. */
  const isOfThen = ({ start, end }: NameMention): boolean => {
    const behind = firstNot(past, (each) => each.start < start);
    const [before, next] = [past[behind - 1], past[behind]];
    if (next && next.start - end <= BESIDE_NAME) return true;
    return before?.isLongAgo === true && sentenceIn(document, before.start) === sentenceIn(document, start);
  };
  /** The last day that stands in the sentence of a name. */
  const dayBeside = ({ start }: NameMention): Day | undefined =>
    (datesOf[sentenceAt(document, start)] ?? [])
      .flatMap(({ value }) => spanOf(value)?.end ?? [])
      .sort()
      .at(-1);
  const rolesIn = (mentions: readonly NameMention[]): readonly RoleStanding[] => {
    const given = mentions
      .flatMap((mention) => withOwner(mention, ofWhom.get(mention)))
      .filter((mention) => (mention.role ?? '') !== '' && !isOfThen(mention));
    const wording = ({ role = '' }: NameMention): string => oneLine(role);
    const days = Map.groupBy(given, wording);
    return standing(given, wording).map((role) => {
      const until = (days.get(role.text) ?? [])
        .flatMap((mention) => dayBeside(mention) ?? [])
        .sort()
        .at(-1);
      return until === undefined ? role : { ...role, until };
    });
  };
  return [...Map.groupBy(found.names, ({ entity }) => entity)].map(([entity, mentions]) => ({
    entity,
    deeds: deeds.get(entity) ?? 0,
    departures: departures.get(entity),
    accessions: accessions.get(entity),
    isDoubtful: mentions[0]?.isDoubtful === true,
    type: mentions[0]?.type ?? 'organisation',
    spellings: standing(mentions, ({ text }) => oneLine(text).replace(/['’]s$/, '')),
    roles: rolesIn(mentions),
  }));
}

/** A mention with what somebody is to whom, instead of the same without of whom, or beside what else they are. */
const withOwner = (mention: NameMention, role: string | undefined): readonly NameMention[] =>
  role === undefined
    ? [mention]
    : [...(mention.role === undefined || role.startsWith(mention.role) ? [] : [mention]), { ...mention, role }];
