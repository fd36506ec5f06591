import { describe, expect, it } from 'vitest';
import { datedIn } from '../../src/answers/dated.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { altOf, LONGEST_ALT } from '../../src/pictures/picture.ts';
import { pictureOf } from '../../src/pictures/subject.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { drowned, pictured, withFigures } from './making.ts';

const [dispute] = harbourDocument.disputes;

describe('a picture', () => {
  it('is of the news where nothing is asked, the most important in order of date', () => {
    const picture = pictured({});
    expect(picture).toMatchObject({ kind: 'timeline', title: 'What was reported, 1 May – 4 May 2021' });
    const rows = picture.kind === 'timeline' ? picture.rows : [];
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.length).toBeLessThanOrEqual(7);
    const days = rows.map(({ event }) => event.date.start);
    expect(days).toEqual([...days].sort());
  });

  it.each([
    [{ when: '2 may' }, 'What was reported, 2 May 2021'],
    [{ about: 'duval' }, 'What was reported of Émile Duval, '],
    [{ when: 'may 2021', about: 'duval' }, 'What was reported of Émile Duval, 1 May – 31 May 2021'],
  ])('of %j is a timeline of that', (options, title) => {
    expect(pictured(options)).toMatchObject({ kind: 'timeline', title: expect.stringContaining(title) });
  });

  it.each([dispute?.id ?? '', dispute?.question ?? '', dispute?.question.toUpperCase() ?? ''])(
    'of the question %j has its positions side by side, each with who holds it',
    (about) => {
      const picture = pictured({ about });
      expect(picture).toMatchObject({ kind: 'positions', title: dispute?.question });
      const rows = picture.kind === 'positions' ? picture.rows : [];
      expect(rows.map(({ says }) => says)).toEqual(dispute?.positions.map(({ text }) => text));
      for (const { holder } of rows) expect(holder).toMatch(/, in \w|, naming no one$/);
    },
  );

  it.each(['hurt', 'toll', 'TOLL'])('of %j has each count with its giver and its day, and no total', (about) => {
    const picture = pictured({ about });
    expect(picture).toMatchObject({ kind: 'toll', counted: 'hurt', title: 'Hurt: what was counted, 2 May 2021' });
    const counts = picture.kind === 'toll' ? picture.counts : [];
    expect(counts.map(({ amount, giver, date, contested }) => [amount, giver, date, contested])).toEqual([
      ['4', 'Harbour Office, in Alder Gazette', '2 May', 'contested'],
      ['more than 12', 'Boris Petrov, in Island Post', 'published 2 May', 'contested'],
    ]);
    expect(altOf(picture)).not.toMatch(/\b(?:16|8|total|sum)\b/);
  });

  it('of a toll draws the latest of each giver first, and says how many it leaves out', () => {
    const days = ['03', '04', '05', '06', '07', '08', '09'];
    const office = days.map((day, at) => drowned(`o${at}`, 3 * at + 2, `2021-05-${day}`, 'harbour-office', 'A9'));
    const union = drowned('u', 40, '2021-05-03', 'ferry-union', 'C5');
    const unnumbered = { ...drowned('w', 0, '2021-05-09', '', 'D5'), words: 'hundreds' };
    const { value: _, ...words } = unnumbered;
    const picture = pictured({ about: 'drowned' }, withFigures(...office, union, words));
    const counts = picture.kind === 'toll' ? picture.counts : [];
    expect(counts.map(({ giver }) => giver)).toContain('Ferry Union, in Article C');
    expect(counts.at(-1)).toMatchObject({ value: 20, date: '9 May' });
    expect(picture.note).toContain(`${9 - counts.length} more not drawn.`);
  });

  it.each([
    [{ when: '1850' }, 'nothing-found'],
    [{ when: 'someday' }, 'unreadable-date'],
    [{ about: 'zzzz' }, 'nothing-found'],
  ])('of %j is refused, with what there is', (options, why) => {
    expect(pictureOf(options, editionOf(harbour), datedIn)).toMatchObject({ kind: 'refusal', why });
  });
});

describe('the words of a picture', () => {
  it.each([{}, { about: 'toll' }, { about: dispute?.id ?? '' }, { about: 'petrov' }])(
    'of %j tell title, note, every label, who says it, and the digest',
    (options) => {
      const picture = pictured(options);
      const alt = altOf(picture);
      const labels =
        picture.kind === 'timeline'
          ? picture.rows.flatMap(({ event, date, standing, sources }) => [event.headline, date, standing, sources])
          : picture.kind === 'positions'
            ? picture.rows.flatMap(({ says, holder }) => [says.replace(/\.$/, ''), holder])
            : picture.counts.flatMap(({ amount, date, giver, figure }) => [amount, date, giver, figure.label]);
      for (const label of [picture.title, picture.note, picture.digest, ...labels]) expect(alt).toContain(label);
    },
  );

  it('are short enough for both platforms, however long what they tell is', () => {
    const long = harbourDocument.events.map((event) => ({
      ...event,
      headline: `${event.headline} ${'and so on '.repeat(150)}`,
    }));
    const alt = altOf(pictured({}, digestInMemory({ ...harbourDocument, events: long })));
    expect(alt.length).toBeLessThanOrEqual(LONGEST_ALT);
    expect(alt).toMatch(/…$/);
  });
});
