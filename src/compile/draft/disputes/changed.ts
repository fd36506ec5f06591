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
    question:
      counts === undefined
        ? `To what was the headline ${quoted(before)} changed later?`
        : `How many were ${counts}, as first published and as changed later?`,
    about: [],
    words: `${id} ${counts ?? of}`,
    marks: [`${id}${paragraph} ${of} ${counts ?? ''} ${before.slice(0, 40)}`],
    positions: () => [
      { text: before, by: [], cite: cite() },
      { text: after, by: [], cite: cite(), relation: 'changed-later' },
    ],
  };
}

/** Words of a headline that a question gives. */
const SHOWN_WORDS = 8;

function quoted(headline: string): string {
  const words = headline.replaceAll(/["“”]/g, "'").split(/\s+/);
  return `“${words.slice(0, SHOWN_WORDS).join(' ')}”${words.length > SHOWN_WORDS ? ' …' : ''}`;
}
