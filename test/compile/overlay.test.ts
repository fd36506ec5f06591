import { describe, expect, it } from 'vitest';
import type { EntityFinding, EventFinding, Findings } from '../../src/compile/draft/findings.ts';
import { apply, cited, findings } from './overlaid.ts';

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

  it('merges events: the date and headline of the one that stays, and the lines of all', () => {
    const left = changed('merge: [{ events: [ferry-freed], into: ferry-held }]');
    const [held, freed] = ['ferry-held', 'ferry-freed'].map((id) => findings.events.find((each) => each.id === id));
    expect(left.events.map(({ id }) => id)).toEqual(['ferry-held']);
    expect(told(left, 'ferry-held')).toMatchObject({ date: held?.date, headline: held?.headline });
    expect(told(left, 'ferry-held')?.statements).toEqual([...(held?.statements ?? []), ...(freed?.statements ?? [])]);
  });

  it('splits, and takes along what rests on the paragraphs of the new one alone', () => {
    const left = changed('split: [{ entity: vell, spellings: Anna Vell, into: anna-vell }]');
    expect(named(left, 'vell')?.spellings.map(({ text }) => text)).toEqual(['Vell']);
    expect(named(left, 'anna-vell')).toMatchObject({ name: 'Anna Vell', type: 'person' });
    expect([told(left, 'ferry-held')?.actors, told(left, 'ferry-freed')?.actors]).toEqual([['vell'], ['anna-vell']]);
  });

  const line = (of: string, at: string) => ({ text: `${of} ${at}`, cite: [cited(at)], by: [of], to: [], disputed: [] });
  const speaking: Findings = {
    ...findings,
    entities: findings.entities.map((each) =>
      each.id === 'vell' ? { ...each, facts: [line('vell', 'A2'), line('vell', 'B3')] } : each,
    ),
  };
  const saidBy = (found: Findings, id: string) => named(found, id)?.facts.map(({ text, by }) => [text, ...by]);

  it('leads what somebody says along with them, whole or in part', () => {
    const merged = apply('merge: [{ entities: vell, into: kosta-vell }]', speaking);
    expect(saidBy(merged.left, 'kosta-vell')).toEqual([
      ['vell A2', 'kosta-vell'],
      ['vell B3', 'kosta-vell'],
    ]);
    const parted = apply('split: [{ entity: vell, spellings: Anna Vell, into: anna-vell }]', speaking).left;
    expect([saidBy(parted, 'vell'), saidBy(parted, 'anna-vell')]).toEqual([
      [['vell A2', 'vell']],
      [['vell B3', 'anna-vell']],
    ]);
  });

  it('hides what somebody says in a paragraph, and nothing else of them', () => {
    const { left, faults } = apply('hide: [{ entity: vell, says: A2, why: said by another }]', speaking);
    expect([faults, saidBy(left, 'vell')]).toEqual([[], [['vell B3', 'vell']]]);
    const wrong = (entry: string) => apply(`hide: [{ ${entry}, why: x }]`, speaking).faults;
    expect(wrong('entity: vell, says: A3')).toEqual([
      expect.stringMatching(/no line of vell at "A3" is found any more/),
    ]);
    expect(wrong('event: ferry-held, says: A2')).toEqual([expect.stringMatching(/name the entity that says it/)]);
    expect(wrong('entity: vel, says: A2')).toEqual([expect.stringMatching(/no entity "vel" is found/)]);
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
    expect(named(left, 'vell')?.roles).toMatchObject([
      { title: 'harbour master', from: '2029', to: '2031-05', cite: [cited('A2')] },
    ]);
  });

  it('hides entities and events', () => {
    const left = changed('hide: [{ entity: pier-nine, why: a pier }, { event: ferry-held, why: a repetition }]');
    expect(left.entities.map(({ id }) => id)).toEqual(['vell', 'kosta-vell']);
    expect(left.events.map(({ id }) => id)).toEqual(['ferry-freed']);
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
      statements: [{ text: 'Vell held the ferry.', cite: [cited('A2')] }],
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
