import { expect, it } from 'vitest';
import { findDates } from '../../../src/compile/find/dates/find.ts';
import { findFigures } from '../../../src/compile/find/figures/find.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import type { Day } from '../../../src/digest/types.ts';

function killedOf(text: string): readonly number[] {
  const document = plainDocument(text, '2031-05-09' as Day);
  return findFigures(document, [], findDates(document))
    .filter(({ counts }) => counts === 'killed')
    .map(({ value }) => value);
}

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
  [
    'not what is usual, nor the dead of a year',
    'Slide hits Marn\nFive people were killed.\nA road was cut. Scores die every year in the hills. In 2024, 90 people died in Arda.',
    5,
  ],
  [
    'none, whatever happened months ago',
    'Jet leaves runway at Arda\nNo deaths were reported. The jet lost a wheel. In February, all 66 people on a plane of the line died.',
    0,
  ],
  [
    'not what it came after',
    'Bomb in Lodos\nTwo men died. A shop burned. The blast came four days after attacks on a port which killed 60 people.',
    2,
  ],
  [
    'not since a war began',
    'Shell hits Arda\nA man died. A roof fell. Since the fighting began, 74 people have been killed in Arda.',
    1,
  ],
  ['not what it passes', 'Storm toll passes 80\nThe death toll has climbed to 81, the council said.', 81],
  [
    'not what a first report had',
    'Ferry toll at 24\nThe number of people killed when a ferry sank off Arda has gone up to 24. Initial reports had put the toll at 15.',
    24,
  ],
  ['one in a headline', 'Student dies in Arda clash\nA student was killed. Two died in 2019, a union said.', 1],
  [
    'the whole of those told',
    'Ten die in Arda clinics\nTen people died in two clinics. They were among 22 people killed in the valley.',
    22,
  ],
  [
    'all people, not a mother and her child',
    'Mother and child killed in Arda\nOne mother and her child died. At least 19 people were killed overnight.',
    19,
  ],
  ['two words for one', 'Twelve drown as ferry sinks\nTwelve people drowned. Another person is missing.', 12],
])('%s leads', (_, article, toll) => {
  expect(killedOf(article)[0]).toBe(toll);
});

it('leaves the other figures in the order of the text', () => {
  const article = 'Storm on the coast\nTwo people died in Arda. In all, the storm killed 9 people. Four died in Lodos.';
  expect(killedOf(article)).toEqual([9, 2, 4]);
});
