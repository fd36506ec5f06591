import type { Gap } from '../find/findings.ts';
import { formsOf, isGeneric } from '../find/forms.ts';
import { namesNothing } from '../find/line-names.ts';
import { nameFinder, tokensOf } from '../find/names.ts';
import { openingWords } from '../find/small-words.ts';
import { hasSpelling } from '../find/spelling.ts';
import { isSameWord } from '../find/variants.ts';
import { allParagraphs } from '../gate/cited.ts';
import { isSpelt } from '../gate/spellings.ts';
import type { GateSources } from '../read/sources.ts';
import { spotId } from './join/citation.ts';

/**
 * Articles that use a recorded spelling although its paragraphs name none of theirs. Only whole articles are told of:
 * that a spelling stands in one more paragraph of an article is no news to a reader.
 */
export function unrecordedSpellings(sources: GateSources): readonly Gap[] {
  const paragraphs = allParagraphs(sources);
  return sources.draft.entities.flatMap((entity) =>
    entity.spellings
      .filter(({ text }) => !isGeneric(text.value))
      .flatMap(({ text, at }) => {
        const recorded = new Set(at.map((spot) => spot.value.article));
        const longer = entity.spellings.filter(
          (other) => other.text.value !== text.value && hasSpelling(other.text.value, text.value),
        );
        const inLonger = new Set(longer.flatMap((other) => other.at.map((spot) => spotId(spot.value))));
        return paragraphs
          .filter(
            (paragraph) =>
              !recorded.has(paragraph.spot.article) && !inLonger.has(paragraph.id) && isSpelt(paragraph, text.value),
          )
          .map(({ id }): Gap => ({ kind: 'spelling', key: `${entity.id.value} ${id}`, note: `"${text.value}"` }));
      }),
  );
}

/** Capitalised words of the articles that belong to no name of the digest. */
export function unlistedWords(sources: GateSources): readonly Gap[] {
  const forms = formsOf(sources.draft.entities);
  const find = nameFinder(forms);
  const known = [...new Set(forms.flatMap((form) => form.key.split(' ')))];
  const isSmall = openingWords(sources.evidence.smallWords);
  const words = new Map<string, Set<string>>();
  for (const { id, names } of allParagraphs(sources)) {
    for (const name of names) {
      const found = find(name);
      for (const token of tokensOf(name)) {
        const isNamed = found.some(({ start, end }) => token.start >= start && token.end <= end);
        if (isNamed || !/^\p{Lu}/u.test(token.text) || isSmall(token.key) || namesNothing(token.key)) continue;
        if (known.some((word) => isSameWord(word, token.key))) continue;
        words.set(token.text, (words.get(token.text) ?? new Set()).add(id));
      }
    }
  }
  return [...words].map(([key, ids]): Gap => ({ kind: 'word', key, note: `in ${[...ids].join(' ')}` }));
}
