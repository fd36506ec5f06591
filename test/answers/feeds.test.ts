import { describe, expect, it } from 'vitest';
import { FIRST_VIEW } from '../../src/answers/reply/page.ts';
import { countWords, wordsIn } from '../../src/answers/reply/words.ts';
import { run } from '../../src/answers/run.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Day, Feed } from '../../src/digest/types.ts';
import { format as formatDiscord } from '../../src/platforms/discord/format.ts';
import { format as formatSlack } from '../../src/platforms/slack/format.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { readAloud } from '../fixtures/read-aloud.ts';

const since = '2031-05-02' as Day;
const feeds: readonly Feed[] = [
  {
    url: 'https://www.paper.example/rss/',
    label: 'Paper',
    publisher: 'The Aldwin Paper',
    state: 'read',
    lastRead: '2031-05-04T12:00:05Z',
    brought: { day: '2031-05-04' as Day, articles: 3 },
  },
  {
    url: 'https://agency.example/feed?of=coast',
    publisher: 'Coast Agency',
    state: 'failing',
    lastRead: '2031-05-02T07:30:00Z',
    brought: { day: '2031-05-01' as Day, articles: 1 },
    failure: { why: 'status 500', since },
  },
  {
    url: 'http://radio.example/',
    publisher: 'Radio Skarn',
    state: 'gone',
    failure: { why: 'gone, its publisher says (410)', since },
  },
];

const ask = (of: readonly Feed[] | undefined, view?: string) =>
  run(
    { topic: 'harbour', name: 'sources', options: {}, ...(view ? { view } : {}) },
    digestInMemory({ ...harbourDocument, ...(of ? { feeds: of } : {}) }),
  );

describe('the feeds of a topic', () => {
  it('are behind the sources: where they are, when they were read, what they brought, why one is not read', () => {
    expect(ask(feeds).views.map(({ label }) => label)).toContain('Feeds · 3');
    expect(readAloud(ask(feeds, 'feeds')).slice(1)).toEqual([
      '# When this digest was made',
      'Paper · www.paper.example/rss/',
      '  Last read 4 May 2031, 12:00 UTC · last brought 3 articles, on 4 May 2031',
      'Coast Agency · agency.example/feed',
      '  Failing since 2 May 2031: status 500',
      '  Last read 2 May 2031, 07:30 UTC · last brought 1 article, on 1 May 2031',
      'Radio Skarn · radio.example/',
      '  Paused since 2 May 2031: gone, its publisher says (410)',
      '  Never read yet',
    ]);
  });

  it('were read when whoever knows it says, the digest being no newer for that', () => {
    const digest = digestInMemory({ ...harbourDocument, feeds });
    digest.readTimes = () => ['2031-05-04T13:15:00Z', null, null];
    const reply = run({ topic: 'harbour', name: 'sources', options: {}, view: 'feeds' }, digest);
    expect(readAloud(reply).slice(1, 6)).toEqual([
      'Paper · www.paper.example/rss/',
      '  Last read 4 May 2031, 13:15 UTC · last brought 3 articles, on 4 May 2031',
      'Coast Agency · agency.example/feed',
      '  Failing since 2 May 2031: status 500',
      '  Last read 2 May 2031, 07:30 UTC · last brought 1 article, on 1 May 2031',
    ]);
  });

  it('that are not read are told of in the first view, shortly however many they are', () => {
    expect(wordsIn(ask(feeds).lede ?? [])).toBe(
      '2 of 3 feeds not read: Coast Agency failing since 2 May 2031 | Radio Skarn paused since 2 May 2031',
    );
    const unread = (url: string, publisher: string) =>
      ({ url, publisher, state: 'failing', failure: { why: 'status 500', since } }) as const;
    const [sport, coast] = ['https://paper.example/sport/', 'https://paper.example/coast/'];
    const failing = (of: readonly Feed[]) => wordsIn(ask(of).lede ?? []).replaceAll(' failing since 2 May 2031', '');
    expect(failing([unread(sport, 'paper.example'), unread(coast, 'paper.example')])).toBe(
      '2 of 2 feeds not read: paper.example/sport/ | paper.example/coast/',
    );
    expect(failing([unread(sport, 'Paper'), unread(coast, 'Paper'), unread('https://a.example/', 'A')])).toBe(
      '3 of 3 feeds not read: Paper (paper.example/sport/) | Paper (paper.example/coast/) | A',
    );
    expect(failing([unread(`${sport}?of=1`, 'paper.example'), unread(`${sport}?of=2`, 'paper.example')])).toBe(
      '2 of 2 feeds not read: paper.example/sport/?of=1 | paper.example/sport/?of=2',
    );
    const wordy = { url: 'https://a.example/', publisher: 'word '.repeat(30), state: 'failing' } as const;
    const many = ask(Array.from({ length: 40 }, () => wordy));
    expect(countWords(wordsIn(many.lede ?? []))).toBeLessThan(FIRST_VIEW.words / 3);
    expect(wordsIn(many.lede ?? [])).toMatch(/^40 of 40 feeds not read: .* \| \d+ more$/);
    expect(ask(feeds.slice(0, 1)).lede).toBe(undefined);
  });

  it('lead to their addresses on both platforms, and what they say is data', () => {
    const [first] = feeds;
    const odd = { ...first, publisher: '*x*', label: '<!here> [a](http://b.example)' } as Feed;
    const reply = ask([odd], 'feeds');
    const slack = JSON.stringify(formatSlack(reply, 'asker'));
    expect(slack).toContain('<https://www.paper.example/rss/|www.paper.example/rss/>');
    expect(slack).not.toContain('<!here>');
    const discord = JSON.stringify(formatDiscord(reply, 'asker'));
    expect(discord).toContain('[www.paper.example/rss/](https://www.paper.example/rss/)');
    expect(discord).not.toContain('[a](http://b.example)');
  });

  it('are not spoken of in a topic without any', () => {
    expect(ask(undefined).views.map(({ label }) => label.split(' ')[0])).not.toContain('Feeds');
    expect(ask(undefined).lede).toBe(undefined);
  });
});
