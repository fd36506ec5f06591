import { expect, it } from 'vitest';
import { findFigures } from '../../../src/compile/find/figures/find.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import type { Day } from '../../../src/digest/types.ts';

const killedOf = (text: string): readonly number[] =>
  findFigures(plainDocument(text, '2031-05-09' as Day), [], [])
    .filter(({ counts }) => counts === 'killed')
    .map(({ value }) => value);

it.each<[what: string, article: string, toll: number]>([
  [
    'the headline',
    'Ferry sinks off Lodos, 12 dead\nAt least 12 people died. Storms have killed 4,000 people since 2011.',
    12,
  ],
  [
    'the whole, not the children',
    '3 children die in Lodos fire\nThree children were among eight people killed on Monday.',
    8,
  ],
  ['the new toll', 'Lodos quake\nOfficials raised the death toll from 12 to 15 on Monday.', 15],
  ['not an earlier toll', 'Lodos quake\nAn earlier toll of 12 was too high: nine people died, the council said.', 9],
  [
    'not another day',
    'Landslide kills five\nFive people died on Monday. Last month, 30 people died in a separate landslide near Lodos.',
    5,
  ],
  [
    'not the last sentences',
    'Storm hits the coast\nSeven people were killed. A council was set up. The pier closed. Floods killed 900 people in 1990.',
    7,
  ],
  [
    'the number behind a vague word',
    'Dozens die in ferry fire\nDozens of passengers died on Monday. The harbour office said 31 people were killed.',
    31,
  ],
  [
    'a sum',
    'Wave hits Lodos pier\nA fisherman and two tourists were killed on Monday. One tourist had come from abroad.',
    3,
  ],
  [
    'the total of a headline',
    'Flood kills 20\nA bridge fell, killing eight people, and 12 others drowned in the town.',
    20,
  ],
  ['a number by itself before a sentence', '113 At least nine people were killed on the ferry.', 9],
  ['two words for one', 'Twelve drown as ferry sinks\nTwelve people drowned. Another person is missing.', 12],
])('%s leads', (_, article, toll) => {
  expect(killedOf(article)[0]).toBe(toll);
});

it('leaves the other figures in the order of the text', () => {
  const article = 'Storm on the coast\nTwo people died in Arda. In all, the storm killed 9 people. Four died in Lodos.';
  expect(killedOf(article)).toEqual([9, 2, 4]);
});
