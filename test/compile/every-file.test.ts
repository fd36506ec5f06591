import { beforeAll, describe, expect, it } from 'vitest';
import { readEditorFiles } from '../../src/compile/edit/read.ts';
import { type FileName, fileNames } from '../../src/compile/edit/schema.ts';
import { faultLine } from '../../src/compile/fault.ts';
import { compile, type TopicFiles } from '../../src/compile/pipeline.ts';
import { processorTime } from '../fixtures/processor-time.ts';
import { compiled, FERRY, input } from './draft/ferry.ts';
import { harbourFiles } from './harbour.ts';

const extracts = { file: 'topic.yml', from: 'rights: facts-only', to: 'rights: extracts' };

/** Topics of every kind, without a fault. */
const topics: Readonly<Record<string, () => Promise<TopicFiles>>> = {
  'written by an editor, with the articles': async () => harbourFiles(),
  'written by an editor, from evidence': async () => harbourFiles([], { gate: false }),
  'written by an editor, of extracts': async () => harbourFiles([extracts]),
  'drafted, with the articles': async () => input(FERRY),
  'drafted, from evidence': async () => input(null, { 'evidence.json': (await compiled(FERRY)).evidenceText ?? '' }),
};

/** The topic with other texts of some of its files. */
const withTexts = (files: TopicFiles, texts: Readonly<Record<string, string>>): TopicFiles => ({
  ...files,
  texts: new Map([...files.texts, ...Object.entries(texts)]),
});

const faultsOf = (files: TopicFiles): readonly string[] => {
  const outcome = compile(files);
  return 'faults' in outcome ? outcome.faults.map(faultLine) : [];
};

describe.each(Object.keys(topics))('a topic %s', (kind) => {
  let files: TopicFiles;
  beforeAll(async () => {
    files = (await topics[kind]?.()) ?? harbourFiles();
  });

  it('has no fault', () => expect(faultsOf(files)).toEqual([]));

  /** A file with one line more that is no good, and the number of that line. */
  const planted = (file: FileName): readonly [text: string, line: number] => {
    const isList = !['topic.yml', 'brief.yml', 'overlay.yml'].includes(file);
    const before = files.texts.get(file) ?? '';
    return [`${before}${isList ? '- { oops: 1 }' : 'oops: 1'}\n`, before.split('\n').length];
  };

  it.each(fileNames)('reports an unknown key in %s', (file) => {
    const [text, line] = planted(file);
    const faults = faultsOf(withTexts(files, { [file]: text }));
    const place = `${files.path}/${file}:${line}:`;
    expect(faults.filter((each) => each.startsWith(place) && each.includes('unknown key "oops"'))).toHaveLength(1);
  });

  it.each(fileNames)('reports broken YAML in %s', (file) => {
    const faults = faultsOf(withTexts(files, { [file]: `${files.texts.get(file) ?? ''}\n- "` }));
    expect(faults.join('\n')).toMatch(new RegExp(`${files.path}/${file}:\\d+:\\d+: not valid YAML`));
  });

  it('reports a verb of the overlay that is none, an id that is a path, a topic without a zone', () => {
    const topic = files.texts.get('topic.yml') ?? '';
    const faults = (texts: Readonly<Record<string, string>>) => faultsOf(withTexts(files, texts)).join('\n');
    expect(faults({ 'overlay.yml': 'hidee: []' })).toMatch(
      /overlay\.yml:1:1: unknown key "hidee" in the overlay\. Did you mean "hide"\?/,
    );
    expect(faults({ 'topic.yml': topic.replace(/^id: .*/m, 'id: ../y') })).toMatch(
      /topic\.yml:\d+:5: expected an id, found "\.\.\/y"/,
    );
    expect(faults({ 'topic.yml': topic.replace(/^zone: .*\n/m, '') })).toMatch(
      /topic\.yml:\d+:1: missing "zone" in the topic\. Write an IANA name/,
    );
    expect(faults({ 'topic.yml': topic.replace(/^zone: .*/m, 'zone: Mars/Base') })).toMatch(
      /topic\.yml:\d+:7: no time zone is named "Mars\/Base"/,
    );
  });

  it('reports ids in an editor’s entry that lead nowhere', () => {
    const event = '- { id: extra, date: 2031-05-05, headline: X, actors: nobody, statements: [] }\n';
    const events = `${files.texts.get('events.yml') ?? ''}${event}`;
    expect(faultsOf(withTexts(files, { 'events.yml': events })).join('\n')).toMatch(
      /events\.yml:\d+:\d+: no person, organisation or place has the id "nobody"/,
    );
  });
});

describe('YAML that is odd', () => {
  const ofOverlay = (text: string): readonly string[] =>
    readEditorFiles(new Map([['overlay.yml', text]]), (file) => file)
      .faults.map(faultLine)
      .filter((line) => line.startsWith('overlay.yml'));
  const bomb = (levels: number): string =>
    Array.from({ length: levels }, (_, level) => {
      const items = Array.from({ length: 10 }, () => (level === 0 ? 'x' : `*a${level - 1}`));
      return `explain${level}: &a${level} [${items.join()}]`;
    }).join('\n');

  it.each([
    [
      'an alias without an anchor',
      'hide: [{ entity: *Vell, why: x }]',
      /:1:18: "\*Vell" refers to nothing\. A text that begins/,
    ],
    ['keys that every object has', 'hide: [{ entity: a, why: b, constructor: c }]', /:1:29: unknown key "constructor"/],
    ['an alias within its own anchor', 'rename: &x\n  - *x', /:2:3: missing "entity" in a rename/],
    ['brackets in brackets without end', '['.repeat(20_000), /:1:\d+: not valid YAML/],
    ['two documents', 'hide: []\n---\nhide: []', /:2:1: not valid YAML/],
    ['a tag', 'hide: !!js/function "x"', /:1:21: expected a list, each entry something hidden, found "x"/],
    ['aliases of aliases of aliases', bomb(9), /:9:1: unknown key "explain8" in the overlay/],
  ])('is a fault: %s', (_, text, says) => {
    expect(ofOverlay(text).join('\n')).toMatch(says);
  });

  it('is read in time however many keys there are, and each unknown or repeated one is a fault', () => {
    const many = Array.from({ length: 6_000 }, (_, number) => `k${number}: x`).join('\n');
    let lines: readonly string[] = [];
    expect(processorTime(() => (lines = ofOverlay(many)))).toBeLessThan(3_000);
    expect(lines).toHaveLength(6_000);
    expect(lines.at(-1)).toMatch(/^overlay\.yml:6000:1: unknown key "k5999"/);
    expect(ofOverlay('hide: []\nrename: []\nhide: []')).toEqual([
      'overlay.yml:3:1: the same key twice in one entry. Keep one of them.',
    ]);
  });

  it('is quoted at no more length than a line', () => {
    const long = 'x'.repeat(5_000);
    for (const text of [
      `hide:\n  "${long}" y`,
      `${long}: []`,
      `hide: *${long}`,
      `hide: [{ entity: a, ${long}: b }]`,
      `>-\n  ${'say "x" '.repeat(900)}`,
    ])
      for (const line of ofOverlay(text)) expect(line.length).toBeLessThan(500);
    expect(ofOverlay(`${long}: []`)).not.toEqual([]);
  });

  it('is none where one anchor is referred to a thousand times', () => {
    const entries = '  - { words: *word, why: *why }\n'.repeat(1_000);
    expect(ofOverlay(`explain:\n  - { words: &word Subscribe, why: &why a prompt }\n${entries}`)).toEqual([]);
  });
});
