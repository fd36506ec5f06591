import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/compile/read/clean.ts';
import type { Day } from '../../src/digest/types.ts';

const OTHERS = ['2031-05-13', '2031-05-15'] as Day[];
const TEXT = 'The flood reached the lower town of Varn, and two streets near the mill stood under water.';

async function dayOf(source: string, others: readonly Day[] = OTHERS, file = 'a.txt'): Promise<string | null> {
  const read = await cleanText(source, { file, others });
  return 'refused' in read ? null : `${read.published.day} ${read.published.known}`;
}

describe('an article that gives no year is of the day near those of the articles beside it', () => {
  it.each([
    ['of a line above the text', `Merrow Post\nWed, May 14\nFlood reaches Varn\nBy Ada Pell\n\n${TEXT}\n`],
    ['with its ending', `MERROW POST\nWednesday May 14th\nFlood reaches Varn\n\n${TEXT}\n`],
    [
      'of an entry of a live page, the last of them',
      `LIVE: Flood in Varn\n\n21:14\n${TEXT}\n\n18:02 Wed 14 May\nTwo were hurt, the fire service says.\n\n17:40 Tue 13 May\nThe mill is shut.\n`,
    ],
    [
      'on which somebody speaks',
      `Flood reaches Varn\n\n${TEXT}\n\nThe mayor told reporters on Wednesday, May 14, that help was near.\n`,
    ],
    ['of a weekday alone in its dateline', `Flood reaches Varn\n\nVARN, Wednesday (MCW) — ${TEXT}\n`],
  ])('%s', async (_, source) => {
    expect(await dayOf(source)).toBe('2031-05-14 inferred');
    expect(await dayOf(source, [])).toBeNull();
  });

  it.each([
    ['on which something happened', `Flood reaches Varn\n\n${TEXT}\n\nOn Wednesday, May 14, the weir broke.\n`],
    ['of which somebody speaks', `Flood reaches Varn\n\n${TEXT}\n\nHe said the weir broke on Wednesday, May 14.\n`],
    ['with another weekday', `Merrow Post\nFriday, May 14\nFlood reaches Varn\nBy Ada Pell\n\n${TEXT}\n`],
    [
      'one of several that head what is told',
      `Five days\n\nTuesday 13 May\n${TEXT}\n\nWednesday 14 May\nThe mill was shut.\n`,
    ],
    ['within a headline', `The flood of 14 May\nBy Ada Pell\n\n${TEXT}\n`],
    ['of what is to come', `Concert for Varn\n\n${TEXT}\n\nWednesday, 14 May\nTown hall\n`],
  ])('and not %s', async (_, source) => expect(await dayOf(source)).toBeNull());

  it('and not of a weekday that may be of either week', async () => {
    const source = `Flood reaches Varn\n\nVARN, Wednesday (MCW) — ${TEXT}\n`;
    expect(await dayOf(source, ['2031-05-13', '2031-05-20'] as Day[])).toBeNull();
  });
});

describe('the name of a file', () => {
  it.each([
    ['2031-05-14-merrow-post.txt', '2031-05-14 inferred'],
    ['topic/merrow_20310514.txt', '2031-05-14 inferred'],
    ['saved 2031-05-14.txt', null],
    ['merrow-203105142.txt', null],
  ])('%s gives the day %s', async (file, day) => {
    expect(await dayOf(`Flood reaches Varn\n\n${TEXT}\n`, [], file)).toBe(day);
  });

  it('is none where the article gives another day without its year, which the articles beside it may tell', async () => {
    const source = `Merrow Post\nWed, May 14\nFlood reaches Varn\nBy Ada Pell\n\n${TEXT}\n`;
    expect(await dayOf(source, [], '2031-05-20.txt')).toBeNull();
    expect(await dayOf(source, OTHERS, '2031-05-20.txt')).toBe('2031-05-14 inferred');
  });
});
