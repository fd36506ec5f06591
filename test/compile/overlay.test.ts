import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultLine } from '../../src/compile/fault.ts';
import type { EntityFinding, EventFinding, Findings } from '../../src/compile/findings.ts';
import { applyOverlay } from '../../src/compile/overlay/apply.ts';
import { readOverlay } from '../../src/compile/read/draft.ts';
import type { Day } from '../../src/digest/types.ts';

const entity = (id: string, name: string, spellings: EntityFinding['spellings'] = []): EntityFinding => ({
  id,
  name,
  type: 'person',
  roles: [],
  spellings,
  hidden: false,
});
const day = '2031-05-09' as Day;
const event = (id: string, actors: readonly string[], cites: readonly string[]): EventFinding => ({
  id,
  date: { start: day, end: day, precision: 'day', label: '9 May 2031' },
  headline: `About ${id}`,
  statements: [{ text: `What ${id} was`, cites, by: actors, to: [] }],
  places: [],
  actors,
  hidden: false,
  pinned: false,
});

const findings: Findings = {
  entities: [
    entity('vell', 'Vell', [
      { text: 'Vell', cites: ['A2'] },
      { text: 'Anna Vell', cites: ['B3'] },
    ]),
    entity('kosta-vell', 'Kosta Vell', [{ text: 'Kosta Vell', cites: ['A1'] }]),
    entity('pier-nine', 'Pier Nine'),
  ],
  events: [event('ferry-held', ['vell'], ['A2']), event('ferry-freed', ['vell'], ['B3'])],
  disputes: [
    {
      id: 'how-many-aboard',
      question: 'aboard: 40 or 60',
      kind: 'figure',
      positions: [
        { text: '40', cites: ['A2'], by: ['vell'] },
        { text: '60', cites: ['B3'], by: [] },
      ],
      about: ['vell'],
      events: ['ferry-held'],
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
  looked: ['paragraph', 'word', 'spelling', 'date', 'role', 'merge', 'dispute'],
};

/** The overlay of a text, applied; faults of reading count too. */
function apply(text: string, found: Findings = findings): { readonly left: Findings; readonly faults: string[] } {
  const faults: Parameters<typeof readOverlay>[2] = [];
  const overlay = readOverlay(new Map([['overlay.yml', text]]), (file) => `harbour/${file}`, faults);
  if (!overlay) throw new Error(faults.map(faultLine).join('\n'));
  const applied = applyOverlay(found, overlay);
  return { left: applied.findings, faults: [...faults, ...applied.faults].map(faultLine) };
}
const changed = (text: string): Findings => {
  const { left, faults } = apply(text);
  expect(faults).toEqual([]);
  return left;
};
const named = (found: Findings, id: string): EntityFinding | undefined => found.entities.find((each) => each.id === id);
const told = (found: Findings, id: string): EventFinding | undefined => found.events.find((each) => each.id === id);

describe('the overlay', () => {
  it('changes nothing where it is empty', () => {
    expect(changed('# nothing yet\n')).toEqual(findings);
  });

  it('renames', () => {
    expect(named(changed('rename: [{ entity: pier-nine, name: Pier 9 }]'), 'pier-nine')?.name).toBe('Pier 9');
  });

  it('types', () => {
    expect(named(changed('type: [{ entity: pier-nine, type: place }]'), 'pier-nine')?.type).toBe('place');
  });

  it('merges spellings, and leads every mention to the one that stays', () => {
    const left = changed('merge: [{ entities: vell, into: kosta-vell }]');
    expect(left.entities.map(({ id }) => id)).toEqual(['kosta-vell', 'pier-nine']);
    expect(named(left, 'kosta-vell')?.spellings.map(({ text }) => text)).toEqual(['Kosta Vell', 'Vell', 'Anna Vell']);
    expect(told(left, 'ferry-held')).toMatchObject({ actors: ['kosta-vell'], statements: [{ by: ['kosta-vell'] }] });
    expect(left.disputes[0]).toMatchObject({ about: ['kosta-vell'], positions: [{ by: ['kosta-vell'] }, { by: [] }] });
  });

  it('splits, and takes along what rests on the paragraphs of the new one alone', () => {
    const left = changed('split: [{ entity: vell, spellings: Anna Vell, into: anna-vell }]');
    expect(named(left, 'vell')?.spellings.map(({ text }) => text)).toEqual(['Vell']);
    expect(named(left, 'anna-vell')).toMatchObject({ name: 'Anna Vell', type: 'person' });
    expect([told(left, 'ferry-held')?.actors, told(left, 'ferry-freed')?.actors]).toEqual([['vell'], ['anna-vell']]);
  });

  it('splits before it merges and renames', () => {
    const left = changed(
      [
        'rename: [{ entity: anna-vell, name: Dr Anna Vell }]',
        'split: [{ entity: vell, spellings: [Anna Vell], into: anna-vell }]',
        'merge: [{ entities: [vell], into: kosta-vell }]',
      ].join('\n'),
    );
    expect(left.entities.map(({ name }) => name)).toEqual(['Kosta Vell', 'Pier Nine', 'Dr Anna Vell']);
  });

  it('gives roles with dates, one of each title', () => {
    const role = '{ entity: vell, title: harbour master, from: 2029, to: 2031-05, cite: A2 }';
    const left = changed(`role: [${role}, ${role}]`);
    expect(named(left, 'vell')?.roles).toEqual([
      { title: 'harbour master', from: '2029', to: '2031-05', cites: ['A2'] },
    ]);
  });

  it('hides entities and events', () => {
    const left = changed('hide: [{ entity: pier-nine, why: a pier }, { event: ferry-held, why: a repetition }]');
    expect([named(left, 'pier-nine')?.hidden, told(left, 'ferry-held')?.hidden]).toEqual([true, true]);
    expect(told(left, 'ferry-freed')?.hidden).toBe(false);
  });

  it('pins, retitles and words events', () => {
    const left = changed(
      [
        'pin: [{ event: ferry-held, why: the start of it all }]',
        'retitle: [{ event: ferry-held, headline: The ferry is held }]',
        'word: [{ event: ferry-held, statement: 1, text: Vell held the ferry. }]',
      ].join('\n'),
    );
    expect(told(left, 'ferry-held')).toMatchObject({
      pinned: true,
      headline: 'The ferry is held',
      statements: [{ text: 'Vell held the ferry.', cites: ['A2'] }],
    });
  });

  it('confirms a dispute in its own words', () => {
    const left = changed(
      'confirm: [{ dispute: how-many-aboard, question: How many were aboard?, positions: [Forty, Sixty] }]',
    );
    expect(left.disputes[0]).toMatchObject({ standing: 'confirmed', question: 'How many were aboard?' });
    expect(left.disputes[0]?.positions.map(({ text }) => text)).toEqual(['Forty', 'Sixty']);
    expect(left.gaps.filter(({ kind }) => kind === 'dispute')).toEqual([]);
  });

  it('dismisses a dispute, and keeps two names apart in either order', () => {
    const left = changed(
      'dismiss: [{ dispute: how-many-aboard, why: two days }]\napart: [{ entities: [kosta-vell, vell], why: brothers }]',
    );
    expect(left.disputes[0]?.standing).toBe('dismissed');
    expect(left.gaps.map(({ kind }) => kind)).toEqual(['paragraph', 'word', 'spelling', 'date', 'role']);
  });

  it('explains what the report would tell of', () => {
    const left = changed(
      'explain:\n  - { paragraphs: A4, words: [Subscribe], why: a prompt }\n' +
        '  - { spellings: vell B5, dates: A6 2031-04-01, roles: kosta-vell, why: background }',
    );
    expect(left.gaps.map(({ kind }) => kind)).toEqual(['merge', 'dispute']);
  });
});

describe('an entry that matches nothing any more', () => {
  it.each<[verb: string, text: string, says: RegExp]>([
    [
      'rename',
      'rename: [{ entity: pier-nin, name: P }]',
      /:1:20: no entity "pier-nin" is found any more\. Did you mean "pier-nine"\?/,
    ],
    ['type', 'type: [{ entity: pier-nein, type: place }]', /no entity "pier-nein" .* "pier-nine"/],
    ['merge', 'merge: [{ entities: [vel], into: kosta-vell }]', /no entity "vel" .* "vell"/],
    ['merge into', 'merge: [{ entities: vell, into: costa-vell }]', /no entity "costa-vell" .* "kosta-vell"/],
    ['split', 'split: [{ entity: veil, spellings: Vell, into: x }]', /no entity "veil" .* "vell"/],
    [
      'split of a spelling',
      'split: [{ entity: vell, spellings: Ana Vell, into: x }]',
      /no spelling of vell "Ana Vell" .* "Anna Vell"/,
    ],
    ['role', 'role: [{ entity: kosta-vel, title: captain, cite: A1 }]', /no entity "kosta-vel" .* "kosta-vell"/],
    ['hide an entity', 'hide: [{ entity: pier-mine, why: x }]', /no entity "pier-mine" .* "pier-nine"/],
    ['hide an event', 'hide: [{ event: ferry-hold, why: x }]', /no event "ferry-hold" .* "ferry-held"/],
    ['pin', 'pin: [{ event: ferry-fried, why: x }]', /no event "ferry-fried" .* "ferry-freed"/],
    ['retitle', 'retitle: [{ event: ferry-help, headline: x }]', /no event "ferry-help" .* "ferry-held"/],
    ['word', 'word: [{ event: fery-held, statement: 1, text: x }]', /no event "fery-held" .* "ferry-held"/],
    [
      'word a statement',
      'word: [{ event: ferry-held, statement: 2, text: x }]',
      /event ferry-held has no statement 2 any more: it has 1/,
    ],
    [
      'confirm',
      'confirm: [{ dispute: how-many-abroad }]',
      /no proposed dispute "how-many-abroad" .* "how-many-aboard"/,
    ],
    [
      'confirm positions',
      'confirm: [{ dispute: how-many-aboard, positions: [Forty] }]',
      /dispute how-many-aboard has 2 positions now, and 1 are worded here/,
    ],
    ['dismiss', 'dismiss: [{ dispute: how-many, why: x }]', /no proposed dispute "how-many" is found any more/],
    [
      'apart',
      'apart: [{ entities: [vell, costa-vell], why: x }]',
      /no suggested merge "vell = costa-vell" .* "vell = kosta-vell"/,
    ],
    ['paragraphs', '\nexplain: [{ paragraphs: A5, why: x }]', /overlay\.yml:2:25: no uncited paragraph "A5" .* "A4"/],
    ['words', 'explain: [{ words: Subscribed, why: x }]', /no unrecorded capitalised word "Subscribed" .* "Subscribe"/],
    ['spellings', 'explain: [{ spellings: vell B6, why: x }]', /no unrecorded spelling "vell B6" .* "vell B5"/],
    ['dates', 'explain: [{ dates: A6 2031-04-02, why: x }]', /no uncovered date "A6 2031-04-02" .* "A6 2031-04-01"/],
    ['roles', 'explain: [{ roles: kosta, why: x }]', /no person without a role "kosta" .* "kosta-vell"/],
  ])('is a fault: %s', (_, text, says) => {
    const { left, faults } = apply(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^harbour\/overlay\.yml:\d+:\d+: /);
    expect(faults[0]).toMatch(says);
    expect(left).toEqual(findings);
  });

  it('is none where nobody looked', () => {
    const alone = { ...findings, disputes: [], gaps: [], looked: [] };
    expect(apply('dismiss: [{ dispute: x, why: y }]\napart: [{ entities: [a, b], why: y }]', alone).faults).toEqual([]);
  });
});

describe('the example in docs/overlay.md', () => {
  it('is read without a fault, and has every verb', () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/overlay.md', 'utf8')) ?? [];
    const faults: Parameters<typeof readOverlay>[2] = [];
    const overlay = readOverlay(new Map([['overlay.yml', example]]), (file) => file, faults);
    expect(faults).toEqual([]);
    expect(Object.entries(overlay ?? {}).filter(([, entries]) => entries.length === 0)).toEqual([]);
  });
});

describe('an entry that says too little', () => {
  it.each([
    ['hide: [{ why: x }]', /name one entity or one event to hide/],
    ['hide: [{ entity: vell }]', /missing "why"/],
    ['apart: [{ entities: [vell], why: x }]', /name the two that are kept apart/],
    ['role: [{ entity: vell, title: captain }]', /missing "cite" in a role/],
    ['renames: []', /unknown key "renames" in the overlay\. Did you mean "rename"\?/],
  ])('is a fault: %s', (text, says) => {
    expect(apply(text).faults.join('\n')).toMatch(says);
  });
});
