import { describe, expect, it } from 'vitest';
import { changeFindings } from '../../src/compile/edit/overlay.ts';
import { entryLine, withEntry } from '../../src/compile/edit/overlay-entry.ts';
import { withIds } from '../../src/compile/edit/overlay-names.ts';
import { readEditorFiles } from '../../src/compile/edit/read.ts';
import { faultLine } from '../../src/compile/fault.ts';
import { findings } from './overlaid.ts';

/** What an overlay makes of the findings, with the faults as they are told. */
function applied(text: string) {
  const { overlay } = readEditorFiles(new Map([['overlay.yml', text]]), (file) => file);
  if (!overlay) throw new Error('no overlay');
  const { findings: changed, faults } = changeFindings(findings, withIds(overlay, findings));
  return { changed, faults: faults.map(faultLine) };
}

describe('an entry of the overlay', () => {
  it.each([
    ['a name as it is shown', 'hide: [{ entity: Pier Nine, why: x }]', 'pier-nine'],
    ['a spelling', 'hide: [{ entity: Kosta Vell, why: x }]', 'kosta-vell'],
    ['whatever its capitals', 'hide: [{ entity: pier NINE, why: x }]', 'pier-nine'],
    ['an id', 'hide: [{ entity: pier-nine, why: x }]', 'pier-nine'],
  ])('names an entity by %s', (_, text, gone) => {
    const { changed, faults } = applied(text);
    expect(faults).toEqual([]);
    expect(changed.entities.map(({ id }) => id)).not.toContain(gone);
  });

  it('names an event by its headline', () => {
    const [first] = findings.events;
    const { changed, faults } = applied(`hide: [{ event: "${first?.headline}", why: x }]`);
    expect(faults).toEqual([]);
    expect(changed.events.map(({ id }) => id)).not.toContain(first?.id);
  });

  it('that names nothing is told with its place and the nearest name', () => {
    expect(applied('hide:\n  - { entity: Pier Nina, why: x }\n').faults).toEqual([
      expect.stringMatching(/^overlay\.yml:2:15: no entity "Pier Nina" is found any more\. Did you mean "Pier Nine"\?/),
    ]);
  });
});

it('an entry of an event half remembered is told with the headline of most of its words', () => {
  const [first] = findings.events;
  const headline = 'The harbour master closed the pier of Halle on Tuesday, and Roe walked home';
  const events = findings.events.map((event) => (event === first ? { ...event, headline } : event));
  const { overlay } = readEditorFiles(
    new Map([['overlay.yml', 'hide: [{ event: The harbor master closed the pier, why: x }]']]),
    (file) => file,
  );
  const { faults } = changeFindings({ ...findings, events }, overlay ?? expect.fail('no overlay'));
  expect(faults.map(faultLine).join()).toContain(`Did you mean "${headline}"?`);
});

describe('an entry that is added', () => {
  const entry = { verb: 'hide', entry: { entity: 'et', why: 'no name' } } as const;

  it('is a line below its verb', () => {
    expect(entryLine(entry)).toBe('- { entity: et, why: no name }');
    expect(withEntry('# mine\n', entry)).toBe('# mine\nhide:\n  - { entity: et, why: no name }\n');
  });

  it('leaves comments, order and whatever else was written', () => {
    const before =
      '# first\nhide: # noise\n    - { entity: a,   why: "x" } # odd\n    - entity: b\n      why: y # why\n\n# then\npin:\n  - { event: c, why: z }\n';
    const after = withEntry(before, entry);
    expect(after).toBe(before.replace('why: y # why\n', 'why: y # why\n    - { entity: et, why: no name }\n'));
  });

  it('goes into a list in brackets, and into one that is empty', () => {
    for (const list of ['hide: [{ entity: a, why: x }] # mine\n', 'hide: []\n', 'hide:\npin: []\n']) {
      const { overlay } = readEditorFiles(new Map([['overlay.yml', withEntry(list, entry)]]), (file) => file);
      expect(overlay?.hide.map(({ entity }) => entity)).toContain('et');
    }
  });
});
