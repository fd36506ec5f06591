import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeToken } from '../../src/answers/token.ts';
import { readEditorFiles } from '../../src/compile/edit/read.ts';
import { faultsOf } from '../../src/digest/build/make.ts';
import type { HttpResponse } from '../../src/http/lambda.ts';
import { slackResponder } from '../../src/platforms/slack/respond.ts';
import { verify } from '../../src/platforms/slack/verify.ts';
import { harbour } from '../fixtures/harbour.ts';
import { root } from '../infra/project.ts';
import { handled } from '../platforms/handled.ts';
import { actionForm, commandForm, signature, signedEvent } from '../platforms/slack/signed.ts';

const secret = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const at = 1_620_000_000;
const responder = slackResponder({
  ...{ signingSecret: secret, clock: { now: () => at * 1000 }, post: async () => ({ ok: true }) as const },
  logger: { warn: (event) => expect(event).toBe('') },
});
const answer = handled(responder, new Map([['harbour', harbour]]));
const signed = (body: string) => signedEvent(body, { secret, at });
const good = signed(commandForm({ command: '/harbour', text: 'sources' }));
const statusOf = async (event: unknown): Promise<number> => (await answer(event)).statusCode;

describe('smuggling', () => {
  it('a header is read one way or not at all', async () => {
    const { 'x-slack-signature': right, ...others } = good.headers;
    const wrong = `v0=${'0'.repeat(64)}`;
    const refused = [
      { ...others, 'x-slack-signature': `${wrong},${right}` },
      { ...others, 'x-slack-signature': [right] },
      { ...others, 'x-slack-signature ': right },
      { ...others, x_slack_signature: right },
      { ...others, ...JSON.parse(`{"__proto__": {"x-slack-signature": "${right}"}}`) },
      Object.create(good.headers),
    ];
    for (const headers of refused) expect(await statusOf({ ...good, headers })).toBe(401);
    const multi = { ...good, headers: others, multiValueHeaders: { 'x-slack-signature': [right] } };
    expect(await statusOf(multi)).toBe(401);
    expect(await statusOf({ ...good, headers: { ...others, 'X-Slack-Signature': right } })).toBe(200);
  });

  it('a body is read as it was signed', async () => {
    expect(await statusOf({ ...good, isBase64Encoded: true })).toBe(401);
    expect(await statusOf({ ...good, body: Buffer.from(good.body).toString('base64') })).toBe(401);
    expect(await statusOf({ ...good, body: `${good.body}\0` })).toBe(401);
    expect(await statusOf({ ...good, body: good.body.replaceAll('%2F', '/') })).toBe(401);
    const twice = await answer(signed(`${commandForm({ command: '/harbour', text: 'sources' })}&command=%2Fnowhere`));
    expect([200, 400]).toContain(twice.statusCode);
    const both = `${actionForm('x', 'https://hooks.slack.com/actions/1')}&command=%2Fharbour&text=sources`;
    expect([200, 400]).toContain(await statusOf(signed(both)));
  });

  it('a bomb is turned away or answered in time', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const bombs = [
      'a=1&'.repeat(15_000),
      `${'a%5B'.repeat(10_000)}=1`,
      `payload=${deep}`,
      `payload=${encodeURIComponent(`{"type":"block_actions","actions":${deep}}`)}`,
      `command=%2Fharbour&text=${'%25'.repeat(15_000)}`,
      `command=%2Fharbour&text=${'+'.repeat(50_000)}x`,
    ];
    for (const bomb of bombs) {
      const started = process.cpuUsage();
      const response: HttpResponse = await answer(signed(bomb));
      expect([200, 400]).toContain(response.statusCode);
      expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
    }
  });
});

it('no object gets what a stranger put in a prototype', async () => {
  const planted = '{"__proto__":{"planted":1},"constructor":{"prototype":{"planted":1}}}';
  const press = `{"type":"block_actions","user":{"id":"U1"},"actions":[${planted}],"__proto__":{"planted":1}}`;
  await answer(signed(`payload=${encodeURIComponent(press)}`));
  await answer(signed('command=%2Fharbour&text=help&__proto__%5Bplanted%5D=1&constructor=1&__proto__=1'));
  for (const name of ['__proto__', 'constructor', 'toString'])
    expect(decodeToken(`1a2b3c4d|harbour|${name}|||`)).toBeNull();
  readEditorFiles(
    new Map([['overlay.yml', '__proto__: { planted: 1 }\nconstructor: { prototype: { planted: 1 } }']]),
    String,
  );
  faultsOf(JSON.parse(planted));
  expect('planted' in {}).toBe(false);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it('a signature is compared to its end', () => {
  // Times are too noisy on a busy machine to show it: wherever one digit differs it is refused, and no comparison that
  // stops early, as `===` and `Buffer.compare` do, stands in either gate.
  const body = Buffer.from('a=1');
  const right = signature(secret, String(at), body);
  const verified = (given: string): boolean =>
    verify(
      { method: 'POST', headers: { 'x-slack-request-timestamp': String(at), 'x-slack-signature': given }, body },
      secret,
      at * 1000,
    );
  expect(verified(right)).toBe(true);
  for (let place = 3; place < right.length; place += 1) {
    const other = right[place] === '0' ? '1' : '0';
    expect(verified(right.slice(0, place) + other + right.slice(place + 1))).toBe(false);
  }
  for (const platform of ['slack', 'discord']) {
    const source = readFileSync(join(root, 'src', 'platforms', platform, 'verify.ts'), 'utf8');
    expect(source).not.toMatch(/signature\w*\s*===|===\s*signature|Buffer\.compare|\.equals\(/);
  }
});
