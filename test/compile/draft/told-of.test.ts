import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../bench/extract/draft.ts';
import { editionOf } from '../../../src/answers/edition.ts';
import { countWords } from '../../../src/answers/reply/words.ts';
import { digestInMemory } from '../../../src/digest/build/make.ts';
import { headlineTells } from '../../../src/digest/tells.ts';
import type { DigestDocument } from '../../../src/digest/types.ts';
import { outlineWhole } from '../../answers/outline.ts';
import { article, compiled } from './ferry.ts';

/** Events that stand under somebody whom none of their statements names, or whose headline does where it is told as theirs. */
function misplaced(document: DigestDocument): readonly string[] {
  const digest = digestInMemory(document);
  return document.entities
    .filter(({ type }) => type !== 'place')
    .flatMap(({ id, spellings }) => {
      const entity = digest.entities.get(id);
      const names = (text: string): boolean => spellings.some((one) => text.includes(one.text));
      if (!entity) return [];
      const told = [
        ...digest.entities.leads(entity),
        ...digest.entities.entries(entity, 'acts', 0, 1_000).flatMap(({ event }) => event ?? []),
      ];
      return told.flatMap((event) => {
        const isNamed = event.statements.some(({ text }) => names(text));
        const isHeaded = !headlineTells(event, id) || names(event.headline);
        return isNamed && isHeaded ? [] : [`${id}: ${event.headline}`];
      });
    });
}

describe.each(['bribes', 'shooting', 'trial'])('the draft of the story of the %s', async (story) => {
  const { digest } = await draftOf(story);

  it('has no event under a person whom none of its statements names', () => {
    expect(digest.events.some(({ actors }) => actors.length > 0)).toBe(true);
    expect(misplaced(digest)).toEqual([]);
  });

  it('is seen to have one where somebody else is held to act', () => {
    const [last] = digest.entities.filter(({ type }) => type === 'person').slice(-1);
    const actors = [last?.id ?? ''];
    const headed = digest.events.map((event) => ({ ...event, actors }));
    expect(misplaced({ ...digest, events: headed }).length).toBeGreaterThan(0);
    const told = digest.events.map((event) => ({
      ...event,
      statements: event.statements.map((one) => ({ ...one, actors })),
    }));
    expect(misplaced({ ...digest, events: told }).length).toBeGreaterThan(0);
  });
});

describe('who', async () => {
  const { digest } = await compiled({
    'a.txt': article(
      'Treasurer held',
      '2031-05-14',
      'Police arrested Ada Roe, the treasurer of Orne, on Monday and charged her with stealing from the town.',
      'Her lawyer, Carl Poe, said that Roe denied the charge.',
      'Ada Roe denied the charge.',
      'The mayor, Ben Doe, who had hired Roe, resigned on Tuesday.',
      'A fire broke out in the office of Mayor Ben Doe in Orne on Sunday.',
    ),
  });
  const edition = editionOf(digestInMemory(digest));
  const shown = (name: string): readonly string[] => outlineWhole('who', { name }, edition);

  it('shows beside a charge what the charged deny, within the first view', () => {
    const lines = shown('Ada Roe');
    const first = lines.slice(
      0,
      lines.findIndex((line) => line.startsWith('## ')),
    );
    expect(first.join('\n')).toMatch(/Police arrested Ada Roe[^\n]*\n[^\n]*denied the charge/);
    expect(countWords(first.join(' '))).toBeLessThanOrEqual(90);
  });

  it('shows of an event only what is of them', () => {
    const lines = shown('Ben Doe').join('\n');
    expect(lines).toContain('Ben Doe, who had hired Roe, resigned on Tuesday');
    expect(lines.split('## Named in')[0]).not.toMatch(/arrested|fire/);
    const about = outlineWhole('timeline', { about: 'Ada Roe' }, edition).join('\n');
    expect(about).toContain('Ben Doe, who had hired Roe, resigned');
    expect(about).not.toMatch(/· (?:The mayor, )?Ben Doe resigned/);
    expect(shown('Carl Poe').join('\n').split('## ')[0]).not.toContain('arrested');
  });
});

it('what an article says was somebody else stands as a denial beside what it puts right, and tells of nobody', async () => {
  const { digest } = await compiled({
    'a.txt': article(
      'Officer sued before',
      '2031-05-12',
      'Officer Kyle Brandt was sued in March 2028 over a broken arm, and the city of Varn paid 85,000 crowns.',
    ),
    'b.txt': article(
      'Correction',
      '2031-05-15',
      'The suit over a broken arm, settled in March 2028 by the city of Varn for 85,000 crowns, was against Tyler Brandt, not Kyle Brandt.',
    ),
  });
  const kyle = digest.entities.find(({ name }) => name === 'Kyle Brandt')?.id ?? '';
  const event = digest.events.find(({ statements }) => statements.length === 2);
  expect(kyle).not.toBe('');
  expect(event?.actors).not.toContain(kyle);
  expect(event?.statements.map(({ denies = [] }) => denies)).toEqual(expect.arrayContaining([[], [kyle]]));
});
