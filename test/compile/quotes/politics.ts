import type { Passage } from './passages.ts';

/** Manners of political news: titles cut short, parties and states beside names, speakers without a name. */
export const IN_POLITICS: readonly Passage[] = [
  ['a title cut short', '“The ferry bill is late,” Rep. Chip Lawler told the Northport Post.', ['Chip Lawler']],
  [
    'a title cut short behind the verb',
    'Jim Fenwick wrote the ferry bill.\n\n“My harbour hates it,” said Rep. Dan Scobie (R-Mo.), laughing.',
    ['Dan Scobie'],
  ],
  ['party and state in brackets', '“You can’t sail on a promise,” Sen. Ann Lowell (D-Conn.) said.', ['Ann Lowell']],
  ['party and state between commas', '“They never left port,” Chairman Dick Marlowe, R-Va., said.', ['Dick Marlowe']],
  [
    'home and office behind the name',
    '“She did,” Rep. Marcia Upton of New Jersey, the ranking Democrat on the harbour committee, interjected.',
    ['Marcia Upton'],
  ],
  [
    'an office with “of” before the name',
    'Jane Roe left. Secretary of State Anne Rudd said that it would. “The ferries remain,” she told reporters.',
    ['Anne Rudd'],
  ],
  [
    'somebody named by party',
    'Sen. Linda Garver walked out of the hearing.\n\n“I got a tide table,” the Alaska Republican said.',
    ['Linda Garver'],
  ],
  [
    'somebody named by age',
    'Mayor Victor Quan dropped out on Saturday.\n\n“Tides come around,” the 43-year-old said.',
    ['Victor Quan'],
  ],
  [
    'a noun that is in no list',
    'A stevedore wrote that John Velden was “the only dry man in the building.”',
    ['A stevedore'],
  ],
  ['a noun behind the verb', '“Lower the fares,” shouted a soaked heckler as the ferry left.', ['a soaked heckler']],
  ['one of several', 'Three donors came. One asked, “So why build the pier?”', ['One']],
  ['in the words of', 'The bill, in the words of one deckhand, “reads like it was typed at sea.”', ['one deckhand']],
  [
    'counted people',
    'At least 45 members of her party have signed a letter calling the toll “unworkable and unkind”.',
    ['45 members of her party'],
  ],
  [
    'an unnamed speaker goes on',
    'A senior Tory MP said Mr Hargreave was “adrift”.\n\n“The crews hate him,” the MP said.',
    ['A senior Tory MP', 'the MP'],
  ],
  [
    'a pronoun for an unnamed speaker',
    'The mayor’s official spokesman said Pryce was welcome aboard. Asked about the fares, he said: “I have answered.”',
    ['official spokesman'],
  ],
  [
    'a report speaks on',
    'The report describes a pier without planks. “At no point did anybody walk on it,” it says.',
    ['The report'],
  ],
  [
    'whoever replies has not just spoken',
    'Mr Teller came aboard with Mr Doyle. “Is the fare too high?” Doyle asked.\n\n“It is fair,” he replied.',
    ['Doyle', 'Teller'],
  ],
  [
    'the newcomer opens the sentence before',
    'His lawyer James Mbugua said the summons was “defective”.\n\nBut skipper Boniface Ndolo, who first published ' +
      'the logs, urged the board to go further.\n\n“Follow the barges,” he said.',
    ['James Mbugua', 'Boniface Ndolo'],
  ],
  [
    'a place before an office without a comma behind it',
    'The crews will not dock near Isfahan, its harbour chief said on Friday, dismissing the plea as “childish”.',
    ['its harbour chief'],
  ],
  [
    'one subject for two verbs',
    'The Kremlin accused the powers of “rocking the boat” by mooring in the Baltic states, and said the answer would ' +
      'be “of a naval nature”.',
    ['Kremlin', 'Kremlin'],
  ],
  [
    'the line behind begins with “Told of”',
    'Rep. Tim Dolan saw himself in it. “I was a sailor first,” he said. “What has she got? A canoe.”\n\nTold of the ' +
      'remark, Angela Brooks smiled.',
    ['Tim Dolan', 'Tim Dolan'],
  ],
  ['called her', 'Amy Poe smiled. Dan Cole called her “weak at the helm.”', ['Dan Cole']],
  [
    'called for',
    'Western donors, who paid for part of the pier, have called for “full transparency”.',
    ['Western donors'],
  ],
  [
    'a verb with its particle',
    'Doyle asked about the fares. “It’s on the website,” Brian Teller shot back.',
    ['Brian Teller'],
  ],
];
