import { consonantKeys } from '../consonants.ts';
import type { Database } from '../database.ts';
import { distance, forgiven } from '../distance.ts';
import type { Article, CitationId, Dispute } from '../schema.ts';
import { type EntityProfile, type EntityType, profilesOf } from './entities.ts';
import type { NewsDay } from './events.ts';
import { after } from './names.ts';

interface Row {
  readonly entity: number;
}

/** So few letters begin many names: whose name has a word that begins so then counts as much as whose begins so. */
const FEW_LETTERS = 2;

/** Consonants fewer than these are met by too many names. */
const LEAST_CONSONANTS = 3;

/** What may be meant while someone types; `asked` is in normal form and not empty. */
export function completionsIn(database: Database) {
  return {
    /**
     * Entities whose name begins with what was typed, then those with a word that does, another spelling that does, the
     * letters anywhere, or a word that begins nearly so; where there is none of these, a word whose consonants begin so.
     * Of each those that most articles and lines name come first, of a letter or two without regard to which word begins.
     */
    names(types: readonly EntityType[], asked: string, count: number): readonly EntityProfile[] {
      const found = new Set<number>();
      const ofType = `(SELECT type FROM entity WHERE seq = entity) IN (${types.map((type) => `'${type}'`).join(', ')})`;
      const add = (condition: string, ...values: readonly string[]): void => {
        if (found.size >= count) return;
        const rows = database.all<Row>(
          `SELECT DISTINCT entity, rank FROM name WHERE ${condition} AND ${ofType} ORDER BY rank, entity LIMIT ?`,
          ...[...values, count],
        );
        for (const { entity } of rows) found.add(entity);
      };
      const begins = (...kinds: readonly string[]): void =>
        add(`kind IN ('${kinds.join("', '")}') AND key >= ? AND key < ?`, asked, after(asked));
      if (asked.length <= FEW_LETTERS) begins('name', 'start');
      for (const kind of ['name', 'start', 'other-start']) begins(kind);
      add("kind = 'name' AND instr(key, ?) > 0", asked);
      if (found.size < count)
        for (const word of wordsBegunLike(database, asked)) add("kind = 'word' AND key = ?", word);
      if (found.size === 0)
        for (const key of consonantKeys(asked).filter(({ length }) => length >= LEAST_CONSONANTS))
          add("kind = 'consonants' AND key >= ? AND key < ?", key, after(key));
      return profilesOf(database, [...found].slice(0, count));
    },
    /** Articles whose key begins with it, then those with a word of headline, publisher or author that does. */
    articles(asked: string, count: number): readonly Article[] {
      const key = asked.toUpperCase();
      const byKey = database.records<Article>(
        'SELECT record FROM article WHERE id >= ? AND id < ? ORDER BY seq LIMIT ?',
        ...[key, after(key), count],
      );
      const byWord = database.records<Article>(
        `SELECT record FROM article_words JOIN article USING (seq) WHERE instr(words, ?) > 0
        AND NOT (id >= ? AND id < ?) ORDER BY seq LIMIT ?`,
        ...[` ${asked}`, key, after(key), count - byKey.length],
      );
      return [...byKey, ...byWord];
    },
    /** Questions on which the reports part, those that most events concern first; of equals the gravest. */
    questions: (count: number) =>
      database.records<Dispute>(
        `SELECT record FROM dispute
        LEFT JOIN (SELECT dispute, count(*) AS events FROM event_dispute GROUP BY dispute) ON dispute = seq
        ORDER BY coalesce(events, 0) DESC, seq LIMIT ?`,
        count,
      ),
    /**
     * Days with news of which the words begin so, as "2 november 2020" or "2020-11-02", those with most events first; of
     * all days, the latest before them.
     */
    days: (asked: string, count: number) =>
      database.all<NewsDay>(
        `SELECT day, events FROM news_day WHERE label >= ?1 AND label < ?2 OR instr(label, ' ' || ?1) > 0
        OR replace(day, '-', ' ') >= ?1 AND replace(day, '-', ' ') < ?2
        ORDER BY ?1 = '' AND day = (SELECT max(day) FROM news_day) DESC, label >= ?1 AND label < ?2 DESC,
        events DESC, day DESC LIMIT ?3`,
        ...[asked, after(asked), count],
      ),
    /** Paragraphs on which a line rests, whose citation begins with it; all for an empty one. */
    citations(asked: string, count: number): readonly CitationId[] {
      const [, letters = '', digits = ''] = /^([a-z]*) ?(\d*)$/.exec(asked) ?? [];
      if (asked !== '' && letters === '') return [];
      const isKey = digits === '' ? 'article >= ?1 AND article < ?2' : 'article = ?1 AND paragraph LIKE ?2';
      const values =
        digits === '' ? [letters.toUpperCase(), after(letters.toUpperCase())] : [letters.toUpperCase(), `${digits}%`];
      return database
        .all<{ readonly id: string }>(
          `SELECT DISTINCT article || paragraph AS id FROM citation
          WHERE ${isKey} AND kind IN (1, 2, 5) ORDER BY article, paragraph LIMIT ?3`,
          ...[...values, count],
        )
        .map(({ id }) => id);
    },
  };
}

/** Words of names that begin, or are written, within a few typing errors of what was typed; the nearest first. */
function wordsBegunLike(database: Database, asked: string): readonly string[] {
  const limit = forgiven(asked.length);
  if (limit === 0) return [];
  const rows = database.all<{ readonly words: string }>(
    "SELECT words FROM vocabulary WHERE kind = 'name' AND length >= ?",
    asked.length - limit,
  );
  const near = rows.flatMap(({ words }) =>
    words.split('\n').map((word) => ({
      word,
      errors: Math.min(distance(asked, word.slice(0, asked.length), limit), distance(asked, word, limit)),
    })),
  );
  return near
    .filter(({ errors }) => errors <= limit)
    .sort((a, b) => a.errors - b.errors)
    .map(({ word }) => word);
}
