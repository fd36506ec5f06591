import { describe, expect, it } from 'vitest';
import { article, FERRY, type Files, proposed } from './ferry.ts';

const idsOf = (cites: readonly { readonly id: string }[]): string[] => cites.map(({ id }) => id);

/** Proposed disputes of one kind: question and the citations of each position. */
async function disputes(kind: string, files: Files) {
  const all = (await proposed(files)).disputes.filter((dispute) => dispute.kind === kind);
  return all.map(({ question, positions }) => ({
    question,
    cites: positions.map(({ cite }) => idsOf(cite).join(' ')),
  }));
}

const flood = (toll: string, day = '2031-05-05', place = 'Vessany'): string =>
  article('Flood', day, `${toll} people were killed in ${place} on Sunday when the river rose.`);

describe('a dispute on a figure', () => {
  it('is two tolls of one incident', async () => {
    const files = { 'a.txt': flood('Fourteen'), 'b.txt': flood('Eleven') };
    expect(await disputes('figure', files)).toEqual([
      { question: 'How many people were killed in Vessany?', cites: ['A1', 'B1'] },
    ]);
  });

  it('joins those who give the same figure to one position', async () => {
    const third = article('Flood', '2031-05-05', 'The river rose in Vessany on Sunday and killed eleven people.');
    const files = { 'a.txt': flood('Fourteen'), 'b.txt': flood('Eleven'), 'c.txt': third };
    expect((await disputes('figure', files))[0]?.cites).toEqual(['A1', 'B1 C1']);
  });

  it.each([
    ['a later count that grew', flood('Eleven'), flood('Fourteen', '2031-05-06')],
    ['more than 20 beside 21', flood('More than 20'), flood('21')],
    ['at least 20 beside 22', flood('At least 20'), flood('22')],
    ['about 50 beside 48', flood('About 50'), flood('48')],
    ['dozens beside 40', flood('Dozens of'), flood('40')],
    ['floods of two places', flood('Fourteen'), flood('Eleven', '2031-05-05', 'Port Aldwin')],
    ['floods of two weeks', flood('Fourteen'), flood('Eleven', '2031-05-12')],
    [
      'a flood of another year',
      flood('Fourteen'),
      article('Flood', '2031-05-05', 'In 2011 a flood killed two people in Vessany.'),
    ],
    [
      'a part of the dead',
      flood('Fourteen'),
      article('Flood', '2031-05-05', 'Fourteen people, including three children, were killed in Vessany on Sunday.'),
    ],
  ])('is not %s', async (_, one, other) => {
    expect(await disputes('figure', { 'a.txt': one, 'b.txt': other })).toEqual([]);
  });

  it('is a later count that fell', async () => {
    const files = { 'a.txt': flood('Fourteen'), 'b.txt': flood('Eleven', '2031-05-06') };
    expect(await disputes('figure', files)).toHaveLength(1);
  });
});

const asked = (words: string, day = '2031-05-13'): string =>
  article('Talks', day, `Transport Minister Hedda Moen ${words}.`);

describe('a dispute on the means', () => {
  it('is one proposal, in writing and by telephone', async () => {
    expect(await disputes('means', FERRY)).toEqual([
      { question: 'How did Hedda Moen make the proposal?', cites: [expect.any(String), expect.any(String)] },
    ]);
  });

  it('is not one proposal, told without its means', async () => {
    const files = {
      'a.txt': asked('wrote to both sides and proposed talks in Port Aldwin'),
      'b.txt': asked('proposed that both sides hold talks in Port Aldwin'),
    };
    expect(await disputes('means', files)).toEqual([]);
  });
});

describe('a dispute on a date', () => {
  it('is one act on two days', async () => {
    const files = {
      'a.txt': asked('proposed talks in Port Aldwin on Monday'),
      'b.txt': asked('proposed talks in Port Aldwin on Sunday'),
    };
    expect(await disputes('date', files)).toEqual([
      { question: 'When did Hedda Moen make the proposal?', cites: ['A1', 'B1'] },
    ]);
  });

  it('is not two acts, which one article tells as two', async () => {
    const files = {
      'a.txt': article(
        'Talks',
        '2031-05-13',
        'Transport Minister Hedda Moen proposed talks in Port Aldwin on Sunday.',
        'Hedda Moen proposed talks in Port Aldwin again on Monday.',
      ),
      'b.txt': asked('proposed talks in Port Aldwin on Monday'),
    };
    expect(await disputes('date', files)).toEqual([]);
  });

  it('is not what somebody says on two days', async () => {
    const files = {
      'a.txt': asked('said on Monday that talks in Port Aldwin would open'),
      'b.txt': asked('said on Sunday that talks in Port Aldwin would open'),
    };
    expect(await disputes('date', files)).toEqual([]);
  });
});

describe('a dispute on an office', () => {
  const called = (role: string, day = '2031-05-05'): string =>
    article('Harbour', day, `${role} Marta Quillon opened the harbour on Monday.`);

  it('is two offices of one person at one time', async () => {
    const files = { 'a.txt': called('Mayor'), 'b.txt': called('Governor'), 'c.txt': called('Mayor', '2031-05-06') };
    expect(await disputes('title', files)).toEqual([
      { question: 'Which office does Marta Quillon hold?', cites: ['A1 C1', 'B1'] },
    ]);
    const [dispute] = (await proposed(files)).disputes.filter(({ kind }) => kind === 'title');
    expect(dispute?.positions.map(({ text }) => text)).toEqual(['Mayor', 'Governor']);
  });

  it.each([
    ['a former office', called('Former mayor'), called('Governor')],
    ['an office of another year', called('Mayor'), called('Governor', '2032-05-05')],
    ['one office in two wordings', called('Prime Minister'), called('Premier')],
  ])('is not %s', async (_, one, other) => {
    expect(await disputes('title', { 'a.txt': one, 'b.txt': other })).toEqual([]);
  });
});

describe('a dispute on who said it', () => {
  const said = (words: string, who: string): string => article('Flood', '2031-05-05', `"${words}," said ${who}.`);
  const WORDS = 'We have never seen the water rise so quickly';

  it('is the same words of two speakers', async () => {
    const files = { 'a.txt': said(WORDS, 'Tobias Renke'), 'b.txt': said(WORDS, 'Marta Quillon') };
    expect(await disputes('attribution', files)).toEqual([{ question: `Who said “${WORDS}”?`, cites: ['A1', 'B1'] }]);
  });

  it('is neither a short phrase of both nor the words of one speaker twice', async () => {
    const phrase = { 'a.txt': said('We will see', 'Tobias Renke'), 'b.txt': said('We will see', 'Marta Quillon') };
    const one = { 'a.txt': said(WORDS, 'Tobias Renke'), 'b.txt': said(WORDS, 'Tobias Renke') };
    expect(await disputes('attribution', phrase)).toEqual([]);
    expect(await disputes('attribution', one)).toEqual([]);
  });
});

describe('an accusation and its denial', () => {
  const accusation = article('Strike', '2031-05-12', 'Oskar Lind accused Merrow Ferries of hiring crews from abroad.');
  const denial = (words: string, day = '2031-05-13'): string => article('Strike', day, words);

  it('are a dispute, the accusation first', async () => {
    const files = { 'b.txt': accusation, 'a.txt': denial('Merrow Ferries denied hiring crews from abroad.') };
    const question = 'Of what does Oskar Lind accuse Merrow Ferries, and what does the accused say?';
    expect(await disputes('denial', files)).toEqual([{ question, cites: ['A1', 'B1'] }]);
  });

  it('are one where the accuser is no name', async () => {
    const [dispute] = await disputes('denial', FERRY);
    expect(dispute?.question).toBe('Of what does the council accuse Merrow Ferries, and what does the accused say?');
  });

  it.each([
    ['denied by somebody else', denial('Hedda Moen denied hiring crews from abroad.')],
    ['denied weeks later', denial('Merrow Ferries denied hiring crews from abroad.', '2031-06-12')],
    ['not denied', denial('Merrow Ferries did not reply.')],
  ])('are none where it is %s', async (_, other) => {
    expect(await disputes('denial', { 'a.txt': accusation, 'b.txt': other })).toEqual([]);
  });
});
