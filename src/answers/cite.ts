import { citesOf } from '../digest/origins.ts';
import type { Article, Citation, CitationId, Digest, Resting } from '../digest/types.ts';
import { figureLine } from './amounts.ts';
import { articleOf, citationLabel, listed, originName, refs, statementLine, translationMark } from './cites.ts';
import { type Answer, answer, offer, plainLine } from './context.ts';
import { given } from './entities.ts';
import { quoted, roleLine } from './names.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Action, Item, Line } from './reply/reply.ts';
import { articleKeys } from './sources.ts';
import { section } from './window.ts';

/** "C12", "[c 12]", "C¶12", "article c, paragraph 12" */
const WRITTEN = /^[[(]?\s*(?:article\s+)?([a-z]{1,6})[\s,.:#¶§-]*(?:para(?:graph)?s?\.?\s*)?0*(\d{1,6})\s*[\])]?$/i;

/** One citation opened: article, quotation, origin, what rests on it, other articles on the same point. */
export const cite: Answer = (command, digest) => {
  const asked = given(command, 'id');
  if (asked === '') return { kind: 'refusal', why: 'missing-words', wanted: 'a citation', nearest: examples(digest) };
  const written = WRITTEN.exec(asked);
  if (!written) return unknown(digest, asked, `“${asked}” is no citation: one is a letter and a number, such as`);
  const letter = (written[1] ?? '').toUpperCase();
  const paragraph = Number(written[2]);
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
  return answer(command, digest, {
    title: citationLabel(letter, paragraph),
    lede: [
      `${article.headline ?? 'No headline'} · ${article.publisher?.name ?? 'publisher not stated'} · ${article.published.text}`,
    ],
    sections: [
      section([
        ...paragraphItems(digest, article, paragraph, resting),
        ...restingItems(digest, resting),
        ...elsewhere(digest, letter, resting),
      ]),
    ],
    actions: neighbours(digest, letter, paragraph),
  });
};

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

/** What the paragraph itself is: quotations, origin, wording, the editor's remarks, names as it has them. */
function paragraphItems(digest: Digest, article: Article, paragraph: number, resting: Resting): readonly Item[] {
  const mark = translationMark(digest, article.id, paragraph);
  const notes = article.notes.filter((note) => note.paragraph === paragraph);
  const origins = [...new Set(resting.cites.flatMap(({ cite: { origin } }) => (origin ? [origin] : [])))];
  const empty = resting.cites.length === 0 && resting.names.length === 0 && resting.roles.length === 0;
  const lines = [
    ...quotations(digest, resting),
    ...(origins.length > 0 ? [`Origin: ${listed(origins.map((origin) => originName(digest, origin)))}`] : []),
    ...(origins.length === 0 && resting.cites.length > 0 ? ['Origin: none named'] : []),
    ...(mark ? [`Wording looks machine-translated: ${mark}`] : []),
    ...notes.map((note) => `Editor's note: ${note.text}`),
    ...(resting.names.length > 0 ? [`Names as written here: ${resting.names.map(quoted).join(', ')}`] : []),
    ...(empty ? ['Nothing in this digest rests on this paragraph.'] : []),
  ];
  return [{ group: 'The paragraph', lines: lines.map(plainLine) }];
}

/** Words quoted from the paragraph, each once, with who says so. */
function quotations(digest: Digest, { cites }: Resting): readonly string[] {
  const quoted = new Map<string, string>();
  for (const { cite: cited, by } of cites) {
    if (cited.quote === undefined || quoted.has(cited.quote)) continue;
    const says = cited.speaker === undefined ? by : [cited.speaker];
    const who = says.length > 0 ? listed(says.map((id) => originName(digest, id))) : "the article's own words";
    quoted.set(cited.quote, `“${cited.quote}” (${who})`);
  }
  return [...quoted.values()];
}

/** Statements, offices, figures and disputes that rest on the paragraph. */
function restingItems(digest: Digest, { statements, roles, figures, disputes }: Resting): readonly Item[] {
  const lines: Line[] = [
    ...statements.map(({ statement, event, name }) => {
      const lead = (statement.date ?? event?.date)?.label ?? name;
      return lead ? statementLine(digest, statement, { bold: lead }, ' · ') : statementLine(digest, statement);
    }),
    ...roles.map(({ name, role }) => roleLine(digest, role, { bold: name }, ' · ')),
    ...figures.map((figure) => figureLine(digest, figure)),
    ...disputes.map(({ question, positions }) => ({
      text: [`Disputed: ${question}`],
      cites: refs(
        digest,
        positions.flatMap(({ cites }) => cites),
      ),
    })),
  ];
  return lines.map((line) => ({ group: 'What rests on it', lines: [line] }));
}

/** Paragraphs of other articles on the same events and disputed points. */
function elsewhere(digest: Digest, letter: string, { statements, disputes }: Resting): readonly Item[] {
  const events = [...new Map(statements.flatMap(({ event }) => (event ? [[event.id, event] as const] : []))).values()];
  const points: (readonly [string, readonly Citation[]])[] = [
    ...events.map((event) => [event.headline, citesOf(event)] as const),
    ...disputes.map(({ question, positions }) => [question, positions.flatMap(({ cites }) => cites)] as const),
  ];
  return points.flatMap(([point, cites]): Item[] => {
    const others = cites.filter(({ article }) => article !== letter);
    if (others.length === 0) return [];
    return [{ group: 'Other articles on the same point', lines: [{ text: [point], cites: refs(digest, others) }] }];
  });
}

/** The cited paragraphs before and after, and the article. */
function neighbours(digest: Digest, letter: string, paragraph: number): readonly Action[] {
  const { before, after } = digest.citations;
  return [
    ...[...before(letter, paragraph, 1), ...after(letter, paragraph, 1)].map((id) => citeOffer(digest, id)),
    offer(digest, `Article ${letter}`, 'sources', { article: letter }),
  ];
}
