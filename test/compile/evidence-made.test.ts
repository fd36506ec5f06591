import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/compile/edit/articles.ts';
import { wholeFile } from '../../src/compile/fault.ts';
import {
  emitEvidence,
  evidenceFaults,
  noEvidence,
  type ParagraphEvidence,
  paragraphCounts,
  parseEvidence,
} from '../../src/compile/gate/evidence/evidence.ts';
import { attestation, attestationAnyCase, longestRun, runHashes } from '../../src/compile/gate/evidence/hashes.ts';
import { makeEvidence } from '../../src/compile/gate/evidence/make.ts';
import { beginnings, eitherCase, quotationsOf, quotedWords } from '../../src/compile/gate/evidence/wordings.ts';
import type { Day } from '../../src/digest/types.ts';
import { entriesOf, evidenceOf, line, named, type SmallTopic } from './small-topic.ts';

const paragraphOf = (topic: SmallTopic, cite: string, isLarge = false): ParagraphEvidence => {
  const article = evidenceOf(topic, isLarge).articles.find(({ id }) => id === cite.charAt(0));
  const found = article?.paragraphs.at(Number(cite.slice(1)) - 1);
  if (!found) throw new Error(`there is no ${cite}`);
  return found;
};

/** Which of these wordings the evidence has as standing in a paragraph. */
const attestedOf = (topic: SmallTopic, cite: string, ...wordings: readonly string[]): readonly string[] => {
  const { sha256: hash, attested } = paragraphOf(topic, cite);
  return wordings.filter((each) => attested.includes(attestation(hash, each)));
};

const TEXT =
  'On 11 March 2021 Penn of the ministry said that 2 boats were “much older”. Both left, hundreds of men say.';
const articles = { A: [TEXT, 'It shut on Friday, May 7, and on 2 January 2021.'], B: ['A crew came on Monday.'] };

describe('the evidence of a paragraph', () => {
  const topic: SmallTopic = {
    articles,
    files: {
      people: [named('penn', 'Ada Penn')],
      figures: [
        { id: 'men', counts: 'men', label: 'men', unit: 'men', words: 'Hundreds of', cite: ['A1'] },
        { id: 'boys', counts: 'boys', label: 'boys', unit: 'boys', words: 'dozens of', cite: ['A1'] },
      ],
    },
    statements: [line('Boats were “much older”, said the Ministry.', 'A1'), line('It was “Old”.', 'B1')],
    said: { A: { headline: 'It shut on Friday' } },
  };

  it('is what it mentions, and the hash of its text', () => {
    const { sha256: hash, numbers, vague, dates, names, degrees, sources, reckoned } = paragraphOf(topic, 'A1');
    expect({ hash, numbers, vague, dates, names, degrees, sources, reckoned }).toEqual({
      hash: sha256(TEXT),
      numbers: [2],
      vague: ['hundreds'],
      dates: [[{ start: '2021-03-11', end: '2021-03-11' }]],
      names: ['Penn', 'ministry'],
      degrees: ['much older'],
      sources: [],
      reckoned: [],
    });
    expect(paragraphOf(topic, 'A2').dates.map((spans) => spans.map(({ start }) => start))).toEqual([
      ...[['2021-01-02'], ['2021-05-07']],
    ]);
    expect(paragraphOf(topic, 'B1')).toMatchObject({ numbers: [1], names: [], hedged: [], runs: [] });
  });

  it('attests what is quoted, what is said of its article, amounts and "both"', () => {
    expect(attestedOf(topic, 'A1', 'much', 'much older', 'Much older', 'older', 'It shut on Friday')).toEqual([
      ...['much', 'much older'],
    ]);
    expect(attestedOf(topic, 'A2', 'It shut on Friday', 'much older')).toEqual(['It shut on Friday']);
    const { sha256: hash, attested } = paragraphOf(topic, 'A1');
    const isAttested = (words: string) => attested.includes(attestationAnyCase(hash, words));
    expect(['hundreds of', 'dozens of', 'BOTH', 'two'].filter(isAttested)).toEqual(['hundreds of', 'BOTH']);
    expect(attested).toEqual([...new Set(attested)].sort());
  });

  it('has the words that a line that cites it writes with a capital, and no other line', () => {
    const others = { ...topic, statements: [line('The Ministry says so.', 'B1'), line('So it is.', 'A1')] };
    expect(paragraphOf(others, 'A1').names).toEqual(['Penn']);
  });

  it('holds what stood in its place before, too, but for its hash and its runs', () => {
    const revised = { ...topic, former: { A1: ['Zorn had 3 boats.'] } };
    const { numbers, names, sha256: hash, runs } = paragraphOf(revised, 'A1');
    expect([numbers, names, hash]).toEqual([[2, 3], ['Penn', 'Zorn', 'ministry'], sha256(TEXT)]);
    expect(runs).toEqual(paragraphOf(topic, 'A1').runs);
    expect(runs).toHaveLength(6);
    expect(attestedOf({ ...revised, statements: [line('“Zorn had 3”', 'A1')] }, 'A1', 'Zorn had')).toEqual([
      'Zorn had',
    ]);
  });

  it('has its hashes in an order from which no sentence can be read', () => {
    const { runs, attributed } = paragraphOf(topic, 'A1');
    const { hedged } = paragraphOf(
      { articles: { A: ['Dust could settle on villages, beside mills near hills.'] } },
      'A1',
    );
    for (const hashes of [runs, attributed, hedged]) expect(hashes).toEqual([...hashes].sort());
    expect([runs.length, attributed.length, hedged.length].filter((count) => count < 2)).toEqual([]);
  });

  it('has the days that its dates mean with the whole article in view', () => {
    const day = { start: '2021-03-09' as Day, end: '2021-03-09' as Day };
    const text = {
      sha256: '',
      paragraphs: ['It shut two days before.'],
      datesIn: (paragraph: number) => (paragraph === 1 ? [day] : []),
    };
    const made = makeEvidence(entriesOf(topic), new Map([['A', text]]));
    expect(made.articles.map(({ id }) => id)).toEqual(['A']);
    expect(made.articles[0]?.paragraphs.at(0)).toMatchObject({ reckoned: [day] });
    expect(made.articles[0]?.paragraphs.at(0)?.dates).toContainEqual([day]);
    expect(made.smallWords).toContain('before');
  });

  it('attests a quotation wherever it stands', () => {
    expect(attestedOf({ ...topic, statements: [line('“much older”', 'B1')] }, 'A1', 'much older')).toEqual([
      'much older',
    ]);
  });

  it('is found once', () => {
    const found = evidenceOf(topic).articles[0]?.paragraphs;
    const [one] = found ?? [];
    expect(found?.at(0)).toBe(one);
    expect([found?.at(-1), found?.at(2), found?.length]).toEqual([undefined, undefined, 2]);
    for (const key of ['dates', 'names', 'attested', 'hedged'] as const) expect(one?.[key]).toBe(one?.[key]);
  });
});

describe('the evidence of articles', () => {
  const topic: SmallTopic = { articles, statements: [line('It shut.', 'A1')] };

  it('has the words that they write small, the days that they state, and the editor’s lines', () => {
    const { smallWords, articles: found, lines, reserved, standsIn } = evidenceOf(topic);
    expect(smallWords).toEqual(expect.arrayContaining(['boats', 'crew', 'hundreds']));
    expect(smallWords).not.toContain('penn');
    expect(found.map(({ id, file, published, stated }) => [id, file, published, stated])).toEqual([
      ['A', 'A.txt', '2021-03-12', ['2021-01-02', '2021-03-11', '2021-05-07']],
      ['B', 'B.txt', '2021-04-05', []],
    ]);
    expect(lines).toHaveLength(2);
    expect([reserved, standsIn]).toEqual([[], undefined]);
  });

  it('leaves small words and stated days out of a large topic, and is else the same', () => {
    const large = evidenceOf(topic, true);
    expect([large.smallWords, large.articles[0]?.stated]).toEqual([[], []]);
    expect(paragraphOf(topic, 'A1', true).numbers).toEqual([2]);
  });
});

describe('the evidence of articles that may be reproduced', () => {
  const topic: SmallTopic = {
    articles,
    rights: 'extracts',
    former: { B1: ['A boat came.'] },
    statements: [
      line('Boats were “much older”, Friday’s paper has it.', 'A1'),
      line('So.', { at: 'B1', quote: 'A crew' }),
    ],
  };

  it('keeps neither runs nor manner, and attests what the lines that cite a paragraph quote', () => {
    const { runs, degrees, hedged, attributed, sources } = paragraphOf(topic, 'A1');
    expect([runs, degrees, hedged, attributed, sources].flat()).toEqual([]);
    expect(attestedOf(topic, 'A1', 'much older')).toEqual(['much older']);
    expect(attestedOf({ ...topic, statements: [line('“much older”', 'B1')] }, 'A1', 'much older')).toEqual([]);
    expect(attestedOf(topic, 'B1', 'A crew')).toEqual(['A crew']);
  });

  it.each([
    ['A', 1, 'Penn of the ministry said', true],
    ['A', 1, 'were "much older"', true],
    ['A', 1, "were 'much older'", true],
    ['A', 1, 'Penn of the …', true],
    ['A', 1, 'Penn … of', false],
    ['A', 2, 'Penn of the ministry', false],
    ['B', 1, 'A boat', true],
    ['B', 2, 'A boat', false],
    ['C', 1, 'A boat', false],
  ])('tells whether words stand in %s%i: %s', (article, paragraph, words, isThere) => {
    expect(evidenceOf(topic).standsIn?.([{ article, paragraph }], words)).toBe(isThere);
    const others = [
      { article: 'C', paragraph: 1 },
      { article, paragraph },
    ];
    expect(evidenceOf(topic).standsIn?.(others, words)).toBe(isThere);
  });
});

describe('evidence.json', () => {
  const topic: SmallTopic = { articles, statements: [line('They shut last week. “Much older”.', 'A1', 'B1')] };
  const spanning = { ...articles, A: [TEXT, 'It could shut quays last week, according to Coastal Wire.'] };
  const made = () => evidenceOf({ ...topic, articles: spanning });
  const read = (text: string) => {
    const faults: { readonly message: string }[] = [];
    return { read: parseEvidence(text, 'quay/evidence.json', faults as never), faults };
  };

  it('says what was found, and gives it back', () => {
    const reserved = [{ id: 'C', file: 'C.txt', sha256: sha256('') }];
    const evidence = made();
    const text = emitEvidence({ ...evidence, reserved });
    const back = read(text);
    expect(back.faults).toEqual([]);
    expect(back.read && emitEvidence(back.read)).toBe(text);
    expect(back.read).toMatchObject({ smallWords: evidence.smallWords, lines: evidence.lines, reserved });
    const [a] = back.read?.articles ?? [];
    for (const index of [0, 1]) {
      const {
        sha256: hash,
        numbers,
        vague,
        dates,
        names,
        attested,
        runs,
        degrees,
        hedged,
        attributed,
        sources,
      } = evidence.articles[0]?.paragraphs.at(index) ?? {};
      expect(a?.paragraphs.at(index)).toEqual({
        ...{ sha256: hash, numbers, vague, dates, names, attested, runs },
        ...{ degrees, hedged, attributed, sources },
      });
    }
    const [first, second] = evidence.articles[0]?.paragraphs ?? [];
    expect([second?.dates[0]?.length, second?.sources, first?.degrees]).toEqual([2, ['Coastal Wire'], ['much older']]);
    expect([second?.hedged.length, first?.attested.length]).toEqual([2, 3]);
  });

  it('has a paragraph a line, small words a line for each letter, and no part that is empty', () => {
    const evidence = made();
    const lines = emitEvidence(evidence).split('\n');
    const paragraphs = lines.filter((each) => each.startsWith('{"sha256"'));
    expect(paragraphs).toHaveLength(3);
    expect(paragraphs[1]).toContain('"dates":["2021-03-01..2021-03-07 or 2021-03-05..2021-03-11"]');
    expect(paragraphs[0]).toMatch(/"dates":\["2021-03-11"\].*"runs":"[0-9a-f]{5} /);
    expect(paragraphs[0]).toContain('"numbers":[2],"vague":["hundreds"],');
    expect(paragraphs[2]).not.toMatch(/vague|degrees|hedged|attributed|sources/);
    expect(lines.filter((each) => /^"[a-z ]+",?$/.test(each)).map((each) => each.charAt(1))).toEqual(
      [...new Set(evidence.smallWords.map((word) => word.charAt(0)))].sort(),
    );
    expect(lines.join('\n')).not.toMatch(/reserved|proposals/);
    expect(emitEvidence({ articles: [], smallWords: [], lines: [], reserved: [], countsText: false })).toBe(
      '{\n"articles":[],\n"smallWords":[],\n"lines":[]\n}\n',
    );
  });

  it('holds what was proposed, with citations as the editor writes them', () => {
    const none = { articles: [], origins: [], entities: [], figures: [], merges: [], disputes: [] };
    const text = emitEvidence({
      ...made(),
      proposals: { ...none, events: [{ id: 'shut', cite: [{ id: 'A1' }], at: [{ id: 'B1' }], to: [1] }] } as never,
    });
    expect(text).toContain('"events":[\n{"id":"shut","cite":["A1"],"at":["B1"],"to":[1]}\n]');
    const { proposals } = read(text).read ?? {};
    expect(proposals?.events).toEqual([
      {
        ...{ id: 'shut', to: [1] },
        ...{ cite: [{ id: 'A1', article: 'A', paragraph: 1 }], at: [{ id: 'B1', article: 'B', paragraph: 1 }] },
      },
    ]);
  });

  it.each([
    ['no JSON', /^.*$/s, '{'],
    ['something else', /^.*$/s, '{}'],
    ['a hash that is none', /"sha256":"../, '"sha256":"'],
    ['a hash with more', /"sha256":"/, '"sha256":"00'],
    ['a day that is none', /2021-03-11/g, '2021-03-32'],
    ['a day that is no text', /"2021-03-12"/, '20210312'],
    ['a span that is none', /2021-03-01\.\./g, '2021-03-01..2021-03-02..'],
    ['a half of proposals', /"reserved"|\n}\n$/, ',\n"proposals":{"events":[]}\n}\n'],
  ])('is not read where it is %s', (_, from, to) => {
    const text = emitEvidence(made()).replace(from, to);
    expect(read(emitEvidence(made())).faults).toEqual([]);
    const { read: found, faults } = read(text);
    expect(found).toBeNull();
    expect(faults).toEqual([
      {
        at: wholeFile('quay/evidence.json'),
        message: 'not what compile writes. Delete it, and run compile with --articles DIR to make it again.',
      },
    ]);
  });

  it('counts the paragraphs of each article', () => {
    expect([...paragraphCounts(made())]).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
  });

  it('has to be of the articles that the editor lists, and of their days', () => {
    const evidence = made();
    const faultsOf = (now: SmallTopic) =>
      evidenceFaults(entriesOf(now).articles, evidence).map(({ message }) => message);
    const on = (day: string) => ({ day, text: 'a day', known: 'inferred', basis: 'read' });
    const said = (id: string, more: object): SmallTopic => ({ articles, said: { [id]: more } });
    expect(faultsOf({ articles })).toEqual([]);
    const missing = (id: string) =>
      `article ${id} is not in evidence.json. Run compile with --articles DIR, the folder of the article files.`;
    expect(faultsOf({ articles: { ...articles, C: [] } })).toEqual([missing('C')]);
    expect(faultsOf(said('B', { file: 'A.txt' }))).toEqual([missing('B')]);
    expect(faultsOf(said('B', { published: on('2021-04-06') }))).toEqual([
      'evidence.json counts the dates of article B from 2021-04-05. ' +
        'Correct the day, or run compile with --articles DIR.',
    ]);
    const [a, b] = evidence.articles;
    const stated = { ...evidence, articles: a && b ? [a, { ...b, stated: [b.published] }] : [] };
    const later = { published: on('2021-04-06') };
    const moved = entriesOf(said('B', later)).articles;
    expect(evidenceFaults(moved, stated)[0]?.message).toContain('from 2021-04-05, which the article states. Correct');
    expect(noEvidence('quay/evidence.json')).toEqual({
      at: wholeFile('quay/evidence.json'),
      message: 'there is no evidence yet. Run compile once with --articles DIR, the folder of the article files.',
    });
  });
});

describe('quoted words', () => {
  it.each([
    ['He said “so it is,” and “no!?”', ['so it is', 'no']],
    ['He said "so. It is"', ['so. It is']],
    ['He said so', []],
    ['An “” empty one', []],
  ])('of a line are those between its marks: %s', (text, quoted) => {
    expect(quotedWords(text)).toEqual(quoted);
  });

  it('may begin in either case, and are kept with their beginnings', () => {
    expect(eitherCase('so it is')).toEqual(expect.arrayContaining(['so it is', 'So it is']));
    expect(eitherCase('So it is')).toEqual(expect.arrayContaining(['so it is', 'So it is']));
    expect(beginnings('so  it is')).toEqual(['so', 'so it', 'so it is']);
    const cited = { at: 'A1', quote: 'It shut' };
    const quoting = entriesOf({ articles: { A: [] }, statements: [line('It was “so”, and “so”.', cited)] });
    expect([...quotationsOf(quoting)].sort()).toEqual(['It', 'It shut', 'So', 'so']);
  });
});

describe('runs of words', () => {
  const text =
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen';
  const hash = sha256(text);
  const paragraph = { sha256: hash, runs: runHashes(hash, text) };

  it('are found from sixteen words on, by their length', () => {
    const words = text.split(' ');
    expect(longestRun(words.slice(0, 15).join(' '), paragraph)).toBe(0);
    expect(longestRun(words.slice(1).join(' '), paragraph)).toBe(16);
    expect(longestRun(`And then: ${text}!`, paragraph)).toBe(17);
    expect(longestRun(text.replace('nine', 'nein'), paragraph)).toBe(0);
  });
});
