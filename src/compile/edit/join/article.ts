import type { Article, Citation, ParagraphNote } from '../../../digest/types.ts';
import type { ArticleDraft } from '../files/shapes.ts';
import { unique } from './citation.ts';
import { given } from './given.ts';

type NoteDraft = ArticleDraft['notes'][number];
type NamedDraft = NonNullable<ArticleDraft['publisher']>;

/** An article with the origins that its citations name, in order of paragraph, and its number of paragraphs. */
export function joinArticle(draft: ArticleDraft, cites: readonly Citation[], paragraphs: number): Article {
  const { id, published, translation } = draft;
  const own = cites.filter((cite) => cite.article === id.value).sort((a, b) => a.paragraph - b.paragraph);
  return given({
    id: id.value,
    headline: draft.headline?.value,
    publisher: draft.publisher && withBasis(draft.publisher),
    author: draft.author && withBasis(draft.author),
    published: { day: published.day.value, text: published.text, known: published.known, basis: published.basis },
    dateline: draft.dateline?.value,
    inLanguage: draft.language,
    translation: given({
      status: translation.status,
      why: translation.why,
      passages: translation.passages.map(joinNote),
    }),
    about: draft.about,
    notes: draft.notes.map(joinNote),
    paragraphs,
    origins: unique(own.flatMap((cite) => cite.origin ?? [])),
  });
}

const joinNote = ({ paragraph, text }: NoteDraft): ParagraphNote => ({ paragraph: paragraph.value, text });

const withBasis = ({ name, basis }: NamedDraft): { readonly name: string; readonly basis: string } => ({
  name: name.value,
  basis,
});
