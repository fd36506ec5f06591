import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/answers/reply/reply.ts';
import { decodeToken, encodeToken } from '../../src/answers/token.ts';

const VERSION = '1a2b3c4d';
const who: Command = { topic: 'harbour', name: 'who', options: { name: 'Rosa' } };
const encode = (command: Command, limit = 2_000, share = false) =>
  encodeToken({ command, version: VERSION, share }, limit);
const [, , , , , ...VALUES] = encode(who)?.split('|') ?? [];
/** A token with one part of `1a2b3c4d|harbour|who|||…` put in the place of what is there. */
const forged = (place: number, part: string): string => {
  const parts = [VERSION, 'harbour', 'who', '', '', ...VALUES];
  return parts.with(place, part).join('|');
};

describe('what a button carries', () => {
  it.each<[string, Command]>([
    ['a question', who],
    ['one without options', { ...who, options: {} }],
    ['an item', { ...who, from: 12 }],
    ['a line of an item', { ...who, from: 12, line: 3 }],
    ['a line of the first item', { ...who, line: 3 }],
    ['one item alone', { ...who, one: true }],
    ['a view', { ...who, view: 'figures' }],
    ['a place in a view', { ...who, view: 'figures', from: 12, line: 3, one: true }],
    ['the signs that part a token', { ...who, options: { name: '50 % <b> | %7C & c' } }],
    [
      'where it was opened from',
      { ...who, back: { ...who, view: 'events', from: 5, back: { ...who, name: 'brief', options: {} } } },
    ],
  ])('%s comes back as it was packed', (_, command) => {
    expect(decodeToken(encode(command) ?? '')).toEqual({ command, version: VERSION, share: false });
  });

  it('is shared without where it was opened from', () => {
    const shared = encode({ ...who, back: who }, 2_000, true) ?? '';
    expect(decodeToken(shared)).toEqual({ command: who, version: VERSION, share: true });
    expect(decodeToken(`${shared}<who||Rosa`)).toBeNull();
  });

  it('leads back as far as fits, and never into another topic', () => {
    const long = encode({ ...who, back: { ...who, from: 7, back: { ...who, from: 9 } } }) ?? '';
    const [asked = '', nearest = '', furthest = ''] = long.split('<');
    expect(encode(who)).toBe(asked);
    const opened = { ...who, back: { ...who, from: 7, back: { ...who, from: 9 } } };
    expect(encode(opened, long.length)).toBe(long);
    expect(encode(opened, long.length - 1)).toBe(`${asked}<${nearest}`);
    expect(furthest).toContain('+9');
    expect(encode({ ...who, back: { ...who, topic: 'ferry', back: who } })).toBe(asked);
  });

  it('is nothing rather than half a question', () => {
    const whole = encode(who) ?? '';
    expect([encode(who, whole.length), encode(who, whole.length - 1)]).toEqual([whole, null]);
    expect(encode({ ...who, name: 'gossip' })).toBeNull();
  });
});

describe('a button that was not made here', () => {
  it.each([
    ['nothing', ''],
    ['no version', forged(0, '')],
    ['a short version', forged(0, '1a2b3c4')],
    ['a version with more before it', forged(0, 'x1a2b3c4d')],
    ['a version with more behind it', forged(0, '1a2b3c4dx')],
    ['no topic', forged(1, '')],
    ['a command that is none', forged(2, 'gossip')],
    ['a name that every object has', forged(2, 'constructor')],
    ['a place that is none', forged(3, 'soon')],
    ['a place before the first', forged(3, '+-1')],
    ['a view with a path', forged(3, '~../x')],
    ['a sign for more than sharing', forged(4, 'x')],
    ['a value too many', `${forged(4, '')}|more`],
    ['a way back that is none', `${forged(4, '')}<gossip|`],
    ['an empty way back', `${forged(4, '')}<`],
  ])('with %s asks nothing', (_, packed) => {
    expect(decodeToken(packed)).toBeNull();
  });

  it('when the command had an option less asks without it', () => {
    expect(decodeToken(forged(4, '').split('|').slice(0, -1).join('|'))?.command).toEqual({ ...who, options: {} });
  });

  it('with the number of a page, as they once were, begins at the beginning', () => {
    expect(decodeToken(forged(3, '12'))?.command).toEqual({
      ...who,
      options: decodeToken(forged(3, ''))?.command.options,
    });
  });
});
