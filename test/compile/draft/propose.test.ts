import { describe, expect, it } from 'vitest';
import { EXTRACT, extractOf } from '../../../src/compile/draft/extracts.ts';
import { leftOutLine } from '../../../src/compile/edit/articles.ts';
import { parseCitation } from '../../../src/compile/edit/schema.ts';
import { article, compiled, FERRY, proposed, updated } from './ferry.ts';

const idsOf = (cites: readonly { readonly id: string }[]): string[] => cites.map(({ id }) => id);
const cited = (id: string) => parseCitation(id) ?? { id, article: id, paragraph: 0 };

describe('an extract', () => {
  const long = 'The harbour office said that the ferry would stay in port and '.repeat(9);

  it('has whole words, and a sign where more follows', () => {
    const extract = extractOf(long);
    expect(extract.length).toBeLessThanOrEqual(EXTRACT);
    expect(extract).toMatch(/\w …$/);
    const words = extract.slice(0, -2);
    expect(long.startsWith(words)).toBe(true);
    expect(long.slice(words.length)).toMatch(/^\s/);
    expect(extractOf('The ferry\n  stays.')).toBe('The ferry stays.');
  });

  it('never leads on to what it leaves out', () => {
    expect(extractOf('The ferry stays in port and the crews stay ashore', 30)).toBe('The ferry stays in port …');
  });
});

describe('events', () => {
  it('are dated lines without their dateline, quotations never first in the headline', async () => {
    const { events } = await proposed({
      'a.txt': article(
        'Crews walk out',
        '2031-05-12',
        'PORT ALDWIN (Coast Wire) - Crews of Merrow Ferries walked out in Port Aldwin on Monday.',
      ),
    });
    expect(events.map(({ headline, date }) => [date.label, headline])).toEqual([
      ['12 May 2031', 'Crews of Merrow Ferries walked out in Port Aldwin'],
    ]);
  });

  it('take no day from an hour alone', async () => {
    const alarm = (when: string): string => article('Dam', '2031-05-13', `The alarm at the dam was sounded ${when}.`);
    expect((await proposed({ 'a.txt': alarm('at 2 p.m.') })).events).toEqual([]);
    expect((await proposed({ 'a.txt': alarm('at noon on Saturday') })).events.map(({ date }) => date.start)).toEqual([
      '2031-05-10',
    ]);
  });

  it('leave out no article that names two of their names', async () => {
    const strike = 'Crews of Merrow Ferries walked out in Port Aldwin on Monday.';
    const { events } = await proposed({
      'a.txt': article('Crews walk out', '2031-05-12', strike),
      'b.txt': article('No end', '2031-05-14', 'Merrow Ferries does not expect the strike in Port Aldwin to end.'),
      'c.txt': article('Wall', '2031-05-14', 'The council of Vessany will build a wall.'),
      'd.txt': article('Before', '2031-05-02', 'The council of Vessany met.'),
    });
    expect(events.map(({ silent }) => silent)).toEqual([['D']]);
  });
});

describe('figures', () => {
  it('are joined where they are of one incident, and only there', async () => {
    const toll = (day: string, place: string): string =>
      article('Flood', day, `Five people were killed in ${place} on Sunday.`);
    const { figures } = await proposed({
      'a.txt': toll('2031-05-05', 'Vessany'),
      'b.txt': toll('2031-05-05', 'Vessany'),
      'c.txt': toll('2031-06-09', 'Port Aldwin'),
    });
    // A and B are one file twice: the second is left out.
    expect(figures.map(({ value, cite }) => [value, idsOf(cite)])).toEqual([
      [5, ['A1']],
      [5, ['B1']],
    ]);
  });

  it('are labelled as one reads them', async () => {
    const { figures } = await proposed({
      'a.txt': article(
        'Flood',
        '2031-05-05',
        'One person was killed and some 2,000 residents were evacuated in Vessany on Sunday.',
        'Dozens of people were injured.',
        'Twelve ferries stayed in port.',
      ),
    });
    expect(figures.map(({ qualifier, value, words, label }) => [qualifier, value ?? words, label])).toEqual([
      [undefined, 1, 'person killed'],
      [undefined, 'dozens', 'people injured'],
      ['some', 2000, 'residents evacuated'],
      [undefined, 12, 'Twelve ferries stayed in port'],
    ]);
  });
});

describe('names', () => {
  it('have each role once, whatever its capitals', async () => {
    const { entities } = await proposed({
      'a.txt': article('Harbour', '2031-05-05', 'Mayor Marta Quillon opened the harbour.'),
      'b.txt': article('Bridge', '2031-05-06', 'The bridge was closed by mayor Marta Quillon.'),
    });
    const mayor = entities.find(({ name }) => name === 'Marta Quillon');
    expect(mayor?.roles).toEqual([{ title: 'Mayor', cite: [cited('A1'), cited('B1')] }]);
  });
});

const COPY =
  'Rescuers searched the quay of Vessany for a third day on Tuesday after the flood, and the harbour office said ' +
  'that the water would fall by the end of the week, when the bridge will be opened again to cars and to buses.';

describe('near-copies', () => {
  const paper = (name: string, end: string): string => article(name, '2031-05-06', COPY, end);

  it('are one origin, and corroborate nothing', async () => {
    const { digest } = await compiled({
      'a.txt': paper('Rescue goes on', 'The Gazette asked the office.'),
      'b.txt': paper('Third day of search', 'The Herald did not reach the mayor.'),
    });
    expect(digest.topic.origins.map(({ name }) => name)).toEqual(['a report whose wording A and B share']);
    expect(digest.events[0]).toMatchObject({ status: 'single-source', articles: ['A', 'B'] });
  });

  it('are named by the agency that one of them names', async () => {
    const { digest } = await compiled({
      'a.txt': paper('Rescue goes on', 'The Gazette asked the office.'),
      'b.txt': article('Third day', '2031-05-06', `VESSANY (Reuters) - ${COPY}`, 'The Herald did not reach the mayor.'),
    });
    expect(digest.topic.origins).toEqual([{ id: 'agency-reuters', name: 'Reuters' }]);
    expect(digest.events[0]).toMatchObject({ status: 'single-source', origins: ['agency-reuters'] });
  });

  it('are not articles in words of their own, which are origins of their own', async () => {
    const { digest } = await compiled({
      'a.txt': article('Flood', '2031-05-05', 'The flood in Vessany closed the bridge over the Orla on Sunday.'),
      'b.txt': article('Bridge', '2031-05-05', 'On Sunday the bridge over the Orla in Vessany was closed: a flood.'),
    });
    expect(digest.topic.origins).toEqual([]);
    // Whether two wordings are one claim, no rule can tell: nothing is said to be corroborated.
    expect(digest.events).toMatchObject([{ status: 'single-source', origins: ['article:B', 'article:A'] }]);
  });
});

describe('what the digest says of an article', () => {
  it('is stated where its front matter has the day', async () => {
    const { digest } = await compiled(FERRY);
    expect(digest.articles[0]?.published).toMatchObject({
      known: 'stated',
      basis: 'datePublished in the front matter',
    });
  });

  const of = async (name: string, text: string) => (await compiled({ [name]: text })).digest.articles[0];
  const says = (lines: string): string =>
    `---\ndatePublished: 2031-05-05\n${lines}\n---\n\nPort Aldwin opened its pier.`;

  it('is an address and a label, where the front matter has them', async () => {
    const stated = 'url: https://gazette.example/pier\nlabel: Gazette\npublisher: The Port Aldwin Gazette';
    expect(await of('a.txt', says(stated))).toMatchObject({ url: 'https://gazette.example/pier', label: 'Gazette' });
    expect(await of('a.txt', says('url: pier.html'))).not.toHaveProperty('url');
    expect(await of('a.txt', says('headline: Pier'))).not.toHaveProperty('label');
  });

  it('is labelled by its publisher, without what follows the name', async () => {
    expect(await of('a.txt', says('publisher: "Gazette | News and sport"'))).toMatchObject({ label: 'Gazette' });
    expect(await of('a.txt', says('publisher: Port Aldwin Harbour and Island Gazette'))).toMatchObject({
      label: 'Port Aldwin Harbour …',
    });
  });

  it.each([
    ['its canonical address', '<link rel="canonical" href="https://a.example/pier">', 'https://a.example/pier'],
    ['the address that it gives for sharing', '', 'https://share.example/pier'],
  ])('is, for a page, %s and the name of its site', async (_, link, url) => {
    const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
    const head = `${link}${meta('og:url', 'https://share.example/pier')}${meta('og:site_name', 'Gazette')}`;
    const page = `<html><head>${head}${meta('article:published_time', '2031-05-05')}<title>Pier</title></head>
      <body><h1>The pier opens</h1><p>Port Aldwin opened its new pier on Monday, the mayor said.</p></body></html>`;
    expect(await of('a.html', page)).toMatchObject({ url, label: 'Gazette' });
  });
});

describe('files of a folder', () => {
  it('that hold no article are left out, each with what to do', async () => {
    const { news } = await updated({
      'a.txt': FERRY['strike.txt'] ?? '',
      'b.txt': FERRY['strike.txt'] ?? '',
      'c.txt': ' \n\n',
      'd.txt': 'What the flood left behind\n\nThe quay smells of mud.\n',
      'e.jpg': '...',
      '.hidden.txt': '...',
    });
    expect(news.added).toEqual(['a.txt']);
    expect(news.leftOut.map(leftOutLine)).toEqual([
      'b.txt is left out: it is the same, byte for byte, as a.txt.',
      'c.txt is left out: it is empty.',
      expect.stringMatching(/^d\.txt is left out: its day of publication cannot be known\. Add `datePublished/),
      'e.jpg is left out: articles are .txt, .md or .html files.',
    ]);
  });

  it.each([
    ['near the days of the others', 'May 3', '2031-05-03'],
    ['before the turn of the year', '30 Dec', '2030-12-30'],
  ])('with a dateline that has no year are of the year %s', async (_, words, day) => {
    const wire = `Crew of the Tern walk off\n\nVESSANY, ${words} (Coastwire) - The crew of the ferry Tern walked off, the union said.\n`;
    const others = {
      'a.txt': FERRY['strike.txt'] ?? '',
      'new-year.txt': 'Pier shut\n\n2031-01-02\n\nThe pier of Vessany was shut.\n',
    };
    const files = { '0-wire.txt': wire, ...others };
    expect((await updated(files)).news.leftOut).toEqual([]);
    const { articles } = (await compiled(files)).digest;
    const published = articles.find(({ headline }) => headline?.startsWith('Crew'))?.published;
    expect(published).toMatchObject({ day, known: 'inferred' });
  });

  it.each([
    ['no other has a day', {}],
    [
      'two years are as near',
      { 'a.txt': 'Pier shut\n\n2030-05-02\n\nIt was shut.\n', 'b.txt': 'Pier open\n\n2031-05-02\n\nIt is open.\n' },
    ],
    ['no year is near', { 'a.txt': 'Pier shut\n\n2030-10-02\n\nIt was shut.\n' }],
  ])('with a dateline that has no year are left out where %s', async (_, others) => {
    const { news } = await updated({
      'wire.txt': 'Crew walk off\n\nVESSANY, May 3 (Coastwire) - The crew walked off.\n',
      ...others,
    });
    expect(news.leftOut).toEqual([
      { file: 'wire.txt', why: expect.stringMatching(/day of publication cannot be known/), isMissing: true },
    ]);
  });
});
