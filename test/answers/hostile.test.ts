import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/answers/context.ts';
import { parseText } from '../../src/answers/parse/parse.ts';
import { wordsIn } from '../../src/answers/reply/words.ts';
import { harbour } from '../fixtures/harbour.ts';
import { processorTime } from '../fixtures/processor-time.ts';
import { replyTo } from '../fixtures/read-aloud.ts';

const readAs = (text: string): string => {
  const asked = parseText(text, harbour);
  return isRefusal(asked) ? asked.why : [asked.name, ...Object.values(asked.options)].join(' ');
};

describe('a text that asks nothing leads to the brief', () => {
  it.each(['', '?', '!!!', '-', '..', '…', '""', '<>', '*', '🚢', '👍', '\u0000', '\u200b', '\ud800', '-'.repeat(500)])(
    '%j',
    (text) => {
      expect(readAs(text)).toBe('brief');
    },
  );

  it.each([
    ['what is this', 'brief'],
    ['what can you do', 'help'],
    ['help ?', 'help'],
    ['help -', 'help'],
  ])('%j, small words alone, is %s', (text, asked) => {
    expect(readAs(text)).toBe(asked);
  });

  it.each([
    ['who is', 'who'],
    ['who ?', 'who'],
    ['where is ?', 'where'],
    ['timeline to', 'timeline'],
  ])('%j is all of them', (text, asked) => {
    expect(readAs(text)).toBe(asked);
  });
});

describe('a command typed in another way', () => {
  it.each([
    ['/harbour who petrov', 'who petrov'],
    ['/HARBOUR', 'brief'],
    ['/who petrov', 'who petrov'],
    ['/timeline', 'timeline'],
    ['help /who', 'help /who'],
    ['Timeline: 1962', 'timeline 1962'],
    ['WHO "petrov"', 'who petrov'],
  ])('%j is %s', (text, asked) => {
    expect(readAs(text)).toBe(asked);
  });
});

describe('a name in disguise', () => {
  it.each([
    'd̸̡̛ư̶̢͝v̵̨̛a̷͘l̴',
    'ＤＵＶＡＬ',
    'du\u200bval',
    '\u202Educal'.replace('c', 'v'),
    '<@U123|duval>',
    '||duval||',
    '(Duval)!',
    'd.u.v.a.l',
    'duval’s',
  ])('%j is Émile Duval', (text) => {
    expect(replyTo(text, harbour)[0]?.title).toBe('Émile Duval · Harbour master');
  });
});

describe('what only looks like a date', () => {
  it.each([
    ['0000-00-00', 'There is no month 0.'],
    ['2020-13-45', 'There is no month 13.'],
    ['2021-02-30', 'February 2021 has 28 days'],
    ['99', 'No month has a day 99.'],
  ])('%j is refused with the reason', (text, why) => {
    const [reply] = replyTo(text, harbour);
    expect(reply?.refused).toBeDefined();
    expect(wordsIn(reply?.lede ?? [])).toContain(why);
  });

  it.each(['-1', '1e309', '0x10', '2020--10', '99999999999999999999', 'before', 'since', 'page 999'])(
    '%j is looked for as words',
    (text) => {
      expect(readAs(text)).toMatch(/^search /);
    },
  );

  it('takes a range the wrong way round for the range', () => {
    expect(replyTo('may 4 to may 2', harbour)[0]?.title).toBe(replyTo('may 2 to may 4', harbour)[0]?.title);
  });
});

describe('code, markup and names of program parts', () => {
  it.each([
    "'; DROP TABLE events;--",
    '{"$ne":null}',
    '<!channel>',
    '<t:1234567:R>',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'who constructor',
    'where toString',
    'sources __proto__',
    'cite valueOf',
    'summary constructor',
    'figures hasOwnProperty',
    'disputed __proto__',
    'search .*',
    'hello',
  ])('%j is refused, and leads on', (text) => {
    const [reply] = replyTo(text, harbour);
    expect(reply?.refused).toBeDefined();
    expect(wordsIn(reply?.lede ?? [])).not.toBe('');
    expect((reply?.actions.length ?? 0) + (reply?.choices?.options.length ?? 0)).toBeGreaterThan(0);
  });
});

describe('a long text', () => {
  it.each([
    'x '.repeat(250),
    'xyzzy '.repeat(83),
    'ﷺ'.repeat(500),
    'duval '.repeat(83),
    `who ${'ab '.repeat(165)}`,
    'may 2 to '.repeat(55),
    Array.from({ length: 125 }, (_, index) => `w${index}`).join(' '),
  ])('%# is answered within a fifth of a second, however busy the machine', (text) => {
    replyTo('xyzzy', harbour);
    const answer = () => expect(replyTo(text.slice(0, 500), harbour)[0]?.title).not.toBe('');
    expect(processorTime(answer)).toBeLessThan(200);
  });
});
