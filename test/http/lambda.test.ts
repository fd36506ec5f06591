import { describe, expect, it } from 'vitest';
import { emptyResponse, jsonResponse, readRequest } from '../../src/http/lambda.ts';
import fc from '../fast-check.ts';

const event = (more: object = {}) => ({ requestContext: { http: { method: 'post' } }, headers: {}, body: '', ...more });

describe('reading an event', () => {
  it('gives the method in capitals, headers in lower case and the body as bytes', () => {
    const request = readRequest(event({ headers: { 'Content-TYPE': 'text/plain' }, body: 'é' }), 100);
    expect(request?.method).toBe('POST');
    expect(request?.headers['content-type']).toBe('text/plain');
    expect([...(request?.body ?? [])]).toEqual([0xc3, 0xa9]);
  });

  it('decodes base64 to the very bytes, valid UTF-8 or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const body = Buffer.from(bytes).toString('base64');
        const request = readRequest(event({ body, isBase64Encoded: true }), 200);
        expect([...(request?.body ?? [])]).toEqual([...bytes]);
      }),
    );
  });

  it.each([
    ['null headers', { headers: null }],
    ['no headers', { headers: undefined }],
    ['a header without a value', { headers: { a: null, b: undefined } }],
    ['headers that are a string', { headers: 'a: b' }],
  ])('takes %s for none', (_case, more) => {
    expect(Object.keys(readRequest(event(more), 10)?.headers ?? { none: 'read' })).toEqual([]);
  });

  it.each([null, undefined])('takes a body of %s for an empty one', (body) => {
    expect(readRequest(event({ body }), 10)?.body.length).toBe(0);
  });

  it('inherits no header', () => {
    expect(readRequest(event(), 10)?.headers['constructor']).toBeUndefined();
    const named = JSON.parse('{"headers":{"__proto__":"x"},"body":""}');
    expect(Object.entries(readRequest(named, 10)?.headers ?? {})).toEqual([['__proto__', 'x']]);
  });

  it.each([
    ['no context', { requestContext: null }],
    ['no http', { requestContext: {} }],
    ['a method that is no string', { requestContext: { http: { method: 7 } } }],
  ])('leaves the method empty with %s', (_case, more) => {
    expect(readRequest(event(more), 10)?.method).toBe('');
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['a string', 'POST'],
    ['a body that is no string', event({ body: {} })],
  ])('refuses %s', (_case, odd) => {
    expect(readRequest(odd, 10)).toBeNull();
  });

  it.each([
    ['plain', { body: 'x'.repeat(10) }, { body: 'x'.repeat(11) }],
    ['of two bytes a character', { body: 'é'.repeat(5) }, { body: 'é'.repeat(6) }],
    [
      'in base64',
      { body: Buffer.alloc(10).toString('base64'), isBase64Encoded: true },
      { body: Buffer.alloc(11).toString('base64'), isBase64Encoded: true },
    ],
  ])('takes a body %s up to the limit and none beyond', (_case, within, beyond) => {
    expect(readRequest(event(within), 10)?.body.length).toBe(10);
    expect(readRequest(event(beyond), 10)).toBeNull();
  });
});

describe('answering', () => {
  it('says JSON in UTF-8', () => {
    expect(jsonResponse('{"a":"é"}')).toEqual({
      statusCode: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: '{"a":"é"}',
    });
  });

  it('says nothing but a status', () => {
    expect(emptyResponse(401)).toEqual({ statusCode: 401, headers: {}, body: '' });
  });
});
