import { describe, expect, it } from 'vitest';
import { assignIds, IdKeeper, idsIn, reservedIds } from '../../../src/compile/draft/ids.ts';
import { citationsOf } from '../../../src/compile/edit/join.ts';
import { articleKey } from '../../../src/digest/article-keys.ts';
import type { DigestDocument } from '../../../src/digest/types.ts';
import { article, compiled, FERRY, type Files } from './ferry.ts';

const EARLY = { '0-early.txt': article('Spring', '2031-04-20', 'Port Aldwin opened its new pier on Saturday.') };

/** The id of each article by its headline. */
const idsOf = ({ articles }: Pick<DigestDocument, 'articles'>): ReadonlyMap<string | undefined, string> =>
  new Map(articles.map(({ id, headline }) => [headline, id]));

/** Compiles one state of the folder after the other; gives the last. */
async function compiledInTurn(...folders: readonly Files[]) {
  let evidence: Files = {};
  let last = await compiled(folders[0] ?? {});
  for (const folder of folders) {
    last = await compiled(folder, evidence);
    evidence = { 'evidence.json': last.evidenceText ?? '' };
  }
  return last;
}

const without = (files: Files, gone: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== gone));

describe('ids of articles', () => {
  it('go from A to Z, then AA, and on', () => {
    expect([0, 25, 26, 701, 702, 26 + 26 ** 2 + 26 ** 3].map(articleKey)).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
      'AAAA',
    ]);
  });

  it('stay, with every citation, where an article is added that comes before all others', async () => {
    const before = await compiled(FERRY);
    const after = await compiledInTurn(FERRY, { ...EARLY, ...FERRY });
    const ids = idsOf(after.digest);
    for (const [headline, id] of idsOf(before.digest)) expect(ids.get(headline)).toBe(id);
    expect(ids.get('Spring')).toBe('E');
    const cites = citationsOf(before.digest).map(({ id }) => id);
    expect(cites.length).toBeGreaterThan(15);
    const kept = citationsOf(after.digest).filter(({ article: id }) => id !== 'E');
    expect(kept.map(({ id }) => id).sort()).toEqual(cites.sort());
    const texts = (digest: Pick<DigestDocument, 'events'>) =>
      digest.events.flatMap(({ statements }) => statements.map(({ text, cites }) => [cites.map(({ id }) => id), text]));
    for (const line of texts(before.digest)) expect(texts(after.digest)).toContainEqual(line);
  });

  it('are not given to another when their article is gone, however often the topic is compiled', async () => {
    const shorter = without(FERRY, 'strike.txt');
    const { digest, evidenceText = '' } = await compiledInTurn(FERRY, shorter, shorter, { ...EARLY, ...shorter });
    expect([...idsOf(digest).values()]).toEqual(['A', 'B', 'D', 'E']);
    expect(idsOf(digest).get('Spring')).toBe('E');
    expect(JSON.parse(evidenceText).reserved).toEqual([expect.objectContaining({ id: 'C', file: 'strike.txt' })]);
  });

  it('come back with their article, and stay where its file has another name', async () => {
    const strike = FERRY['strike.txt'] ?? '';
    const shorter = without(FERRY, 'strike.txt');
    const back = await compiledInTurn(FERRY, shorter, { ...shorter, 'walk-out.txt': strike });
    expect(idsOf(back.digest).get('Crews walk out')).toBe('C');
    const renamed = await compiledInTurn(FERRY, { ...EARLY, ...shorter, 'walk-out.txt': strike });
    expect(idsOf(renamed.digest).get('Crews walk out')).toBe('C');
  });

  it('stay with a file that is changed in place', async () => {
    const longer = { ...FERRY, 'strike.txt': `${FERRY['strike.txt']}\n\nThe strike ended on Friday.` };
    expect(idsOf((await compiledInTurn(FERRY, { ...EARLY, ...longer })).digest).get('Crews walk out')).toBe('C');
  });

  it('follow the content where two files change their names', () => {
    const [one, other] = ['1', '2'].map((digit) => digit.repeat(64));
    const earlier = [
      { id: 'A', file: 'a.txt', sha256: one ?? '' },
      { id: 'B', file: 'b.txt', sha256: other ?? '' },
    ].map((each) => ({
      ...each,
      published: '2031-05-05' as DigestDocument['topic']['coverage']['from'],
      stated: [],
      paragraphs: [],
    }));
    const swapped = [
      { file: 'a.txt', sha256: other ?? '' },
      { file: 'b.txt', sha256: one ?? '' },
    ];
    expect(assignIds(swapped, { articles: earlier, reserved: [] }).map(({ id }) => id)).toEqual(['B', 'A']);
  });

  it('are kept for articles that the digest has no room for', () => {
    const read = ['A', 'B'].map((id) => ({ id, file: `${id}.txt`, sha256: id.repeat(64) }));
    expect(reservedIds(idsIn(undefined), read, [{ id: 'B' }])).toEqual([read[0]]);
  });
});

describe('ids of what articles name', () => {
  /** What has which marks, the first ones known best, in one compilation after the other; gives the ids of the last. */
  function named(...compilations: readonly (readonly (readonly [string, ...string[]])[])[]): readonly string[] {
    let [given, ids]: [ReadonlyMap<string, string>, readonly string[]] = [new Map(), []];
    for (const things of compilations) {
      const keeper = new IdKeeper(given);
      keeper.expect(things.map(([first]) => first));
      ids = things.map((marks) => keeper.idOf(marks, () => marks[0]));
      given = keeper.givenTo(ids.map((id) => ({ id })));
    }
    return ids;
  }

  it('are had again by the first of two that were taken for one for a time', () => {
    const [town, both, firm] = [['golbury', 'Golbury'], ['golbury shipping', 'Golbury'], ['golbury shipping']] as const;
    expect(named([town], [both])).toEqual(['golbury']);
    for (const apart of [[firm, town] as const, [both, town] as const])
      expect(named([town], [both], apart)).toEqual(['golbury-shipping', 'golbury']);
    // And by whoever is left of them.
    expect(named([town], [both], [firm])).toEqual(['golbury']);
  });
});
