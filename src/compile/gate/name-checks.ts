import { claimsOf } from '../edit/claims.ts';
import { type Fault, fault } from '../fault.ts';
import { english } from '../language/languages.ts';
import { type Form, formsOf, lineReader, type NameFound } from './names/entity-names.ts';
import { keysOf, openingWords, smallWordsOf } from './names/paragraph-names.ts';
import { type Word, wordsOf } from './names/words.ts';
import {
  type CitedClaim,
  citedClaims,
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
 * capitalised word stands there as it is. A sentence may begin with any word that is also written small.
 */
export const namesSupported: GateCheck = (sources) => {
  const forms = formsOf(sources.entries.entities);
  const claims = citedClaims(sources, claimsOf(sources.entries));
  const lines = smallWordsOf(claims.map(({ text }) => text));
  const read = lineReader(sources.entries, openingWords([...sources.evidence.smallWords, ...lines]));
  return claims.flatMap((claim) => {
    const { names, words } = read(claim.text);
    return [
      ...names.flatMap((name) => entityFault(sources, claim, name, forms)),
      ...words.flatMap((token) => wordFault(sources, claim, token)),
    ];
  });
};

function entityFault(
  sources: GateSources,
  { text, at, paragraphs }: CitedClaim,
  name: NameFound,
  forms: readonly Form[],
): Fault[] {
  const own = forms.filter((form) => name.entities.includes(form.entity));
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

/** True where a paragraph has one of the forms, or the word for the people of a country so named. */
function isNamed(forms: readonly Form[], { id, names }: Paragraph): boolean {
  const keys = names.map(keysOf);
  const words = keys.flatMap((line) => line.trim().split(' '));
  return forms.some(({ key, only }) => {
    if (only && !only.includes(id)) return false;
    const isPeople = !key.includes(' ') && words.some((word) => english.isPeopleOf(word, key));
    return isPeople || keys.some((line) => line.includes(` ${key} `));
  });
}

const hasWord = ({ names }: Paragraph, key: string): boolean =>
  names.some((name) => wordsOf(name).some((token) => english.isSameWord(token.key, key)));
