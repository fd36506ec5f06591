import { describe, expect, it } from 'vitest';
import { refuse } from '../../src/answers/context.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { type Refusal, wordRefusal } from '../../src/answers/reply/refusal.ts';
import { en } from '../../src/answers/words/en.ts';
import { harbour } from '../fixtures/harbour.ts';
import { spoken } from '../fixtures/read-aloud.ts';

const command = { topic: 'harbour', name: 'who', options: {} };
const help = { label: 'What you can ask', command: { ...command, name: 'help' } };
const offers = (number: number) => Array.from({ length: number }, (_, index) => ({ label: `offer ${index}`, command }));

describe('wordRefusal', () => {
  it.each<[Refusal, string, string]>([
    [
      { kind: 'refusal', why: 'no-such-person', asked: 'Zembla', nearest: [] },
      'No such person or organisation',
      'No person or organisation in this digest goes by Zembla.',
    ],
    [
      { kind: 'refusal', why: 'no-such-place', asked: 'Zembla', nearest: offers(1) },
      'No such place',
      'No place in this digest goes by Zembla. Did you mean offer 0?',
    ],
    [
      { kind: 'refusal', why: 'no-such-article', asked: 'Z', nearest: [] },
      'No such article',
      'No article in this digest goes by Z.',
    ],
    [
      { kind: 'refusal', why: 'no-such-citation', asked: 'Z9', nearest: [] },
      'No such citation',
      'No paragraph cited in this digest goes by Z9.',
    ],
    [
      { kind: 'refusal', why: 'no-such-command', asked: 'tell', nearest: [help] },
      'No such command',
      'There is no command tell.',
    ],
    [
      { kind: 'refusal', why: 'no-such-command', asked: 'hw', nearest: [...offers(7), help] },
      'No such command',
      'There is no command hw. Did you mean offer 0, offer 1, offer 2, offer 3, offer 4 or 2 more?',
    ],
    [
      { kind: 'refusal', why: 'ambiguous', asked: 'Petrov', nearest: offers(2) },
      'Which one?',
      'Petrov fits more than one name: offer 0 or offer 1.',
    ],
    [
      { kind: 'refusal', why: 'empty-day', asked: 'since 2022', near: ['Before that there is.'], nearest: [] },
      'No news: since 2022',
      'No event in this digest is dated since 2022. Before that there is.',
    ],
    [
      { kind: 'refusal', why: 'nothing-found', asked: 'zebra', among: 'figures', nearest: [] },
      'Nothing found',
      'Nothing among the figures matches zebra.',
    ],
    [
      { kind: 'refusal', why: 'missing-words', wanted: 'words', nearest: [] },
      'Something is missing',
      'This command needs words to look for.',
    ],
    [
      { kind: 'refusal', why: 'too-long', length: 501, limit: 500, nearest: [] },
      'That is too long',
      'You wrote 501 characters; please ask in at most 500.',
    ],
  ])('%j', (refusal, title, says) => {
    const wording = wordRefusal(refusal, en);
    expect([wording.title, spoken(wording.lede)]).toEqual([title, says]);
  });

  it('says why a date cannot be read, and what can be', () => {
    const asked = { kind: 'refusal', why: 'unreadable-date', asked: 'soon', nearest: [] } as const;
    expect(spoken(wordRefusal(asked, en).lede)).toMatch(/^No date could be read in soon\. A day, month, year/);
    const because = 'There is no month 13.';
    expect(spoken(wordRefusal({ ...asked, because }, en).lede)).toMatch(/^There is no month 13\. A day, month, year/);
  });
});

describe('refuse', () => {
  const asked = (number: number) =>
    refuse(command, editionOf(harbour), { kind: 'refusal', why: 'ambiguous', asked: 'x', nearest: offers(number) });

  it('offers a few as buttons and more as a menu', () => {
    expect(asked(4).actions).toHaveLength(4);
    expect(asked(4).choices).toBeUndefined();
    expect(asked(5).actions).toHaveLength(0);
    expect(asked(5).choices).toMatchObject({ placeholder: 'Choose a name' });
    expect(asked(5).choices?.options).toHaveLength(5);
  });
});
