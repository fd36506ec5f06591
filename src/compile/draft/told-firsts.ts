import type { Day } from '../../digest/types.ts';
import type { DateMention } from '../find/extraction.ts';
import type { Language } from '../language/language.ts';
import type { Document } from '../read/document.ts';
import type { Token } from '../read/text/tokens.ts';
import type { At } from './place.ts';
import { type Part, withArticle } from './tellers.ts';
import type { Told } from './told.ts';

/** The day that an article gives of the first of something: of the first case of an illness. */
export interface LocalFirst extends At {
  /** What it is the first of: "case"; and as it stands: "first confirmed case". */
  readonly kind: string;
  readonly shown: string;
  readonly day: Day;
  /** Keys of who and what is named in it. */
  readonly names: readonly string[];
  /** Key of whoever says so, and words for them; null where the article says so itself. */
  readonly speaker: string | null;
  readonly words: string | null;
}

/** Words between "first" and what it is of. */
const BETWEEN = 2;

/** The day of the first of something in a part that names one day. */
export function toldFirsts(part: Part, told: Told | undefined, document: Document): readonly LocalFirst[] {
  const { tokens, dates, names } = part;
  const { language, text } = document;
  const { blame } = language.accounts;
  const at = tokens.findIndex(({ lower }) => lower === blame.first);
  const [kind, end] = at < 0 ? [undefined, 0] : kindAt(tokens, at, language);
  const day = dayNear(dates, tokens[at]?.start ?? 0);
  if (kind === undefined || day === undefined || isOfAnother(tokens, at, language)) return [];
  return [
    {
      ...{ paragraph: part.line + 1, from: part.from, to: part.to, kind, day },
      shown: text.slice(tokens[at]?.start, tokens[end]?.end),
      names: [...new Set(names.map(({ entity }) => entity))],
      speaker: told?.teller.entity ?? null,
      words: told ? withArticle(told.teller, document) : null,
    },
  ];
}

/** The day that stands nearest. */
function dayNear(dates: readonly DateMention[], place: number): Day | undefined {
  const days = dates.flatMap(({ start, value }) => {
    const day = /^\d{4}-\d\d-\d\d/.exec(value)?.[0];
    return day === undefined ? [] : { day: day as Day, off: Math.abs(start - place) };
  });
  return days.sort((a, b) => a.off - b.off)[0]?.day;
}

/** What "first" is of, and where that stands: "first confirmed case" is no "first case". */
function kindAt(tokens: readonly Token[], first: number, { accounts: { blame } }: Language) {
  for (let at = first + 1; at <= first + 1 + BETWEEN; at += 1) {
    const { lower = '', kind } = tokens[at] ?? {};
    const of = blame.firsts.get(lower);
    const between = tokens.slice(first + 1, at).map((token) => token.lower);
    if (of !== undefined) return [[...between, of].join(' '), at] as const;
    if (kind !== 'word') break;
  }
  return [undefined, first] as const;
}

/** "since the first case" */
const isOfAnother = (tokens: readonly Token[], at: number, { accounts: { blame } }: Language): boolean =>
  tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => blame.notOfFirst.has(lower));
