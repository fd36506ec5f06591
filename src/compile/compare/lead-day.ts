import { dayNumber } from '../../digest/day.ts';
import { type Language, perLanguage } from '../language/language.ts';
import type { Document } from '../read/document.ts';
import { tokensOf } from '../read/text/tokens.ts';
import type { Telling, When } from './telling.ts';

/** What a sentence tells of a day, and what it is compared by. */
interface Told extends When, Pick<Telling, 'manner' | 'deed'> {
  readonly from: number;
  readonly to: number;
  readonly place: number;
  readonly names: readonly string[];
  readonly terms: readonly number[];
}

/** Sentences behind a lead within which its day may be told, and days before its report that it may be. */
const [BEHIND, DAYS] = [8, 7];

const wordsOf = perLanguage(({ classes, accounts }: Language) => ({
  ...{
    another: classes.get('one-more') ?? new Set<string>(),
    sudden: accounts.suddenActs,
    beside: accounts.actsBeside,
  },
}));

const areOfSame = (people: readonly string[], others: readonly string[]): boolean =>
  people.length === 0 || others.length === 0 || others.some((name) => people.includes(name));

/**
 * A lead without a day as told of the day on which a sentence behind it has the same done: "has sued the maker … lodged
 * the claim on Tuesday". What is told of one more, or of other people, is another thing; so may be another death.
 */
export function withDayBehind<Sentence extends Told>(
  lead: Sentence,
  dated: readonly Sentence[],
  people: ReadonlySet<string>,
  doc: Document,
): Sentence {
  const { another, sudden, beside } = wordsOf(doc.language);
  const { deed, manner, place, terms } = lead;
  const isOneMore = ({ from, to }: Told): boolean =>
    tokensOf(doc.text.slice(from, to)).some(({ lower }) => another.has(lower));
  const peopleOf = ({ names }: Told): readonly string[] => names.filter((name) => people.has(name));
  if (manner !== 'reported' || deed === '' || sudden.has(deed) || beside.has(deed) || isOneMore(lead)) return lead;
  const own = peopleOf(lead);
  const behind = dated.find(
    (other) =>
      other.manner === 'told' &&
      other.precision === 'day' &&
      other.place > place &&
      other.place <= place + BEHIND &&
      other.deed === deed &&
      dayNumber(doc.published) - dayNumber(other.start) <= DAYS &&
      (other.place === place + 1 || areOfSame(own, peopleOf(other))) &&
      !isOneMore(other),
  );
  if (!behind) return lead;
  const { start, end, precision } = behind;
  return { ...lead, start, end, precision, manner: 'told', terms: [...new Set([...terms, ...behind.terms])] };
}
