import { normalise } from '../digest/normalise.ts';
import type { Article, Digest, Event, ParagraphNote } from '../digest/types.ts';
import { aloneIn, aloneItems, aloneLine, eventLine } from './alone.ts';
import { articleTitle, citationLabel, listed } from './cites.ts';
import { type Answer, answer, count, offer, plainLine } from './context.ts';
import { given } from './entities.ts';
import { bylineOf, datelineOf, originsOf, publishedOf, translationOf } from './imprint.ts';
import { capital } from './opening.ts';
import type { Action, Command, Item, Line, Reply } from './reply/reply.ts';

/** The articles: publisher, date and how it is known, origins, what only one reports; or one of them in detail. */
export const sources: Answer = (command, digest) => {
  const asked = given(command, 'article');
  if (asked === '') return allArticles(command, digest);
  const found = articlesNamed(digest, asked);
  const [only, ...others] = found;
  if (only && others.length === 0) return oneArticle(command, digest, only);
  if (only) return { why: 'ambiguous', asked, nearest: found.map((article) => articleOffer(digest, article)) };
  const letters = listed(digest.articles.map(({ id }) => id));
  return {
    why: 'no-such-article',
    asked,
    because: `There is no article “${asked}” in this digest; it has ${letters}.`,
    nearest: digest.articles.map((article) => articleOffer(digest, article)),
  };
};

/** Articles by letter ("A", "article a"), or by words of headline, publisher or author. */
function articlesNamed(digest: Digest, asked: string): readonly Article[] {
  const reading = normalise(asked).replace(/^(article|source) /, '');
  const byLetter = digest.articles.filter((article) => article.id.toLowerCase() === reading);
  if (byLetter.length > 0 || reading === '') return byLetter;
  const wanted = reading.split(' ');
  return digest.articles.filter(({ headline, publisher, author }) => {
    const own = new Set(normalise([headline, publisher?.name, author?.name].join(' ')).split(' '));
    return wanted.every((word) => own.has(word));
  });
}

function articleOffer(digest: Digest, article: Article): Action {
  return offer(digest, `${article.id}: ${articleTitle(article)}`, 'sources', { article: article.id });
}

function allArticles(command: Command, digest: Digest): Reply {
  return answer(command, digest, {
    title: 'Sources',
    lede: [
      `${count(digest.articles.length, 'article')}. What an article does not state is not supplied from elsewhere.`,
    ],
    items: digest.articles.map((article) => ({
      ...headed(article),
      lines: [...imprint(digest, article), aloneLine(digest, aloneIn(digest, article))],
    })),
    choices: {
      placeholder: 'Open an article',
      options: digest.articles.map((article) => articleOffer(digest, article)),
    },
  });
}

const headed = (article: Article): Pick<Item, 'head'> => ({
  head: { text: [{ bold: article.id }, ` · ${article.headline ?? 'no headline'}`], cites: [] },
});

/** What an article is, states of itself and rests on. */
function imprint(digest: Digest, article: Article): readonly Line[] {
  return [
    plainLine(article.about),
    plainLine(capital(bylineOf(article))),
    plainLine(capital(`${publishedOf(article)} · ${datelineOf(article)}`)),
    plainLine(capital(translationOf(article))),
    plainLine(capital(originsOf(digest, article))),
  ];
}

function oneArticle(command: Command, digest: Digest, article: Article): Reply {
  const alone = aloneIn(digest, article);
  const left = leftOut(digest, article);
  return answer(command, digest, {
    title: `${article.id}: ${articleTitle(article)}`,
    lede: [`${count(article.paragraphs, 'paragraph')}, headline and boilerplate included.`],
    items: [
      { group: 'The article', lines: imprint(digest, article) },
      ...article.notes.map((note) => noteItem(article, note, 'Notes')),
      ...article.translation.passages.map((note) => noteItem(article, note, 'Passages that look machine-translated')),
      ...aloneItems(digest, alone),
      ...left.map((event) => ({
        group: 'Left out here, reported elsewhere',
        lines: [eventLine(digest, event, ` (${listed(event.articles)})`)],
      })),
    ],
    notes: left.length > 0 ? [[LEFT_OUT]] : [],
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

/** Events of the coverage that this article could have reported and did not; those that most articles report first. */
function leftOut(digest: Digest, { id }: Article): readonly Event[] {
  const { from } = digest.topic.coverage;
  const silent = digest.events.filter((event) => event.silent.includes(id) && event.date.end >= from);
  return silent.sort((a, b) => b.articles.length - a.articles.length);
}
