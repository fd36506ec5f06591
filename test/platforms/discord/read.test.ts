import { describe, expect, it } from 'vitest';
import { en } from '../../../src/answers/words/en.ts';
import { askedIn, askerIn, localeIn, readInteraction, userOf } from '../../../src/platforms/discord/read.ts';

const command = (inner: object) => askedIn({ type: 2, data: { id: '3', type: 1, name: 'harbour', ...inner } });
const sub = (options: readonly unknown[], name: unknown = 'who') => command({ options: [{ type: 1, name, options }] });

describe('what an interaction asks', () => {
  it.each([
    ['a ping', { type: 1 }, { what: 'ping' }],
    ['a kind of later days', { type: 99, data: {} }, { what: 'other' }],
    ['no kind', {}, { what: 'other' }],
  ])('%s', (_, interaction, asked) => {
    expect(askedIn(interaction)).toEqual(asked);
  });

  it('takes options of text, numbers and truth, each by its name, and keeps no empty one', () => {
    const options = [
      { name: 'name', value: 'rosa' },
      { name: 'from', value: 7 },
      { name: 'exact', value: true },
      { name: 'to', value: '' },
      { name: 'odd', value: ['x'] },
      { value: 'nameless' },
      null,
    ];
    const question = { topic: 'harbour', name: 'who', options: { name: 'rosa', from: '7', exact: 'true' } };
    expect(sub(options)).toEqual({ what: 'command', question, share: false, id: '3' });
  });

  it.each([
    [{ name: 'share', value: true }, true],
    [{ name: 'share', value: 'true' }, false],
    [{ name: 'name', value: true }, false],
  ])('is for all in the channel where it says so: %j', (option, share) => {
    expect(sub([option])).toMatchObject({ share });
    expect(sub([{ name: 'share', value: true }])).toMatchObject({ question: { options: {} } });
  });

  it('takes free words, and none where no subcommand comes', () => {
    expect(sub([{ name: 'question', value: 'who rosa' }], 'ask')).toMatchObject({
      question: { topic: 'harbour', text: 'who rosa' },
    });
    expect(command({})).toMatchObject({ question: { topic: 'harbour', text: '' } });
  });

  it.each([
    ['a group of subcommands', { options: [{ type: 2, name: 'who' }] }],
    ['a subcommand without a name', { options: [{ type: 1 }] }],
    ['a topic that is no text', { name: 7 }],
    ['the menu of a person', { type: 2 }],
  ])('asks nothing with %s', (_, inner) => {
    expect(command(inner)).toEqual({ what: 'other' });
  });
});

describe('a message that is to be checked', () => {
  const messages = { 9: { content: ' Rosa said so ', embeds: [{ title: 'The harbour', description: 'closed' }, {}] } };
  const menu = { type: 3, name: 'Check against the digest', target_id: '9', resolved: { messages } };

  it('is read with its embeds', () => {
    expect(command(menu)).toEqual({ what: 'message-check', text: 'Rosa said so  The harbour closed' });
  });

  it('is empty where it is not there, and nothing under another name', () => {
    expect(command({ ...menu, target_id: '8' })).toEqual({ what: 'message-check', text: '' });
    expect(command({ ...menu, name: 'Report' })).toEqual({ what: 'other' });
  });
});

describe('what was pressed', () => {
  const pressed = (data: object, message: object = { id: '1', flags: 64 + 32_768 }) =>
    askedIn({ type: 3, data, message });

  it('is what the button carries, or what was chosen', () => {
    const asked = { what: 'press', packed: 'token', message: '1', inPlace: true };
    expect(pressed({ component_type: 2, custom_id: 'token', values: ['other'] })).toEqual(asked);
    expect(pressed({ component_type: 3, custom_id: 'menu', values: ['token'] })).toEqual(asked);
    expect(pressed({ component_type: 3, custom_id: 'menu' })).toMatchObject({ packed: '' });
  });

  it.each([64, 32_768, 0, undefined, '32832'])('leaves a message of flags %j as it is', (flags) => {
    expect(pressed({ component_type: 2, custom_id: 'token' }, { id: '1', flags })).toMatchObject({ inPlace: false });
  });
});

describe('what is being typed', () => {
  const typing = (options: readonly unknown[]) =>
    askedIn({ type: 4, data: { type: 1, name: 'harbour', options: [{ type: 1, name: 'who', options }] } });

  it('is the option that has the focus', () => {
    const [one, other] = [
      { name: 'from', value: 'may', focused: 'true' },
      { name: 'name', value: 'ro', focused: true },
    ];
    const asked = { what: 'completion', topic: 'harbour', command: 'who', option: 'name', typed: 'ro' };
    expect(typing([one, other])).toEqual(asked);
    expect(typing([one])).toEqual({ ...asked, option: '', typed: '' });
    expect(askedIn({ type: 4 })).toEqual({ what: 'completion', topic: '', command: '', option: '', typed: '' });
  });
});

/** Bits: 3 administrator, 4 manage channels, 10 view, 11 send, 34 manage threads, 38 send in threads. */
const bits = (...of: readonly number[]): string => String(of.reduce((sum, bit) => sum | (1n << BigInt(bit)), 0n));

describe('who asks', () => {
  const manager = { permissions: bits(4), user: { id: 'U1' } };
  const server = {
    ...{ guild_id: 'G1', channel_id: 'C1', channel: { id: 'C1', type: 0 }, context: 0, member: manager },
    ...{ authorizing_integration_owners: { 0: 'G1' }, app_permissions: bits(10, 11) },
  };
  const { hindrance } = en.subscriptions;
  const asker = (more: object = {}) => askerIn({ ...server, ...more }, en);

  it('may have summaries where they manage a channel in which the bot may post', () => {
    expect(asker()).toEqual({ platform: 'discord', channel: 'C1', team: 'G1', user: 'U1', tryPost: false });
  });

  it.each([
    ['nobody who may manage it', { member: { ...manager, permissions: bits(10, 11) } }, hindrance.noManager],
    ['no permissions', { member: { user: { id: 'U1' } } }, hindrance.noManager],
    ['permissions as a number', { member: { ...manager, permissions: 16 } }, hindrance.noManager],
    ['permissions in hexadecimal', { member: { ...manager, permissions: '0x10' } }, hindrance.noManager],
    ['permissions with a sign', { member: { ...manager, permissions: '-16' } }, hindrance.noManager],
    ['permissions beyond measure', { member: { ...manager, permissions: '9'.repeat(41) } }, hindrance.noManager],
    ['an app of one person', { authorizing_integration_owners: { 1: 'U1' } }, hindrance.userApp],
    ['no owner', { authorizing_integration_owners: undefined }, hindrance.userApp],
    ['a bot that sees nothing', { app_permissions: bits(11) }, hindrance.lacks('View Channel')],
    ['a bot that only sees', { app_permissions: bits(10, 38) }, hindrance.lacks('Send Messages')],
    ['a bot that may do nothing', { app_permissions: '0' }, hindrance.lacks('View Channel, Send Messages')],
    ['a thread', { channel: { id: 'C1', type: 11 } }, hindrance.lacks('Send Messages in Threads')],
    ['a thread that is locked', { channel: { type: 11, thread_metadata: { locked: true } } }, hindrance.locked],
    ['no server', { guild_id: undefined }, hindrance.private],
  ])('may not, with %s', (_, more, why) => {
    expect(asker(more).hindrance).toBe(why);
  });

  it.each([
    ['an administrator', { member: { ...manager, permissions: bits(3) } }],
    ['a bot that is an administrator', { app_permissions: bits(3) }],
    [
      'a locked thread that the bot may manage',
      { channel: { type: 11, thread_metadata: { locked: true } }, app_permissions: bits(10, 34, 38) },
    ],
    ['a thread in which the bot may send', { channel: { type: 12 }, app_permissions: bits(10, 38) }],
  ])('may, with %s', (_, more) => {
    expect(asker(more)).not.toHaveProperty('hindrance');
  });

  it('is alone with the bot in its direct messages', () => {
    const alone = asker({ guild_id: undefined, context: 1, member: undefined, user: { id: 'U2' } });
    expect(alone).toMatchObject({ user: 'U2', direct: true });
    expect(alone).not.toHaveProperty('team');
    expect(asker({ context: 2 })).not.toHaveProperty('direct');
  });

  it('is somewhere, also where only the channel says so', () => {
    expect(asker({ channel_id: undefined }).channel).toBe('C1');
    expect([userOf({}), localeIn({ locale: 'ru' }), localeIn({ locale: 7 })]).toEqual(['', 'ru', '']);
  });
});

it.each(['', '{', '[]', 'null', '1', '"x"'])('%j is no interaction', (body) => {
  expect(readInteraction(Buffer.from(body))).toBeNull();
});
