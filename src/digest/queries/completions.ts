import type { Database } from '../database.ts';
import { distance, forgiven } from '../distance.ts';
import type { Article, CitationId } from '../schema.ts';
import { type EntityProfile, type EntityType, profilesOf } from './entities.ts';
import type { NewsDay } from './events.ts';
import { after } from './names.ts';

interface Row {
  readonly entity: number;
}

/** What may be meant while someone types; `asked` is in normal form and not empty. */
export function completionsIn(database: Database) {
  return {
    /**
     * Entities whose name begins with what was typed, then those with a word that does, another spelling that does, the
     * letters anywhere, or a word that begins nearly so; the most prominent of each first.
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
      for (const kind of ['name', 'start', 'other-start'])
        add(`kind = '${kind}' AND key >= ? AND key < ?`, asked, after(asked));
      add("kind = 'name' AND instr(key, ?) > 0", asked);
      if (found.size < count)
        for (const word of wordsBegunLike(database, asked)) add("kind = 'word' AND key = ?", word);
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
    /** Days with news of which the words begin so, as "2 november 2020" or "2020-11-02", the latest first. */
    days: (asked: string, count: number) =>
      database.all<NewsDay>(
        `SELECT day, events FROM news_day WHERE label >= ?1 AND label < ?2 OR instr(label, ' ' || ?1) > 0
        OR replace(day, '-', ' ') >= ?1 AND replace(day, '-', ' ') < ?2
        ORDER BY label >= ?1 AND label < ?2 DESC, day DESC LIMIT ?3`,
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
