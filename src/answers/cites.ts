import { isRevision } from '../digest/disputes.ts';
import { citesOf, independentOrigins } from '../digest/origins.ts';
import type { Article, Citation, Dispute, Event, Statement, Topic } from '../digest/types.ts';
import type { Edition } from './edition.ts';
import type { CitationRef, Line, Span, Text } from './reply/reply.ts';
import type { Words } from './words/words.ts';

/** What a digest calls an article that has no label of its own. */
const UNLABELLED = (id: string): string => `Article ${id}`;

/** What an article is called where one line must do: its headline, or what is known in its stead. */
export function articleTitle(article: Article | undefined, { cites }: Words): string {
  if (article?.headline) return article.headline;
  return `${cites.noHeadline}, ${article?.publisher?.name ?? cites.noPublisher}`;
}

/** The article with this letter; undefined where the digest has none. */
export function articleOf(digest: Edition, id: string): Article | undefined {
  return digest.articles.get(id);
}

/** What an article is called in replies: its label, its publisher, or "Article C". */
export const articleName = (
  article: Pick<Article, 'label' | 'publisher'> | undefined,
  id: string,
  { cites }: Words,
): string => {
  // An editor's label that only says which article it is, is ours to say.
  const label = article?.label === UNLABELLED(id) ? cites.article(id) : article?.label;
  return label ?? article?.publisher?.name ?? cites.article(id);
};

export const nameOfArticle = ({ articles, words }: Named, id: string): string =>
  articleName(articles.get(id), id, words);

/** "Azatutyun ¶12" */
export const citationLabel = (digest: Named, article: string, paragraph: number): string =>
  `${nameOfArticle(digest, article)} ¶${paragraph}`;

/** A citation as a reader opens it. */
export function refOf(
  digest: Edition,
  { id, article, paragraph }: Pick<Citation, 'id' | 'article' | 'paragraph'>,
): CitationRef {
  const found = articleOf(digest, article);
  const url = found?.url;
  const name = nameOfArticle(digest, article);
  return { id, article, paragraph, name, source: articleTitle(found, digest.words), ...(url ? { url } : {}) };
}

/** Citations as a reader opens them: each paragraph once, in the order given. */
export function refs(digest: Edition, cites: readonly Citation[]): readonly CitationRef[] {
  return [...new Map(cites.map((cite) => [cite.id, cite])).values()].map((cite) => refOf(digest, cite));
}

/**
 * A line with its citations. Where all that it rests on looks machine-translated, the line says so itself, so that the
 * caveat travels with the fact.
 */
export function citedLine(digest: Edition, text: string | Text, cites: readonly Citation[]): Line {
  const spans: Span[] = typeof text === 'string' ? [text] : [...text];
  const marked = cites.length > 0 && cites.every(({ garbled }) => garbled);
  return { text: marked ? [...spans, ` ${digest.words.cites.machineTranslated}`] : spans, cites: refs(digest, cites) };
}

/** A statement as a line, its citations behind it; a superseded one says so. `lead` goes in front. */
export function statementLine(digest: Edition, statement: Statement, ...lead: Span[]): Line {
  const later: Span[] = statement.superseded ? [' ', { italic: `(${digest.words.cites.laterDiffers})` }] : [];
  return citedLine(digest, [...lead, statement.text, ...later], statement.cites);
}

/** As much of a digest as tells names. */
export interface Named {
  readonly words: Words;
  readonly topic: Pick<Topic, 'origins'>;
  readonly entities: { readonly nameOf: (id: string) => string | undefined };
  readonly articles: { readonly get: (id: string) => Pick<Article, 'label' | 'publisher'> | undefined };
  readonly disputes: { readonly get: (id: string) => Pick<Dispute, 'label' | 'question' | 'positions'> | undefined };
}

/** The name of an entity, an origin of the topic, or `article:A`; the id itself where nothing bears it. */
export function originName(digest: Named, id: string): string {
  if (id.startsWith('article:')) return nameOfArticle(digest, id.slice('article:'.length));
  return digest.entities.nameOf(id) ?? digest.topic.origins.find((origin) => origin.id === id)?.name ?? id;
}

/** A text as the opening of a line: its first letter in upper case. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Who or what a dispute's position rests on, where that is what is told apart: "Davis", "Article B and Article C". */
export const articlesNamed = (digest: Named, cites: readonly Citation[]): string =>
  digest.words.listed([...new Set(cites.map(({ article }) => article))].sort().map((id) => nameOfArticle(digest, id)));

/** Whoever bears these ids, in a row. */
export const originsNamed = (digest: Named, ids: readonly string[]): string =>
  digest.words.listed(ids.map((id) => originName(digest, id)));

/**
 * How sure the reports of something are, in words: what of it is contested, or on how many independent origins it rests.
 * Several articles that rest on one origin are one source, and the words say which.
 * @param isCited Whether the citations are named behind these words: then one source is not named twice.
 */
export function standing(
  digest: Named,
  cites: readonly Citation[],
  disputes: readonly string[] = [],
  isCited = false,
): string {
  const words = digest.words.cites;
  const [contested] = disputes.flatMap((id) => digest.disputes.get(id) ?? []);
  if (contested) {
    const what = contested.label?.replace(/:$/, '') ?? contested.question;
    return words[isRevision(contested) ? 'changed' : 'contested'](what, disputes.length - 1);
  }
  const origins = independentOrigins(cites);
  if (origins > 1) return words.independent(origins);
  const articles = [...new Set(cites.map(({ article }) => article))];
  const [origin] = cites.flatMap((cite) => cite.origin ?? []);
  if (articles.length === 1) return isCited ? words.oneSource : words.onlyIn(articlesNamed(digest, cites));
  return origin === undefined ? words.oneSource : words.allFrom(articles.length, originName(digest, origin));
}

/**
 * The standing of an event: what of its statements is contested, else on how many origins the best borne out of them
 * rests. Different things that different articles tell do not bear each other out.
 */
export function eventStanding(digest: Named, event: Event, isCited = false): string {
  if (event.status === 'superseded') return digest.words.cites.laterDiffers;
  const cites = citesOf(event);
  const borne = event.statements.map((one) => ({ origins: independentOrigins(one.cites), cites: one.cites }));
  const best = borne.reduce((most, one) => (one.origins > most.origins ? one : most), { origins: 1, cites });
  if (best.origins > 1) return standing(digest, best.cites, event.disputes, isCited);
  const articles = new Set(cites.map(({ article }) => article)).size;
  if (event.disputes.length === 0 && independentOrigins(cites) > 1) return digest.words.cites.apart(articles);
  return standing(digest, cites, event.disputes, isCited);
}
