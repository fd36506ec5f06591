import { describe, expect, it } from 'vitest';
import { article, proposed } from './ferry.ts';

type Figures = Awaited<ReturnType<typeof proposed>>['figures'];

const files = (...texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text, at) => [`${'abcdefgh'[at]}.txt`, text]));

const figuresOf = async (...texts: readonly string[]): Promise<Figures> => (await proposed(files(...texts))).figures;

/** Each figure with the value that it goes on from. */
const series = (figures: Figures): readonly (readonly [number | undefined, number | undefined])[] =>
  figures.map(({ value, updates }) => [value, figures.find(({ id }) => id === updates)?.value]);

describe('figures of one incident', () => {
  it('go on from each other, however they are told', async () => {
    const figures = await figuresOf(
      article('Fire', '2031-05-05', 'A fire in a mill in Vessany killed at least 12 people on Monday, officials said.'),
      article(
        'Mill',
        '2031-05-06',
        'The mill in Vessany in which 15 people died had no licence, the Vessany Courier found.',
      ),
      article(
        'Owner',
        '2031-05-09',
        'Police on Friday arrested the owner of the mill in Vessany over the deaths of 18 people.',
      ),
      article(
        'Trial',
        '2031-06-02',
        'The owner of a mill in Vessany went on trial on Monday over a fire that killed 19 people.',
      ),
    );
    expect(series(figures)).toEqual([
      [12, undefined],
      [15, 12],
      [18, 15],
      [19, 18],
    ]);
    expect(figures.map((figure) => figure['as-of']?.label)).toEqual([
      '5 May 2031',
      '6 May 2031',
      '9 May 2031',
      '2 June 2031',
    ]);
  });

  it('stand beside each other where two give them, and each goes on from its own', async () => {
    const figures = await figuresOf(
      article('Wave', '2031-05-05', 'A wave hit Vessany on Monday, killing 20 people, the Coast Office said.'),
      article(
        'Toll',
        '2031-05-06',
        'The death toll in Vessany rose to 31, the Coast Office said.',
        'The Red Lantern put the number of dead at 44.',
      ),
      article('More', '2031-05-08', 'The death toll in Vessany has risen to 47, the Coast Office said.'),
      article('Again', '2031-05-09', 'The Red Lantern now puts the number of dead in Vessany at 60.'),
    );
    expect(series(figures)).toEqual([
      [20, undefined],
      [31, 20],
      [44, undefined],
      [47, 31],
      [60, 44],
    ]);
  });

  it('grow fewer where they were too many, or where the missing are found', async () => {
    const figures = await figuresOf(
      article(
        'Slide',
        '2031-05-05',
        'A slope came down on Vessany on Monday, killing 14 people. Nine people were missing.',
      ),
      article(
        'Fewer',
        '2031-05-06',
        'Police in Vessany lowered the number of people killed from 14 to 13.',
        'Four people are still missing in Vessany.',
      ),
    );
    expect(series(figures)).toEqual([
      [14, undefined],
      [13, 14],
      [9, undefined],
      [4, 9],
    ]);
  });

  it('are of no series in a month of news', async () => {
    const figures = await figuresOf(
      article('One', '2031-05-05', 'Shells killed three people in Vessany on Monday.'),
      article('Two', '2031-05-12', 'A bomb killed five people in Vessany on Monday.'),
      article(
        'Three',
        '2031-05-19',
        'A raid in which nine people died hit Vessany.',
        'Shells killed four people in Port Aldwin on Monday.',
      ),
      article('Four', '2031-05-26', 'Gunmen killed 11 people in Vessany on Monday.'),
    );
    expect(figures.every(({ updates }) => updates === undefined)).toBe(true);
  });

  it('are of no series with what is only feared, or with some of them', async () => {
    const figures = await figuresOf(
      article('Inn', '2031-05-05', 'Thirty people are feared dead after a slope buried an inn in Vessany on Monday.'),
      article('Two', '2031-05-06', 'Two people were killed in Vessany on Monday, police said.'),
      article('Toll', '2031-05-07', 'The death toll in Vessany rose to 11, including three children.'),
    );
    expect(figures.map(({ value, label }) => [value, label])).toEqual([
      [30, 'people feared dead'],
      [2, 'people killed'],
      [11, 'people dead'],
      [3, 'children dead'],
    ]);
    expect(series(figures).slice(2)).toEqual([
      [11, 2],
      [3, undefined],
    ]);
  });
});

describe('figures say', () => {
  it('where it was, or in what', async () => {
    const figures = await figuresOf(
      article('Crash', '2031-05-05', 'Seven people were killed on Monday in a collision near Vessany.'),
      article('Raid', '2031-05-05', 'Police arrested 12 people in Port Aldwin on Monday.'),
    );
    expect(figures.map(({ value, label, scope }) => [value, label, scope])).toEqual([
      [7, 'people killed', 'in a collision near Vessany'],
      [12, 'people arrested', 'in Port Aldwin'],
    ]);
  });

  it('what a sum is said to be, and not as fact whose it is', async () => {
    const [figure] = await figuresOf(
      article(
        'Bribe',
        '2031-05-05',
        'Prosecutors say that Mayor Marta Quillon took $40,000 from a builder, while her lawyer denies it.',
      ),
    );
    expect(figure?.label).toBe('said to have been received from a builder');
  });

  it('when it was where that was before the story', async () => {
    const figures = await figuresOf(
      article(
        'Mine',
        '2031-05-05',
        'Six miners were killed in Vessany on Monday.',
        'In 1988, a fire in the same mine killed 40 people.',
      ),
    );
    expect(figures.map(({ value, counts, 'as-of': asOf }) => [value, counts, asOf?.label])).toEqual([
      [6, 'killed', '5 May 2031'],
      [40, 'killed in 1988', undefined],
    ]);
  });
});

describe('figures leave out', () => {
  const long =
    'The harbour office met in the old customs house by the quay and talked of the season for most of the day.';
  const told = async (...lines: readonly string[]): Promise<readonly (number | string | undefined)[]> =>
    (
      await figuresOf(
        article(
          'Harbour',
          '2031-05-05',
          long,
          long.replace('season', 'prices'),
          long.replace('harbour office', 'council'),
          ...lines,
        ),
      )
    ).map(({ value, words }) => value ?? words);

  it.each<readonly [line: string, values: readonly number[]]>([
    ['A guest was slightly hurt when a lamp fell.', []],
    ['Nobody was arrested.', []],
    ['Six helicopters stood on the quay.', []],
    ['Three bodies had been counted twice, the hospital said.', []],
    ['Three people were arrested.', [3]],
    ['Twelve people were hurt.', [12]],
  ])('what is told in passing: %s', async (line, values) => {
    expect(await told(line)).toEqual(values);
  });
});
