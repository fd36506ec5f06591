import { describe, expect, it } from 'vitest';
import { encodeToken } from '../../../src/answers/token.ts';
import { digestInMemory } from '../../../src/digest/build/make.ts';
import type { Digest } from '../../../src/digest/types.ts';
import { discordResponder } from '../../../src/platforms/discord/respond.ts';
import { harbour, harbourDocument } from '../../fixtures/harbour.ts';
import { tides } from '../../fixtures/tides.ts';
import { handled } from '../handled.ts';
import { faults, type Sent, textsIn } from './faults.ts';
import { choose, press, slash, typing } from './interactions.ts';
import { application, signedEvent } from './keys.ts';

const now = 1_620_000_000;
const discord = application();
const responder = discordResponder({
  publicKey: discord.publicKey,
  clock: { now: () => now * 1000 },
  logger: { warn: (event) => expect.fail(event) },
});

/** The answer to a signed interaction; every one must be an answer that Discord takes. */
async function answered(interaction: object, digests: readonly Digest[] = [harbour]): Promise<Sent> {
  const answer = handled(responder, new Map(digests.map((digest) => [digest.topic.id, digest])));
  const response = await answer(signedEvent(discord, JSON.stringify(interaction), now));
  expect(response).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/json; charset=utf-8' } });
  const sent: Sent = JSON.parse(response.body);
  expect(faults(sent)).toEqual([]);
  return sent;
}

const titleOf = (sent: Sent) => textsIn(sent)[0]?.split('\n')[0]?.replace('### ', '');
const textOf = (sent: Sent) => textsIn(sent).join('\n');
const [OWN, SHARED] = [64 + 32768, 32768];
/** What `cite A5` is headed with. */
const CITED = expect.stringContaining('¶5');
const token = (
  name: string,
  options: Record<string, string>,
  more: { share?: boolean; version?: string; from?: number; topic?: string; view?: string } = {},
) => {
  const { share = false, version = harbour.version, from = 0, topic = 'harbour', view = '' } = more;
  return encodeToken({ command: { topic, name, options, from, view }, version, share }, 100) ?? 'too long';
};

describe('a slash command', () => {
  it('is answered for the asker alone', async () => {
    const sent = await answered(slash('harbour', 'cite', { id: 'A5' }));
    expect(sent).toMatchObject({ type: 4, data: { flags: OWN } });
    expect(titleOf(sent)).toEqual(CITED);
  });

  it('is answered for all where it says so', async () => {
    const sent = await answered(slash('harbour', 'cite', { id: 'A5', share: true }));
    expect(titleOf(sent)).toEqual(CITED);
    expect(sent.data?.flags).toBe(SHARED);
    expect((await answered(slash('harbour', 'cite', { id: 'A5', share: false }))).data?.flags).toBe(OWN);
  });

  it('that is refused stays with the asker', async () => {
    expect((await answered(slash('harbour', 'cite', { id: 'Z99', share: true }))).data?.flags).toBe(OWN);
  });

  it.each([
    ['a topic that there is not', slash('castle', 'who', { name: 'rosa' }), 'There is no such digest'],
    ['a topic named like a property of objects', slash('constructor', 'who'), 'There is no such digest'],
    [
      'a command in the menu of a message',
      { ...slash('harbour', 'who'), data: { type: 3, name: 'harbour' } },
      'That cannot be answered here',
    ],
    ['a form', { type: 5, data: { custom_id: 'form', components: [] } }, 'That cannot be answered here'],
    ['a type yet to be thought of', { type: 77 }, 'That cannot be answered here'],
    ['a command without data', { type: 2 }, 'That cannot be answered here'],
    ['options that are no list', { type: 2, data: { type: 1, name: 'harbour', options: 'who' } }, undefined],
  ])('%s is answered in words', async (_case, interaction, title) => {
    const sent = await answered(interaction);
    expect(sent).toMatchObject({ type: 4, data: { flags: OWN } });
    if (title) expect(titleOf(sent)).toBe(title);
    expect(sent.data?.components?.length).toBeGreaterThan(0);
  });

  it('without a subcommand opens with the brief, as it does on Slack', async () => {
    const bare = { ...slash('harbour', 'who'), data: { type: 1, name: 'harbour' } };
    expect(titleOf(await answered(bare))).toBe(titleOf(await answered(slash('harbour', 'brief'))));
  });

  it('takes free words', async () => {
    const asked = (question: string) => answered(slash('harbour', 'ask', { question }));
    expect(titleOf(await asked('what happened'))).toBe(titleOf(await answered(slash('harbour', 'brief'))));
    expect(titleOf(await asked('duval'))).toContain('Émile Duval');
    expect((await answered(slash('harbour', 'ask', { question: 'duval', share: true }))).data?.flags).toBe(SHARED);
    expect((await asked('x'.repeat(6000))).data?.flags).toBe(OWN);
  });

  it('lends its id to the commands that are named in the answer', async () => {
    const command = slash('harbour', 'who', { name: 'Napoleon' });
    const withId = { ...command, data: { ...command.data, id: '1122334455667788990' } };
    expect(textOf(await answered(slash('castle', 'who')))).not.toContain('</');
    expect(textOf(await answered({ ...withId, data: { ...withId.data, name: 'castle' } }))).toContain(
      '</harbour help:1122334455667788990>',
    );
  });

  it('with an unknown subcommand, odd options or a very long one is answered all the same', async () => {
    expect((await answered(slash('harbour', 'toString'))).data?.flags).toBe(OWN);
    expect((await answered(slash('harbour', 'who', { __proto__: 'x', name: 'rosa', nonsense: '1' }))).type).toBe(4);
    expect((await answered(slash('harbour', 'search', { words: 'x'.repeat(6000) }))).type).toBe(4);
    expect((await answered(slash('harbour', 'search', { words: '@everyone **x** \u202E <@1>' }))).type).toBe(4);
  });
});

describe('a button or menu', () => {
  it('is answered in place', async () => {
    const sent = await answered(press(token('cite', { id: 'A5' })));
    expect(sent.type).toBe(7);
    expect(titleOf(sent)).toEqual(CITED);
    expect(await answered(choose('menu:citations:0', token('cite', { id: 'A5' })))).toEqual(sent);
  });

  it('turns pages', async () => {
    const view = { view: 'background', topic: 'tides' };
    const first = await answered(press(token('timeline', {}, view)), [tides]);
    const second = await answered(press(token('timeline', {}, { ...view, from: 25 })), [tides]);
    expect(textOf(first)).toMatch(/-# 1–\d+ of \d+ · /);
    expect(textOf(second)).toMatch(/-# 26–\d+ of \d+ · /);
    expect(textOf(second)).not.toBe(textOf(first));
  });

  it('shares a copy that all see, and a second press of the same nothing', async () => {
    const button = press(token('cite', { id: 'A5' }, { share: true }), { message: '71' });
    const sent = await answered(button);
    expect(sent).toMatchObject({ type: 4, data: { flags: SHARED } });
    expect(JSON.stringify(sent.data?.components)).not.toContain('Share to channel');
    expect(textOf(sent)).toContain('Shared by <@80351110224678912>');
    const again = await answered(button);
    expect([again.data?.flags, textOf(again)]).toEqual([OWN, 'Already shared.']);
    const elsewhere = press(token('cite', { id: 'A5' }, { share: true }), { message: '72' });
    expect((await answered(elsewhere)).data?.flags).toBe(SHARED);
  });

  it('shares one line alone', async () => {
    const command = { topic: 'harbour', name: 'timeline', options: {}, from: 1, one: true };
    const one = encodeToken({ command, version: harbour.version, share: true }, 100) ?? '';
    const sent = await answered(choose('menu:share-one', one));
    expect(sent.data?.flags).toBe(SHARED);
    expect(textsIn(sent).slice(1, -1)).toHaveLength(1);
    expect(JSON.stringify(sent)).toContain('Whole answer');
  });

  it.each<[string, number, number]>([
    ['the asker’s own', OWN, 7],
    ['shared or posted', SHARED, 4],
    ['of an earlier release', 64, 4],
  ])('under a message that is %s changes it, or is answered anew', async (_case, flags, type) => {
    const sent = await answered(press(token('cite', { id: 'A5' }), { flags }));
    expect([sent.type, JSON.stringify(sent).includes('Share to channel')]).toEqual([type, true]);
    if (type === 4) expect(sent.data?.flags).toBe(OWN);
  });

  it('from an earlier digest is answered from this one, which says so', async () => {
    const sent = await answered(press(token('cite', { id: 'A5' }, { version: '00000000' })));
    expect(titleOf(sent)).toEqual(CITED);
    expect(textOf(sent)).toContain('00000000');
    expect(textOf(sent)).toContain(harbour.version);
  });

  it.each([
    ['a custom_id of another application', press('close-ticket')],
    ['a topic that is gone', press(token('cite', { id: 'A5' }).replace('harbour', 'castle'))],
    ['a token cut short', press(token('cite', { id: 'A5' }).slice(0, 12))],
    ['an empty choice', choose('menu:choices', '')],
    ['a choice without values', { ...press(''), data: { component_type: 3, custom_id: 'menu:choices' } }],
    ['no data at all', { type: 3, message: { flags: 64 + 32768 } }],
  ])('with %s is answered in words', async (_case, interaction) => {
    const sent = await answered(interaction);
    expect(sent.type).toBe(7);
    expect(titleOf(sent)).toBe('This button no longer works');
  });
});

describe('an option being typed', () => {
  const choices = async (command: string, focused: string, typed: string, digest = harbour) => {
    const { data } = await answered(typing('harbour', command, focused, typed), [digest]);
    return data?.choices?.map((choice) => choice.value);
  };

  it('is completed from the digest', async () => {
    expect((await answered(typing('harbour', 'who', 'name', 'ros'))).type).toBe(8);
    expect((await choices('who', 'name', 'ros'))?.[0]).toBe("Rosa O'Brien");
    expect((await choices('where', 'place', 'gull'))?.[0]).toBe('Gull Island');
    expect(await choices('sources', 'article', 'b')).toContain('B');
    expect(await choices('disputed', 'about', 'petrov')).toEqual(
      expect.arrayContaining(['Ivan Petrov', 'Boris Petrov']),
    );
  });

  it('offers nothing too long, nothing blank and no more than 25', async () => {
    const [person] = harbourDocument.entities;
    const named = (name: string, rank: number) =>
      ({ ...person, id: `e${rank}`, type: 'person', name, spellings: [], aliases: [], rank }) as never;
    const names = ['x'.repeat(101), ...Array.from({ length: 40 }, (_, index) => `x${index}`)];
    const crowded = digestInMemory({ ...harbourDocument, entities: names.map(named) });
    expect(await choices('who', 'name', 'x', crowded)).toHaveLength(25);
    expect(await choices('who', 'name', 'x', crowded)).not.toContain('x'.repeat(101));
  });

  it.each([
    ['an unknown topic', typing('castle', 'who', 'name', 'r')],
    ['nothing that fits', typing('harbour', 'who', 'name', 'zzzzzzzzzzz')],
  ])('gets no choices for %s', async (_case, interaction) => {
    expect(await answered(interaction)).toEqual({ type: 8, data: { choices: [] } });
  });

  it.each([
    ['an unknown command', typing('harbour', 'constructor', 'name', 'r')],
    ['an unknown option', typing('harbour', 'who', 'share', 'r')],
    ['no data at all', { type: 4 }],
  ])('gets no choices for %s', async (_case, interaction) => {
    expect(await answered(interaction)).toEqual({ type: 8, data: { choices: [] } });
  });
});
