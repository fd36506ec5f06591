import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src/digest/search.ts';
import { search } from '../../src/digest/search.ts';
import { stem, words } from '../../src/digest/stem.ts';
import { harbour } from '../fixtures/harbour.ts';

function id({ subject }: Hit): string {
  if (subject.kind === 'figure') return subject.figure.id;
  if (subject.kind === 'entity') return subject.entity.id;
  return subject.kind === 'dispute' ? subject.dispute.id : subject.statement.id;
}
const found = (text: string) => search(harbour, text).hits.map(id);

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
    ['warnings', ['duval-account.1', 'duval-corrects.1', 'duval-warning']],
    ['nights', ['crew-vote.1', 'strike-begins.2']],
    ['dredge', ['dredging.1']],
    ['20,000', ['repair']],
    ['retired', ['emile-duval.1']],
    ['lay on my desk', ['duval-corrects.1', 'duval-warning']],
    ['Obryan boats', ['mayor-asks.1', 'request-means']],
    ["O'Brien's boat", ['mayor-asks.1', 'request-means']],
    ["Obryan's boat", ['mayor-asks.1', 'request-means']],
    ['rosa', ['mayor-asks.1', 'rosa-obrien.1', 'request-means', 'mayor-office']],
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
    const { hits } = search(harbour, 'three ferries');
    const firstPart = hits.findIndex((hit) => !hit.whole);
    expect(hits.slice(0, 2).map(id)).toEqual(['strike-begins.1', 'idle']);
    expect(hits.slice(firstPart < 0 ? hits.length : firstPart).every((hit) => !hit.whole)).toBe(true);
  });

  it('leaves out what meets little of the weight, whether or not something meets all of it', () => {
    expect(found('northmark boats letter')).toEqual(['request-means', 'mayor-asks.1']);
    expect(found('lay on the desk of the ferry')).toEqual(['duval-corrects.1', 'duval-warning']);
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
    expect(search(harbour, text)).toEqual({ hits: [], nearest });
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
