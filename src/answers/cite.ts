import { citesOf } from '../digest/origins.ts';
import type { Article, Citation, CitationId, Digest, Resting, Statement } from '../digest/types.ts';
import { figureLine } from './amounts.ts';
import {
  articleOf,
  articleTitle,
  capital,
  citationLabel,
  nameOfArticle,
  originsNamed,
  refs,
  statementLine,
} from './cites.ts';
import { type Answer, answer, offer, plainLine } from './context.ts';
import { disputeItem } from './disputes.ts';
import type { Edition } from './edition.ts';
import { given } from './entities.ts';
import { quoted, roleLine } from './names.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Action, Item, Line, Span, Text } from './reply/reply.ts';
import { firstWords } from './reply/words.ts';
import { articleKeys, publishedOn } from './sources.ts';
import { type Section, section, sectionOfEach } from './window.ts';

/** "C12", "[c 12]", "C¶12", "article c, paragraph 12" */
const WRITTEN = /^[[(]?\s*(?:article\s+)?([a-z]{1,6})[\s,.:#¶§-]*(?:para(?:graph)?s?\.?\s*)?0*(\d{1,6})\s*[\])]?$/i;

/** "Azatutyun ¶12", "azatutyun 12": as lines name it. */
const NAMED = /^[[(]?\s*(.{2,60}?)[\s,.:#¶§-]+(?:para(?:graph)?s?\.?\s*)?0*(\d{1,6})\s*[\])]?$/i;

/** One citation opened: article, quotation, origin, what rests on it, other articles on the same point. */
export const cite: Answer = (command, digest) => {
  const asked = given(command, 'id');
  const { cite: words, views } = digest.words;
  if (asked === '') return { kind: 'refusal', why: 'missing-words', wanted: 'citation', nearest: examples(digest) };
  const [, name = '', number] = NAMED.exec(asked) ?? [];
  const [called, ...others] = name === '' ? [] : digest.articles.called(name);
  if (called && others.length > 0) return whichArticle(digest, asked, [called, ...others], Number(number));
  const written = called ? [called.id, number] : WRITTEN.exec(asked)?.slice(1);
  if (!written) return unknown(digest, asked, (example) => words.noCitation(asked, example));
  const letter = (written[0] ?? '').toUpperCase();
  const paragraph = Number(written[1]);
  const article = articleOf(digest, letter);
  if (!article && digest.articles.hasLeft(letter)) return unknown(digest, asked, () => words.hasLeft(letter));
  if (!article) return unknown(digest, asked, (example) => words.noArticle(letter, articleKeys(digest), example));
  if (paragraph < 1 || paragraph > article.paragraphs) return outOfRange(digest, article, paragraph);
  const resting = digest.citations.restingOn(letter, paragraph);
  const { disputes } = resting;
  const at = `${letter}${paragraph}`;
  const told = resting.statements.slice(0, MOST_TOLD).map(({ statement }) => restingLine(digest, statement, at));
  return answer(command, digest, {
    title: `${citationLabel(digest, letter, paragraph)} · ${publishedOn(digest, article)}`,
    lede: lede(digest, article),
    first: {
      items: [
        { lines: [quotation(digest, resting)] },
        ...told.map((line) => ({ lines: [{ ...line, cites: [] }] })),
        ...paragraphItems(digest, article, paragraph, resting),
      ],
      closing: alsoTold(digest, letter, resting),
    },
    views: [
      { name: 'rests', label: views.rests, sections: restingLines(digest, resting, at) },
      {
        name: 'contested',
        label: views.contested,
        sections: [sectionOfEach(disputes, (one) => disputeItem(digest, one))],
      },
      { name: 'others', label: views.elsewhere, sections: [elsewhere(digest, letter, resting)] },
      {
        name: 'notes',
        label: views.notes,
        sections: [section(paragraphItems(digest, article, paragraph, resting))],
      },
    ],
    actions: [...neighbours(digest, letter, paragraph)],
  });
};

/** The headline, with the way to the article where its address is known, and who publishes it. */
function lede(digest: Edition, article: Article): Text {
  const title = firstWords(articleTitle(article, digest.words), LONGEST_HEADLINE);
  const publisher = article.publisher?.name ?? digest.words.cites.noPublisher;
  const isSaid = nameOfArticle(digest, article.id) === publisher || !article.headline;
  const by = isSaid ? '' : ` · ${publisher}`;
  return [article.url ? { link: title, url: article.url } : title, by];
}

const LONGEST_HEADLINE = 16;

/** What another article tells of the same, each named once; undefined where none does. */
function alsoTold(digest: Edition, letter: string, { statements }: Resting): Item | undefined {
  const cites = statements
    .flatMap(({ event }) => (event ? citesOf(event) : []))
    .filter(({ article }) => article !== letter);
  if (cites.length === 0) return undefined;
  return { lines: [{ text: [{ bold: digest.words.cite.alsoTold }, ':'], cites: refs(digest, cites) }] };
}

/** So many statements, the most important, stand under the quotation. */
const MOST_TOLD = 2;

/** So many citations are offered where none is given. */
const MOST_EXAMPLES = 10;

const examples = (digest: Digest): readonly Action[] =>
  digest.citations.examples(MOST_EXAMPLES).map((id) => citeOffer(digest, id));

const citeOffer = (digest: Digest, id: CitationId): Action => offer(digest, id, 'cite', { id });

function unknown(digest: Edition, asked: string, because: (example: string) => string): Refusal {
  const nearest = examples(digest);
  const example = nearest[0]?.label ?? 'A1';
  return { kind: 'refusal', why: 'no-such-citation', asked, because: because(example), nearest };
}

/** Several articles are called so: each that has the paragraph is offered. */
function whichArticle(digest: Edition, asked: string, called: readonly Article[], paragraph: number): Refusal {
  const nearest = called
    .filter(({ paragraphs }) => paragraph >= 1 && paragraph <= paragraphs)
    .map((article) =>
      offer(digest, `${citationLabel(digest, article.id, paragraph)}: ${articleTitle(article, digest.words)}`, 'cite', {
        id: `${article.id}${paragraph}`,
      }),
    );
  if (nearest.length > 0) return { kind: 'refusal', why: 'ambiguous', asked, nearest };
  const { noSuchParagraph } = digest.words.cite;
  return unknown(digest, asked, (example) => noSuchParagraph(called.length, paragraph, example));
}

/** So many cited paragraphs are offered beside one that is not there. */
const MOST_NEAR = 3;

/** Names the range, and offers the cited paragraphs nearest to the one asked for. */
function outOfRange(digest: Edition, article: Article, paragraph: number): Refusal {
  const { id, paragraphs } = article;
  const { before, after } = digest.citations;
  const near = paragraph < 1 ? after(id, 0, MOST_NEAR) : before(id, paragraph, MOST_NEAR).toReversed();
  return {
    kind: 'refusal',
    why: 'no-such-citation',
    asked: `${id}${paragraph}`,
    because: digest.words.cite.outOfRange(id, paragraphs, paragraph),
    nearest: near.map((other) => citeOffer(digest, other)),
  };
}

/** The words quoted from the paragraph, with who speaks; where none are quoted, that none may be shown. */
function quotation(digest: Edition, { cites }: Resting): Line {
  const words = digest.words.cite;
  const quoted = new Map<string, Set<string>>();
  const known = new Set<string>();
  for (const { cite: cited, by } of cites) {
    if (cited.quote === undefined || known.has(cited.quote)) continue;
    known.add(cited.quote);
    const says = cited.speaker === undefined ? by : [cited.speaker];
    const who = says.length > 0 ? originsNamed(digest, says) : words.ownWords;
    const from = originsIn([cited]).filter((id) => !says.includes(id));
    const whose = from.length > 0 ? `${who}, ${fromWhom(digest, from)}` : who;
    quoted.set(whose, (quoted.get(whose) ?? new Set()).add(`“${cited.quote}”`));
  }
  if (quoted.size === 0) return plainLine(digest.topic.rights === 'facts-only' ? words.notShown : words.notQuoted);
  return plainLine([...quoted].map(([whose, quotes]) => `${[...quotes].join(' · ')} (${whose})`).join(' · '));
}

/** Where an article has something from, where it says so. */
const originsIn = (cites: readonly Citation[]): readonly string[] => [
  ...new Set(cites.flatMap(({ origin }) => origin ?? [])),
];

/** "from Coastal Press" */
const fromWhom = (digest: Edition, origins: readonly string[]): string =>
  digest.words.cite.from(originsNamed(digest, origins));

/** A statement that rests on a paragraph, behind where that has it from; `lead` goes in front. */
function restingLine(digest: Edition, statement: Statement, at: CitationId, ...lead: Span[]): Line {
  const origins = originsIn(statement.cites.filter(({ id }) => id === at));
  const from = fromWhom(digest, origins);
  const whose: Span[] = origins.length > 0 ? [{ italic: lead.length > 0 ? from : capital(from) }, ' · '] : [];
  return statementLine(digest, statement, ...lead, ...whose);
}

/** What the paragraph itself is: how it is worded, the editor's remarks, names as it has them. */
function paragraphItems(digest: Edition, article: Article, paragraph: number, resting: Resting): readonly Item[] {
  const words = digest.words.cite;
  const garbled = article.translation.passages.filter((passage) => passage.paragraph === paragraph);
  const notes = article.notes.filter((note) => note.paragraph === paragraph);
  const isUnnamed = resting.cites.length > 0 && resting.cites.every(({ cite: { origin } }) => origin === undefined);
  const empty = resting.cites.length === 0 && resting.names.length === 0 && resting.roles.length === 0;
  const lines = [
    ...garbled.map(({ text }) => digest.words.sources.machine(text)),
    ...(isUnnamed ? [words.noOrigin] : []),
    ...notes.map((note) => words.editor(note.text)),
    ...(resting.names.length > 0 ? [words.names(resting.names.map(quoted).join(', '))] : []),
    ...(empty ? [words.nothing] : []),
  ];
  return lines.map((line) => ({ lines: [plainLine(line)] }));
}

/** Statements, offices, figures and disputes that rest on the paragraph. */
const restingLines = (digest: Edition, { statements, roles, figures }: Resting, at: CitationId): readonly Section[] => {
  const line = (made: Line): Item => ({ lines: [made] });
  return [
    sectionOfEach(statements, ({ statement, event, name }) => {
      const date = statement.date ?? event?.date;
      const lead = date ? digest.words.dates.reported(date) : name;
      return line(restingLine(digest, statement, at, ...(lead ? [{ bold: lead }, ' · '] : [])));
    }),
    sectionOfEach(roles, ({ name, role }) => line(roleLine(digest, role, { bold: name }, ' · '))),
    sectionOfEach(figures, (figure) => line(figureLine(digest, figure))),
  ];
};

/** Paragraphs of other articles on the same events and disputed points. */
function elsewhere(digest: Edition, letter: string, { statements, disputes }: Resting): Section {
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
function neighbours(digest: Edition, letter: string, paragraph: number): readonly Action[] {
  const { before, after } = digest.citations;
  return [
    ...[...before(letter, paragraph, 1), ...after(letter, paragraph, 1)].map((id) =>
      offer(digest, digest.words.offers.paragraph(id.slice(letter.length)), 'cite', { id }),
    ),
    offer(digest, nameOfArticle(digest, letter), 'sources', { article: letter }),
  ];
}
