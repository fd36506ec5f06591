import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/answers/check-text.ts';
import { FIRST_VIEW } from '../../src/answers/reply/page.ts';
import { plain } from '../../src/answers/reply/plain.ts';
import type { Reply } from '../../src/answers/reply/reply.ts';
import { countWords, wordsIn, wordsOfItem } from '../../src/answers/reply/words.ts';
import { en } from '../../src/answers/words/en.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { readDocument } from '../../src/library/compiled.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { tides } from '../fixtures/tides.ts';

const karabakh = digestInMemory(readDocument('digests/karabakh/digest.json'));
const check = (text: string, digests = [harbour]): Reply => checkText(text, digests, en);
const said = (reply: Reply): string => plain(reply).replaceAll(/\s+/g, ' ');
const offered = ({ choices }: Reply): string[] => (choices?.options ?? []).map(({ label }) => label);

describe('names in a message', () => {
  it.each([
    ['in full', "Rosa O'Brien spoke.", "Rosa O'Brien"],
    ['in lower case', 'so rosa said it', "Rosa O'Brien"],
    ['with a possessive', 'Rosa’s letter', "Rosa O'Brien"],
    ['in brackets', '(Boris Petrov)', 'Boris Petrov'],
    ['of a place', 'the pier at Gull Island', 'Gull Island'],
    ['behind a title', 'Mayor Rosa O’Brien', "Rosa O'Brien"],
  ])('%s are found, and told who they are', (_case, text, name) => {
    expect(said(check(text))).toContain(name);
    expect(offered(check(text))).toContain(name);
  });

  it('that are misspelt as an article has them say so', () => {
    expect(said(check('Rosa Obryan telephoned'))).toContain('Article B prints “Rosa Obryan” (misspelling)');
    expect(said(check('Rosa telephoned'))).not.toContain('prints');
  });

  it('that several bear are all of them', () => {
    expect(offered(check('Petrov spoke'))).toEqual(expect.arrayContaining(['Ivan Petrov', 'Boris Petrov']));
  });

  it('are not made of words of two sentences', () => {
    expect(offered(check('I met Rosa. Petrov was late.'))).not.toContain('Rosa Petrov');
  });
});

describe('what of a message is contested', () => {
  it('is told with every position where it has one of the numbers', () => {
    const reply = check('They say 12 people were hurt');
    expect(said(reply)).toContain('How many were hurt on the Heron?');
    expect(said(reply)).toContain('4 passengers (Harbour Office) | more than 12 passengers (Boris Petrov)');
    expect(said(reply)).toContain('No verdict');
  });

  it('is an office that reports part on', () => {
    expect(offered(check("Governor O'Brien wrote"))).toContain("Which office does Rosa O'Brien hold?");
  });

  it('is not every question about a name, where the message is about something else', () => {
    const about = offered(
      checkText('Putin met Lukashenko on Oct 31 2020 to talk about grain and 40 tractors', [karabakh], en),
    );
    expect(about.some((label) => label.includes('Dead'))).toBe(false);
  });
});

describe('counts in a message', () => {
  it('are met with figures, whatever they are written as', () => {
    for (const text of ['20,000 crowns', '20 000 crowns', '20000 crowns', '20k crowns', '20 thousand crowns'])
      expect(said(check(text))).toMatch(/Cost: .*20,000 to 30,000/);
  });

  it('that the digest does not have are named as they were written', () => {
    expect(said(check('Rosa counted 7,000 gulls and 1.5 million fish'))).toContain(
      'No such count here: 7,000; 1.5 million',
    );
  });

  it.each(['F-16', '8th', '5%', 'the 2 of us', '10.0.0.1', 'B52'])('are none in "%s"', (text) => {
    expect(said(check(`Rosa and ${text}`))).not.toContain('No such count');
  });

  it('are none in a date', () => {
    const reply = check('on 2 May 2021 and 3 May');
    expect(said(reply)).not.toContain('No such count');
    expect(offered(reply)).toEqual(expect.arrayContaining(['2 May 2021', '3 May 2021']));
  });
});

describe('days in a message', () => {
  it('are told with what happened then, also where nothing did', () => {
    expect(said(check('by 2 May'))).toMatch(/2 May 2021: \d+ events?/);
    expect(said(check('Rosa, 9 March 2020'))).toContain('9 March 2020: no event');
  });
});

describe('the answer', () => {
  const messages = [
    'Putin said 5,000 people were killed by October 31, 2020, and Pashinyan asked him for help; 50,000, says another.',
    'President Pashinyan, Aliyev, Macron, Trump, Lavrov, Putin and O’Brien on 27 September, 10 October and 31 October',
    harbourDocument.events.map(({ headline }) => headline).join('. '),
    'a '.repeat(5_000),
    '1,234 '.repeat(900),
  ];
  it.each(messages)('has a first view of at most 90 words and five items (%.40s)', (text) => {
    for (const digest of [harbour, karabakh]) {
      const { items, lede = [], notes } = check(text, [digest]);
      const words = items.reduce((sum, item) => sum + wordsOfItem(item, en), 0);
      expect(words + countWords([lede, ...notes].map(wordsIn).join(' '))).toBeLessThanOrEqual(FIRST_VIEW.words);
      expect(items.length).toBeLessThanOrEqual(FIRST_VIEW.items);
    }
  });

  it('comes from the digest that knows most of the message, and names the others', () => {
    const reply = checkText('Rosa O’Brien, Boris Petrov, 12 hurt', [tides, harbour], en);
    expect(reply.command.topic).toBe('harbour');
    expect(said(checkText('Petrov', [karabakh, harbour], en))).not.toContain('Known as well');
  });

  it.each(['Lunch at noon?', '', '!!!', '\u202e\u0000', '<!channel>'])('of nothing known says so (%j)', (text) => {
    const reply = check(text);
    expect(reply.refused).toBe('nothing-found');
    expect(reply.actions.length).toBeGreaterThan(0);
  });
});
