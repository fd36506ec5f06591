import { normalise } from '../digest/normalise.ts';
import { citesOf } from '../digest/origins.ts';
import type { Article, Digest, ParagraphNote } from '../digest/types.ts';
import { articlesNamed, articleTitle, capital, listed, nameOfArticle, originName, refOf } from './cites.ts';
import { type Answer, answer, count, inShort, offer, plainLine } from './context.ts';
import { given } from './entities.ts';
import type { Action, Command, Item, Line, Reply, Span } from './reply/reply.ts';
import { eventLine, soleSourceLine, soleSourceSections } from './sole-source.ts';
import { type Section, section, sectionOf } from './window.ts';

/** So many articles are offered in a menu, or to choose between. */
const MOST_OFFERED = 100;

/** The articles: publisher, date and how it is known, origins, what only one reports; or one of them in detail. */
export const sources: Answer = (command, digest) => {
  const asked = given(command, 'article');
  if (asked === '') return allArticles(command, digest);
  const found = articlesCalled(digest, asked);
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
function articlesCalled({ articles }: Digest, asked: string): readonly Article[] {
  const reading = normalise(asked).replace(/^(article|source) /, '');
  const byLetter = articles.get(reading.toUpperCase());
  if (byLetter) return [byLetter];
  return reading === '' ? [] : articles.named([...new Set(reading.split(' '))], MOST_OFFERED);
}

function articleOffer(digest: Digest, article: Article): Action {
  return offer(digest, `${nameOfArticle(digest, article.id)}: ${articleTitle(article)}`, 'sources', {
    article: article.id,
  });
}

/** One line an article: its name, its headline and when it was published. */
function allArticles(command: Command, digest: Digest): Reply {
  const total = digest.articles.count();
  const open = (article: Article) => offer(digest, 'Open', 'sources', { article: article.id });
  const lineOf = (article: Article): Line => ({
    text: [{ bold: nameOfArticle(digest, article.id) }, ' · ', headlineOf(article), ` · ${article.published.text}`],
    cites: [],
  });
  return answer(command, digest, {
    title: `Sources · ${count(total, 'article')}`,
    list: [
      sectionOf(total, digest.articles.list, (article) => inShort({ lines: [lineOf(article)], open: open(article) })),
    ],
    views: [
      {
        name: 'all',
        label: 'In detail',
        sections: [
          sectionOf(total, digest.articles.list, (article) => ({
            head: lineOf(article),
            lines: [...imprint(digest, article), soleSourceLine(digest, article)],
            open: open(article),
          })),
        ],
      },
    ],
  });
}

/** The headline, which leads to the article where its address is known. */
const headlineOf = ({ headline = 'no headline', url }: Article): Span => (url ? { link: headline, url } : headline);

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
  const { id } = article;
  const notes = [
    ...article.notes.map((note) => noteItem(digest, article, note)),
    ...article.translation.passages.map((note) => noteItem(digest, article, note, MACHINE)),
  ];
  const leftOut: Section = sectionOf(
    articles.countSilences(id),
    (from, count) => articles.silences(id, from, count),
    (event) => ({ lines: [eventLine(digest, event, ` (${articlesNamed(digest, citesOf(event))})`)] }),
  );
  const [about, byline, dated, translated, origins] = imprint(digest, article);
  return answer(command, digest, {
    title: `${nameOfArticle(digest, id)} · ${articleTitle(article)}`,
    first: {
      items: [
        ...(article.url ? [{ lines: [{ text: [{ link: 'Read the article', url: article.url }], cites: [] }] }] : []),
        ...[about, dated, byline, translated, origins].flatMap((line) => (line ? [{ lines: [line] }] : [])),
      ],
    },
    views: [
      { name: 'about', label: 'About it', sections: [section([{ lines: imprint(digest, article) }])] },
      { name: 'notes', label: 'Notes', sections: [section(notes)] },
      { name: 'only', label: 'Only here', sections: soleSourceSections(digest, article) },
      { name: 'left-out', label: 'Left out here', sections: [leftOut] },
    ],
    actions: [offer(digest, 'All sources', 'sources')],
  });
}

const MACHINE = 'Looks machine-translated: ';

function noteItem(digest: Digest, { id }: Article, { paragraph, text }: ParagraphNote, lead = ''): Item {
  const cite = refOf(digest, { id: `${id}${paragraph}`, article: id, paragraph });
  return { lines: [{ text: [lead === '' ? capital(text) : `${lead}${text}`], cites: [cite] }] };
}
