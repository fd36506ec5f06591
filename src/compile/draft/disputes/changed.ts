import { citing, type ReadArticle } from '../articles.ts';
import type { Revision } from '../revisions.ts';
import type { Comparison, Proposed } from './compared.ts';

/** What a later revision of an article gives otherwise than the article did before: a headline, or a count. */
export const changedLater: Comparison = ({ articles }) =>
  articles.flatMap((article) => article.revisions.map((revision) => disputeOf(article, revision)));

function disputeOf({ id }: ReadArticle, { of, counts, before, after, paragraph }: Revision): Proposed {
  const cite = () => [citing(id, paragraph)];
  return {
    kind: of === 'figure' ? 'figure' : 'changed account',
    question: counts === undefined ? `What is the headline of ${id}?` : `How many were ${counts}, as ${id} has it?`,
    about: [],
    words: `${id} ${counts ?? of}`,
    marks: [`${id}${paragraph} ${of} ${counts ?? ''} ${before.slice(0, 40)}`],
    positions: () => [
      { text: before, by: [], cite: cite() },
      { text: after, by: [], cite: cite(), relation: 'changed-later' },
    ],
  };
}
