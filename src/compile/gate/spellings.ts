import { type Fault, fault } from '../fault.ts';
import { plainMarks } from '../find/words.ts';
import type { GateCheck } from '../sources.ts';
import { allParagraphs, elsewhere, paragraphAt } from './cited.ts';

/** Every recorded spelling stands in each paragraph named for it, letter for letter; only a first "the" may be capital. */
export const spellingsStand: GateCheck = (sources) =>
  sources.draft.entities.flatMap((entity) =>
    entity.spellings.flatMap(({ text, at }) =>
      at.flatMap((spot): Fault[] => {
        const paragraph = paragraphAt(sources, spot.value);
        if (!paragraph || text.value === '' || hasSpelling(paragraph.text, text.value)) return [];
        const others = allParagraphs(sources).filter((each) => hasSpelling(each.text, text.value));
        return [
          fault(
            spot.at,
            `the spelling "${text.value}" is not in ${paragraph.id}.${elsewhere(others)} Correct the paragraph or the spelling.`,
          ),
        ];
      }),
    ),
  );

/** True where the text has the spelling as whole words. */
export function hasSpelling(text: string, spelling: string): boolean {
  const body = plainMarks(text);
  const wanted = plainMarks(spelling).replace(/^[Tt]he /, '');
  for (let at = body.indexOf(wanted); at >= 0; at = body.indexOf(wanted, at + 1)) {
    const before = body.slice(0, at);
    const after = body.slice(at + wanted.length);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
