import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { titleOf, topicFileOf } from '../compile/draft/topic-file.ts';
import { ID_PATTERN } from '../compile/edit/schema.ts';
import { DIGESTS, defineCommand, digestsOption, WrongUsage } from './command.ts';
import { compileTopic, shown, writeTopic } from './topic.ts';

/** Slack allows 32 characters for a slash command, its slash included. */
const LONGEST = 31;

export const command = defineCommand({
  about: '  Makes digests/<topic> and compiles it: /<topic> is then asked like any other.',
  words: [1, 1],
  options: {
    articles: { type: 'string', value: 'DIR', help: 'the folder of the articles: .txt, .md, .html' },
    title: { type: 'string', value: 'TEXT', help: "the topic's title; its name by default" },
    digests: digestsOption,
  },
  async run({ words: [topic = ''], values: { articles, digests, title = titleOf(topic) } }, terminal) {
    if (!ID_PATTERN.test(topic) || topic.length > LONGEST)
      throw new WrongUsage(
        `"${topic}" is no name for a topic: use up to ${LONGEST} lower-case letters, digits and hyphens, such as harbour-bridge. It is also the slash command.`,
      );
    if (articles === undefined) throw new WrongUsage('Say where the articles are, with --articles DIR.');
    const folder = join(digests, topic);
    const topicFile = topicFileOf(topic, title);
    if (isMade(folder, topicFile))
      throw new WrongUsage(
        `There is a topic "${topic}" already, in ${shown(folder)}. Compile it, or choose another name.`,
      );
    // Nothing is written before all is compiled: where that fails or is interrupted, the next try begins like this one.
    const outcome = await compileTopic({ topic, digests, articles, topicFile }, terminal);
    if (outcome === null) return 1;
    const path = writeTopic(outcome, topicFile);
    for (const line of [...outcome.compiled.report, `wrote ${shown(path)}`, ...nextSteps(topic, digests, folder)])
      await terminal.out(line);
    return 0;
  },
});

/** Whether the topic is there; a `topic.yml` alone, as this command writes it, is what an interruption left. */
function isMade(folder: string, topicFile: string): boolean {
  const path = join(folder, 'topic.yml');
  if (!existsSync(path)) return false;
  return (
    ['digest.json', 'digest.db'].some((name) => existsSync(join(folder, name))) ||
    readFileSync(path, 'utf8') !== topicFile
  );
}

/** What to do with the new topic. The playground and the build know the topics of the project alone. */
const nextSteps = (topic: string, digests: string, folder: string): readonly string[] => [
  '',
  `/${topic} is there. Next:`,
  ...(resolve(digests) === resolve(DIGESTS)
    ? [`  npm run -s ask -- ${topic} timeline`, '  npm start    the playground, as Slack and Discord show it']
    : [`  npm run -s ask -- ${topic} timeline --digests ${shown(digests)}`]),
  `  ${shown(join(folder, 'overlay.yml'))}    where you rename, merge, hide and retitle: docs/overlay.md`,
];
