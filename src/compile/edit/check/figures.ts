import { type Fault, fault } from '../../fault.ts';
import type { Sources } from '../../read/sources.ts';

/** A figure gives a number, or the article's words for an amount without one; a range runs upwards. */
export function figuresGiven({ draft }: Sources): readonly Fault[] {
  return draft.figures.flatMap(({ id, value, words, max }) => {
    if (value && words) return [fault(words.at, 'a figure has a value or words, not both. Keep the value.')];
    if (!value && !words)
      return [fault(id.at, 'a figure needs a value, or words where the article gives no number ("hundreds").')];
    if (max && !value) return [fault(max.at, 'a max needs a value below it. Add value, or remove max.')];
    if (max && value && max.value <= value.value)
      return [fault(max.at, `max ${max.value} is not above value ${value.value}. Correct one of them.`)];
    return [];
  });
}
