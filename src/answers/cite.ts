import { citesOf } from '../digest/origins.ts';
import type { Article, Citation, CitationId, Digest, Resting } from '../digest/types.ts';
import { figureLine } from './amounts.ts';
import {
  articleOf,
  articleTitle,
  citationLabel,
  listed,
  nameOfArticle,
  originName,
  refs,
  statementLine,
  translationMark,
} from './cites.ts';
import { type Answer, answer, offer, plainLine } from './context.ts';
import { disputeItem } from './disputes.ts';
import { given } from './entities.ts';
import { quoted, roleLine } from './names.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Action, Item, Line, Text } from './reply/reply.ts';
import { firstWords } from './reply/words.ts';
import { articleKeys } from './sources.ts';
import { type Section, section, sectionOfEach } from './window.ts';

/** "C12", "[c 12]", "C¶12", "article c, paragraph 12" */
const WRITTEN = /^[[(]?\s*(?:article\s+)?([a-z]{1,6})[\s,.:#¶§-]*(?:para(?:graph)?s?\.?\s*)?0*(\d{1,6})\s*[\])]?$/i;

/** "Azatutyun ¶12", "azatutyun 12": as lines name it. */
const NAMED = /^[[(]?\s*(.{2,60}?)[\s,.:#¶§-]+(?:para(?:graph)?s?\.?\s*)?0*(\d{1,6})\s*[\])]?$/i;

/** One citation opened: article, quotation, origin, what rests on it, other articles on the same point. */
export const cite: Answer = (command, digest) => {
  const asked = given(command, 'id');
  if (asked === '') return { kind: 'refusal', why: 'missing-words', wanted: 'a citation', nearest: examples(digest) };
  const [, name = '', number] = NAMED.exec(asked) ?? [];
  const [called, ...others] = name === '' ? [] : digest.articles.called(name);
  if (called && others.length > 0) return whichArticle(digest, asked, [called, ...others], Number(number));
  const written = called ? [called.id, number] : WRITTEN.exec(asked)?.slice(1);
  if (!written) return unknown(digest, asked, `“${asked}” is no citation: one is a letter and a number, such as`);
  const letter = (written[0] ?? '').toUpperCase();
  const paragraph = Number(written[1]);
  const article = articleOf(digest, letter);
  if (!article && digest.articles.hasLeft(letter))
    return unknown(
      digest,
      asked,
      `Article ${letter} has left this digest, which keeps its articles for a time; no other article gets its letter. A citation is written`,
    );
  if (!article) {
    const keys = articleKeys(digest);
    return unknown(
      digest,
      asked,
      `There is no article ${letter} in this digest; it has ${keys}. A citation is written`,
    );
  }
  if (paragraph < 1 || paragraph > article.paragraphs) return outOfRange(digest, article, paragraph);
  const resting = digest.citations.restingOn(letter, paragraph);
  const { disputes } = resting;
  const [told] = resting.statements;
  return answer(command, digest, {
    title: `${citationLabel(digest, letter, paragraph)} · ${article.published.text}`,
    lede: lede(digest, article),
    first: {
      items: [
        { lines: [quotation(digest, resting)] },
        ...(told ? [{ lines: [statementLine(digest, { ...told.statement, cites: [] })] }] : []),
        ...paragraphItems(digest, article, paragraph, resting),
      ],
      closing: alsoTold(digest, letter, resting),
    },
    views: [
      { name: 'rests', label: 'What rests on it', sections: restingLines(digest, resting) },
      { name: 'contested', label: 'Contested', sections: [sectionOfEach(disputes, (one) => disputeItem(digest, one))] },
      { name: 'others', label: 'Told elsewhere', sections: [elsewhere(digest, letter, resting)] },
      {
        name: 'notes',
        label: 'Notes',
        sections: [section(paragraphItems(digest, article, paragraph, resting))],
      },
    ],
    actions: [...neighbours(digest, letter, paragraph)],
  });
};

/** The headline, with the way to the article where its address is known, and who publishes it. */
function lede(digest: Digest, article: Article): Text {
  const title = firstWords(articleTitle(article), LONGEST_HEADLINE);
  const publisher = article.publisher?.name ?? 'publisher not stated';
  const isSaid = nameOfArticle(digest, article.id) === publisher || !article.headline;
  const by = isSaid ? '' : ` · ${publisher}`;
  return [article.url ? { link: title, url: article.url } : title, by];
}

const LONGEST_HEADLINE = 16;

/** What another article tells of the same, each named once; undefined where none does. */
function alsoTold(digest: Digest, letter: string, { statements }: Resting): Item | undefined {
  const cites = statements
    .flatMap(({ event }) => (event ? citesOf(event) : []))
    .filter(({ article }) => article !== letter);
  if (cites.length === 0) return undefined;
  return { lines: [{ text: [{ bold: 'Also told by' }, ':'], cites: refs(digest, cites) }] };
}

/** So many citations are offered where none is given. */
const MOST_EXAMPLES = 10;

const examples = (digest: Digest): readonly Action[] =>
  digest.citations.examples(MOST_EXAMPLES).map((id) => citeOffer(digest, id));

const citeOffer = (digest: Digest, id: CitationId): Action => offer(digest, id, 'cite', { id });

function unknown(digest: Digest, asked: string, because: string): Refusal {
  const nearest = examples(digest);
  const example = nearest[0]?.label ?? 'A1';
  return { kind: 'refusal', why: 'no-such-citation', asked, because: `${because} ${example}.`, nearest };
}

/** Several articles are called so: each that has the paragraph is offered. */
function whichArticle(digest: Digest, asked: string, called: readonly Article[], paragraph: number): Refusal {
  const nearest = called
    .filter(({ paragraphs }) => paragraph >= 1 && paragraph <= paragraphs)
    .map((article) =>
      offer(digest, `${citationLabel(digest, article.id, paragraph)}: ${articleTitle(article)}`, 'cite', {
        id: `${article.id}${paragraph}`,
      }),
    );
  if (nearest.length > 0) return { kind: 'refusal', why: 'ambiguous', asked, nearest };
  return unknown(
    digest,
    asked,
    `None of the ${called.length} articles that are called so has a paragraph ${paragraph}. A citation is written`,
  );
}

/** So many cited paragraphs are offered beside one that is not there. */
const MOST_NEAR = 3;

/** Names the range, and offers the cited paragraphs nearest to the one asked for. */
function outOfRange(digest: Digest, article: Article, paragraph: number): Refusal {
  const { id, paragraphs } = article;
  const { before, after } = digest.citations;
  const near = paragraph < 1 ? after(id, 0, MOST_NEAR) : before(id, paragraph, MOST_NEAR).toReversed();
  return {
    kind: 'refusal',
    why: 'no-such-citation',
    asked: `${id}${paragraph}`,
    because: `Article ${id} has paragraphs 1 to ${paragraphs}; there is no paragraph ${paragraph}.`,
    nearest: near.map((other) => citeOffer(digest, other)),
  };
}

/** The words quoted from the paragraph, with who speaks; where none are quoted, that none may be shown. */
function quotation(digest: Digest, { cites }: Resting): Line {
  const quoted = new Map<string, string>();
  for (const { cite: cited, by } of cites) {
    if (cited.quote === undefined || quoted.has(cited.quote)) continue;
    const says = cited.speaker === undefined ? by : [cited.speaker];
    const who = says.length > 0 ? listed(says.map((id) => originName(digest, id))) : "the article's own words";
    quoted.set(cited.quote, `“${cited.quote}” (${who})`);
  }
  if (quoted.size === 0)
    return plainLine(
      digest.topic.rights === 'facts-only'
        ? 'No quotation may be shown of this paragraph.'
        : 'Nothing is quoted from this paragraph.',
    );
  return plainLine([...quoted.values()].join(' · '));
}

/** What the paragraph itself is: origin, wording, the editor's remarks, names as it has them. */
function paragraphItems(digest: Digest, article: Article, paragraph: number, resting: Resting): readonly Item[] {
  const mark = translationMark(digest, article.id, paragraph);
  const notes = article.notes.filter((note) => note.paragraph === paragraph);
  const origins = [...new Set(resting.cites.flatMap(({ cite: { origin } }) => (origin ? [origin] : [])))];
  const empty = resting.cites.length === 0 && resting.names.length === 0 && resting.roles.length === 0;
  const lines = [
    ...(origins.length > 0 ? [`Origin: ${listed(origins.map((origin) => originName(digest, origin)))}`] : []),
    ...(origins.length === 0 && resting.cites.length > 0 ? ['Origin: none named'] : []),
    ...(mark ? [`Wording looks machine-translated: ${mark}`] : []),
    ...notes.map((note) => `Editor's note: ${note.text}`),
    ...(resting.names.length > 0 ? [`Names as written here: ${resting.names.map(quoted).join(', ')}`] : []),
    ...(empty ? ['Nothing in this digest rests on this paragraph.'] : []),
  ];
  return lines.map((line) => ({ lines: [plainLine(line)] }));
}

/** Statements, offices, figures and disputes that rest on the paragraph. */
const restingLines = (digest: Digest, { statements, roles, figures }: Resting): readonly Section[] => {
  const line = (made: Line): Item => ({ lines: [made] });
  return [
    sectionOfEach(statements, ({ statement, event, name }) => {
      const lead = (statement.date ?? event?.date)?.label ?? name;
      return line(lead ? statementLine(digest, statement, { bold: lead }, ' · ') : statementLine(digest, statement));
    }),
    sectionOfEach(roles, ({ name, role }) => line(roleLine(digest, role, { bold: name }, ' · '))),
    sectionOfEach(figures, (figure) => line(figureLine(digest, figure))),
  ];
};

/** Paragraphs of other articles on the same events and disputed points. */
function elsewhere(digest: Digest, letter: string, { statements, disputes }: Resting): Section {
  const events = [...new Map(statements.flatMap(({ event }) => (event ? [[event.id, event] as const] : []))).values()];
  const points: (readonly [string, readonly Citation[]])[] = [
    ...events.map((event) => [event.headline, citesOf(event)] as const),
    ...disputes.map(({ question, positions }) => [question, positions.flatMap(({ cites }) => cites)] as const),
  ];
  const told = points.map(([point, cites]) => ({ point, others: cites.filter(({ article }) => article !== letter) }));
  return sectionOfEach(
    told.filter(({ others }) => others.length > 0),
    ({ point, others }) => ({ lines: [{ text: [point], cites: refs(digest, others) }] }),
  );
}

/** The cited paragraphs before and after, and the article. */
function neighbours(digest: Digest, letter: string, paragraph: number): readonly Action[] {
  const { before, after } = digest.citations;
  return [
    ...[...before(letter, paragraph, 1), ...after(letter, paragraph, 1)].map((id) =>
      offer(digest, `Paragraph ${id.slice(letter.length)}`, 'cite', { id }),
    ),
    offer(digest, nameOfArticle(digest, letter), 'sources', { article: letter }),
  ];
}
