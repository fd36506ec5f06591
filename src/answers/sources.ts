import { normalise } from '../digest/normalise.ts';
import { citesOf } from '../digest/origins.ts';
import type { Article, ParagraphNote } from '../digest/types.ts';
import { articlesNamed, articleTitle, capital, nameOfArticle, originName, refOf } from './cites.ts';
import { type Answer, answer, inShort, offer, plainLine } from './context.ts';
import type { Edition } from './edition.ts';
import { given } from './entities.ts';
import { feedItems, unreadFeeds } from './feeds.ts';
import type { Action, Command, Item, Line, Reply, Span } from './reply/reply.ts';
import { eventLine, soleSourceLine, soleSourceSections } from './sole-source.ts';
import { type Section, section, sectionOf } from './window.ts';
import type { Words } from './words/words.ts';

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
  const letter = readingOf(asked).toUpperCase();
  return {
    kind: 'refusal',
    why: 'no-such-article',
    asked,
    because: digest.articles.hasLeft(letter)
      ? digest.words.cite.hasLeft(letter)
      : digest.words.refusals.article.because(asked, articleKeys(digest)),
    nearest: digest.articles.list(0, MOST_OFFERED).map((article) => articleOffer(digest, article)),
  };
};

/** So many keys are spelt out; of more, the first and the last. */
const MOST_KEYS = 10;

/** "A, B and C"; "A to NTP" of many. */
export function articleKeys({ articles, words }: Edition): string {
  const total = articles.count();
  if (total <= MOST_KEYS) return words.listed(articles.list(0, MOST_KEYS).map(({ id }) => id));
  return words.sources.keys(articles.list(0, 1)[0]?.id ?? '', articles.list(total - 1, 1)[0]?.id ?? '');
}

/** "a" of "Article A". */
const readingOf = (asked: string): string => normalise(asked).replace(/^(article|source) /, '');

/** Articles by letter, or by words of headline, publisher or author. */
function articlesCalled({ articles }: Edition, asked: string): readonly Article[] {
  const reading = readingOf(asked);
  const byLetter = articles.get(reading.toUpperCase());
  if (byLetter) return [byLetter];
  return reading === '' ? [] : articles.named([...new Set(reading.split(' '))], MOST_OFFERED);
}

function articleOffer(digest: Edition, article: Article): Action {
  return offer(digest, `${nameOfArticle(digest, article.id)}: ${articleTitle(article, digest.words)}`, 'sources', {
    article: article.id,
  });
}

/** One line an article: its name, its headline and when it was published. */
function allArticles(command: Command, digest: Edition): Reply {
  const total = digest.articles.count();
  const { counted, sources: words, views } = digest.words;
  return answer(command, digest, {
    title: words.title(counted.article(total)),
    lede: unreadFeeds(digest),
    list: [sectionOf(total, digest.articles.list, (article) => inShort(articleItem(digest, article), digest.topic))],
    views: [
      { name: 'feeds', label: views.feeds, sections: [section(feedItems(digest))] },
      {
        name: 'all',
        label: views.inDetail,
        sections: [
          sectionOf(total, digest.articles.list, (article) => ({
            ...articleItem(digest, article),
            head: lineOf(digest, article),
            lines: [...imprint(digest, article), soleSourceLine(digest, article)],
          })),
        ],
      },
    ],
  });
}

/** An article in one line: its name, its headline and when it was published; opened by a button. */
export const articleItem = (digest: Edition, article: Article): Item => ({
  lines: [lineOf(digest, article)],
  open: offer(digest, digest.words.buttons.open, 'sources', { article: article.id }),
});

const lineOf = (digest: Edition, article: Article): Line => ({
  text: [
    { bold: nameOfArticle(digest, article.id) },
    ' · ',
    headlineOf(article, digest.words),
    ` · ${publishedOn(digest, article)}${article.unread ? ` · ${digest.words.sources.unread(article.inLanguage)}` : ''}`,
  ],
  cites: [],
});

/** The headline, which leads to the article where its address is known. */
const headlineOf = ({ headline, url }: Article, { cites }: Words): Span => {
  const title = headline ?? cites.noHeadline;
  return url ? { link: title, url } : title;
};

/** The day of publication in words; one that the editor worded stays as it is. */
export const publishedOn = ({ words }: Edition, { published: { day, text } }: Article): string =>
  words.dates.reported({ start: day, end: day, precision: text.startsWith('about') ? 'about' : 'day', label: text });

/** What an article is, states of itself and rests on. */
function imprint(digest: Edition, article: Article): readonly Line[] {
  const { dateline, origins } = article;
  const words = digest.words.sources;
  const named =
    origins.length === 0
      ? words.noOrigin
      : words.origins(origins.map((origin) => originName(digest, origin)).join('; '));
  return [
    article.unread ? words.unread(article.inLanguage) : article.about,
    byline(article, digest.words),
    `${published(digest, article)}${dateline ? ` · ${words.dateline(dateline)}` : ''}`,
    translation(article, words),
    named,
  ].map((text) => plainLine(capital(text)));
}

/** "publisher: Alder Gazette (paragraph 1) · author: Mira Holt (paragraph 2)"; what is not stated is said to be so. */
function byline({ publisher, author }: Article, { cites, sources: words }: Words): string {
  const named = publisher ? words.publisher(publisher.name, publisher.basis) : cites.noPublisher;
  return `${named} · ${author ? words.author(author.name, author.basis) : words.noAuthor}`;
}

/** The day of publication and how it is known. */
function published(digest: Edition, article: Article): string {
  const { known, basis } = article.published;
  return digest.words.sources[known === 'inferred' ? 'inferred' : 'published'](publishedOn(digest, article), basis);
}

/** "Published 4 May 2021, inferred · publisher: Alder Gazette": how that is known is told with all else about it. */
function inShortOf(digest: Edition, article: Article): Line {
  const { cites, sources: words } = digest.words;
  const { publisher, published } = article;
  const day = words.onDay(publishedOn(digest, article), published.known === 'inferred');
  return plainLine(capital(`${day} · ${publisher ? words.publishedBy(publisher.name) : cites.noPublisher}`));
}

/** Whether the article is translated, or looks so, and why. */
function translation({ translation: { status, why, passages } }: Article, words: Words['sources']): string {
  const because = why ? `: ${why}` : '';
  if (status === 'stated') return `${words.translated}${because}`;
  if (status === 'none') return words.notTranslated;
  const marked = passages.map((passage) => passage.paragraph);
  const where = marked.length > 0 ? words.paragraphs(marked) : '';
  return `${words.suspected}${because}${where}`;
}

function oneArticle(command: Command, digest: Edition, article: Article): Reply {
  const { articles } = digest;
  const { id } = article;
  const { buttons, sources: words, views } = digest.words;
  const notes = [
    ...article.notes.map((note) => noteItem(digest, article, note)),
    ...article.translation.passages.map((note) =>
      noteItem(digest, article, { ...note, text: words.machine(note.text) }),
    ),
  ];
  const leftOut: Section = sectionOf(
    articles.countSilences(id),
    (from, count) => articles.silences(id, from, count),
    (event) => ({ lines: [eventLine(digest, event, ` (${articlesNamed(digest, citesOf(event))})`)] }),
  );
  const [about, , , translated, origins] = imprint(digest, article);
  return answer(command, digest, {
    title: `${nameOfArticle(digest, id)} · ${articleTitle(article, digest.words)}`,
    first: {
      items: [
        ...(article.url ? [{ lines: [{ text: [{ link: words.read, url: article.url }], cites: [] }] }] : []),
        ...[about, inShortOf(digest, article), translated, origins].flatMap((line) =>
          line ? [{ lines: [line] }] : [],
        ),
      ],
    },
    views: [
      { name: 'about', label: views.about, sections: [section([{ lines: imprint(digest, article) }])] },
      { name: 'notes', label: views.notes, sections: [section(notes)] },
      { name: 'only', label: views.onlyHere, sections: soleSourceSections(digest, article) },
      { name: 'left-out', label: views.leftOut, sections: [leftOut] },
    ],
    actions: [offer(digest, buttons.allSources, 'sources')],
  });
}

function noteItem(digest: Edition, { id }: Article, { paragraph, text }: ParagraphNote): Item {
  const cite = refOf(digest, { id: `${id}${paragraph}`, article: id, paragraph });
  return { lines: [{ text: [capital(text)], cites: [cite] }] };
}
