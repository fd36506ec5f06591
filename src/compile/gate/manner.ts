import { claimsOf, statementsOf } from '../edit/claims.ts';
import type { EventEntry, StatementEntry } from '../edit/schema.ts';
import { type Fault, fault, placeOf } from '../fault.ts';
import { english } from '../language/languages.ts';
import { NO_MANNER } from '../language/manner.ts';
import { attestationAnyCase, wordHash } from './evidence/hashes.ts';
import { ALL_TOLD, isSpoken, stemOf, stemsOf } from './evidence/manner.ts';
import { formKey, formsOf, lineNames } from './names/entity-names.ts';
import { wordsOf } from './names/words.ts';
import {
  type CitedClaim,
  citedClaims,
  citeList,
  type GateCheck,
  type GateSources,
  type Paragraph,
} from './paragraphs.ts';

const { manner = NO_MANNER } = english;

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
    const isKept = (place: number, by: string): boolean =>
      words
        .slice(Math.max(0, place - BEFORE), place + BEHIND + 1)
        .some(({ key }) => key === by || (manner.degrees.has(by) && manner.degrees.has(key)));
    const articles = new Set(paragraphs.map(({ article }) => article));
    const having = paragraphs.flatMap(({ id, article, degrees }) =>
      degrees.map((pair) => {
        const [by, own] = wordsOf(pair);
        return { id, article, pair, by: by?.key ?? '', stem: stemOf(own) };
      }),
    );
    return having.flatMap(({ id, pair, stem }): Fault[] => {
      const places = words.flatMap((word, place) => (stem !== undefined && stemOf(word) === stem ? [place] : []));
      const alike = having.filter((each) => each.stem === stem);
      const isEverywhere = new Set(alike.map(({ article }) => article)).size === articles.size;
      const isSaid = alike.some((each) => places.some((place) => isKept(place, each.by)));
      if (places.length === 0 || !isEverywhere || isSaid) return [];
      return [fault(at, `${id} has "${pair}", the line without that degree or kind. Keep it.`)];
    });
  });

/** Words of a line that a hedge or a speaker bears in its paragraph, from which on they are no chance. */
const [HEDGED, TOLD] = [2, 3];

/** What a paragraph has only behind a hedge keeps one: "could", "believed to be", "fear". A semicolon ends its reach. */
export const hedgesKept: GateCheck = (sources) =>
  ownLines(sources).flatMap(({ text, at, paragraphs }) => {
    // What stands in brackets is an aside, and hedges nothing else.
    const parts = text
      .replaceAll(/\([^)]*\)/g, '')
      .split(';')
      .filter((part) => !wordsOf(part).some(({ key }) => isHedge(key)));
    const bare = paragraphs.filter((each) => parts.some((part) => shared(part, each, 'hedged') >= HEDGED));
    const hedge = 'a hedge (could, may, is believed, is feared, reported), and the line states it. Keep the hedge.';
    return bare.map(({ id }) => fault(at, `${id} has this only behind ${hedge}`));
  });

const isHedge = (key: string): boolean => manner.hedges.has(key) || manner.hedging.has(key);

const shared = (text: string, paragraph: Paragraph, kind: 'hedged' | 'attributed'): number =>
  [...stemsOf(text)].filter((stem) => paragraph[kind].includes(wordHash(paragraph.sha256, stem))).length;

/** What a paragraph tells only in somebody's words is told in a statement as somebody's, or the article's, words. */
export const attributionsKept: GateCheck = (sources) => {
  const names = lineNames(sources.entries);
  const forms = formsOf(sources.entries.entities);
  const isOwn = new Map(ownLines(sources).map((claim) => [claim.entry, claim]));
  return statementsOf(sources.entries).flatMap((statement): Fault[] => {
    const claim = isOwn.get(statement);
    if (!claim) return [];
    const telling = claim.paragraphs.filter((paragraph) => isTold(claim.text, paragraph));
    const isFree = claim.paragraphs.some((each) => !telling.includes(each) && !isAllTold(each));
    if (telling.length === 0 || isFree) return [];
    const todo = 'Name the speaker or the article.';
    if (!isAttributed(statement.text, speakersOf(statement), names)) {
      const where = citeList(telling);
      return [
        fault(claim.at, `this stands in ${where} only as somebody says it, and the line does not say who. ${todo}`),
      ];
    }
    const told = names(claim.text).names.flatMap(({ entities }) => entities);
    const keys = forms.filter(({ entity }) => told.includes(entity)).map(({ key }) => key);
    return telling.flatMap(({ id, sources: whose }) =>
      whose
        .filter((source) => !keys.includes(formKey(source)))
        .map((source) =>
          fault(claim.at, `${id} has this according to ${source}, which the line does not say. ${todo}`),
        ),
    );
  });
};

/** True where a line tells what a paragraph has only in somebody's words. */
function isTold(text: string, paragraph: Paragraph): boolean {
  const told = shared(text, paragraph, 'attributed');
  return told >= TOLD || (told === TOLD - 1 && told * 2 >= stemsOf(text).size);
}

const isAllTold = ({ sha256, attributed }: Paragraph): boolean => attributed.includes(wordHash(sha256, ALL_TOLD));

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
    return articles.size === 1 && having.every(({ isFree }) => !isFree);
  });
  if (stated.length < STATED) return [];
  const message =
    'the headline states what a statement of its event has in somebody’s words. Say there whose they are.';
  return [fault(placeOf(event, 'headline'), message)];
}
