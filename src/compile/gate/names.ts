import { monthNames, weekdayNames } from '../../digest/day.ts';
import { normalise } from '../../digest/normalise.ts';
import { claimsOf } from '../claims.ts';
import { type Fault, fault } from '../fault.ts';
import { type Form, formsOf } from '../find/forms.ts';
import { type NameFound, nameFinder, type Token, tokensOf } from '../find/names.ts';
import { isDemonymPair, isSameWord } from '../find/variants.ts';
import type { GateCheck, GateSources } from '../sources.ts';
import { allParagraphs, type CitedClaim, citedClaims, elsewhere, type Paragraph, spotList } from './cited.ts';
import { smallWords } from './vocabulary.ts';

/** Capitalised words that name nothing. */
const NO_NAMES = new Set([...monthNames, ...weekdayNames, 'I'].map(normalise));

/**
 * Every entity that a line names is named in a cited paragraph, by any of its recorded forms; every other
 * capitalised word stands there as it is. A sentence may begin with any word that is also written small.
 */
export const namesBorneOut: GateCheck = (sources) => {
  const forms = formsOf(sources.draft.entities);
  const find = nameFinder(forms);
  const isSmall = smallWords(sources);
  const letters = new Set(sources.draft.articles.map((article) => normalise(article.id.value)));
  return citedClaims(sources, claimsOf(sources.draft)).flatMap((claim) => {
    const names = find(claim.text.value);
    const words = capitalised(claim.text.value, names).filter(
      ({ token, opens }) => !NO_NAMES.has(token.key) && !isLetter(token, letters) && !(opens && isSmall(token.key)),
    );
    return [
      ...names.flatMap((name) => entityFault(sources, claim, name, forms)),
      ...words.flatMap(({ token }) => wordFault(sources, claim, token)),
    ];
  });
};

/** True for an article's letter, alone or with a paragraph: "A", "A’s", "A15". */
const isLetter = (token: Token, letters: ReadonlySet<string>): boolean =>
  /^\p{Lu}{1,3}(?:\d+|['’]s)?$/u.test(token.text) && letters.has(token.key.replace(/\d+$/, ''));

interface Capitalised {
  readonly token: Token;
  /** True at the start of the text, of a sentence, or behind a colon or quotation mark. */
  readonly opens: boolean;
}

function capitalised(text: string, names: readonly NameFound[]): Capitalised[] {
  return tokensOf(text)
    .filter(
      (token) =>
        /^\p{Lu}/u.test(token.text) && names.every((name) => token.end <= name.start || token.start >= name.end),
    )
    .map((token) => ({ token, opens: /(?:^|[.!?:;]\s+|["“”(])$/u.test(text.slice(0, token.start)) }));
}

function entityFault(
  sources: GateSources,
  { text, paragraphs }: CitedClaim,
  name: NameFound,
  forms: readonly Form[],
): Fault[] {
  const own = forms.filter((form) => name.entities.includes(form.entity));
  if (paragraphs.some((paragraph) => isNamed(own, paragraph))) return [];
  const others = allParagraphs(sources).filter((paragraph) => isNamed(own, paragraph));
  const said = text.value.slice(name.start, name.end);
  return [
    fault(
      text.at,
      `"${said}" (${name.entities.join(' or ')}) is not named in ${spotList(paragraphs)}, in any recorded spelling.` +
        `${elsewhere(others)} Cite such a paragraph too, or correct the line.`,
    ),
  ];
}

function wordFault(sources: GateSources, { text, paragraphs }: CitedClaim, token: Token): Fault[] {
  if (paragraphs.some((paragraph) => hasWord(paragraph, token.key))) return [];
  const others = allParagraphs(sources).filter((paragraph) => hasWord(paragraph, token.key));
  const todo =
    others.length > 0
      ? 'Cite such a paragraph too, or correct the line.'
      : 'Correct it, or write it small where it is no name.';
  return [fault(text.at, `"${token.text}" is not in ${spotList(paragraphs)}.${elsewhere(others)} ${todo}`)];
}

/** True where a paragraph has one of the forms, or the word for the people of a country so named. */
function isNamed(forms: readonly Form[], { spot, text }: Paragraph): boolean {
  const keys = tokensOf(text).map((token) => token.key);
  const line = ` ${keys.join(' ')} `;
  return forms.some(({ key, only }) => {
    if (only && !only.some((at) => at.article === spot.article && at.paragraph === spot.paragraph)) return false;
    return line.includes(` ${key} `) || (!key.includes(' ') && keys.some((word) => isDemonymPair(word, key)));
  });
}

const hasWord = ({ text }: Paragraph, key: string): boolean =>
  tokensOf(text).some((token) => isSameWord(token.key, key));
