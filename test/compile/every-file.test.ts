import { beforeAll, describe, expect, it } from 'vitest';
import { type FileName, fileNames } from '../../src/compile/edit/schema.ts';
import { faultLine } from '../../src/compile/fault.ts';
import { compile, type TopicFiles } from '../../src/compile/pipeline.ts';
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
    const isList = file !== 'topic.yml' && file !== 'overlay.yml';
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
