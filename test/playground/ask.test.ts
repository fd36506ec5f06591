import { describe, expect, it } from 'vitest';
import { run } from '../../src/answers/run.ts';
import { newMessage } from '../../src/platforms/discord/format.ts';
import { format } from '../../src/platforms/slack/format.ts';
import { chartedDigest } from '../../src/playground/server/api/charted-digest.ts';
import type { Asked, LineCompletion, TopicCard } from '../../src/playground/server/api/shapes.ts';
import { everyCommandName } from '../../src/subscriptions/commands/catalogue.ts';
import { harbour } from '../fixtures/harbour.ts';
import { get, keys, playground, post, posted, topic } from './running.ts';

playground();

const whoDuval = run({ topic, name: 'who', options: { name: 'duval' } }, harbour);

const ask = (text: string): Promise<Asked> => posted('/api/ask', { topic, text });

describe('a question', () => {
  it('is answered by both functions, with what each was sent and sent back', async () => {
    const { typed, slack, discord } = await ask('who duval');
    expect(JSON.parse(slack.body)).toEqual(JSON.parse(JSON.stringify(format(whoDuval))));
    expect(JSON.parse(discord?.body ?? '')).toEqual(JSON.parse(JSON.stringify(newMessage(whoDuval, 'asker'))));
    expect([slack.status, discord?.status]).toEqual([200, 200]);
    expect(slack.ms).toBeGreaterThan(0);
    expect(typed).toMatchObject({ shown: `/${topic} who name: duval`, free: false, why: null });
    expect(new URLSearchParams(slack.request.body).get('text')).toBe('who duval');
    expect(JSON.parse(discord?.request.body ?? '').data.options).toEqual([
      { type: 1, name: 'who', options: [{ type: 3, name: 'name', value: 'duval' }] },
    ]);
  });

  it('shows the signature and never the key', async () => {
    const { body } = await post('/api/ask', { topic, text: 'help' });
    expect(body).toContain('"x-slack-signature":"v0=');
    expect(body).not.toContain(keys.slackSecret);
  });

  it('in free words is shown as the typed command that asks the same', async () => {
    const { typed, discord } = await ask('duval');
    expect(typed).toMatchObject({ shown: `/${topic} who name: duval`, free: true });
    expect(discord?.body).toContain(`### ${whoDuval.title}`);
  });

  it.each([
    ['subscribe 9:00', 'Daily .* summary: on'],
    ['subscription', '09:00'],
    ['pause', 'paused'],
    ['resume', 'goes on'],
    ['unsubscribe', 'yes'],
    ['unsubscribe yes', 'stopped'],
  ])('on the subscription of a channel is answered on both sides: %s', async (text, words) => {
    const { typed, slack, discord } = await ask(text);
    expect(typed).toMatchObject({ command: { name: text.split(' ')[0] }, free: false, why: null });
    expect(slack.body).toMatch(new RegExp(words));
    expect(discord?.body).toMatch(new RegExp(words));
  });

  it.each([
    ['timelin 1994', null, /list/],
    ['search', `/${topic} search`, /“words”/],
    ['help timelines', `/${topic} help command: timelines`, /“timelines” is not on it/],
    ['x'.repeat(501), null, /length/],
  ])('that Discord would not send is sent by Slack alone: %s', async (text, shown, why) => {
    const { typed, slack, discord } = await ask(text);
    expect(discord).toBe(null);
    expect(typed?.shown).toBe(shown);
    expect(typed?.why).toMatch(why);
    expect(slack.status).toBe(200);
  });
});

describe('what the page reads', () => {
  it('lists the topics, with each command as Discord registers it', async () => {
    const [card] = await get<readonly TopicCard[]>('/api/topics');
    expect(card).toMatchObject({ id: topic, version: harbour.version });
    expect(card?.commands.map(({ name }) => name)).toEqual(everyCommandName);
    expect(card?.commands.find(({ name }) => name === 'who')?.options).toEqual([
      expect.objectContaining({ name: 'name', autocomplete: true, required: false }),
    ]);
    expect(card?.days.length).toBeGreaterThan(1);
  });

  it('gives what the charts are drawn from', async () => {
    expect(await get(`/api/digest/${topic}`)).toEqual(JSON.parse(JSON.stringify(chartedDigest(harbour))));
  });

  const complete = (text: string): Promise<readonly LineCompletion[]> =>
    get(`/api/complete?${new URLSearchParams({ topic, text })}`);

  it('completes a command line: commands, then their options, then nothing more', async () => {
    expect((await complete('')).map(({ label }) => label)).toEqual(everyCommandName);
    expect((await complete('ti'))[0]).toMatchObject({ text: 'timeline ', kind: 'command' });
    expect((await complete('who du'))[0]).toMatchObject({ kind: 'name', text: expect.stringMatching(/^who .*Duval$/) });
    expect((await complete('du'))[0]).toMatchObject({ kind: 'name', text: expect.stringMatching(/Duval$/) });
    expect((await complete('summary '))[0]).toMatchObject({ text: expect.stringMatching(/^summary \d{4}-/) });
    expect((await complete('sources A')).every(({ text }) => text !== 'sources A')).toBe(true);
    expect(await complete('search xyzzyxyzzy')).toEqual([]);
  });
});
