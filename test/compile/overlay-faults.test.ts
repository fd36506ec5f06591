import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apply, findings, readOverlay } from './overlaid.ts';

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
    [
      'merge of an event',
      'merge: [{ events: ferry-freed, into: ferry-hold }]',
      /no event "ferry-hold" .* "ferry-held"/,
    ],
    ['merge of nothing', 'merge: [{ into: kosta-vell }]', /either entities, or events/],
    [
      'merge of both',
      'merge: [{ entities: vell, events: ferry-freed, into: kosta-vell }]',
      /either entities, or events/,
    ],
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
    const alone = { ...findings, disputes: [], gaps: [], searched: [] };
    expect(apply('dismiss: [{ dispute: x, why: y }]\napart: [{ entities: [a, b], why: y }]', alone).faults).toEqual([]);
  });
});

describe('the example in docs/overlay.md', () => {
  it('is read without a fault, and has every verb', () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/overlay.md', 'utf8')) ?? [];
    const { overlay, faults } = readOverlay(example);
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
