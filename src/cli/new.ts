import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addressOfFeed } from '../collect/feed-address.ts';
import type { ListedFeed } from '../collect/opml.ts';
import { titleOf, topicFileOf } from '../compile/draft/topic-file.ts';
import { ID_PATTERN } from '../compile/edit/schema.ts';
import { DIGESTS, defineCommand, digestsOption, WrongUsage } from './command.ts';
import { compileTopic, OVERLAY, shown, toldOf, writeTopic, writeTopicFile } from './topic.ts';

/** Slack allows 32 characters for a slash command, its slash included. */
const LONGEST = 31;

export const command = defineCommand({
  about: `  Makes digests/<topic>; /<topic> is then asked like any other. Of a folder of articles it is compiled at once; of feeds
  it is made without asking them, and npm run -s digest -- collect <topic> reads them. An article that cannot be read is
  left out, named with why, and the exit code is then 3; other files and copies are named, too, and change no code.`,
  words: [1, 1],
  options: {
    articles: { type: 'string', value: 'DIR', help: 'the folder of the articles: .txt, .md, .html' },
    feed: { type: 'string', multiple: true, value: 'URL', help: 'a feed, or a page that names one; may be repeated' },
    opml: { type: 'string', value: 'FILE', help: 'the list of feeds of a feed reader, in its format OPML' },
    about: { type: 'string', value: 'WORDS', help: 'take only what names one of these: "ferry, harbour"' },
    title: { type: 'string', value: 'TEXT', help: "the topic's title; its name by default" },
    digests: digestsOption,
  },
  async run({ words: [topic = ''], values }, terminal) {
    const { articles, digests, title = titleOf(topic) } = values;
    if (!ID_PATTERN.test(topic) || topic.length > LONGEST)
      throw new WrongUsage(
        `"${topic}" is no name for a topic: use up to ${LONGEST} lower-case letters, digits and hyphens, such as harbour-bridge. It is also the slash command.`,
      );
    const feeds = eachOnce([
      ...(values.feed ?? []).map(feedAt),
      ...(values.opml === undefined ? [] : await feedsIn(values.opml)),
    ]);
    if (articles === undefined && feeds.length === 0)
      throw new WrongUsage('Say where the articles are, with --articles DIR, or name feeds with --feed URL.');
    if (articles !== undefined && feeds.length > 0)
      throw new WrongUsage('A topic is made of --articles or of feeds: make it of one, and add the others later.');
    if (articles !== undefined && values.about !== undefined)
      throw new WrongUsage('--about chooses among what feeds bring: of a folder all articles are taken.');
    const folder = join(digests, topic);
    const topicFile = topicFileOf(topic, title, feedsText(feeds, values.about));
    if (isMade(folder, topicFile, feeds.length > 0))
      throw new WrongUsage(
        `There is a topic "${topic}" already, in ${shown(folder)}. Compile it, or choose another name.`,
      );
    if (articles === undefined) {
      writeTopicFile(folder, topicFile);
      for (const line of nextWithFeeds(topic, digests, folder, feeds.length)) await terminal.out(line);
      return 0;
    }
    // Nothing is written before all is compiled: where that fails or is interrupted, the next try begins like this one.
    const outcome = await compileTopic({ topic, digests, articles, topicFile }, terminal);
    if (outcome === null) return 1;
    const path = writeTopic(outcome, topicFile);
    const { code, lines } = toldOf(outcome);
    const { report } = outcome.compiled;
    for (const line of [...report, ...lines, `wrote ${shown(path)}`, ...nextSteps(topic, digests, folder)])
      await terminal.out(line);
    return code;
  },
});

/** A feed that is named by its address alone. */
function feedAt(address: string): ListedFeed {
  const url = addressOfFeed(address);
  if (url !== null) return { url };
  throw new WrongUsage(`--feed ${address}: it is no address of the web. Write it in full: https://…`);
}

/** What reads lists takes a third of the program: it is loaded for one. */
async function feedsIn(file: string): Promise<readonly ListedFeed[]> {
  if (!existsSync(file)) throw new WrongUsage(`There is no file ${file}.`);
  const { readOpml } = await import('../collect/opml.ts');
  const feeds = readOpml(readFileSync(file));
  if (feeds === null) throw new WrongUsage(`${file} is no OPML: export the list of feeds from your reader once more.`);
  if (feeds.length === 0) throw new WrongUsage(`${file} lists no feed.`);
  return feeds;
}

/** Whether the topic is there; a `topic.yml` alone, as this command writes it, is what an interruption left. */
function isMade(folder: string, topicFile: string, isWhole: boolean): boolean {
  const path = join(folder, 'topic.yml');
  if (!existsSync(path)) return false;
  return (
    isWhole ||
    ['digest.json', 'digest.db'].some((name) => existsSync(join(folder, name))) ||
    readFileSync(path, 'utf8') !== topicFile
  );
}

/** Each address once, as it is named first. */
function eachOnce(feeds: readonly ListedFeed[]): readonly ListedFeed[] {
  const known = new Map<string, ListedFeed>();
  for (const feed of feeds) if (!known.has(feed.url)) known.set(feed.url, feed);
  return [...known.values()];
}

/** The feeds as `topic.yml` has them. */
function feedsText(feeds: readonly ListedFeed[], about: string | undefined): string {
  if (feeds.length === 0) return '';
  const words = (about ?? '').split(',').flatMap((word) => word.trim() || []);
  const lines = feeds.map(({ url, publisher, language }) =>
    [
      `  - url: ${JSON.stringify(url)}`,
      ...(publisher ? [`    publisher: ${JSON.stringify(publisher)}`] : []),
      ...(language ? [`    language: ${JSON.stringify(language)}`] : []),
    ].join('\n'),
  );
  return `# Each may have publisher, label, language, about (include, people, exclude), and take: page where the publisher's terms
# allow that its pages are read; else what the feed itself publishes is taken (take: summary).
feeds:
${lines.join('\n')}
${words.length === 0 ? '# about: [ferry, harbour]    takes only what names one of these' : `about:\n  include: [${words.map((word) => JSON.stringify(word)).join(', ')}]`}
# keep: 365    erases articles that are older than so many days
`;
}

/** What to do with a topic of feeds. */
const nextWithFeeds = (topic: string, digests: string, folder: string, feeds: number): readonly string[] => [
  `wrote ${shown(join(folder, 'topic.yml'))}, with ${feeds} ${feeds === 1 ? 'feed' : 'feeds'}`,
  '',
  'Next:',
  `  npm run -s digest -- collect ${topic}${isOurs(digests) ? '' : ` --digests ${shown(digests)}`}    reads them`,
  `  npm run -s ask -- ${topic} timeline${isOurs(digests) ? '' : ` --digests ${shown(digests)}`}`,
];

const isOurs = (digests: string): boolean => resolve(digests) === resolve(DIGESTS);

/** What to do with the new topic. The playground and the build know the topics of the project alone. */
const nextSteps = (topic: string, digests: string, folder: string): readonly string[] => [
  '',
  `/${topic} is there. Next:`,
  ...(isOurs(digests)
    ? [`  npm run -s ask -- ${topic} timeline`, '  npm start    the playground, as Slack and Discord show it']
    : [`  npm run -s ask -- ${topic} timeline --digests ${shown(digests)}`]),
  `  npm run -s digest -- edit ${topic}${isOurs(digests) ? '' : ` --digests ${shown(digests)}`}    asks of each of these what to do`,
  `  ${shown(join(folder, OVERLAY))}    where you rename, merge, hide and retitle: docs/overlay.md`,
];
