import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/answers/reply/reply.ts';
import { format } from '../../../src/platforms/discord/format.ts';
import { discordWindows } from '../../fixtures/pages.ts';
import { many, reply, said } from '../../fixtures/replies.ts';

const embedOf = (made: Reply) => format(made, 'asker').embeds[0];
const textOf = (made: Reply) => `${embedOf(made)?.description}`;
const rowsOf = (made: Reply) =>
  format(made, 'asker').components.map((row) => row.components.map((part) => (part.type === 2 ? part.label : '')));

describe('pages', () => {
  const long = discordWindows(reply({ items: many(70, (number) => said(`event ${number}`)) }));

  it('hold twenty-five short items, in order, each once', () => {
    expect(long).toHaveLength(3);
    expect(long.flatMap((page) => textOf(page).match(/event \d+/g))).toEqual(many(70, (number) => `event ${number}`));
  });

  it('are filled by length, whole items each, and within the limit', () => {
    const wordy = discordWindows(reply({ items: many(20, (number) => said(`${number} ${'x'.repeat(600)}`)) }));
    expect(wordy).toHaveLength(4);
    const pages = wordy.slice(0, 3).map(textOf);
    for (const text of pages) expect(text.length).toBeGreaterThan(3_000);
    for (const text of pages) expect(text.length).toBeLessThanOrEqual(3_900);
    expect(pages[1]).toMatch(/^- 7 x{600}\n/);
  });

  it('are turned by buttons, and say which items they have', () => {
    expect(long.map(rowsOf)).toEqual([
      [['Next (26–50 of 70)', 'Share to channel']],
      [['Previous', 'Next (51–70 of 70)', 'Share to channel']],
      [['Previous', 'Share to channel']],
    ]);
    expect(long.map((page) => embedOf(page)?.footer.text)).toEqual([
      '1–25 of 70 · Harbour digest 1a2b3c4d',
      '26–50 of 70 · Harbour digest 1a2b3c4d',
      '51–70 of 70 · Harbour digest 1a2b3c4d',
    ]);
  });

  it('repeat the sub-heading of a group that goes on', () => {
    const items = many(40, (number) => ({ group: 'Background', ...said(`event ${number}`) }));
    const [, second] = discordWindows(reply({ items }));
    expect(second && textOf(second)).toMatch(/^### Background\n- event 26/);
  });
});
