import { amount } from '../../answers/amounts.ts';
import { asOf, term } from '../../answers/names.ts';
import { en } from '../../answers/words/en.ts';
import type { Citation, DigestDocument, ReportedDate, Topic } from '../../digest/types.ts';

/** An article as an export names it. */
export interface ExportedArticle {
  readonly id: string;
  readonly name: string;
  readonly headline?: string;
  /** As it is known: "about 31 October 2020". */
  readonly published: string;
  readonly url?: string;
}

export interface ExportedCitation {
  /** Article and paragraph: `C12`. */
  readonly id: string;
  readonly article: string;
  readonly paragraph: number;
  /** Words of the paragraph. */
  readonly quote?: string;
}

/** One line of a digest, with all that it rests on. */
export interface ExportedRecord {
  readonly kind: 'event' | 'figure' | 'position' | 'role' | 'fact';
  /** Of what it is a line: an event's headline, what is counted, the question, a name. Lines of one follow each other. */
  readonly of: string;
  readonly text: string;
  readonly date?: Pick<ReportedDate, 'start' | 'end' | 'precision' | 'label'>;
  /** Who says it, gives it or holds it. */
  readonly by: readonly string[];
  /** Of an event: how far its reports support each other. */
  readonly status?: string;
  /** What is to be known of the line. */
  readonly note?: string;
  readonly citations: readonly ExportedCitation[];
}

/** A topic in one list, which every form of export writes out. */
export interface Export {
  readonly topic: Pick<Topic, 'id' | 'title' | 'description' | 'rights'>;
  readonly version: string;
  readonly articles: readonly ExportedArticle[];
  readonly records: readonly ExportedRecord[];
}

/**
 * A digest as records: events by date, counts, positions, then offices and facts by name. Of a `facts-only` topic facts
 * alone: the words and headlines of articles, which are not the editor's to pass on, stay behind.
 */
export function exported({ topic, version, ...document }: DigestDocument): Export {
  const { id, title, description, rights } = topic;
  const isFactsOnly = rights === 'facts-only';
  const names = new Map([...topic.origins, ...document.entities].map((each) => [each.id, each.name]));
  const articles = document.articles.map((article) => ({
    id: article.id,
    name: article.label ?? article.publisher?.name ?? `Article ${article.id}`,
    ...(article.headline === undefined || isFactsOnly ? {} : { headline: article.headline }),
    published: article.published.text,
    ...(article.url === undefined ? {} : { url: article.url }),
  }));
  for (const article of articles) names.set(`article:${article.id}`, article.name);
  const named = (ids: readonly string[]): string[] => ids.map((each) => names.get(each) ?? each);
  const cited = (cites: readonly Citation[]) => cites.map((cite) => citationOf(cite, isFactsOnly));
  return {
    topic: { id, title, description, rights },
    version,
    articles,
    records: [
      ...document.events.flatMap(({ headline, date, status, statements }) =>
        statements.map(
          (line): ExportedRecord => ({
            ...{ kind: 'event', of: headline, text: line.text, date: dateOf(line.date ?? date), status },
            ...{ by: named(line.by), citations: cited(line.cites) },
            ...(line.superseded ? { note: 'the speaker later gave another account' } : {}),
          }),
        ),
      ),
      ...document.figures.map(
        (figure): ExportedRecord => ({
          ...{ kind: 'figure', of: figure.counts, text: [amount(figure), figure.label].join(': ') },
          ...(figure.asOf ? { date: dateOf(figure.asOf) } : {}),
          ...{ by: named(figure.by), citations: cited(figure.cites) },
          ...noted([figure.scope, figure.note]),
        }),
      ),
      ...document.disputes.flatMap(({ question, positions, note }) =>
        positions.map(
          ({ text, holders, cites }): ExportedRecord => ({
            ...{ kind: 'position', of: question, text, by: named(holders), citations: cited(cites) },
            ...noted([note]),
          }),
        ),
      ),
      ...document.entities.flatMap(({ name, roles, facts }) => [
        ...roles.map(
          (role): ExportedRecord => ({
            ...{
              kind: 'role',
              of: name,
              text: [role.title, term(role, en), asOf(role, en)].filter(Boolean).join(', '),
              by: [],
            },
            ...{ citations: cited(role.cites), ...noted([role.glitch]) },
          }),
        ),
        ...facts.map(
          (line): ExportedRecord => ({
            ...{ kind: 'fact', of: name, text: line.text, by: named(line.by), citations: cited(line.cites) },
            ...(line.date ? { date: dateOf(line.date) } : {}),
          }),
        ),
      ]),
    ],
  };
}

const dateOf = ({ start, end, precision, label }: ReportedDate) => ({ start, end, precision, label });

const citationOf = ({ id, article, paragraph, quote }: Citation, isFactsOnly: boolean): ExportedCitation => ({
  ...{ id, article, paragraph },
  ...(quote === undefined || isFactsOnly ? {} : { quote }),
});

function noted(remarks: readonly (string | undefined)[]): { readonly note?: string } {
  const note = remarks.filter(Boolean).join('; ');
  return note === '' ? {} : { note };
}
