import { memoised } from '../../digest/memoised.ts';
import { claimsOf, statementsOf } from '../edit/claims.ts';
import type { Cite } from '../edit/schema.ts';
import { type Fault, fault, type Place, placeOf } from '../fault.ts';
import { english } from '../language/languages.ts';
import { type Form, formsOf, lineReader, type NameFound } from './names/entity-names.ts';
import { keysOf, openingWords, smallWordsOf } from './names/paragraph-names.ts';
import { type Word, wordsOf } from './names/words.ts';
import {
  type CitedClaim,
  citedClaims,
  citedParagraphs,
  citeList,
  elsewhere,
  type GateCheck,
  type GateSources,
  othersFor,
  type Paragraph,
  unlessNew,
} from './paragraphs.ts';

/**
 * Every entity that a line names is named in a cited paragraph, by any of its recorded forms; every other
 * capitalised word stands there as it is. A sentence may begin with any word that is also written small. An article
 * that it calls by its label is cited.
 */
export const namesSupported: GateCheck = (sources) => {
  const forms = Map.groupBy(formsOf(sources.entries.entities), ({ entity }) => entity);
  const claims = citedClaims(sources, claimsOf(sources.entries));
  const lines = smallWordsOf(claims.map(({ text }) => text));
  const read = lineReader(sources.entries, openingWords([...sources.evidence.smallWords, ...lines]));
  return claims.flatMap((claim) => {
    const { names, labels, words } = read(claim.text);
    const uncited = labels.filter(({ article }) => claim.cites.every((cite) => cite.article !== article));
    return [
      ...uncited.map(({ article, start, end }) => {
        const label = claim.text.slice(start, end);
        return fault(claim.at, `it speaks of ${label}, and cites no paragraph of article ${article}. Cite one.`);
      }),
      ...names.flatMap((name) => entityFault(sources, claim, name, forms)),
      ...words.flatMap((token) => wordFault(sources, claim, token)),
    ];
  });
};

function entityFault(
  sources: GateSources,
  { text, at, paragraphs }: CitedClaim,
  name: NameFound,
  forms: ReadonlyMap<string, readonly Form[]>,
): Fault[] {
  const own = name.entities.flatMap((entity) => forms.get(entity) ?? []);
  if (paragraphs.some((paragraph) => isNamed(own, paragraph))) return [];
  const others = othersFor(sources, at, (paragraph) => isNamed(own, paragraph));
  const said = text.slice(name.start, name.end);
  return [
    fault(
      at,
      `"${said}" (${name.entities.join(' or ')}) is not named in ${citeList(paragraphs)}, in any recorded spelling.` +
        `${elsewhere(others)} Cite such a paragraph too, or correct the line.${unlessNew(sources)}`,
    ),
  ];
}

function wordFault(sources: GateSources, { at, paragraphs }: CitedClaim, token: Word): Fault[] {
  if (paragraphs.some((paragraph) => hasWord(paragraph, token.key))) return [];
  const others = othersFor(sources, at, (paragraph) => hasWord(paragraph, token.key));
  const todo =
    others.length > 0
      ? 'Cite such a paragraph too, or correct the line.'
      : 'Correct it, or write it small where it is no name.';
  return [
    fault(at, `"${token.text}" is not in ${citeList(paragraphs)}.${elsewhere(others)} ${todo}${unlessNew(sources)}`),
  ];
}

/** Who speaks in a line of own words is named in a paragraph that the line cites; an extract may have only a "he". */
export const speakersNamed: GateCheck = (sources) => {
  const { topic, entities, figures, disputes } = sources.entries;
  if (topic.rights !== 'facts-only') return [];
  const forms = Map.groupBy(formsOf(entities), ({ entity }) => entity);
  const missing = (id: string, cites: readonly Cite[], at: Place): Fault[] => {
    const [own, paragraphs] = [forms.get(id), citedParagraphs(sources, cites)];
    if (!own || paragraphs.length === 0 || paragraphs.some((paragraph) => isNamed(own, paragraph))) return [];
    const others = elsewhere(othersFor(sources, at, (paragraph) => isNamed(own, paragraph)));
    const todo = `Cite such a paragraph too, or leave the speaker out.${unlessNew(sources)}`;
    return [fault(at, `${id} is said to speak here, and is not named in ${citeList(paragraphs)}.${others} ${todo}`)];
  };
  const lines = [...statementsOf(sources.entries), ...figures, ...disputes.flatMap(({ positions }) => positions)];
  return lines.flatMap(({ by, cite }) => [
    ...by.flatMap((id, index) => missing(id, cite, placeOf(by, index))),
    ...cite.flatMap((each) =>
      each.speaker === undefined ? [] : missing(each.speaker, cite, placeOf(each, 'speaker')),
    ),
  ]);
};

/** True where a paragraph has one of the forms, or the word for the people of a country so named. */
function isNamed(forms: readonly Form[], { id, names }: Paragraph): boolean {
  const { keys, words } = keysAndWords(names);
  return forms.some(({ key, only }) => {
    if (only && !only.includes(id)) return false;
    if (keys.includes(` ${key} `)) return true;
    return !key.includes(' ') && words.some((word) => english.isPeopleOf(word, key));
  });
}

/** The keys of a paragraph's names, and of their words: line after line asks for them. */
const keysAndWords = memoised((names: readonly string[]) => {
  const keys = names.map(keysOf);
  const words = new Set(keys.flatMap((line) => line.trim().split(' ')));
  return { keys: keys.join('\n'), words: [...words] };
});

const hasWord = ({ names }: Paragraph, key: string): boolean =>
  names.some((name) => wordsOf(name).some((token) => english.isSameWord(token.key, key)));
