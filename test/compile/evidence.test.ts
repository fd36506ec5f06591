import { describe, expect, it } from 'vitest';
import { emitEvidence, parseEvidence } from '../../src/compile/gate/evidence/evidence.ts';
import { compiled, type Edit, faultsOf, harbourFiles, lineOf } from './harbour.ts';

const alone = (...edits: Edit[]): readonly string[] => faultsOf(harbourFiles(edits, { gate: false }));
const edit = (from: string, to: string, file = 'events.yml'): Edit => ({ file, from, to });

describe('evidence alone', () => {
  it('rebuilds the digest byte for byte', () => {
    const { texts, ...files } = harbourFiles([], { gate: false });
    const without = new Map([...texts].filter(([name]) => name !== 'digest.json'));
    expect(compiled({ ...files, texts: without }).digestText).toBe(compiled(harbourFiles()).digestText);
  });

  it('reads what it writes', () => {
    const { evidenceText = '' } = compiled(harbourFiles());
    const read = parseEvidence(evidenceText, 'evidence.json', []);
    expect(read && emitEvidence(read)).toBe(evidenceText);
  });

  it('bears out a new line of own words, with its number, date and names', () => {
    const at = '    - { text: "Divers had noticed';
    const line = '    - { text: Merrow Ferries were asked on 11 March for 2 more boats to Gull Island., cite: [A6] }\n';
    expect(alone(edit(at, line + at))).toEqual([]);
    const wrong = [
      line.replace('2 more', '3 more'),
      line.replace('11 March', '12 March'),
      line.replace('Gull', 'Tern'),
    ];
    for (const each of wrong) {
      const files = harbourFiles([edit(at, each + at)], { gate: false });
      const place = `harbour/events.yml:${lineOf(files, 'events.yml', each)}:`;
      expect(faultsOf(files)).toEqual([expect.stringContaining(place)]);
    }
  });

  it('bears out a quotation that is part of one that it attests, and asks for the articles for others', () => {
    expect(alone(edit('quote: old and well known, from', 'quote: old and well, from'))).toEqual([]);
    expect(alone(edit('quote: old and well known, from', 'quote: well known, from'))[0]).toMatch(
      /"well known" is not verbatim in B6\..* If it does stand there and is new in this line, run compile with --articles DIR\./,
    );
    const withArticles = faultsOf(harbourFiles([edit('quote: old and well known, from', 'quote: well known, from')]));
    expect(withArticles).toEqual([]);
  });
});

describe('a line that cites another paragraph than it did', () => {
  it('fails from evidence alone even where the paragraph would bear it out', () => {
    const change = edit('cite: [A6, D6]', 'cite: [A6, D3]');
    const files = harbourFiles([change], { gate: false });
    expect(faultsOf(files)).toEqual([
      expect.stringMatching(
        new RegExp(
          `events\\.yml:${lineOf(files, 'events.yml', '[A6, D3]')}:.*this line did not cite D3 when it was held to the articles, but A6, D6`,
        ),
      ),
    ]);
    expect(faultsOf(harbourFiles([change]))).toEqual([]);
  });
});

describe('a date that was worked out', () => {
  it('is a day that a cited article gives', () => {
    const change = edit('on: about 2021-03-13, basis: "reported', 'on: about 2021-03-19, basis: "reported');
    expect(faultsOf(harbourFiles([change])).join('\n')).toMatch(
      /19 March 2021.* a single day must be one that a cited/,
    );
  });

  it('is what it was when the articles were there', () => {
    const change = edit(
      'on: 2021-03-08..2021-03-14, label: the week before 15 March 2021, basis',
      'on: 2021-03-07..2021-03-14, label: the week before 15 March 2021, basis',
    );
    expect(alone(change).join('\n')).toMatch(
      /events\.yml:\d+:9: this was dated 2021-03-08\.\.2021-03-14 when .* and is dated 2021-03-07\.\.2021-03-14 now/,
    );
  });

  it.each([
    ['the week before 15 March 2021', 'the week before 17 March 2021'],
    ['1968 or 1986', '1958 or 1986'],
    ['the 1990s', 'the 1890s'],
  ])('has a label that says it: %s, not %s', (from, to) => {
    expect(alone(edit(`label: ${from}`, `label: ${to}`)).join('\n')).toMatch(/the label ".*" does not say/);
  });
});
