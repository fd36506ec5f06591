import { describe, expect, it } from 'vitest';
import { addressOf, type PictureRequest } from '../../src/pictures/address.ts';
import { attachPicture, servePicture } from '../../src/pictures/serve.ts';
import type { AttachJob, Digests } from '../../src/ports.ts';
import { harbour } from '../fixtures/harbour.ts';
import { rasteriser } from './making.ts';

const service = { url: 'https://abc.example/picture', key: 'a key made up for the pictures' };
const asked: PictureRequest = { topic: 'harbour', version: harbour.version, scheme: 'light', when: '', about: '' };
const ports = { digests: new Map([['harbour', harbour]]) as Digests, key: service.key, rasteriser };
const get = (rawPath: unknown, method: unknown = 'GET') => ({ rawPath, requestContext: { http: { method } } });
const pathOf = (change: Partial<PictureRequest> = {}, key = service.key): string =>
  new URL(addressOf({ ...service, key }, { ...asked, ...change })).pathname;

async function served(event: unknown, digests = ports.digests) {
  const told: string[] = [];
  const response = await servePicture(event, { ...ports, digests }, (outcome) => told.push(outcome));
  return { ...response, told };
}

describe('the function that draws', () => {
  it('answers what was signed with a PNG that never changes', async () => {
    const { statusCode, headers, body, isBase64Encoded, told } = await served(get(pathOf()));
    expect([statusCode, isBase64Encoded, told]).toEqual([200, true, ['drawn']]);
    expect(headers).toEqual({ 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' });
    const png = Buffer.from(body, 'base64');
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1200, 675]);
    expect((await served(get(pathOf()))).body).toBe(body);
  });

  it.each([
    ['signed with another key', get(pathOf({}, 'another'))],
    ['altered', get(pathOf().replace('harbour', 'harbours'))],
    ['without a signature', get('/picture/harbour/1a2b3c4d/W10/.png')],
    ['posted', get(pathOf(), 'POST')],
    ['no path', get(undefined)],
    ['no method', get(pathOf(), null)],
    ['no request', {}],
    ['nothing', null],
  ])('turns away what is %s, without a word, and draws nothing', async (_, event) => {
    const looked: string[] = [];
    const watched: Digests = {
      ...ports.digests,
      keys: () => [],
      values: () => [],
      get: (topic) => void looked.push(topic),
    };
    expect(await served(event, watched)).toEqual({ statusCode: 403, headers: {}, body: '', told: ['unsigned'] });
    expect(looked).toEqual([]);
  });

  it.each([
    ['an earlier digest', { version: '00000000' }],
    ['a topic that is gone', { topic: 'tides' }],
    ['a day without news', { when: '1850' }],
  ])('says in words that the picture of %s is gone, and has nobody keep that', async (_, change) => {
    const { statusCode, headers, body, told } = await served(get(pathOf(change)));
    expect([statusCode, told]).toEqual([410, ['gone']]);
    expect(headers).toEqual({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
    expect(body).toContain('Please ask for a new one');
  });

  it('looks for a newer digest first', async () => {
    let newest = 0;
    const digests: Digests = {
      ...{ keys: () => ['harbour'], values: () => [harbour], get: () => (newest > 0 ? harbour : undefined) },
      refresh: async () => {
        newest += 1;
      },
    };
    expect((await served(get(pathOf()), digests)).statusCode).toBe(200);
  });
});

describe('a message that was promised', () => {
  const job = (picture: string): AttachJob => ({ application: '5', token: 't', picture, message: { components: [] } });
  const sent: (number | null)[] = [];
  const send = async (_: AttachJob, png: Uint8Array | null): Promise<void> =>
    void sent.push(png === null ? null : png.length);
  const attached = async (picture: string, more = {}) => {
    sent.length = 0;
    const told: string[] = [];
    await attachPicture(job(picture), { ...ports, send, ...more }, (outcome) => told.push(outcome));
    return told;
  };

  it('is sent with its picture', async () => {
    expect(await attached(addressOf(service, asked))).toEqual(['drawn']);
    expect(sent).toEqual([expect.any(Number)]);
  });

  it('is sent without one that was not signed, or is gone', async () => {
    expect(await attached(addressOf({ ...service, key: 'another' }, asked))).toEqual(['unsigned']);
    expect(await attached(addressOf(service, { ...asked, version: '00000000' }))).toEqual(['gone']);
    expect(sent).toEqual([null]);
  });

  it('is sent without one that cannot be drawn, and the failure is told', async () => {
    const digests: Digests = {
      ...{ keys: () => [], values: () => [] },
      get: () => {
        throw new TypeError('a bug');
      },
    };
    await expect(attached(addressOf(service, asked), { digests })).rejects.toThrow('a bug');
    expect(sent).toEqual([null]);
  });
});
