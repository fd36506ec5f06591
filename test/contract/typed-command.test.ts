import { describe, expect, it } from 'vitest';
import { plain } from '../../src/answers/reply/plain.ts';
import { run } from '../../src/answers/run.ts';
import { format as formatDiscord } from '../../src/platforms/discord/format.ts';
import { format as formatSlack } from '../../src/platforms/slack/format.ts';
import { harbour } from '../fixtures/harbour.ts';

const help = (command: string) => run({ topic: 'harbour', name: 'help', options: { command } }, harbour);

describe('a question to be typed', () => {
  it('stands in one line on Slack and in plain text', () => {
    const slack = JSON.stringify(formatSlack(help('who')).blocks);
    expect(slack).toContain("`/harbour who Rosa O'Brien`");
    expect(plain(help('who'))).toContain("/harbour who Rosa O'Brien");
    expect(plain(help('timeline'))).toContain('/harbour timeline [when] [about]');
  });

  it('has its options named on Discord, where nobody can type them otherwise', () => {
    const discord = JSON.stringify(formatDiscord(help('who'), 'asker').components);
    expect(discord).toContain("`/harbour who name: Rosa O'Brien`");
    expect(discord).not.toContain("`/harbour who Rosa O'Brien`");
    expect(JSON.stringify(formatDiscord(help('timeline'), 'asker').components)).toContain(
      '`/harbour timeline when: 1962`',
    );
  });

  it('in notes as well', () => {
    const reply = run({ topic: 'harbour', name: 'where', options: { place: 'Duval' } }, harbour);
    expect(JSON.stringify(formatSlack(reply).blocks)).toContain('`/harbour who Émile Duval` gives the same');
    expect(JSON.stringify(formatDiscord(reply, 'asker').components)).toContain(
      '`/harbour who name: Émile Duval` gives the same',
    );
  });
});
