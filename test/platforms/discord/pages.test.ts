import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/answers/reply/reply.ts';
import { format, pageCount } from '../../../src/platforms/discord/format.ts';
import { many, reply, said } from './replies.ts';

const embedOf = (made: Reply) => format(made, 'asker').embeds[0];
const textOf = (made: Reply) => embedOf(made)?.description;
const rowsOf = (made: Reply) =>
  format(made, 'asker').components.map((row) => row.components.map((part) => (part.type === 2 ? part.label : '')));

describe('pages', () => {
  const long = (page: number) =>
    reply({
      items: many(70, (number) => said(`event ${number}`)),
      command: { topic: 'harbour', name: 'timeline', options: {}, page },
    });

  it('hold thirty short items, in order, each once', () => {
    expect(pageCount(long(1))).toBe(3);
    const shown = [1, 2, 3].flatMap((page) => `${textOf(long(page))}`.match(/event \d+/g) ?? []);
    expect(shown).toEqual(many(70, (number) => `event ${number}`));
  });

  it('are filled by length, whole items each, and within the limit', () => {
    const wordy = (page: number) => ({
      ...long(page),
      items: many(20, (number) => said(`${number} ${'x'.repeat(600)}`)),
    });
    expect(pageCount(wordy(1))).toBe(4);
    const pages = [1, 2, 3].map((page) => `${textOf(wordy(page))}`);
    for (const text of pages) expect(text.length).toBeGreaterThan(3_000);
    for (const text of pages) expect(text.length).toBeLessThanOrEqual(3_900);
    expect(pages[1]).toMatch(/^- 7 x{600}\n/);
  });

  it('are turned by buttons, and numbered', () => {
    expect([1, 2, 3].map((page) => rowsOf(long(page)))).toEqual([
      [['Next page (2 of 3)', 'Share to channel']],
      [['Previous page', 'Next page (3 of 3)', 'Share to channel']],
      [['Previous page', 'Share to channel']],
    ]);
    expect(embedOf(long(2))?.footer.text).toBe('Page 2 of 3 · Harbour digest 1a2b3c4d');
  });

  it.each([
    [99, 'event 70'],
    [0, 'event 1'],
    [-3, 'event 1'],
    [Number.NaN, 'event 1'],
    [2.7, 'event 31'],
  ])('clamp %d to one that there is', (page, event) => {
    expect(textOf(long(page))).toContain(event);
  });

  it('repeat the sub-heading of a group that goes on', () => {
    const made = { ...long(2), items: many(40, (number) => ({ group: 'Background', ...said(`event ${number}`) })) };
    expect(textOf(made)).toMatch(/^### Background\n- event 31/);
  });
});
