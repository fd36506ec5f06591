import { describe, expect, it } from 'vitest';
import { readArticle, sha256 } from '../../src/compile/edit/articles.ts';
import { compiled, faultsOf, harbourFiles } from './harbour.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('paragraphs', () => {
  it.each([
    ['LF', 'One\n\nTwo\n'],
    ['CRLF', 'One\r\n\r\nTwo\r\n'],
    ['CR', 'One\r\rTwo'],
    ['a byte order mark', '\ufeffOne\nTwo\n'],
    ['no final line end', 'One\nTwo'],
    ['white space around', '  One \n \t \n Two'],
  ])('are the lines that are not blank, with %s', (_, text) => {
    expect(readArticle(bytes(text))?.paragraphs).toEqual(['One', 'Two']);
  });

  it('are none in what is not UTF-8 text', () => {
    expect(readArticle(Uint8Array.of(0xff, 0xfe, 0x41))).toBeNull();
    expect(readArticle(bytes('One\0Two'))).toBeNull();
    expect(readArticle(bytes(''))?.paragraphs).toEqual([]);
  });
});

describe('the folder of articles', () => {
  const files = harbourFiles();
  const withArticle = (name: string, content: Uint8Array | null): typeof files => {
    const folder = new Map(files.articles?.files);
    if (content) folder.set(name, content);
    else folder.delete(name);
    return { ...files, articles: { path: 'articles', files: folder } };
  };

  it('must have every article', () => {
    const renamed = withArticle('01-gazette.txt', null);
    expect(faultsOf(renamed)[0]).toMatch(
      /^harbour\/articles\.yml:2:9: article file "01-gazette\.txt" is not in articles\./,
    );
  });

  it('suggests the nearest file', () => {
    const misnamed = harbourFiles([{ file: 'articles.yml', from: '01-gazette.txt', to: '01-gazete.txt' }]);
    expect(faultsOf(misnamed).join('\n')).toMatch(
      /"01-gazete\.txt" is not in articles\. Did you mean "01-gazette\.txt"\?/,
    );
  });

  it('must hold text', () => {
    expect(faultsOf(withArticle('01-gazette.txt', Uint8Array.of(0xff, 0xd8)))[0]).toMatch(/is not UTF-8 text/);
  });

  it('must be the articles that evidence.json was made from', () => {
    const original = files.articles?.files.get('01-gazette.txt') ?? new Uint8Array();
    const changed = withArticle('01-gazette.txt', Uint8Array.of(...original, 0x0a, 0x41));
    expect(faultsOf(changed)).toEqual([
      expect.stringMatching(/articles\.yml:2:9: "01-gazette\.txt" is not the text that evidence\.json was made from\./),
    ]);
  });
});

describe('the letter of an article', () => {
  const files = harbourFiles();
  const evidence = JSON.parse(files.texts.get('evidence.json') ?? '');
  const [first, ...others] = evidence.articles;
  const other = { id: 'A', file: 'old.txt', sha256: '1'.repeat(64) };
  const compiledLast = (last: object): typeof files => ({
    ...files,
    texts: new Map([...files.texts, ['evidence.json', JSON.stringify({ ...evidence, ...last })]]),
  });

  it('stays with it where its file has another name', () => {
    expect(faultsOf(compiledLast({ articles: [{ ...first, file: 'old.txt' }, ...others] }))).toEqual([]);
  });

  it.each([
    ['was another article’s when the digest was last compiled', { articles: [{ ...first, ...other }, ...others] }],
    ['was that of an article that has been gone for long', { articles: others, reserved: [other] }],
  ])('is a fault where it %s', (_, last) => {
    expect(faultsOf(compiledLast(last))).toEqual([
      expect.stringMatching(/^harbour\/articles\.yml:1:7: A was the letter of "old\.txt", and .* none has had\.$/),
    ]);
  });

  it('is kept for an article that is gone', () => {
    const reserved = [{ ...other, id: 'E' }];
    expect(JSON.parse(compiled(compiledLast({ reserved })).evidenceText ?? '').reserved).toEqual(reserved);
  });
});

describe('evidence.json', () => {
  const alone = (evidence: string | null) => {
    const files = harbourFiles([], { gate: false });
    const texts = new Map(files.texts);
    if (evidence === null) texts.delete('evidence.json');
    else texts.set('evidence.json', evidence);
    return { ...files, texts };
  };

  it('has a hash of each file and each paragraph', () => {
    const { evidenceText = '' } = compiled(harbourFiles());
    const [first] = JSON.parse(evidenceText).articles;
    expect(first.paragraphs).toHaveLength(10);
    expect(first.paragraphs[0].sha256).toBe(sha256('Swing Bridge Shut After Crack Found'));
  });

  it('is asked for where neither it nor the articles are there', () => {
    expect(faultsOf(alone(null))).toEqual([
      'harbour/evidence.json: there is no evidence yet. Run compile once with --articles DIR, the folder of the article files.',
    ]);
  });

  it('must be what compile writes', () => {
    const good = compiled(harbourFiles()).evidenceText ?? '';
    const bad = ['"numbers":["ten"', '"dates":["soon"', '"names":[3', '"attested":[', '"runs":{}'];
    const spoilt = bad.map((part) => good.replace(new RegExp(`${part.slice(0, part.indexOf(':'))}:[^,]*`), part));
    for (const text of ['', '{', '{"articles":[{"id":"A"}]}', '{"articles":[null]}', ...spoilt])
      expect(faultsOf(alone(text))[0]).toMatch(/evidence\.json: not what compile writes\. Delete it/);
  });

  it('must have every article', () => {
    const evidence = JSON.parse(compiled(harbourFiles()).evidenceText ?? '');
    const shorter = JSON.stringify({ ...evidence, articles: evidence.articles.slice(0, 3) });
    expect(faultsOf(alone(shorter)).join('\n')).toMatch(/articles\.yml:\d+:7: article D is not in evidence\.json/);
  });

  it('must be counted from the day that the article is dated to', () => {
    const moved = harbourFiles([{ file: 'articles.yml', from: 'day: 2021-03-12', to: 'day: 2021-03-11' }], {
      gate: false,
    });
    expect(faultsOf(moved).join('\n')).toMatch(
      /articles\.yml:\d+:\d+: evidence\.json counts the dates of article A from 2021-03-12, which the article states\./,
    );
  });
});
