import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/answers/reply/reply.ts';
import { newMessage } from '../../../src/platforms/discord/format.ts';
import { discordWindows } from '../../fixtures/pages.ts';
import { many, reply, said } from '../../fixtures/replies.ts';
import { rowsIn, textsIn } from './faults.ts';

const textOf = (made: Reply) => textsIn(newMessage(made, 'asker')).join('\n');
const buttonsOf = (made: Reply) =>
  rowsIn(newMessage(made, 'asker')).flatMap((row) =>
    row.components.flatMap((part) => ('label' in part ? [part.label] : [])),
  );

describe('pages', () => {
  const long = discordWindows(reply({ items: many(30, (number) => said(`event ${number}`)) }));

  it('hold as many items as the reply says, in order, each once', () => {
    expect(long).toHaveLength(3);
    expect(long.flatMap((page) => textOf(page).match(/event \d+/g))).toEqual(many(30, (number) => `event ${number}`));
  });

  it('are cut where the text would be too long, whole items each', () => {
    const wordy = discordWindows(reply({ items: many(8, (number) => said(`${number} ${'x'.repeat(900)}`)) }));
    expect(wordy.map((page) => textOf(page).match(/^- \d/gm)?.length)).toEqual([3, 3, 2]);
  });

  it('are turned by buttons, and say which items they have', () => {
    expect(long.map(buttonsOf)).toEqual([
      ['Next (11–20 of 30)', 'Share to channel'],
      ['Previous', 'Next (21–30 of 30)', 'Share to channel'],
      ['Previous', 'Share to channel'],
    ]);
    expect(long.map((page) => textOf(page).split('\n').at(-1))).toEqual([
      '-# 1–10 of 30 · Harbour digest 1a2b3c4d',
      '-# 11–20 of 30 · Harbour digest 1a2b3c4d',
      '-# 21–30 of 30 · Harbour digest 1a2b3c4d',
    ]);
  });

  it('repeat the sub-heading of a group that goes on', () => {
    const items = many(20, (number) => ({ group: 'Background', ...said(`event ${number}`) }));
    const [, second] = discordWindows(reply({ items }));
    expect(second && textOf(second)).toContain('\n**Background**\n- event 11');
  });
});
