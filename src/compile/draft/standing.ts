import type { ReadArticle } from './articles.ts';
import { type Named, typeOf } from './named.ts';
import { newestFrom, wordsOfWhoLeft } from './office-days.ts';
import { Holders, holderIn, looseHolders } from './offices.ts';
import type { Standing, ToldHint } from './role-wording.ts';
import { rolesOfNow } from './roles.ts';

/** What all articles tell of who holds which office. */
export interface Story {
  /** Place of the first of the newest articles. */
  readonly newest: number;
  /** Offices that somebody left, and the surnames of those who did. */
  readonly whoLeft: ReadonlySet<string>;
  readonly holders: Holders;
  /** What makes an office doubtful without naming anybody, by the noun for whoever has it: "the mayor resigned". */
  readonly hints: ReadonlyMap<string, readonly ToldHint[]>;
}

/** Gathers what a story tells of all offices, of whom its articles name. */
export function storyOf(
  articles: readonly ReadArticle[],
  named: readonly { readonly entry: Named; readonly name: string }[],
): Story {
  const holders = new Holders();
  for (const { entry, name } of named)
    for (const { text, given } of typeOf(entry) === 'person' ? rolesOfNow([...entry.roles.values()]) : [])
      holders.add(name, text, given.at(-1)?.article ?? -1);
  const hints = new Map<string, ToldHint>();
  // Of what is only thought of, the last time is enough.
  for (const [article, { day, reading }] of articles.entries())
    for (const hint of reading.hints)
      if (hint.entity === null)
        hints.set([hint.office.toLowerCase(), hint.of, hint.isDone ? article : ''].join('|'), {
          ...hint,
          article,
          day,
        });
  return {
    newest: newestFrom(articles.map(({ day }) => day)),
    whoLeft: new Set(
      named.flatMap(({ entry, name }) => wordsOfWhoLeft(name, { ...entry, roles: [...entry.roles.values()] })),
    ),
    holders,
    hints: Map.groupBy(hints.values(), ({ office }) => holderIn(office)),
  };
}

/** What a story tells of whether one of them still is what they were. */
export const standingOf = (
  { departures, hints, roles }: Named,
  name: string,
  { holders, newest, whoLeft, ...story }: Story,
): Standing => ({
  ...{ newest, whoLeft },
  departures,
  hints: [
    ...hints,
    ...[...new Set([...[...roles.values()].map(({ text }) => holderIn(text)), ...looseHolders])].flatMap(
      (holder) => (holder === '' ? undefined : story.hints.get(holder)) ?? [],
    ),
  ],
  isAnothers: ({ text, given }) => holders.hasAnother(name, text, given.at(-1)?.article ?? -1),
});
