import { describe, expect, it } from 'vitest';
import { run } from '../../src/answers/run.ts';
import { format as discordFormat } from '../../src/platforms/discord/format.ts';
import { format as slackFormat } from '../../src/platforms/slack/format.ts';
import { blocksOf, spansOf, wordsOf } from '../../src/playground/page/discord/markup.ts';
import { usageOf } from '../../src/playground/page/inspector/usage.ts';
import { discordAfter, slackAfter } from '../../src/playground/page/messages.ts';
import type { Exchange } from '../../src/playground/server/api/shapes.ts';
import { harbour } from '../fixtures/harbour.ts';
import { textsIn } from '../platforms/discord/faults.ts';

const topic = harbour.topic.id;

const request = { method: 'POST', path: '/', headers: {}, body: '' } as const;
const exchange = (platform: 'slack' | 'discord', body: object | null, ...posted: object[]): Exchange => ({
  platform,
  request,
  status: 200,
  body: body === null ? '' : JSON.stringify(body),
  ms: 1,
  posted: posted.map((post) => JSON.stringify(post)),
  called: [],
});
const at = new Date(0);
const shown = <Message>(after: readonly Message[] | string): readonly Message[] => {
  if (typeof after === 'string') throw new Error(after);
  return after;
};

describe("Discord's markdown", () => {
  it('is read as the formatter writes it', () => {
    const kinds = blocksOf('## Title\nlede\n\n### Head\n**When** · it\n- one\n- two\n\n-# small').map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['title', 'line', 'gap', 'heading', 'line', 'list', 'gap', 'small']);
  });

  it.each([
    ['**bold** and *italic* and `code`', ['bold', 'text', 'italic', 'text', 'code']],
    ['\\*\\*not bold\\*\\*', ['text']],
    ['**a \\* b**', ['bold']],
    ['`\\*`', ['code']],
    ['2 * 3 * 4', ['text']],
    ['[Alder **Gazette**](https://gazette.example/a)', ['link']],
    ['\\[no link](https://gazette.example/a)', ['text']],
    ['[no script](javascript:alert(1))', ['text']],
    ['shared by <@200000000000000001>, </harbour who:200000000000000005>', ['text', 'mention', 'text', 'mention']],
  ])('%s', (line, kinds) => {
    expect(spansOf(line).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('shows data as it was before it was escaped', () => {
    const reply = run({ topic, name: 'timeline', options: {} }, harbour);
    const title = 'A *star*, a_line, [a] <b> and `c` ~ \\ |';
    const [first = ''] = textsIn({ type: 4, data: discordFormat({ ...reply, title, lede: [] }, 'asker') });
    expect(wordsOf(spansOf(first.replace('### ', '')))).toBe(title);
  });
});

describe('what a pane shows', () => {
  const first = exchange('slack', { blocks: [], response_type: 'ephemeral' });

  it('is changed in place by a Slack post that says so', () => {
    const [message] = shown(slackAfter([], null, first, at));
    const turned = exchange('slack', null, { blocks: [{ type: 'divider' }], replace_original: true });
    const after = shown(
      slackAfter(
        [message].flatMap((one) => one ?? []),
        message?.key ?? '',
        turned,
        at,
      ),
    );
    expect(after.map(({ key, blocks }) => [key, blocks.length])).toEqual([[message?.key, 1]]);
  });

  it('is followed by a shared Slack message', () => {
    const before = shown(slackAfter([], null, first, at));
    const share = exchange('slack', null, { blocks: [], response_type: 'in_channel', replace_original: false });
    const after = shown(slackAfter(before, before[0]?.key ?? '', share, at));
    expect(after.map(({ ephemeral }) => ephemeral)).toEqual([true, false]);
  });

  it('follows Discord: type 4 adds, type 7 changes and leaves who sees it', () => {
    const added = exchange('discord', { type: 4, data: { embeds: [], components: [], flags: 64 } });
    const changed = exchange('discord', { type: 7, data: { embeds: [{ title: 'Next' }], components: [] } });
    const [message] = shown(discordAfter([], null, added, at));
    const after = shown(
      discordAfter(
        [message].flatMap((one) => one ?? []),
        message?.key ?? '',
        changed,
        at,
      ),
    );
    expect(after).toEqual([{ ...message, embeds: [{ title: 'Next' }] }]);
  });

  it('numbers components as Discord does, and counts what is in them', () => {
    const text = (content: string) => ({ type: 10, content });
    const accessory = { type: 2, style: 2, label: 'Open', custom_id: 'open' };
    const container = { type: 17, components: [text('One'), { type: 9, components: [text('Two')], accessory }] };
    const sent = exchange('discord', { type: 4, data: { flags: 64 + 32_768, components: [container] } });
    const [message] = shown(discordAfter([], null, sent, at));
    expect(message?.ephemeral).toBe(true);
    expect(new Set(JSON.stringify(message?.components).match(/"id":\d+/g)).size).toBe(5);
    const usage = usageOf(sent);
    expect(usage.find(({ what }) => what === 'All text')?.used).toBe(6);
    expect(usage.find(({ what }) => what === 'Components')?.used).toBe(5);
  });

  it('says in words what went wrong', () => {
    expect(slackAfter([], null, { ...first, status: 500 }, at)).toMatch(/status 500/);
    expect(slackAfter([], 'pressed', exchange('slack', null), at)).toMatch(/posted nothing/);
    expect(discordAfter([], null, exchange('discord', null), at)).toMatch(/no message/);
  });
});

describe('the size of a message', () => {
  const reply = run({ topic, name: 'help', options: {} }, harbour);

  it.each([
    ['Slack', exchange('slack', slackFormat(reply))],
    ['Discord', exchange('discord', { type: 4, data: discordFormat(reply, 'asker') })],
  ])("is within every limit of %s's, and uses some of most", (_, sent) => {
    const usage = usageOf(sent);
    expect(usage.length).toBeGreaterThan(4);
    expect(usage.filter(({ used, allowed }) => used > allowed)).toEqual([]);
    expect(usage.filter(({ used }) => used === 0).length).toBeLessThan(4);
  });

  it('is that of the message that was posted, where there is one', () => {
    const block = { type: 'header', text: { type: 'plain_text', text: 'Twelve chars' } };
    const usage = usageOf(exchange('slack', null, { text: 'read aloud', blocks: [block] }));
    expect(usage.find(({ what }) => what === 'Header')?.used).toBe(12);
    expect(usage.find(({ what }) => what === 'Text read aloud')?.used).toBe(10);
  });

  it('is nothing where there is no message', () => {
    expect(usageOf(exchange('discord', { type: 8, data: { choices: [] } }))).toEqual([]);
  });
});
