import { dayLabel } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { ReadArticle } from './read-article.ts';

/** What the compiler says of an article: only what it states, or what its text shows. */
export interface ArticleFinding {
  readonly id: string;
  readonly file: string;
  readonly headline?: string;
  readonly publisher?: { readonly name: string; readonly basis: string };
  readonly author?: { readonly name: string; readonly basis: string };
  readonly published: {
    readonly day: Day;
    readonly text: string;
    readonly known: 'stated' | 'inferred';
    readonly basis: string;
  };
  /** A language tag; `und` where nothing states it. */
  readonly language: string;
  readonly about: string;
  readonly sha256: string;
}

/** Names that say what an article is on; more are counted. */
const MOST_NAMED = 3;

export function proposeArticle(
  { id, clean, found }: ReadArticle,
  sha256: string,
  nameOf: (key: string) => string | undefined,
): ArticleFinding {
  const { document, published, about } = clean;
  // A day in the file's front matter is stated, though no paragraph of the article has it.
  const isStated = published.known !== 'inferred';
  return {
    id,
    file: clean.file,
    ...(document.headline === null ? {} : { headline: document.headline }),
    ...(about.publisher === undefined ? {} : { publisher: { name: about.publisher, basis: 'stated by the file' } }),
    ...(about.author === undefined ? {} : { author: { name: about.author, basis: 'stated by the file' } }),
    published: {
      day: published.day,
      text: `${published.known === 'inferred' ? 'about ' : ''}${dayLabel(published.day)}`,
      known: isStated ? 'stated' : 'inferred',
      basis: published.basis,
    },
    language: about.language ?? 'und',
    about: aboutOf(
      document.sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === 'word').length, 0),
      [...new Set(found.names.flatMap(({ entity }) => nameOf(entity) ?? []))],
    ),
    sha256,
  };
}

/** "Some 640 words that name Port Aldwin, Marta Quillon, Merrow Ferries and 4 more." */
function aboutOf(words: number, names: readonly string[]): string {
  const length = `Some ${Math.max(10, Math.round(words / 10) * 10).toLocaleString('en')} words`;
  if (names.length === 0) return `${length}.`;
  const rest = names.length - MOST_NAMED;
  return `${length} that name ${names.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
