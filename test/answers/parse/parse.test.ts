import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../src/answers/context.ts';
import { parseOptions, parseText } from '../../../src/answers/parse/parse.ts';
import type { Command } from '../../../src/answers/reply/reply.ts';
import { harbour } from '../../fixtures/harbour.ts';

const told = ({ name, options }: Command): string =>
  [name, ...Object.entries(options).map(([option, value]) => `${option}=${value}`)].join(' ');

/** "timeline when=oct 30 about=petrov", or why it is refused and what is offered instead. */
const parsed = (text: string): string => {
  const asked = parseText(text, harbour);
  return isRefusal(asked) ? [asked.why, ...asked.nearest.map(({ label }) => label)].join(' | ') : told(asked);
};

describe('an option in a field of its own', () => {
  it.each([
    ['who', 'name', 'reported it', 'sources'],
    ['who', 'name', 'is petrov?', 'who name=petrov'],
    ['who', 'name', 'asked for boats', 'search words=asked for boats'],
    ['who', 'name', 'emile-duval', 'who name=emile-duval'],
    ['where', 'place', 'is gull island', 'where place=gull island'],
    ['timeline', 'about', 'reported it', 'timeline about=reported it'],
  ])('%s %s: %j is %s', (name, option, text, expected) => {
    expect(told(parseOptions({ topic: 'harbour', name, options: { [option]: text } }, harbour))).toBe(expected);
  });
});

describe('a command and its argument', () => {
  it.each([
    ['', 'brief'],
    ['   ', 'brief'],
    ['help', 'help'],
    ['help timeline', 'help command=timeline'],
    ['timeline', 'timeline'],
    ['TIMELINE', 'timeline'],
    ['Timeline: 1994', 'timeline when=1994'],
    ['timeline 1994', 'timeline when=1994'],
    ['timeline petrov', 'timeline about=petrov'],
    ['timeline about petrov', 'timeline about=petrov'],
    ['timeline may 2 petrov', 'timeline when=may 2 about=petrov'],
    ['timeline petrov may 2', 'timeline when=may 2 about=petrov'],
    ['timeline gull island in april', 'timeline when=in april about=gull island'],
    ['timeline 1994 northmark', 'timeline when=1994 about=northmark'],
    ['timeline "may 1 to may 3"', 'timeline when=may 1 to may 3'],
    ['timeline “may 1 to may 3” «gull island»', 'timeline when=may 1 to may 3 about=gull island'],
    ['timeline 30 feb', 'timeline when=30 feb'],
    ['timeline what happened in may', 'timeline when=in may'],
    ['timeline events of may 2', 'timeline when=of may 2'],
    ['timeline may', 'timeline when=may'],
    ['timeline boats may come', 'timeline about=boats may come'],
    ['who', 'who'],
    ['who petrov', 'who name=petrov'],
    ['who is Émile Duval?', 'who name=Émile Duval'],
    ['who asked for boats', 'search words=asked for boats'],
    ['who is the king of zembla', 'who name=the king of zembla'],
    ['where is gull island', 'where place=gull island'],
    ['sources a', 'sources article=a'],
    ['article b', 'sources article=b'],
    ['disputes', 'disputed'],
    ['disputed about duval', 'disputed about=duval'],
    ['figures hurt', 'figures about=hurt'],
    ['summary of 2 may', 'summary day=2 may'],
    ['summary', 'summary'],
    ['search for boats', 'search words=boats'],
    ['search', 'search'],
    ['cite [C5]', 'cite id=[C5]'],
  ])('%j is %s', (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });
});

describe('free words', () => {
  it.each([
    ['rosa obrien', 'who name=rosa obrien'],
    ['Petroff', 'who name=Petroff'],
    ['ferry union', 'who name=ferry union'],
    ['gull island', 'where place=gull island'],
    ['A', 'sources article=A'],
    ['b', 'sources article=B'],
    ['Ferries idle as crews', 'sources article=A'],
    ['c5', 'cite id=C5'],
    ['[A10]', 'cite id=A10'],
    ['f16', 'search words=f16'],
    ['may 2', 'summary day=may 2'],
    ['yesterday', 'summary day=yesterday'],
    ['what happened on may 2', 'summary day=on may 2'],
    ['april', 'timeline when=april'],
    ['1990s', 'timeline when=1990s'],
    ['since may 2', 'timeline when=since may 2'],
    ['may 2 petrov', 'timeline when=may 2 about=petrov'],
    ['gull island 1962', 'timeline when=1962 about=gull island'],
    ['how many were hurt?', 'figures about=hurt'],
    ['how many boats', 'search words=boats'],
    ['dredging money', 'search words=dredging money'],
    ['boats', 'search words=boats'],
    ['rosa obrein', 'who name=rosa obrein'],
    ['zembla', 'search words=zembla'],
    ['30 feb', 'timeline when=30 feb'],
    ['is it confirmed?', 'disputed'],
    ['is this true', 'disputed'],
    ['can I trust this', 'disputed'],
    ['is it true that some were hurt on the Heron', 'disputed about=hurt heron'],
    ['who reported it', 'sources'],
    ['are the sources reliable', 'sources'],
    ['who says so', 'sources'],
    ['who is involved', 'who'],
    ['when was this', 'timeline'],
    ['what are the facts', 'brief'],
    ['is it still going on', 'brief'],
    ['when did it start', 'summary day=2021-05-01'],
    ['how did all this begin', 'summary day=2021-05-01'],
    ['what does rosa obrien want', 'who name=rosa obrien'],
    ['when did the strike start', 'search words=when did the strike start'],
  ])('%j is %s', (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });
});

describe('a mistyped command', () => {
  it.each([
    ['timelin 1994', 'no-such-command | timeline 1994'],
    ['tiemline', 'no-such-command | timeline'],
    ['sumary may 2', 'no-such-command | summary may 2'],
    ['sorces', 'no-such-command | sources'],
    ['disp', 'no-such-command | disputed'],
  ])('%j is %s', (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });

  it('offers a button that asks what was meant', () => {
    const asked = parseText('timelin may 2 petrov', harbour);
    expect(isRefusal(asked) && asked.nearest[0]?.command).toEqual({
      topic: 'harbour',
      name: 'timeline',
      options: { when: 'may 2', about: 'petrov' },
    });
  });

  it('does not claim words that mean something', () => {
    expect(parsed('were ferries tied up')).toBe('search words=were ferries tied up');
  });
});

describe('text that is no plain question', () => {
  it.each([
    ['<@U123|petroff>', 'who name=petroff'],
    ['<https://example.org/x|gull island>', 'where place=gull island'],
    ['<!channel> boats', 'search words=<!channel> boats'],
    ['**boats**', 'search words=**boats**'],
    ['timeline\u0000 \u001b1994\n', 'timeline when=1994'],
    ['\u202Etimeline\u202C 1994', 'timeline when=1994'],
    ['time\u200Bline', 'timeline'],
    ['boats \uD800', 'search words=boats'],
    ['\u200B', 'brief'],
    ['constructor', 'search words=constructor'],
    ['__proto__', 'search words=__proto__'],
  ])('%j is %s', (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });

  it('takes 500 characters and refuses 501', () => {
    expect(parsed('x'.repeat(500))).toBe(`search words=${'x'.repeat(500)}`);
    expect(parseText('x'.repeat(501), harbour)).toMatchObject({ why: 'too-long', length: 501, limit: 500 });
  });
});
