import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/answers/catalogue.ts';
import { answer } from '../../src/answers/context.ts';
import { datedIn } from '../../src/answers/dated.ts';
import { run } from '../../src/answers/run.ts';
import { pictureAnswer } from '../../src/pictures/answer.ts';
import { everyCommandName } from '../../src/subscriptions/commands/catalogue.ts';
import { harbour } from '../fixtures/harbour.ts';
import { readAloud } from '../fixtures/read-aloud.ts';
import { outline, outlineWhole } from './outline.ts';

const SERVICE = { url: 'https://abc.example/picture', key: 'a key made up for this' };

const asking = (name: string, options: Record<string, string> = {}) =>
  run({ topic: 'harbour', name, options }, harbour);

describe('run', () => {
  it.each(commandNames)('%s carries the footer, the version and what was asked', (name) => {
    const reply = asking(name);
    expect(reply.footer).toBe('Harbour digest 1a2b3c4d · 4 articles, 2 to 4 May 2021');
    expect(reply.version).toBe('1a2b3c4d');
    expect(reply.command).toEqual({ topic: 'harbour', name, options: {} });
  });

  it('makes options harmless, and passes over those that the command does not have', () => {
    const { command } = asking('timeline', { when: ' \u202E1994\u0000 ', about: '', name: 'x' });
    expect(command.options).toEqual({ when: '1994' });
  });

  it.each(['', 'constructor', '__proto__', 'toString', 'timelines\u0000'])('refuses the command %j', (name) => {
    const reply = asking(name);
    expect(reply).toMatchObject({ refused: expect.any(String), title: 'No such command' });
    expect(reply.actions.at(-1)?.command.name).toBe('help');
  });

  it('offers the command that was meant', () => {
    expect(asking('timelin').actions[0]).toMatchObject({ label: 'timeline', command: { name: 'timeline' } });
  });

  it('takes an option of 500 characters and refuses one of 501', () => {
    expect(asking('search', { words: 'x'.repeat(500) }).title).toBe('Nothing found');
    const reply = asking('search', { words: 'x'.repeat(501) });
    expect(readAloud(reply).slice(0, 2)).toEqual([
      'That is too long',
      'You wrote 501 characters; please ask in at most 500.',
    ]);
    expect(reply.command.options).toEqual({});
  });
});

describe('help', () => {
  it('names every command, and behind a button each with its options and an example', () => {
    const told = outlineWhole('help');
    for (const name of everyCommandName) expect(told.some((line) => line.startsWith(`* /harbour ${name}`))).toBe(true);
    for (const name of commandNames.filter((name) => name !== 'help'))
      expect(outline(asking('help')).join(), name).toContain(`/harbour ${name}`);
  });

  it.each(commandNames)('on %s gives examples that are all answered', (name) => {
    const reply = asking('help', { command: name });
    expect(reply.title).toBe(`Help: ${name}`);
    const examples = reply.items.filter(({ group }) => group === 'Examples');
    expect(reply.actions).toHaveLength(examples.length);
    expect(examples.length).toBeGreaterThan(0);
    for (const { command } of reply.actions) {
      expect(command.name).toBe(name);
      const reply = run(command, harbour, pictureAnswer(SERVICE, { answer, datedIn }));
      expect([command.options, reply.refused]).toEqual([command.options, undefined]);
    }
  });

  it('tells an unknown command from a mistyped one', () => {
    expect(asking('help', { command: 'timelin' }).actions.map(({ label }) => label)).toEqual(['timeline']);
    expect(asking('help', { command: 'zzz' }).choices?.options).toHaveLength(everyCommandName.length);
    expect(asking('help', { command: '/TIMELINE' }).title).toBe('Help: timeline');
  });
});
