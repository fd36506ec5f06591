import { claimsOf, statementsOf } from '../edit/claims.ts';
import type { EventEntry, StatementEntry } from '../edit/schema.ts';
import { type Fault, fault, placeOf } from '../fault.ts';
import { english } from '../language/languages.ts';
import { attestationAnyCase, wordHash } from './evidence/hashes.ts';
import { isSpoken, stemOf, stemsOf } from './evidence/manner.ts';
import { lineNames } from './names/entity-names.ts';
import { wordsOf } from './names/words.ts';
import {
  type CitedClaim,
  citedClaims,
  citeList,
  type GateCheck,
  type GateSources,
  type Paragraph,
} from './paragraphs.ts';

const { manner } = english;

/** Lines in the editor's own words; where a topic may hold extracts, they keep the article's manner by themselves. */
const ownLines = (sources: GateSources): readonly CitedClaim[] =>
  sources.entries.topic.rights === 'facts-only' ? citedClaims(sources, claimsOf(sources.entries)) : [];

/** What is said of both stands in a cited paragraph of both, or of two: "the parties" may be more. */
export const bothSupported: GateCheck = (sources) => {
  const borne = [...manner.together, ...manner.two];
  return ownLines(sources).flatMap(({ text, at, paragraphs }) => {
    const said = wordsOf(text).find(({ key }) => manner.together.has(key));
    const isBorne = paragraphs.some(({ sha256, attested }) =>
      borne.some((word) => attested.includes(attestationAnyCase(sha256, word))),
    );
    if (!said || isBorne) return [];
    return [fault(at, `it says "${said.text}", which ${citeList(paragraphs)} does not. Write "the", or who it is.`)];
  });
};

/** Words between a word and that of its degree. */
const [BEFORE, BEHIND] = [4, 4];

/** A word that every cited article has only with a word of degree or kind keeps one: "much higher", "military support". */
export const degreesKept: GateCheck = (sources) =>
  ownLines(sources).flatMap(({ text, at, paragraphs }) => {
    const words = wordsOf(text);
    const isKept = (place: number): boolean =>
      words.slice(Math.max(0, place - BEFORE), place + BEHIND + 1).some(({ key }) => manner.degrees.has(key));
    const articles = new Set(paragraphs.map(({ article }) => article));
    const having = paragraphs.flatMap(({ id, article, degrees }) =>
      degrees.map((pair) => ({ id, article, pair, stem: stemOf(wordsOf(pair).at(-1)) })),
    );
    return having.flatMap(({ id, pair, stem }): Fault[] => {
      const places = words.flatMap((word, place) => (stem !== undefined && stemOf(word) === stem ? [place] : []));
      const inArticles = new Set(having.filter((each) => each.stem === stem).map(({ article }) => article));
      if (places.length === 0 || places.some(isKept) || inArticles.size < articles.size) return [];
      return [fault(at, `${id} has "${pair}", the line without that degree or kind. Keep it.`)];
    });
  });

/** Words of a line that a hedge or a speaker bears in its paragraph, from which on they are no chance. */
const [HEDGED, TOLD] = [2, 3];

/** What a paragraph has only behind a hedge keeps one: "could", "believed to be", "fear". */
export const hedgesKept: GateCheck = (sources) =>
  ownLines(sources).flatMap(({ text, at, paragraphs }) => {
    const isHedged = wordsOf(text).some(({ key }) => manner.hedges.has(key) || manner.hedging.has(key));
    const bare = isHedged ? [] : paragraphs.filter((paragraph) => shared(text, paragraph, 'hedged') >= HEDGED);
    const hedge = 'a hedge (could, may, is believed, is feared, reported), and the line states it. Keep the hedge.';
    return bare.map(({ id }) => fault(at, `${id} has this only behind ${hedge}`));
  });

const shared = (text: string, paragraph: Paragraph, kind: 'hedged' | 'attributed'): number =>
  [...stemsOf(text)].filter((stem) => paragraph[kind].includes(wordHash(paragraph.sha256, stem))).length;

/** What a paragraph tells only in somebody's words is told in a statement as somebody's, or the article's, words. */
export const attributionsKept: GateCheck = (sources) => {
  const names = lineNames(sources.entries);
  const isOwn = new Map(ownLines(sources).map((claim) => [claim.entry, claim]));
  return statementsOf(sources.entries).flatMap((statement) => {
    const claim = isOwn.get(statement);
    if (!claim || isAttributed(statement.text, speakersOf(statement), names)) return [];
    if (!claim.paragraphs.every((paragraph) => shared(claim.text, paragraph, 'attributed') >= TOLD)) return [];
    const whose = 'only as somebody says it, and the line does not say who. Name the speaker or the article.';
    return [fault(claim.at, `this stands in ${citeList(claim.paragraphs)} ${whose}`)];
  });
};

type LineNamesOf = ReturnType<typeof lineNames>;

/** Those whose words a statement is, or is drawn from. */
const speakersOf = ({ by, from, cite }: StatementEntry): readonly string[] => [
  ...by,
  ...(from === undefined ? [] : [from]),
  ...cite.flatMap((each) => [each.from, each.speaker].flatMap((id) => id ?? [])),
];

/** True where a line leaves what it says to someone: by a verb of speech, by naming who says it, or by an article's label. */
function isAttributed(text: string, speakers: readonly string[], names: LineNamesOf): boolean {
  const told = names(text);
  return (
    isSpoken(text) ||
    wordsOf(text).some(({ key }) => manner.attributing.has(key)) ||
    told.labels.length > 0 ||
    told.names.some(({ entities }) => entities.some((id) => speakers.includes(id)))
  );
}

/** Words of a headline that only somebody's words bear out, from which on it states what they say. */
const STATED = 2;

/** A headline does not state what its event has only in somebody's words: it names who says it, or says that it is said. */
export const headlinesAttribute: GateCheck = (sources) => {
  if (sources.entries.topic.rights !== 'facts-only') return [];
  const names = lineNames(sources.entries);
  return sources.entries.events.flatMap((event) => headlineFaults(event, names));
};

function headlineFaults(event: EventEntry, names: LineNamesOf): Fault[] {
  const { headline, statements } = event;
  if (isAttributed(headline, [], names)) return [];
  const named = new Set(names(headline).names.flatMap(({ entities }) => entities));
  const told = statements.map((statement) => ({
    stems: stemsOf(statement.text),
    articles: statement.cite.map(({ article }) => article),
    isFree:
      speakersOf(statement).length === 0 ||
      speakersOf(statement).some((id) => named.has(id)) ||
      !isAttributed(statement.text, speakersOf(statement), names),
  }));
  const stated = [...stemsOf(headline)].filter((stem) => {
    const having = told.filter(({ stems }) => stems.has(stem));
    const articles = new Set(having.flatMap(({ articles }) => articles));
    return having.length > 0 && articles.size === 1 && having.every(({ isFree }) => !isFree);
  });
  if (stated.length < STATED) return [];
  const message =
    'the headline states what a statement of its event has in somebody’s words. Say there whose they are.';
  return [fault(placeOf(event, 'headline'), message)];
}
