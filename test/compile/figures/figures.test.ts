import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/compile/find/dates/find.ts';
import type { DateMention, FigureMention, NameMention } from '../../../src/compile/find/extraction.ts';
import { findFigures } from '../../../src/compile/find/figures/find.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import type { Day } from '../../../src/digest/types.ts';
import fc from '../../fast-check.ts';
import { expectLinear } from '../../fixtures/processor-time.ts';

const DAY = '2031-05-09' as Day;
const figuresOf = (text: string): readonly FigureMention[] => findFigures(plainDocument(text, DAY), [], []);

/** With the dates. */
function datedOf(text: string): readonly FigureMention[] {
  const document = plainDocument(text, DAY);
  return findFigures(document, [], findDates(document));
}

type Line = [text: string, ...figures: string[]];
/** "at least 21 = 21 killed people", "Ten = 10 killed children, part". */
const shown = ({ text, value, max, counts, unit, part }: FigureMention): string =>
  `${text} = ${value}${max === undefined ? '' : `..${max}`} ${counts ?? '-'} ${unit ?? '-'}${part ? ', part' : ''}`;

describe('figures of a sentence', () => {
  it.each<Line>([
    [
      'At least 21 people were killed and 30 wounded when a ferry sank.',
      'At least 21 = 21 killed people',
      '30 = 30 wounded -',
    ],
    ['The storm left 12 dead and 30 injured.', '12 = 12 killed -', '30 = 30 wounded -'],
    ['It hit a pier, killing six people and injuring 30 others.', 'six = 6 killed people', '30 = 30 wounded others'],
    ['More than two dozen sailors died.', 'More than two dozen = 24 killed sailors'],
    ['Between 20 and 25 people are missing.', 'Between 20 and 25 = 20..25 missing people'],
    ['20-25 divers were rescued.', '20-25 = 20..25 rescued divers'],
    ['Six or seven houses were damaged.', 'Six or seven = 6..7 destroyed houses'],
    ['Dozens of villagers were displaced.', 'Dozens = 24 displaced villagers'],
    ['Tens of thousands fled their homes.', 'Tens of thousands = 20000 displaced -'],
    ['Scores were arrested.', 'Scores = 40 detained -'],
    ['Half a dozen tourists were hurt.', 'Half a dozen = 6 wounded tourists'],
    ['3.5 million residents were evacuated.', '3.5 million = 3500000 evacuated residents'],
    ['The flood claimed the lives of 14 workers.', '14 = 14 killed workers'],
    ['Some 40 people lost their lives.', 'Some 40 = 40 killed people'],
    ['Rescuers pulled 17 bodies from the lake.', '17 = 17 killed bodies'],
    ['One person died and two were hurt.', 'One = 1 killed people', 'two = 2 wounded -'],
    ['A 34-year-old man was killed.', 'A 34-year-old man = 1 killed men'],
    ['No one was killed.', 'No one = 0 killed -'],
    ['There were no deaths.', 'no = 0 killed deaths'],
    ['Nobody was hurt.', 'Nobody = 0 wounded -'],
    ['The slide killed or injured 12 people.', '12 = 12 casualties people'],
    ['The council sent 200 troops and 20 tanks.', '200 = 200 troops troops', '20 = 20 vehicles tanks'],
    ['Three planes were destroyed.', 'Three = 3 destroyed planes'],
    ['It cost $5bn and rose 8%.', '5bn = 5000000000 - dollars', '8 = 8 - percent'],
    ['The ferry, with 31 people aboard, sank and 12 were killed.', '31 = 31 - people', '12 = 12 killed -'],
    ['Five of the 30 passengers died.', 'Five = 5 killed passengers', '30 = 30 - passengers'],
    ['Around 7pc of the 120 patients died.', 'Around 7pc = 7 - percent', '120 = 120 - patients'],
    ['The army said 21 rebels were eliminated.', '21 = 21 killed rebels'],
    ['In the first round 12 teams were eliminated.', '12 = 12 - teams'],
    ['Four people were buried alive.', 'Four = 4 killed people'],
    ['Six workers plunged to their deaths.', 'Six = 6 killed workers'],
    ['Nine miners met their deaths there.', 'Nine = 9 killed miners'],
    ['Twelve lives were lost.', 'Twelve = 12 killed lives'],
    ['The fire took the lives of 14 people.', '14 = 14 killed people'],
    ['The storm killed 3,000 sheep.', '3,000 = 3000 - sheep'],
    ['Some 40 people sustained serious burns.', 'Some 40 = 40 wounded people'],
    ['Five people were treated for minor injuries.', 'Five = 5 wounded people'],
    ['All 136 passengers were led to safety.', '136 = 136 rescued passengers'],
    ['A cutter pulled 52 survivors from the water.', '52 = 52 rescued survivors'],
    ['The blast killed three, wounding scores.', 'three = 3 killed -', 'scores = 40 wounded -'],
    ['The toll has gone up to 24.', '24 = 24 killed -'],
    ['Three men were lost and a fourth is missing.', 'Three = 3 - men'],
    ['A hiker died on Sunday.', 'A hiker = 1 killed hikers'],
    ['The UN says 33 in every 100,000 people die on roads.', '33 = 33 - -', '100,000 = 100000 - people'],
    ['Eight children between the ages of five and 14 died.', 'Eight = 8 killed children'],
    ['A motorcyclist, 19, died.', 'A motorcyclist = 1 killed motorcyclists'],
    ['A girl of 14 died.', 'A girl = 1 killed girls'],
    ['It killed 29 people and wounded 15, a doctor at the clinic said.', '29 = 29 killed people', '15 = 15 wounded -'],
    [
      'Six people died, two were hurt and 40 cows fled.',
      'Six = 6 killed people',
      'two = 2 wounded -',
      '40 = 40 displaced cows',
    ],
    ['Nobody knows how many are missing.'],
    ['It hit buses from two towns killing 58 people.', 'two = 2 - towns', '58 = 58 killed people'],
    ['Six sustained wounds and 23 tents were burned.', 'Six = 6 wounded -', '23 = 23 destroyed tents'],
    ['Not a single guest died.', 'Not a single = 0 killed guests'],
    ['The rebels, about 300 on horses, burned houses.', 'about 300 = 300 - -'],
    ['Some 1,300 acres burned and 14 houses fell.', 'Some 1,300 = 1300 - acres', '14 = 14 - houses'],
    ['Eleven men, seven of them foreign, were killed.', 'Eleven = 11 killed men', 'seven = 7 killed -, part'],
    ['The raid killed 40 displaced people.', '40 = 40 killed displaced'],
    ['Two suicide bombers struck.', 'Two = 2 - bombers'],
    [
      'It killed the master and two of his crew.',
      'the master and two of his crew = 3 killed people',
      'the master = 1 killed masters',
      'two = 2 killed crew',
    ],
    ['A third person has died.', 'A third person = 3 killed people'],
  ])('"%s"', (text, ...figures) => {
    expect(figuresOf(text).map(shown)).toEqual(figures);
  });

  it.each<Line>([
    ['Nine people, three of them children, died.', 'nine = 9 killed people', 'three = 3 killed children, part'],
    [
      'At least 12 people, including four children, were killed.',
      'At least 12 = 12 killed people',
      'four = 4 killed children, part',
    ],
    [
      'Ten children were among at least 48 people killed.',
      'at least 48 = 48 killed people',
      'Ten = 10 killed children, part',
    ],
    ['A child was among 12 people killed.', '12 = 12 killed people', 'A child = 1 killed children, part'],
    [
      'Fourteen people, including a family of five, were killed.',
      'Fourteen = 14 killed people',
      'five = 5 killed -, part',
    ],
    [
      'It told of the deaths of 31 people: 17 clerks, nine guards and five soldiers.',
      '31 = 31 killed people',
      '17 = 17 killed clerks, part',
      'nine = 9 killed guards, part',
      'five = 5 killed soldiers, part',
    ],
    [
      'The raids killed 42 people, 19 in Ardum and 23 in Lodos.',
      '42 = 42 killed people',
      '19 = 19 killed -, part',
      '23 = 23 killed -, part',
    ],
    ['10 of 48 people killed by the wave were children.', '48 = 48 killed people', '10 = 10 killed people, part'],
  ])('parts: "%s"', (text, ...figures) => {
    const found = figuresOf(text).map((figure) => shown(figure).toLowerCase());
    expect(found).toEqual(figures.map((figure) => figure.toLowerCase()));
  });

  it.each<Line>([
    ['A woman and her two children were killed.', 'A woman and her two children = 3'],
    ['The flood killed 17 villagers and a child.', '17 villagers and a child = 18'],
    ['A mother and daughter drowned.', 'A mother and daughter = 2'],
    ['A couple and their baby died.', 'couple and their baby = 3'],
    ['Eleven were killed in bed; two more died in a clinic.', 'Eleven were killed in bed; two = 13'],
    ['A couple and their two daughters died.', 'couple and their two daughters = 4'],
    ['The mayor and two of his guards were killed.', 'The mayor and two of his guards = 3'],
    ['The blast killed him and his three sons.', 'him and his three sons = 4'],
    ['Mother and three children die in fire', 'Mother and three children = 4'],
    ['The raid killed 45 villagers in Ardum and 22 in Lodos.', '45 villagers in Ardum and 22 = 67'],
    [
      'Twelve people were killed in Ardum and six others in Lodos.',
      'Twelve people were killed in Ardum and six others = 18',
    ],
    [
      'The crash killed 19 people in Ardum, seven in Lodos and two in Marn.',
      '19 people in Ardum, seven in Lodos and two = 28',
    ],
    // Those three are who they are.
    ['Three villagers, a father and his two sons, died.', 'Three = 3'],
    // Whoever kills himself is none of the others.
    ['The bomber killed himself and 12 others.', '12 = 12'],
  ])('sums: "%s"', (text, sum) => {
    const [first] = figuresOf(text);
    expect(first && `${first.text} = ${first.value}`).toBe(sum);
    expect(first?.counts).toBe('killed');
  });

  it.each([
    'Flight 447 left at 10:30 on 5 April 2017.',
    'In 2019 the harbour was closed; on April 5 it opened.',
    'Ana Silva, 54, is mayor.',
    'Children aged 4 to 10 swam.',
    'The second ferry left on the 5th.',
    'It was a two-year study of F-16 jets.',
    'One day the pier will open, one another way.',
    'He waited three hours and two minutes.',
    'A doctor said the pier had closed.',
  ])('none in "%s"', (text) => {
    expect(figuresOf(text).map(shown)).toEqual([]);
  });

  it.each<[string, string | null]>([
    ['At least 9 drowned.', 'at least'],
    ['As many as 300 people drowned.', 'as many as'],
    ['No fewer than 9 drowned.', 'no fewer than'],
    ['9 or more drowned.', 'or more'],
    ['Nearly 50 drowned.', 'nearly'],
    ['Hundreds drowned.', 'hundreds'],
    ['9 drowned.', null],
  ])('qualifier of "%s"', (text, qualifier) => {
    expect(figuresOf(text).map((figure) => figure.qualifier)).toEqual([qualifier]);
  });
});

describe('who gives a figure', () => {
  it.each<[string, string | null]>([
    ['At least 9 sailors drowned, the harbour office said.', 'the harbour office'],
    ['According to the fire service, 9 sailors drowned.', 'the fire service'],
    ['The mayor, Ana Silva, 54, said 9 sailors drowned.', 'Ana Silva'],
    ['"9 sailors drowned," said Mayor Ana Silva.', 'Mayor Ana Silva'],
    ['The Coastal Watch reported a wave. It said 9 sailors drowned.', 'The Coastal Watch'],
    ['9 sailors drowned.', null],
  ])('"%s"', (text, source) => {
    expect(figuresOf(text).map(({ attributedTo }) => attributedTo)).toEqual([source]);
  });

  it('is the name, where names are known', () => {
    const text = 'Nine sailors drowned in Porto Lume, said the mayor of the town, Ana Silva, as of 8 May.';
    const at = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
      text: words,
    });
    const names: NameMention[] = [
      { ...at('Porto Lume'), type: 'place', entity: 'p1' },
      { ...at('Ana Silva'), type: 'person', entity: 'a1' },
    ];
    const dates: DateMention[] = [{ ...at('8 May'), type: 'DATE', value: '2031-05-08', precision: 'day' }];
    const [figure, ...more] = findFigures(plainDocument(text, DAY), names, dates);
    expect(more).toEqual([]);
    expect(figure).toMatchObject({ value: 9, scope: 'in Porto Lume', asOf: '2031-05-08' });
  });
});

describe('any text', () => {
  it('slices back and ends', () => {
    const words = fc.constantFrom(
      ...'killed 5 a woman and her two children of the 30 , . " at least dozens toll to including – 20-25 half million said it no one'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, (source) => {
        for (const { start, end, text: said } of figuresOf(source)) {
          expect(source.slice(start, end)).toBe(said);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    'killed 5 people and ',
    '12 ',
    'one-two-',
    'a man and ',
    'including 5 children ',
    'toll to 5 ',
    '5 died, he said; ',
    'killed 5 in 2019 and ',
    'a man, his wife and ',
    'killed 5 in Arda, 3 more ',
  ])('takes linear time on one line of "%s"', (part) => expectLinear(1_000, (size) => part.repeat(size), datedOf));
});
