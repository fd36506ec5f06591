import { describe, expect, it } from 'vitest';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { stem, words } from '../../src/digest/stem.ts';
import type { Digest, DigestDocument, Hit } from '../../src/digest/types.ts';
import fc from '../fast-check.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';

function id(hit: Hit, digest: Digest = harbour): string {
  const subject = digest.search.read(hit);
  if (!subject) throw new Error('a hit is of nothing');
  if (subject.kind === 'figure') return subject.figure.id;
  if (subject.kind === 'entity') return subject.entity.id;
  return subject.kind === 'dispute' ? subject.dispute.id : subject.statement.id;
}
const found = (text: string, digest = harbour) => digest.search.find(text).hits.map((hit) => id(hit, digest));

describe('stems', () => {
  it.each([
    ['peacekeeper', 'peacekeepers', 'peacekeeping'],
    ['kill', 'kills', 'killed', 'killing'],
    ['stop', 'stops', 'stopped', 'stopping'],
    ['cease', 'ceased', 'ceasing', 'ceases'],
    ['country', 'countries'],
    ['treaty', 'treaties'],
    ['die', 'dies', 'died'],
    ['clash', 'clashes', 'clashed'],
    ['violate', 'violated', 'violation', 'violations'],
    ['protect', 'protection'],
    ['armenia', 'armenian', 'armenians'],
    ['mayor', 'mayors'],
    ['three', '3'],
    ['attack', 'attacker', 'attackers'],
  ])('%s and its forms meet', (first, ...others) => {
    for (const other of others) expect(stem(other)).toBe(stem(first));
  });

  it.each([
    ['bus', 'bu'],
    ['sing', 's'],
    ['pier', 'pi'],
    ['strike', 'string'],
    ['ferry', 'fern'],
    ['russia', 'rusk'],
  ])('%s does not meet %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('joins thousands', () => {
    expect(words('some 5,000 of 12 000, not 1,2')).toEqual(['some', '5000', 'of', '12000', 'not', '1', '2']);
  });
});

describe('search', () => {
  it.each([
    ['warnings', ['duval-warning', 'duval-account.1', 'duval-corrects.1']],
    ['nights', ['crew-vote.1', 'strike-begins.2']],
    ['dredge', ['dredging.1']],
    ['20,000', ['repair']],
    ['retired', ['emile-duval.1']],
    ['lay on my desk', ['duval-warning', 'duval-corrects.1']],
    ['Obryan boats', ['request-means', 'mayor-asks.1']],
    ["O'Brien's boat", ['request-means', 'mayor-asks.1']],
    ["Obryan's boat", ['request-means', 'mayor-asks.1']],
    ['rosa', ['rosa-obrien.1', 'request-means', 'mayor-asks.1', 'mayor-office']],
    ['Petroff', ['strike-begins.2']],
    ['dock hands Petroff', ['strike-begins.2']],
    ['the ferry of 1962', ['line-opens.1']],
    ['vote in april', ['crew-vote.1']],
    ['', []],
    ['  !?', []],
  ])('%j finds %j', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('puts what meets every word before what meets some', () => {
    const { hits, whole } = harbour.search.find('three ferries');
    const firstPart = hits.findIndex((hit) => !hit.whole);
    expect(hits.slice(0, 2).map((hit) => id(hit))).toEqual(['idle', 'strike-begins.1']);
    expect(hits.filter((hit) => hit.whole)).toHaveLength(whole);
    expect(hits.slice(firstPart < 0 ? hits.length : firstPart).every((hit) => !hit.whole)).toBe(true);
  });

  it('leaves out what meets little of the weight, whether or not something meets all of it', () => {
    expect(found('northmark boats letter')).toEqual(['request-means', 'mayor-asks.1']);
    expect(found('lay on the desk of the ferry')).toEqual(['duval-warning', 'duval-corrects.1']);
  });

  it('finds by words that readers use for each other, after the very word', () => {
    const stops = found('halting');
    expect(stops).toEqual(expect.arrayContaining(['dredging.1', 'strike-begins.1']));
    expect(found('halting of dredging')[0]).toBe('dredging.1');
    const [event] = harbourDocument.events;
    if (!event) throw new Error('the harbour has events');
    const [like, very] = [
      { text: 'A truce was made.' },
      { text: 'After long talks between the crews and the town, a ceasefire was made.' },
    ];
    const statements = [like, very].map((one, index) => ({ ...event.statements[0], ...one, id: `peace.${index}` }));
    const few = { entities: [], figures: [], disputes: [], events: [{ ...event, statements }] };
    const digest = digestInMemory({ ...harbourDocument, ...few } as DigestDocument);
    expect(found('ceasefire', digest)).toEqual(['peace.1', 'peace.0']);
    expect(found('truce', digest)).toEqual(['peace.0', 'peace.1']);
  });

  it.each(['F-16', 'f16', 'F-16s', 'f 16'])('%j is the name of one type', (text) => {
    const [first] = harbourDocument.events;
    if (!first) throw new Error('the harbour has events');
    const statements = first.statements.map((statement) => ({ ...statement, text: 'Two F-16s flew over.' }));
    const digest = digestInMemory({ ...harbourDocument, events: [{ ...first, statements }] });
    expect(found(text, digest)).toEqual(statements.map((statement) => statement.id));
  });

  it('weighs a rare word more than a frequent one', () => {
    expect(found('ferry money')[0]).toBe('dredging.1');
  });

  it('takes common words as they are where there are no others', () => {
    expect(found('has')).toEqual(['ferry-union.1']);
  });

  it.each([
    ['dreging', ['dredging']],
    ['boets', ['boats']],
    ['zzzzzz', []],
  ])('%j finds nothing; near are %j', (text, nearest) => {
    expect(harbour.search.find(text)).toEqual({ hits: [], whole: 0, nearest });
  });

  it('takes any text without an exception, and finds nothing twice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const ids = found(text);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('whether anything has a text', () => {
  it.each([
    // text, whole, part
    ['dredging money', true, true],
    ['warnings', true, true],
    ['retire', true, true],
    ['northmark boats dredging', false, true],
    ['dredging zzzzzz', false, true],
    ['zzzzzz', false, false],
    ['', false, false],
    ['!?', false, false],
  ])('%j: whole %j, part %j', (text, whole, part) => {
    expect([harbour.search.has(text), harbour.search.hasPart(text)]).toEqual([whole, part]);
  });

  it('is asked of one kind', () => {
    expect(harbour.search.has('20,000', 'figure')).toBe(true);
    expect(harbour.search.has('20,000', 'event')).toBe(false);
    expect(harbour.search.has('telephone', 'dispute')).toBe(true);
    expect(harbour.search.has('telephone', 'event')).toBe(false);
    expect(harbour.search.has('retire', 'fact')).toBe(true);
  });
});

describe('figures and disputes with every word', () => {
  it.each([
    ['ferries', 'figure', ['idle']],
    ['pier', 'figure', ['repair']],
    ['letter', 'dispute', ['request-means']],
    ['warning', 'dispute', ['duval-warning']],
    ['letter warning', 'dispute', []],
    ['zzzzzz', 'figure', []],
    ['', 'figure', []],
  ] as const)('%j has, of kind %s, %j', (text, kind, ids) => {
    const all = kind === 'figure' ? harbourDocument.figures : harbourDocument.disputes;
    expect(harbour.search.records(text, kind).map((record) => all[record - 1]?.id)).toEqual(ids);
  });
});

describe('many lines with one word', () => {
  const [event] = harbourDocument.events;
  const events = Array.from({ length: 1_500 }, (_, index) => ({
    ...event,
    id: `sailing-${index}`,
    statements: [{ ...event?.statements[0], id: `sailing-${index}.1`, text: `The catamaran sailed, number ${index}.` }],
  }));
  const long = digestInMemory({ ...harbourDocument, events: events as DigestDocument['events'] });

  it('are counted past those that are weighed, and of them the newest are', () => {
    const { hits, whole } = long.search.find('catamaran');
    expect(hits).toHaveLength(250);
    expect(whole).toBe(1_001);
    expect(hits.every((hit) => hit.whole)).toBe(true);
    expect(new Set(hits.map((hit) => id(hit, long))).has('sailing-1499.1')).toBe(true);
  });

  it('do not hide the one that meets a rare word too', () => {
    expect(found('catamaran 777', long)[0]).toBe('sailing-777.1');
  });
});
