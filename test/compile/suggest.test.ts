import { describe, expect, it } from 'vitest';
import { suggestMissing } from '../../src/compile/draft/suggest.ts';
import { compiled, harbourFiles } from './harbour.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The harbour's files with two of its articles in other words, which part on an office. */
function withArticles(disputes: string) {
  const { texts } = harbourFiles();
  const files = new Map([
    [
      '01-gazette.txt',
      bytes('Storm at Port Aldwin\n\nMayor Marta Quillon asked for help after the storm on Thursday.\n'),
    ],
    ['02-untitled.txt', bytes('Help after the storm\n\nGovernor Marta Quillon asked for help on Thursday.\n')],
  ]);
  return suggestMissing(new Map([...texts, ['disputes.yml', disputes]]), { path: 'articles', files });
}

const dispute = `
- id: office
  question: Which office does Quillon hold?
  kind: title
  positions:
    - { text: Mayor, cite: [A2] }
    - { text: Governor, cite: [B2] }
`;

describe('what extraction suggests beside the editor', () => {
  it('is a dispute that the editor does not have', async () => {
    const { disputes, gaps } = await withArticles('');
    expect(
      disputes.map(({ kind, positions }) => [kind, positions.map(({ cite }) => cite.map(({ id }) => id).join())]),
    ).toEqual([['title', ['A2', 'B2']]]);
    expect(gaps).toContainEqual(expect.objectContaining({ kind: 'dispute', key: disputes[0]?.id }));
  });

  it('is none where a dispute of the editor cites both sides', async () => {
    expect(await withArticles(dispute)).toEqual({ disputes: [], gaps: [] });
  });

  it('is nothing where the files cannot be read', async () => {
    expect(await withArticles('- id: [')).toEqual({ disputes: [], gaps: [] });
  });

  it('stands in the report, until the overlay dismisses it', async () => {
    const suggested = await withArticles('');
    const id = suggested.disputes[0]?.id ?? '';
    const { texts, ...files } = harbourFiles([], { gate: false });
    expect(compiled({ ...files, texts, suggested }).report.join('\n')).toContain(id);
    const overlay = new Map([...texts, ['overlay.yml', `dismiss: [{ dispute: ${id}, why: two storms }]`]]);
    expect(compiled({ ...files, texts: overlay, suggested }).report.join('\n')).not.toContain(id);
  });
});

describe('the report', () => {
  it('tells what came and went since the last compile', () => {
    const { texts, ...files } = harbourFiles([], { gate: false });
    const { digestText: last = '' } = compiled({ ...files, texts });
    const report = (before: string): string =>
      compiled({ ...files, texts: new Map([...texts, ['digest.json', before]]) }).report.join('\n');
    expect(report(last)).toContain('nothing came or went since the last compile');
    const older = last.replaceAll('"ten-days"', '"nine-days"').replace('"Ida Solberg"', '"Ida Berg"');
    expect(report(older)).toMatch(
      /since the last compile:\n {2}new events: ten-days\n {2}events gone: nine-days\n {2}new names: Ida Solberg\n {2}names gone: Ida Berg/,
    );
    expect(report('{')).not.toContain('last compile');
  });
});
