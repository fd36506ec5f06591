import { describe, expect, it } from 'vitest';
import { faultsOf, harbourFiles } from './harbour.ts';

describe('all faults', () => {
  it('are reported at once, in the order of files and lines', () => {
    const files = harbourFiles([
      { file: 'people.yml', from: 'description: author of article A', to: 'descripton: author' },
      { file: 'events.yml', from: 'date: 2021-03-18', to: 'date: 2021-02-30' },
      { file: 'events.yml', from: 'actors: [quillon, merrow-ferries]', to: 'actors: [quilon, ferries]' },
      { file: 'disputes.yml', from: 'about: [renke, odwyer]', to: 'about: [renke, odwier]' },
    ]);
    const faults = faultsOf(files);
    expect(faults.map((line) => /^[^:]+/.exec(line)?.[0])).toEqual([
      'harbour/disputes.yml',
      'harbour/events.yml',
      'harbour/events.yml',
      'harbour/events.yml',
      'harbour/people.yml',
      'harbour/people.yml',
    ]);
  });

  it('of broken YAML do not hide those of the other files', () => {
    const faults = faultsOf(
      harbourFiles([
        { file: 'topic.yml', from: 'title: Harbour', to: 'title: "Harbour' },
        { file: 'figures.yml', from: 'value: 6500', to: 'value: 6,500' },
      ]),
    );
    expect(faults.some((line) => line.startsWith('harbour/topic.yml:'))).toBe(true);
    expect(faults.some((line) => /figures\.yml:\d+:\d+: expected a number, found "6,500"/.test(line))).toBe(true);
  });
});

describe('shared names', () => {
  it('are no fault: two people may share a first name', () => {
    const shared = { file: 'people.yml', from: '{ text: Lena Brandt, at: [D5] }', to: '{ text: Lena, at: [D5] }' };
    const same = { file: 'people.yml', from: '{ text: Lena Farrow, at: [A2] }', to: '{ text: Lena, at: [A2] }' };
    expect(faultsOf(harbourFiles([shared, same]))).toEqual([]);
  });
});
