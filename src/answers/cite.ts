import { citesOf } from '../digest/origins.ts';
import type { Article, Citation, Digest } from '../digest/types.ts';
import { figureLine } from './amounts.ts';
import { articleOf, citationLabel, listed, originName, refs, statementLine, translationMark } from './cites.ts';
import { type Answer, answer, offer, plainLine } from './context.ts';
import { given } from './entities.ts';
import { roleLine } from './names.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Action, Item, Line } from './reply/reply.ts';
import { citedParagraphs, type Resting, restsOn } from './rests.ts';

/** "C12", "[c 12]", "C¶12", "article c, paragraph 12" */
const WRITTEN = /^[[(]?\s*(?:article\s+)?([a-z]{1,3})[\s,.:#¶§-]*(?:para(?:graph)?s?\.?\s*)?0*(\d{1,6})\s*[\])]?$/i;

/** One citation opened: article, quotation, origin, what rests on it, other articles on the same point. */
export const cite: Answer = (command, digest) => {
  const asked = given(command, 'id');
  if (asked === '') return { why: 'missing-words', wanted: 'a citation', nearest: examples(digest) };
  const written = WRITTEN.exec(asked);
  if (!written) return unknown(digest, asked, `“${asked}” is no citation: one is a letter and a number, such as`);
  const letter = (written[1] ?? '').toUpperCase();
  const paragraph = Number(written[2]);
  const article = articleOf(digest, letter);
  if (!article) {
    const letters = listed(digest.articles.map(({ id }) => id));
    return unknown(
      digest,
      asked,
      `There is no article ${letter} in this digest; it has ${letters}. A citation is written`,
    );
  }
  if (paragraph < 1 || paragraph > article.paragraphs) return outOfRange(digest, article, paragraph);
  const id = `${letter}${paragraph}`;
  const resting = restsOn(digest, id);
  return answer(command, digest, {
    title: citationLabel(letter, paragraph),
    lede: [
      `${article.headline ?? 'No headline'} · ${article.publisher?.name ?? 'publisher not stated'} · ${article.published.text}`,
    ],
    items: [
      ...paragraphItems(digest, article, paragraph, resting),
      ...restingItems(digest, resting),
      ...elsewhere(digest, letter, resting),
    ],
    actions: neighbours(digest, letter, paragraph),
  });
};

function examples(digest: Digest): readonly Action[] {
  return digest.articles.flatMap(({ id }) => {
    const first = digest.events.flatMap(citesOf).find((cited) => cited.article === id);
    return first ? [citeOffer(digest, first.id)] : [];
  });
}

const citeOffer = (digest: Digest, id: string): Action => offer(digest, id, 'cite', { id });

function unknown(digest: Digest, asked: string, because: string): Refusal {
  const nearest = examples(digest);
  const example = nearest[0]?.label ?? 'A1';
  return { why: 'no-such-citation', asked, because: `${because} ${example}.`, nearest };
}

/** Names the range, and offers the cited paragraphs nearest to the one asked for. */
function outOfRange(digest: Digest, article: Article, paragraph: number): Refusal {
  const { id, paragraphs } = article;
  const cited = citedParagraphs(digest).filter((other) => other.article === id);
  const near = cited.slice(paragraph < 1 ? 0 : -3, paragraph < 1 ? 3 : undefined);
  return {
    why: 'no-such-citation',
    asked: `${id}${paragraph}`,
    because: `Article ${id} has paragraphs 1 to ${paragraphs}; there is no paragraph ${paragraph}.`,
    nearest: near.map((other) => citeOffer(digest, other.id)),
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
    ...(resting.names.length > 0 ? [`Names as written here: ${resting.names.join(', ')}`] : []),
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
    ...statements.map(({ statement, event, entity }) => {
      const lead = (statement.date ?? event?.date)?.label ?? entity?.name;
      return lead ? statementLine(digest, statement, { bold: lead }, ' · ') : statementLine(digest, statement);
    }),
    ...roles.map(({ entity, role }) => roleLine(digest, role, { bold: entity.name }, ' · ')),
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
  const events = [...new Set(statements.flatMap(({ event }) => (event ? [event] : [])))];
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
  const own = citedParagraphs(digest).filter(({ article }) => article === letter);
  const before = own.findLast((other) => other.paragraph < paragraph);
  const after = own.find((other) => other.paragraph > paragraph);
  return [
    ...(before ? [citeOffer(digest, before.id)] : []),
    ...(after ? [citeOffer(digest, after.id)] : []),
    offer(digest, `Article ${letter}`, 'sources', { article: letter }),
  ];
}
