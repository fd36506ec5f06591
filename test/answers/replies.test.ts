import { expect, it } from 'vitest';
import { wordsIn } from '../../src/answers/reply/words.ts';
import { asked, lede, offered, outlineWhole } from './outline.ts';

/**
 * What the invented topic answers, whole: the first view and what is behind it, kept in replies.txt to be read. A change
 * there is a change of what people are told: look at each line before `npx vitest run test/answers/replies.test.ts -u`.
 */
const questions = [
  ['brief', {}],
  ['timeline', {}],
  ['timeline', { when: '2 may', about: 'gull island' }],
  ['timeline', { about: 'crew-vote' }],
  ['timeline', { about: 'dredging' }],
  ['timeline', { when: '2/5/2021' }],
  ['timeline', { when: '20 april' }],
  ['summary', {}],
  ['summary', { day: '2021-05-02' }],
  ['summary', { day: '1 may to 2 may' }],
  ['who', {}],
  ['who', { name: 'obryan' }],
  ['who', { name: 'Duval' }],
  ['who', { name: 'harbour office' }],
  ['who', { name: 'northmark' }],
  ['where', {}],
  ['where', { place: 'möwen island' }],
  ['disputed', {}],
  ['disputed', { about: 'hurt-count' }],
  ['figures', {}],
  ['figures', { about: 'dawn' }],
  ['sources', {}],
  ['sources', { article: 'B' }],
  ['search', { words: 'warnings' }],
  ['search', { words: 'members' }],
  ['search', { words: 'mayor' }],
  ['search', { words: 'northmark boats letter' }],
  ['cite', { id: 'C6' }],
  ['cite', { id: 'B2' }],
  ['cite', { id: 'B4' }],
  ['cite', { id: 'B8' }],
  ['help', {}],
] as const;

it('tells what it told', async () => {
  const told = questions.map(([name, options]) => {
    const reply = asked(name, options);
    return [
      `=== ${[name, ...Object.values(options)].join(' ')}`,
      reply.title,
      ...(lede(reply) === '' ? [] : [lede(reply)]),
      ...outlineWhole(name, options),
      ...reply.notes.map((note) => `note: ${wordsIn(note)}`),
      ...(offered(reply).length === 0 ? [] : [`next: ${offered(reply).join(' | ')}`]),
    ].join('\n');
  });
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('replies.txt');
});
