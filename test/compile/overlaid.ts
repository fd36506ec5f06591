import type { EntityFinding, EventFinding, Findings } from '../../src/compile/draft/findings.ts';
import { applyOverlay } from '../../src/compile/edit/overlay.ts';
import { readEditorFiles } from '../../src/compile/edit/read.ts';
import { parseCitation } from '../../src/compile/edit/schema.ts';
import { faultLine } from '../../src/compile/fault.ts';
import type { Day } from '../../src/digest/types.ts';

/** The citation `A2`. */
export const cited = (id: string) => parseCitation(id) ?? { id, article: id, paragraph: 0 };

const entity = (id: string, name: string, spellings: EntityFinding['spellings'] = []): EntityFinding => ({
  id,
  name,
  type: 'person',
  description: 'person',
  roles: [],
  spellings,
  aliases: [],
  facts: [],
});
const day = '2031-05-09' as Day;
const event = (id: string, actors: readonly string[], cites: readonly string[]): EventFinding => ({
  id,
  date: { start: day, end: day, precision: 'day', label: '9 May 2031' },
  headline: `About ${id}`,
  statements: [{ text: `What ${id} was`, cite: cites.map(cited), by: actors, to: [], disputed: [] }],
  places: [],
  actors,
  pinned: false,
});

/** What a compiler may have found at a harbour. */
export const findings: Findings = {
  entities: [
    entity('vell', 'Vell', [
      { text: 'Vell', at: [cited('A2')] },
      { text: 'Anna Vell', at: [cited('B3')] },
    ]),
    entity('kosta-vell', 'Kosta Vell', [{ text: 'Kosta Vell', at: [cited('A1')] }]),
    entity('pier-nine', 'Pier Nine'),
  ],
  events: [event('ferry-held', ['vell'], ['A2']), event('ferry-freed', ['vell'], ['B3'])],
  disputes: [
    {
      id: 'how-many-aboard',
      question: 'aboard: 40 or 60',
      kind: 'figure',
      positions: [
        { text: '40', cite: [cited('A2')], by: ['vell'] },
        { text: '60', cite: [cited('B3')], by: [] },
      ],
      about: ['vell'],
      standing: 'proposed',
    },
  ],
  gaps: [
    { kind: 'paragraph', key: 'A4' },
    { kind: 'word', key: 'Subscribe' },
    { kind: 'spelling', key: 'vell B5' },
    { kind: 'date', key: 'A6 2031-04-01' },
    { kind: 'role', key: 'kosta-vell' },
    { kind: 'merge', key: 'vell = kosta-vell' },
    { kind: 'dispute', key: 'how-many-aboard' },
  ],
  searched: ['paragraph', 'word', 'spelling', 'date', 'role', 'merge', 'dispute'],
};

/** The overlay that a text is, and the faults of its form. */
export function readOverlay(text: string, path: (file: string) => string = (file) => file) {
  const { overlay, faults } = readEditorFiles(new Map([['overlay.yml', text]]), path);
  return { overlay, faults: faults.filter(({ at }) => at.file === path('overlay.yml')) };
}

/** The overlay of a text, applied; faults of reading count too. */
export function apply(
  text: string,
  found: Findings = findings,
): { readonly left: Findings; readonly faults: string[] } {
  const { overlay, faults } = readOverlay(text, (file) => `harbour/${file}`);
  if (!overlay) return { left: found, faults: faults.map(faultLine) };
  const applied = applyOverlay(found, overlay);
  return { left: applied.findings, faults: [...faults, ...applied.faults].map(faultLine) };
}
