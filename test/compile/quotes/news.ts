import type { Passage } from './passages.ts';

/** Manners of news of every kind, learnt from papers of many countries. */
export const IN_NEWS: readonly Passage[] = [
  ['a verb of no list behind it', '“I just shut my eyes and steered,” guffawed Peter Marsh.', ['Peter Marsh']],
  ['a name and a verb of no list', '“I just shut my eyes and steered,” Peter Marsh guffawed.', ['Peter Marsh']],
  [
    'a name, what she is, and no comma before the verb',
    '“It’s rare that a ferry is late,” Ann Lowell, head of Roe Lines, a firm in Northport told the Post.',
    ['Ann Lowell'],
  ],
  [
    'a clause of its own behind words in marks',
    'The minister was accused of “hiding behind ferries” after Ann Lowell admitted that nobody had looked.',
    [null],
  ],
  [
    'who is asked about somebody’s words',
    'John Velden was cross-examined. Asked if he had been “waiting for the tide”, he replied: “That is a lie.”',
    [null, 'John Velden'],
  ],
  [
    'who tells of what was said',
    'Ann Lowell told her crews that “the winter will be long”, according to one of them.',
    ['Ann Lowell'],
  ],
  [
    'whose ships',
    'The owner, Peter Marsh, whose ferries have never been late, insisted that it was “fully funded and ready”.',
    ['Peter Marsh'],
  ],
  [
    'a participle behind somebody else’s name',
    'Premier Carl Reidy threw his weight behind Jodie Farrant, declaring she had “done nothing wrong”.',
    ['Carl Reidy'],
  ],
  [
    'a participle of a phrase that has its own name',
    'The union called for a law, with its leader, Bernard Oden, saying that “a strike is a right”.',
    ['Bernard Oden'],
  ],
  [
    'a participle behind a clause of others',
    'Maria Lund defended a dam that critics say will flood the valley, calling it “a gift to the children”.',
    ['Maria Lund'],
  ],
  [
    'who declined to confirm it but spoke',
    'Ann Lowell would not confirm whether the ministry knew and only said: “Ask them in writing.”',
    ['Ann Lowell'],
  ],
  [
    'from where, and from which shire',
    'Protester Richard Weir, 60, from Tynport, North Fairshire, said: “I watched the yards close down.”',
    ['Richard Weir'],
  ],
  [
    'a spokeswoman, not the body she speaks for',
    'Ann Lowell laughed. A spokeswoman for the line, Roe Ferries, said the fare was “affordable enough”.',
    ['A spokeswoman'],
  ],
  [
    'the company that a name is',
    'Caldrin, the ferry company that lost the bid, said it was “devastated by the news”.',
    ['Caldrin'],
  ],
  [
    'an opposite leader’s title before the name',
    'The pier broke. Leader of the Opposition Harold Binns, who came at noon, termed it “an alarming sight”.',
    ['Harold Binns'],
  ],
  [
    'what was retired',
    'The report’s author, the retired judge Frances Kitson, said it was “a sorry tale of ropes”.',
    ['Frances Kitson'],
  ],
  [
    'by phone',
    'Tarver’s sister, Kelsey Odom, defended him. “He’d give you his shirt,” she said by phone.',
    ['Kelsey Odom'],
  ],
  [
    'words of which a letter is full',
    'Edith Garland had written in her diary that the sea was “my only rock”.',
    ['Edith Garland'],
  ],
  [
    'to suggest, with a comma',
    'The noise led Carl Reidy to suggest, in a whisper, “They should all go home by ferry.”',
    ['Carl Reidy'],
  ],
  ['a tribute', 'Theresa Bolland paid tribute to “a pillar of the town”.', ['Theresa Bolland']],
  [
    'according to her',
    'Risi Bello hid for two hours. According to her, “they were singing as the boats burnt”.',
    ['Risi Bello'],
  ],
  [
    'titles of programmes',
    'Rep. Omar Villas, appearing on ABN’s “Capital Hour,” called the vote “a surrender without a battle.”',
    [null, 'Omar Villas'],
  ],
  ['a title in the middle', 'Ann Lowell said she would read “The Blue Harbour” to the children.', [null]],
  [
    'who goes on in the sentence before',
    'Peter Marsh said the board denied that some leaders had met.\n\n“There was money on that table, and a lot of it.”',
    ['Peter Marsh'],
  ],
  [
    'no word of the writer’s',
    'When I put this to Maria Lund, she snorts. “Families! They sell them to dentists.”',
    ['Maria Lund'],
  ],
  [
    'the epithet of a trade',
    'Lee Prosser admitted that he had been caught out. “I knew as soon as I’d gone,” the defender said.',
    ['Lee Prosser'],
  ],
  [
    'the epithet of a land',
    'When Alba Sanz screened the film, it was four hours long. “She was magnificent,” the Spanish director recalls.',
    ['Alba Sanz'],
  ],
  [
    'a mother of four',
    'The florist Bev Nutter ran out with a bucket. “I threw it at them,” said the mother of four.',
    ['Bev Nutter'],
  ],
  [
    'an age, of whom the sentence before is about',
    '“He was late,” Devon Rao said.\n\nEarlier, left-armer Cody Whitfield had taken four. “It swung,” the 22-year-old said.',
    ['Devon Rao', 'Cody Whitfield'],
  ],
  [
    'one of nobody’s, told of in another way',
    '“It will end in tears,” Liam Docherty said. One backbencher was blunter. “It’s a shambles,” the MP said.',
    ['Liam Docherty', 'the MP'],
  ],
  [
    'who replies is not who spoke last',
    '“You will withdraw,” ruled Peter Omollo.\n\n“I will do neither,” the legislator retorted.',
    ['Peter Omollo', 'the legislator'],
  ],
  [
    'a statement’s maker',
    'Carl Reidy mourned the dead in a statement on Sunday. The statement read in part, “This is one storm too many.”',
    ['Carl Reidy'],
  ],
  [
    '“it read”',
    'General Hugo Arce issued a statement through his wife. “I leave with my honour intact,” it read.',
    ['Hugo Arce'],
  ],
  [
    'somebody new and unnamed',
    '“We ran,” Pat Pallet said.\n\nA woman has been praised after she compared the mob to “wild dogs at the quay”.',
    ['Pat Pallet', 'A woman'],
  ],
  [
    'who is first in the sentence before, with a word before the name',
    '“He dived,” Stuart Mackay said.\n\nAlbion boss Chris Whitlow saw it differently. “A clear penalty,” he said.',
    ['Stuart Mackay', 'Chris Whitlow'],
  ],
  [
    'whose sister',
    '“He sold cows,” Wesley Tarver’s lawyer, Lisa Bruner, said. Tarver’s uncle, Odo Kell, defended him. “He’s no thief,” he said.',
    ['Lisa Bruner', 'Odo Kell'],
  ],
  [
    'who adds behind a quotation',
    'Marina Lacey feared Gail Maxton. “I know that they were there,” Lacey said. “I saw Gail.” She added: “I want to find that girl.”',
    ['Lacey', 'Lacey', 'Lacey'],
  ],
  [
    'of whom it is personal',
    '“It is safe,” Javier Mont said.\n\nFor Camila Valdes, it is personal. Her father fished here. “He spoke of a city,” she says.',
    ['Javier Mont', 'Camila Valdes'],
  ],
  [
    'the premier',
    'Prime Minister Tariq Lodhi opened the dam.\n\nThe premier said others had “mortgaged the future of all”.',
    ['Tariq Lodhi'],
  ],
  [
    'the DP',
    'Deputy President Wycliffe Barasa weighed in. “Ask the people of Kapsora,” the DP told mourners.',
    ['Wycliffe Barasa'],
  ],
];
