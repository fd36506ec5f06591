import { normalise } from '../digest/normalise.ts';
import type { Article, Digest, ParagraphNote } from '../digest/types.ts';
import { articleTitle, capital, citationLabel, listed, originName } from './cites.ts';
import { type Answer, answer, count, offer, plainLine } from './context.ts';
import { given } from './entities.ts';
import { WINDOW } from './reply/page.ts';
import type { Action, Command, Item, Line, Reply } from './reply/reply.ts';
import { eventLine, soleSourceLine, soleSourceSections } from './sole-source.ts';
import { section, sectionOf, windowStart } from './window.ts';

/** So many articles are offered in a menu, or to choose between. */
const MOST_OFFERED = 100;

/** The articles: publisher, date and how it is known, origins, what only one reports; or one of them in detail. */
export const sources: Answer = (command, digest) => {
  const asked = given(command, 'article');
  if (asked === '') return allArticles(command, digest);
  const found = articlesNamed(digest, asked);
  const [only, ...others] = found;
  if (only && others.length === 0) return oneArticle(command, digest, only);
  if (only)
    return { kind: 'refusal', why: 'ambiguous', asked, nearest: found.map((article) => articleOffer(digest, article)) };
  return {
    kind: 'refusal',
    why: 'no-such-article',
    asked,
    because: `There is no article “${asked}” in this digest; it has ${articleKeys(digest)}.`,
    nearest: digest.articles.list(0, MOST_OFFERED).map((article) => articleOffer(digest, article)),
  };
};

/** So many keys are spelt out; of more, the first and the last. */
const MOST_KEYS = 10;

/** "A, B and C"; "A to NTP" of many. */
export function articleKeys({ articles }: Digest): string {
  const total = articles.count();
  if (total <= MOST_KEYS) return listed(articles.list(0, MOST_KEYS).map(({ id }) => id));
  return `${articles.list(0, 1)[0]?.id} to ${articles.list(total - 1, 1)[0]?.id}`;
}

/** Articles by letter ("A", "article a"), or by words of headline, publisher or author. */
function articlesNamed({ articles }: Digest, asked: string): readonly Article[] {
  const reading = normalise(asked).replace(/^(article|source) /, '');
  const byLetter = articles.get(reading.toUpperCase());
  if (byLetter) return [byLetter];
  return reading === '' ? [] : articles.named([...new Set(reading.split(' '))], MOST_OFFERED);
}

function articleOffer(digest: Digest, article: Article): Action {
  return offer(digest, `${article.id}: ${articleTitle(article)}`, 'sources', { article: article.id });
}

function allArticles(command: Command, digest: Digest): Reply {
  const total = digest.articles.count();
  return answer(command, digest, {
    title: 'Sources',
    lede: [`${count(total, 'article')}. What an article does not state is not supplied from elsewhere.`],
    sections: [
      sectionOf(total, digest.articles.list, (article) => ({
        ...headed(article),
        lines: [...imprint(digest, article), soleSourceLine(digest, article)],
      })),
    ],
    choices: {
      placeholder: 'Open an article',
      options: digest.articles
        .list(windowStart(command, total), WINDOW)
        .map((article) => articleOffer(digest, article)),
    },
  });
}

const headed = (article: Article): Pick<Item, 'head'> => ({
  head: { text: [{ bold: article.id }, ` · ${article.headline ?? 'no headline'}`], cites: [] },
});

/** What an article is, states of itself and rests on. */
function imprint(digest: Digest, article: Article): readonly Line[] {
  const { dateline, origins } = article;
  const named =
    origins.length === 0
      ? 'names no origin for what it reports'
      : `origins it names: ${origins.map((origin) => originName(digest, origin)).join('; ')}`;
  return [
    article.about,
    byline(article),
    `${published(article)} · ${dateline ? `dateline ${dateline}` : 'no dateline'}`,
    translation(article),
    named,
  ].map((text) => plainLine(capital(text)));
}

/** "publisher: Alder Gazette (paragraph 1) · author: Mira Holt (paragraph 2)"; what is not stated is said to be so. */
function byline({ publisher, author }: Article): string {
  const named = publisher ? `publisher: ${publisher.name} (${publisher.basis})` : 'publisher not stated';
  return `${named} · ${author ? `author: ${author.name} (${author.basis})` : 'author not stated'}`;
}

/** The day of publication and how it is known. */
function published({ published: { text, known, basis } }: Article): string {
  if (known === 'inferred') return `published ${text}, inferred: ${basis}`;
  return `published ${text}${basis.startsWith('stated') ? ', ' : ', stated: '}${basis}`;
}

/** Whether the article is translated, or looks so, and why. */
function translation({ translation: { status, why, passages } }: Article): string {
  const because = why ? `: ${why}` : '';
  if (status === 'stated') return `translated, as it says itself${because}`;
  if (status === 'none') return 'no sign of translation';
  const marked = passages.map((passage) => passage.paragraph);
  const where = marked.length > 0 ? ` (${marked.length === 1 ? 'paragraph' : 'paragraphs'} ${marked.join(', ')})` : '';
  return `suspected translation${because}${where}`;
}

function oneArticle(command: Command, digest: Digest, article: Article): Reply {
  const { articles } = digest;
  const leftOut = articles.countSilences(article.id);
  return answer(command, digest, {
    title: `${article.id}: ${articleTitle(article)}`,
    lede: [`${count(article.paragraphs, 'paragraph')}, headline and boilerplate included.`],
    sections: [
      section([
        { group: 'The article', lines: imprint(digest, article) },
        ...article.notes.map((note) => noteItem(article, note, 'Notes')),
        ...article.translation.passages.map((note) => noteItem(article, note, 'Passages that look machine-translated')),
      ]),
      ...soleSourceSections(digest, article),
      sectionOf(
        leftOut,
        (from, count) => articles.silences(article.id, from, count),
        (event) => ({
          group: 'Left out here, reported elsewhere',
          lines: [eventLine(digest, event, ` (${listed(event.articles)})`)],
        }),
      ),
    ],
    notes: leftOut > 0 ? [[LEFT_OUT]] : [],
    actions: [offer(digest, 'All sources', 'sources')],
  });
}

const LEFT_OUT =
  'Left out: events of the time covered, up to the day of publication, that this article does not mention; those that most articles report come first.';

function noteItem(article: Article, { paragraph, text }: ParagraphNote, group: string): Item {
  const cite = {
    id: `${article.id}${paragraph}`,
    label: citationLabel(article.id, paragraph),
    source: articleTitle(article),
  };
  return { group, lines: [{ text: [capital(text)], cites: [cite] }] };
}
