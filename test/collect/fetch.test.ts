import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { publicAddresses, type Resolve, systemResolve } from '../../src/collect/fetch/addresses.ts';
import { wordsFor } from '../../src/collect/fetch/failures.ts';
import { robots } from '../../src/collect/fetch/robots.ts';
import { hasMoved, visitor } from '../../src/collect/fetch/visit.ts';
import { AGENT } from './collecting.ts';
import { type Site, startSite } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const LOOPBACK: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];
const visit = visitor(AGENT, { resolve: LOOPBACK, allowLoopback: true });
const bodyOf = async (path = '/'): Promise<string> => (await visit(site.url(path))).body.toString();

/** A server that has its way with each connection. */
async function rude(answer: (socket: Socket) => void): Promise<string> {
  const server = createServer().on('connection', answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a request', () => {
  it('says who asks, and takes packed answers', async () => {
    await bodyOf();
    expect(site.asked[0]?.headers).toMatchObject({
      ...{ 'user-agent': AGENT, 'accept-encoding': 'gzip, deflate, br' },
      accept: expect.stringContaining('application/rss+xml'),
    });
  });

  it('is one at a time to a host, also where the one before fails', async () => {
    // Slow enough for a second request to be seen beside it.
    for (const path of ['/a', '/b', '/c', '/d'])
      site.serve(path, {
        after: 10,
        body: path,
        ...(path === '/b' ? { status: 302, headers: { location: 'x:' } } : {}),
      });
    const all = ['/a', '/b', '/c', '/d'].map((path) => bodyOf(path).catch((failure: Error) => failure.message));
    expect(await Promise.all(all)).toEqual(['/a', 'x: is not read', '/c', '/d']);
    expect(site.mostAtOnce()).toBe(1);
  });

  it('does not wait for one to another host', async () => {
    site.serve('/a', { hangs: true });
    const hanging = visit(site.url('/a')).catch(() => undefined);
    expect(await visit(site.url('/b').replace('127.0.0.1', 'other.example'))).toMatchObject({ status: 404 });
    await site.stop();
    await hanging;
  });

  it('follows nothing that is no redirect, and no redirect that leads nowhere', async () => {
    site.serve('/', { status: 300, headers: { location: '/other' }, body: 'choose' });
    site.serve('/nowhere', { status: 302, body: 'lost' });
    site.serve('/broken', { status: 302, headers: { location: 'http://' } });
    expect([await bodyOf(), await bodyOf('/nowhere')]).toEqual(['choose', 'lost']);
    await expect(bodyOf('/broken')).rejects.toThrow('"http://" is no address');
    site.serve('/broken', { status: 302, headers: { location: `http://${'['.repeat(1000)}` } });
    await expect(bodyOf('/broken')).rejects.toThrow(`"http://${'['.repeat(193)}" is no address`);
  });

  it.each([301, 302, 303, 307, 308])('follows five redirects of status %s, and no sixth', async (status) => {
    for (let hop = 0; hop < 6; hop += 1) site.serve(`/${hop}`, { status, headers: { location: `/${hop + 1}` } });
    site.serve('/6', 'here');
    expect(await bodyOf('/1')).toBe('here');
    await expect(bodyOf('/0')).rejects.toThrow('more than 5 redirects');
    expect(site.asked.map(({ path }) => path)).toEqual([1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5].map((hop) => `/${hop}`));
  });

  it('ends a circle of redirects', async () => {
    site.serve('/', { status: 302, headers: { location: '/' } });
    await expect(bodyOf()).rejects.toThrow('more than 5 redirects');
  });

  it.each([
    [[301], '/1'],
    [[308], '/1'],
    [[301, 308], '/2'],
    // What is for good behind a redirect for a while is not where the first address leads for good.
    [[302, 301], undefined],
    [[301, 302], '/1'],
    [[303], undefined],
    [[307], undefined],
  ])('knows where redirects of status %s lead for good', async (statuses, movedTo) => {
    for (const [hop, status] of statuses.entries())
      site.serve(`/${hop}`, { status, headers: { location: `/${hop + 1}` } });
    const visited = await visit(site.url('/0'));
    expect(visited.movedTo).toBe(movedTo && site.url(movedTo));
    expect(visited.url).toBe(site.url(`/${statuses.length}`));
  });

  it.each([
    ['http://p.example', 'https://p.example', true],
    ['https://p.example', 'https://q.example', true],
    ['http://p.example', 'http://q.example', true],
    ['https://p.example', 'http://p.example', false],
  ])('remembers a redirect from %s to %s: %s', (from, to, isRemembered) => {
    expect(hasMoved(301, new URL(from), new URL(to))).toBe(isRemembered);
  });

  it('has ten seconds, of a server that never answers and of a resolver that does too late', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      site.serve('/', { hangs: true });
      const hanging = bodyOf().catch((failure: Error) => failure.message);
      await vi.waitFor(() => expect(site.asked.length).toBe(1));
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await hanging).toBe('no answer within 10 s');
      const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<Resolve>>>();
      const slow = visitor(AGENT, { resolve: () => promise, allowLoopback: true });
      const unresolved = slow(site.url('/').replace('127.0.0.1', 'slow.example')).catch(({ message }) => message);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await unresolved).toBe('no answer within 10 s');
      resolve([{ address: '127.0.0.1', family: 4 }]);
      await sleep(20);
      expect(site.asked.length).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves no timer behind, which would keep a command from ending', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await bodyOf();
      await visit('http://10.0.0.1/').catch(() => undefined);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('sends no part of an address behind its #', async () => {
    site.serve('/', { status: 301, headers: { location: '/moved#part' } });
    site.serve('/moved', 'here');
    expect(await visit(`${site.url('/')}#top`)).toMatchObject({ url: site.url('/moved'), movedTo: site.url('/moved') });
  });

  it.each(['http://me@paper.example/', 'http://:secret@paper.example/'])(
    'sends no part of a password: %s',
    async (url) => {
      await expect(visit(url)).rejects.toThrow(/password/);
    },
  );

  it('by https is one over TLS, and by no other', async () => {
    await expect(visit(site.url('/').replace('http:', 'https:'))).rejects.toThrow('the connection failed (EPROTO)');
    expect(site.asked).toEqual([]);
  });

  it('that breaks off says so', async () => {
    const host = await rude((socket) => socket.once('data', () => socket.resetAndDestroy()));
    await expect(visit(`http://${host}/`)).rejects.toThrow('the connection broke off');
    const half = await rude((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf')),
    );
    await expect(visit(`http://${half}/`)).rejects.toThrow('the connection broke off');
  });

  it('that is answered in another protocol says so', async () => {
    const host = await rude((socket) => socket.once('data', () => socket.end('220 mail.example ESMTP\r\n')));
    await expect(visit(`http://${host}/`)).rejects.toThrow('the answer is no HTTP');
  });

  it('that nobody takes says so', async () => {
    await expect(visit('http://127.0.0.1:1/')).rejects.toThrow('nothing answers there');
  });

  const coded = (code?: string) => Object.assign(new Error('no'), code === undefined ? {} : { code });
  it.each([
    [coded('EPIPE'), 'the connection broke off'],
    [coded('ETIMEDOUT'), 'the host cannot be reached'],
    [coded('ENETUNREACH'), 'the host cannot be reached'],
    [coded('EHOSTUNREACH'), 'the host cannot be reached'],
    [coded('CERT_HAS_EXPIRED'), 'its certificate is not accepted (CERT_HAS_EXPIRED)'],
    [coded('ERR_TLS_CERT_ALTNAME_INVALID'), 'its certificate is not accepted (ERR_TLS_CERT_ALTNAME_INVALID)'],
    [coded('EMFILE'), 'the connection failed (EMFILE)'],
    [coded(), 'the connection failed'],
    // Each address of a host was tried.
    [new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]), 'nothing answers there'],
    [new AggregateError(['no']), 'the connection failed'],
  ])('that fails otherwise says what can be known: %o', (failure, words) => {
    expect(wordsFor(failure)).toBe(words);
  });
});

describe('where robots are heeded, a request', () => {
  it('asks of each hop whether it may be read, and connects to none that may not', async () => {
    site.serve('/', { status: 302, headers: { location: '/private' } });
    const asked: string[] = [];
    const mayRead = async (url: string) => {
      asked.push(url);
      return !url.endsWith('/private');
    };
    await expect(visit(site.url('/'), undefined, mayRead)).rejects.toThrow('its robots.txt asks not to read the page');
    expect(asked).toEqual([site.url('/'), site.url('/private')]);
    expect(site.asked.map(({ path }) => path)).toEqual(['/']);
  });
});

describe('an answer', () => {
  const WORDS = 'The ferry was held.';
  it.each<[string, Buffer | string, string | undefined]>([
    ['as it is', WORDS, undefined],
    ['gzip', gzipSync(WORDS), 'gzip'],
    ['gzip by its old name, in capitals', gzipSync(WORDS), 'X-GZIP'],
    ['gzip that nothing is said of', gzipSync(WORDS), undefined],
    ['gzip that lacks its end', gzipSync(WORDS).subarray(0, -6), 'gzip'],
    ['gzip that is said to be deflate', gzipSync(WORDS), 'gzip, gzip'],
    ['deflate', deflateSync(WORDS), 'deflate'],
    ['deflate without its header', deflateRawSync(WORDS), 'deflate'],
    ['brotli', brotliCompressSync(WORDS), 'br'],
    ['brotli in deflate', deflateSync(brotliCompressSync(WORDS)), 'br, deflate'],
    ['said to be gzip, and none', WORDS, 'gzip'],
    ['said to be gzip by its old name, and none', WORDS, 'x-gzip'],
    ['that begins like gzip, and is none', '\u001fThe ferry', 'gzip'],
    ['whose second byte alone is that of gzip', 'Ëlan', undefined],
    ['of a packing that is unknown', WORDS, 'identity'],
  ])('is unpacked: %s', async (_, body, encoding) => {
    site.serve('/', { body, ...(encoding === undefined ? {} : { headers: { 'content-encoding': encoding } }) });
    expect(await bodyOf()).toBe(typeof body === 'string' ? body : WORDS);
  });

  it('of nothing is nothing, however it is packed', async () => {
    site.serve('/', { headers: { 'content-encoding': 'br' } });
    expect(await bodyOf()).toBe('');
  });

  it.each([
    ['deflate', 'no deflate'],
    ['br', 'no brotli at all'],
    ['', Buffer.concat([gzipSync(WORDS).subarray(0, 20), Buffer.alloc(20)])],
  ])('that is broken is not unpacked: %s', async (encoding, body) => {
    site.serve('/', { body, headers: { 'content-encoding': encoding } });
    await expect(bodyOf()).rejects.toThrow('the answer cannot be unpacked');
  });

  it('may be of five megabytes, and of no byte more', async () => {
    const most = Buffer.alloc(5 * 2 ** 20, 'x');
    site.serve('/', { body: most });
    expect((await visit(site.url('/'))).body.length).toBe(most.length);
    site.serve('/', { body: Buffer.concat([most, Buffer.from('x')]) });
    await expect(bodyOf()).rejects.toThrow('the answer is longer than 5 MB');
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('may be of five megabytes when it is unpacked: %s', async (encoding, pack) => {
    site.serve('/', { body: pack(Buffer.alloc(5 * 2 ** 20 + 1)), headers: { 'content-encoding': encoding } });
    await expect(bodyOf()).rejects.toThrow('the answer is longer than 5 MB');
  });
});

describe('the addresses of a host', () => {
  const failing =
    (failure: unknown): Resolve =>
    () =>
      Promise.reject(failure);
  const asked = (resolve: Resolve) => publicAddresses('paper.example', resolve, false);
  const coded = (code: string) => failing(Object.assign(new Error('no'), { code }));

  it.each(['ENOTFOUND', 'ENODATA'])('are none where nobody has it: %s', async (code) => {
    await expect(asked(coded(code))).rejects.toThrow('there is no host paper.example');
  });

  it.each<[string, Resolve]>([
    ['a resolver that is down', coded('ECONNREFUSED')],
    ['an error without a code', failing(new Error('no'))],
    ['what is no error', failing('no')],
  ])('cannot be looked up with %s', async (_, resolve) => {
    await expect(asked(resolve)).rejects.toThrow('the address of paper.example cannot be looked up');
  });

  it('are all that the machine knows', async () => {
    expect(await systemResolve('127.0.0.1')).toEqual([{ address: '127.0.0.1', family: 4 }]);
  });

  it('that stand in the address itself are not looked up', async () => {
    const never = failing(new Error('asked'));
    expect(await publicAddresses('8.8.8.8', never, false)).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(await publicAddresses('[2606:4700::1111]', never, false)).toEqual([
      { address: '2606:4700::1111', family: 6 },
    ]);
  });
});

describe('robots.txt', () => {
  it('is asked for once, by the name that stands in it', async () => {
    site.serve('/robots.txt', 'User-agent: dateline\nDisallow: /private\n\nUser-agent: *\nDisallow: /');
    const mayRead = robots(visit, 'dateline/1.0 (+https://d.example)');
    expect(await Promise.all(['/', '/private/a'].map((path) => mayRead(site.url(path))))).toEqual([true, false]);
    expect(site.asked).toHaveLength(1);
  });

  it.each([
    [399, false],
    [400, true],
    [499, true],
    [500, false],
    [204, false],
  ])('with status %i says %s', async (status, may) => {
    site.serve('/robots.txt', { status });
    expect(await robots(visit, 'dateline')(site.url('/a'))).toBe(may);
  });

  it('that cannot be had lets nothing be read, nor does what is no address', async () => {
    expect(await robots(visit, 'dateline')('https://127.0.0.1:1/a')).toBe(false);
    expect(await robots(visit, 'dateline')('no address')).toBe(false);
  });
});
