import { describe, expect, it } from 'vitest';
import { decodeItem, encodeItem, type Item } from '../../src/aws/attribute-values.ts';
import fc from '../fast-check.ts';

const bytes = (...each: number[]): Uint8Array => Buffer.from(each);

describe('an item in the JSON of DynamoDB', () => {
  it.each<[string, Item, object]>([
    ['text', { a: 'é', b: '' }, { a: { S: 'é' }, b: { S: '' } }],
    ['numbers', { a: 1_650_000_000_000, b: -0.5 }, { a: { N: '1650000000000' }, b: { N: '-0.5' } }],
    ['truth and nothing', { a: true, b: false, c: null }, { a: { BOOL: true }, b: { BOOL: false }, c: { NULL: true } }],
    ['bytes', { a: bytes(0, 255), b: bytes() }, { a: { B: 'AP8=' }, b: { B: '' } }],
    ['lists', { a: [1, ['x']], b: [] }, { a: { L: [{ N: '1' }, { L: [{ S: 'x' }] }] }, b: { L: [] } }],
    ['maps', { a: { b: { c: 1 } } }, { a: { M: { b: { M: { c: { N: '1' } } } } } }],
    ['sets', { a: new Set(['x', 'y']), b: new Set([1, 2]) }, { a: { SS: ['x', 'y'] }, b: { NS: ['1', '2'] } }],
    ['sets of bytes', { a: new Set([bytes(1)]) }, { a: { BS: ['AQ=='] } }],
  ])('has %s with their types, and reads back the same', (_, item, coded) => {
    expect(encodeItem(item)).toEqual(coded);
    expect(decodeItem(JSON.parse(JSON.stringify(coded)))).toEqual(item);
  });

  it('leaves out what is undefined', () => {
    expect(encodeItem({ a: undefined, b: { c: undefined } })).toEqual({ b: { M: {} } });
  });

  it('reads numbers in any notation', () => {
    expect(decodeItem({ a: { N: '1.5e+3' }, b: { N: '1500.0' } })).toEqual({ a: 1500, b: 1500 });
  });

  it('comes back as it was, whatever is in it', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 5 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
        fc.boolean(),
        fc.constant(null),
        fc.uint8Array().map((each) => Buffer.from(each)),
        fc.array(tie('any'), { maxLength: 2 }),
        fc.dictionary(fc.string(), tie('any'), { maxKeys: 2, noNullPrototype: true }),
        fc.uniqueArray(fc.string(), { minLength: 1 }).map((each) => new Set(each)),
      ),
    })).any;
    const property = fc.property(fc.dictionary(fc.string(), value, { maxKeys: 2, noNullPrototype: true }), (item) => {
      expect(decodeItem(JSON.parse(JSON.stringify(encodeItem(item))))).toEqual(item);
    });
    fc.assert(property);
  });

  it.each([
    ['no number', { a: Number.NaN }],
    ['an endless one', { a: Number.POSITIVE_INFINITY }],
    ['a set of nothing', { a: new Set() }],
    ['a set of two types', { a: new Set(['x', 1]) }],
    ['a set of lists', { a: new Set([[1]]) }],
    ['nothing in a list', { a: [undefined] }],
    ['a function', { a: () => 1 }],
  ])('is refused before it is sent: %s', (_, item) => {
    expect(() => encodeItem(item)).toThrow(TypeError);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'Item'],
    ['a list', []],
    ['a value without a type', { a: 'x' }],
    ['a value of an unknown type', { a: { X: '1' } }],
    ['one that every object has', { a: { constructor: 'x' } }],
    ['a value of two types', { a: { S: 'x', N: '1' } }],
    ['a value of none', { a: {} }],
    ['text that is none', { a: { S: 1 } }],
    ['a number that is none', { a: { N: 'soon' } }],
    ['an empty number', { a: { N: '' } }],
    ['a list that is none', { a: { L: { S: 'x' } } }],
    ['a set with another type in it', { a: { SS: ['x', null] } }],
    ['a map that is none', { a: { M: 'x' } }],
  ])('is refused as an answer: %s', (_, answer) => {
    expect(() => decodeItem(answer)).toThrow(TypeError);
  });
});
