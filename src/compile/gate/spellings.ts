import { type Fault, fault } from '../fault.ts';
import { hasSpelling } from '../find/spelling.ts';
import type { GateCheck } from '../read/sources.ts';
import { allParagraphs, elsewhere, type Paragraph, paragraphAt, unlessNew } from './cited.ts';

/** Every recorded spelling stands in each paragraph named for it, letter for letter; only a first "the" may be capital. */
export const spellingsStand: GateCheck = (sources) =>
  sources.draft.entities.flatMap((entity) =>
    entity.spellings.flatMap(({ text, at }) =>
      at.flatMap((spot): Fault[] => {
        const paragraph = paragraphAt(sources, spot.value);
        if (!paragraph || text.value === '' || isSpelt(paragraph, text.value)) return [];
        const others = allParagraphs(sources).filter((each) => isSpelt(each, text.value));
        return [
          fault(
            spot.at,
            `the spelling "${text.value}" is not in ${paragraph.id}.${elsewhere(others)} Correct the paragraph or the spelling.${unlessNew(sources)}`,
          ),
        ];
      }),
    ),
  );

export const isSpelt = ({ names }: Paragraph, spelling: string): boolean =>
  names.some((name) => hasSpelling(name, spelling));
