import { monthNames, weekdayNames } from '../digest/day.ts';
import { normalise } from '../digest/normalise.ts';
import { formsOf, isGeneric } from './find/forms.ts';
import { nameFinder, tokensOf } from './find/names.ts';
import { isSameWord } from './find/variants.ts';
import { allParagraphs } from './gate/cited.ts';
import { hasSpelling } from './gate/spellings.ts';
import { smallWords } from './gate/vocabulary.ts';
import { spotId } from './join/citation.ts';
import type { GateSources } from './sources.ts';

/**
 * Articles that use a recorded spelling although its paragraphs name none of theirs, a line a spelling. Only whole
 * articles are told of: that a spelling stands in one more paragraph of an article is no news to a reader.
 */
export function unrecordedSpellings(sources: GateSources): readonly string[] {
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
        const more = paragraphs.filter(
          ({ id, spot, text: body }) =>
            !recorded.has(spot.article) && !inLonger.has(id) && hasSpelling(body, text.value),
        );
        const ids = more.map((paragraph) => paragraph.id).join(' ');
        return more.length > 0 ? [`  ${entity.id.value}: "${text.value}" in ${ids}`] : [];
      }),
  );
}

/** Words inside sentences of the articles that are always capital and belong to no name of the digest. */
export function unlistedNames(sources: GateSources): readonly string[] {
  const forms = formsOf(sources.draft.entities);
  const find = nameFinder(forms);
  const known = new Set([
    ...[...monthNames, ...weekdayNames, 'I'].map(normalise),
    ...forms.flatMap((form) => form.key.split(' ')),
  ]);
  const isSmall = smallWords(sources);
  const words = new Map<string, Set<string>>();
  for (const { id, text } of allParagraphs(sources)) {
    const names = find(text);
    for (const token of tokensOf(text)) {
      const isInside = /[\p{L}\p{N},;’'–-]\s$/u.test(text.slice(0, token.start));
      const isNamed = names.some((name) => token.start >= name.start && token.end <= name.end);
      if (!isInside || isNamed || !/^\p{Lu}/u.test(token.text) || isSmall(token.key)) continue;
      if ([...known].some((word) => isSameWord(word, token.key))) continue;
      words.set(token.text, (words.get(token.text) ?? new Set()).add(id));
    }
  }
  return [...words].map(([word, ids]) => `  ${word} in ${[...ids].join(' ')}`);
}
