import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPublic, type Resolve } from '../../src/collect/fetch/addresses.ts';
import { visitor } from '../../src/collect/fetch/visit.ts';
import { AGENT } from './collecting.ts';
import { type Site, startSite } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'inside.example': ['10.0.0.7'],
  'metadata.example': ['169.254.169.254'],
  'mapped.example': ['::ffff:192.168.1.1'],
  'local6.example': ['fd00::1'],
  'mixed.example': ['93.184.215.14', '192.168.0.1'],
  'paper.example': ['127.0.0.1'],
};
const resolve: Resolve = async (name) =>
  (NAMES[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

const visit = (url: string, allowLoopback = false) => visitor(AGENT, { resolve, allowLoopback })(url);

describe('an address', () => {
  it.each(['8.8.8.8', '93.184.215.14', '2606:4700::1111', '::ffff:8.8.8.8'])('may be read: %s', (address) => {
    expect(isPublic(address, false)).toBe(true);
  });

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.9.9.9', '169.254.169.254', '172.16.0.1', '192.168.1.1'],
    ...[
      '192.0.0.1',
      '192.0.2.1',
      '198.18.0.1',
      '198.51.100.1',
      '203.0.113.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '::7f00:1',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'fec0::1',
      'ff02::1',
    ],
    ...['64:ff9b::a00:1', '64:ff9b:1::1', '2002:a00:1::', '2001::1', '2001:db8::1', '100::1', '3fff::1', '4000::1'],
    ...['localhost', '', '10.0.0'],
  ])('is not read: "%s"', (address) => {
    expect(isPublic(address, false)).toBe(false);
  });

  it('of this machine is read where a test says so, and no other', () => {
    expect(isPublic('127.0.0.1', true)).toBe(true);
    expect(isPublic('::1', true)).toBe(true);
    for (const address of ['10.0.0.1', '0.0.0.0', '::', '169.254.169.254']) expect(isPublic(address, true)).toBe(false);
  });
});

describe('what is not public', () => {
  it.each([
    ...[
      'http://127.0.0.1/',
      'http://2130706433/',
      'http://0x7f000001/',
      'http://0177.0.0.1/',
      'http://127.1/',
      'http://0/',
    ],
    ...[
      'http://[::1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://[::ffff:a00:1]/',
      'http://[fe80::1]/',
      'http://10.0.0.1/',
    ],
    ...['http://169.254.169.254/latest/meta-data/', 'http://inside.example/', 'http://metadata.example/'],
    ...['http://mapped.example/', 'http://local6.example/', 'http://mixed.example/', 'http://paper.example/'],
    ...['http://１２７.0.0.1/', 'http://127。0。0。1/'],
  ])('is not connected to: %s', async (url) => {
    await expect(visit(url)).rejects.toThrow(/private network/);
  });

  it.each(['file:///etc/passwd', 'ftp://paper.example/', 'data:text/xml,<rss/>', 'javascript:0'])(
    'is not another protocol: %s',
    async (url) => {
      await expect(visit(url)).rejects.toThrow(/is not read/);
    },
  );

  it('is not sent a password', async () => {
    await expect(visit('http://me:secret@paper.example/')).rejects.toThrow(/password/);
  });

  it.each([301, 302, 303, 307, 308])('is not reached by a redirect of status %s either', async (status) => {
    for (const location of [
      'http://inside.example/',
      'http://[::ffff:10.0.0.1]/',
      'http://0xa000001/',
      'file:///etc/passwd',
    ]) {
      site.serve('/', { status, headers: { location } });
      await expect(visit(site.url('/'), true)).rejects.toThrow(/private network|file: is not read/);
    }
  });

  it('is checked on the very address that is connected to, whatever the name says a moment later', async () => {
    const asked: string[] = [];
    const rebinding: Resolve = async (name) => {
      asked.push(name);
      return [{ address: asked.length === 1 ? '127.0.0.1' : '10.0.0.7', family: 4 }];
    };
    site.serve('/feed', 'here');
    const url = site.url('/feed').replace('127.0.0.1', 'rebinding.example');
    const { body } = await visitor(AGENT, { resolve: rebinding, allowLoopback: true })(url);
    expect(body.toString()).toBe('here');
    expect(asked).toEqual(['rebinding.example']);
  });

  it('says so where names cannot be looked up', async () => {
    const failing: Resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'EAI_AGAIN' }));
    const visiting = visitor(AGENT, { resolve: failing, allowLoopback: false })('http://paper.example/');
    await expect(visiting).rejects.toThrow('the address of paper.example cannot be looked up');
  });

  it('says so of a name that nobody has', async () => {
    await expect(visit('http://nobody.example/')).rejects.toThrow('there is no host nobody.example');
  });
});
