import { dayNumber } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { termsOf } from '../compare/dated.ts';
import type { Language } from '../language/language.ts';
import { termOfAct } from '../language/terms.ts';
import * as Word from '../language/word-classes.ts';
import type { Document } from '../read/document.ts';
import type { Token } from '../read/text/tokens.ts';
import { type Hour, hoursIn } from './hours.ts';
import type { At } from './place.ts';
import { type Part, withArticle } from './tellers.ts';
import type { Told } from './told.ts';

/** An hour at which an article has something happen, with what it is said of and who says so. */
export interface LocalHour extends At {
  readonly hour: Pick<Hour, 'earliest' | 'latest' | 'isOfEither'>;
  /** As it stands: "9:14 p.m."; and the clause that has it. */
  readonly shown: string;
  readonly clause: readonly [from: number, to: number];
  /** The term of what happens at it, and those of all that its clause says. */
  readonly act: number;
  readonly terms: readonly number[];
  /** Keys of who and what is named in its clause. */
  readonly names: readonly string[];
  readonly days: readonly number[];
  /** Key of whoever says so, and words for them; null where the article says so itself. */
  readonly speaker: string | null;
  readonly words: string | null;
}

/** Letters of a term. */
const LEAST = 3;

/** The hours of a part at which something happens. */
export function toldHours(part: Part, told: Told | undefined, document: Document): readonly LocalHour[] {
  const { language, text } = document;
  const { tokens, names, dates } = part;
  if (!hasHour(part, text, language)) return [];
  return hoursIn(tokens, language).flatMap((hour): LocalHour[] => {
    const contentOf = ([from, to]: Stretch): readonly Token[] =>
      tokens.filter(
        (token, at) =>
          at >= from && at < to && (at < hour.at || at >= hour.end) && isContent(token, part, told, language),
      );
    // "At 5:22, by the log, gas exploded"
    const around = clauseAround(tokens, hour, language);
    const [from, to] = contentOf(around).length < FEWEST ? [0, tokens.length] : around;
    const [first, last] = [tokens[from], tokens[to - 1]];
    const own = contentOf([from, to]);
    const act = actNear(own, tokens[hour.at]?.start ?? 0, language);
    if (!first || !last || act === undefined) return [];
    const terms = own.flatMap((token) => {
      const act = language.accounts.hours.happens.get(token.lower);
      return act === undefined ? termsOf({ tokens: [token] }, language, LEAST) : termOfAct(act);
    });
    return [
      {
        ...{ paragraph: part.line + 1, from: part.from, to: part.to, hour },
        shown: text.slice(tokens[hour.at]?.start ?? 0, tokens[hour.end - 1]?.end ?? 0),
        clause: [first.start, last.end],
        ...{ act: termOfAct(act), terms: [...new Set(terms)] },
        names: [
          ...new Set(names.flatMap(({ start, entity }) => (start >= first.start && start < last.end ? entity : []))),
        ],
        days: dates.flatMap(({ value, text: told }) => {
          const day = /^\d{4}-\d\d-\d\d/.exec(value)?.[0];
          return day === undefined || language.accounts.hourAlone.test(told) ? [] : dayNumber(day as Day);
        }),
        speaker: told?.teller.entity ?? null,
        words: told ? withArticle(told.teller, document) : null,
      },
    ];
  });
}

/** What happens at an hour: the nearest before it that is such a word, else behind it. */
function actNear(own: readonly Token[], hour: number, { accounts: { hours } }: Language): string | undefined {
  const acts = own.filter(({ lower }) => hours.happens.has(lower));
  const nearest = acts.findLast(({ start }) => start < hour) ?? acts[0];
  return nearest && hours.happens.get(nearest.lower);
}

/** False for a part with neither figures nor a word for an hour: most of them. */
const hasHour = ({ from, to, tokens }: Part, text: string, { accounts: { hours } }: Language): boolean =>
  /\d/.test(text.slice(from, to)) ||
  tokens.some(({ lower }) => hours.past.has(lower) || hours.named.has(lower) || hours.clock.has(lower));

type Stretch = readonly [from: number, to: number];

/** The tokens of the clause in which an hour stands: between the marks around it. */
function clauseAround(tokens: readonly Token[], { at, end }: Hour, language: Language): Stretch {
  const isEdge = (index: number): boolean => {
    const { text = '', lower = '' } = tokens[index] ?? {};
    return (
      /^[,;:()–—]$/.test(text) || language.accounts.hours.parts.has(lower) || language.accounts.opensAside.has(lower)
    );
  };
  let [from, to] = [at, end];
  while (from > 0 && !isEdge(from - 1)) from -= 1;
  while (to < tokens.length && !isEdge(to)) to += 1;
  return [from, to];
}

/** Words beside an hour that say of what it is. */
const FEWEST = 2;

const LEFT_OUT = Word.TIME | Word.PRONOUN | Word.PREPOSITION | Word.AUXILIARY;

const isContent = (
  { kind, lower, start, end }: Token,
  { names }: Part,
  told: Told | undefined,
  { speech, accounts }: Language,
): boolean =>
  kind === 'word' &&
  !accounts.tells.has(lower) &&
  !accounts.saysLittle.has(lower) &&
  (((speech.classes.get(lower) ?? 0) & LEFT_OUT) === 0 || accounts.hours.happens.has(lower)) &&
  (!told || end <= told.teller.start || start >= told.teller.end) &&
  !names.some((name) => start >= name.start && end <= name.end);
