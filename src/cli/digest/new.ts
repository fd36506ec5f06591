import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ID_PATTERN } from '../../compile/edit/schema.ts';
import { run as compileTopic } from './compile.ts';
import { type ExitCode, type Terminal, wrongUsage } from './terminal.ts';
import { DIGESTS, isFolder, shown } from './topic.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Slack allows 32 characters for a slash command, its slash included. */
const LONGEST = 31;

/** `digest new <topic> --articles DIR`: makes `digests/<topic>/topic.yml`, compiles, and says how to ask. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const asked = readArgs(args);
  if (typeof asked === 'string') return wrongUsage(asked, terminal);
  const { topic, articles, digests, title } = asked;
  const folder = join(digests, topic);
  if (existsSync(join(folder, 'topic.yml')))
    return wrongUsage(
      `There is a topic "${topic}" already, in ${shown(folder)}. Compile it, or choose another name.`,
      terminal,
    );
  if (!isFolder(articles)) return wrongUsage(`There is no folder ${articles}.`, terminal);

  const isNew = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'topic.yml'), topicFile(topic, title));
  let code: ExitCode = 1;
  try {
    code = await compileTopic([topic, '--articles', articles, '--digests', digests], terminal);
  } finally {
    // Nothing is left behind that was not there before: the next try begins where this one did.
    if (code !== 0) rmSync(isNew ? folder : join(folder, 'topic.yml'), { recursive: true });
  }
  if (code !== 0) return code;
  for (const line of nextSteps(topic, digests, folder)) await terminal.out(line);
  return 0;
}

interface Asked {
  readonly topic: string;
  readonly articles: string;
  readonly digests: string;
  readonly title: string;
}

function readArgs(args: readonly string[]): Asked | string {
  const options = { articles: { type: 'string' }, digests: { type: 'string' }, title: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [topic, ...more] = positionals;
    if (topic === undefined || more.length > 0) return 'Name the new topic: new <topic> --articles DIR.';
    if (!ID_PATTERN.test(topic) || topic.length > LONGEST)
      return `"${topic}" is no name for a topic: use up to ${LONGEST} lower-case letters, digits and hyphens, such as harbour-bridge. It is also the slash command.`;
    if (values.articles === undefined) return `Say where the articles are: new ${topic} --articles DIR.`;
    return {
      topic,
      articles: values.articles,
      digests: values.digests ?? DIGESTS,
      title: values.title ?? titleOf(topic),
    };
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

const titleOf = (topic: string): string => {
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const topicFile = (topic: string, title: string): string => `id: ${topic}
title: ${JSON.stringify(title)}
description: ${JSON.stringify(`${title}, as a folder of articles reports it`)}
# The articles' own words are shown, up to 280 characters a line: for articles that you may reproduce. For others
# write facts-only here, and say in the files beside this one what they report, in your own words.
rights: extracts
# Where the day begins for daily summaries; a channel chooses its own when it subscribes.
zone: Etc/UTC
`;

/** What npm runs by itself under these names: a script of a topic's must not take one. */
const RUN_BY_NPM =
  /^(?:(?:pre|post)?(?:install|uninstall|prepare|publish|pack|version|restart|stop|start|test)|env|dependencies)$/;

/**
 * How the topic is asked on the command line: `npm run -s <topic>`, beside karabakh's, where package.json can have
 * such a script; it is added where it is missing.
 */
function askWith(topic: string): string {
  const path = join(ROOT, 'package.json');
  const manifest: { readonly scripts: Record<string, string> } = JSON.parse(readFileSync(path, 'utf8'));
  const script = `node bin/dateline.mjs ask ${topic}`;
  const there = manifest.scripts[topic];
  if (RUN_BY_NPM.test(topic) || (there !== undefined && there !== script)) return `npm run -s ask -- ${topic}`;
  if (there === undefined) {
    const scripts = Object.entries({ ...manifest.scripts, [topic]: script }).sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(path, `${JSON.stringify({ ...manifest, scripts: Object.fromEntries(scripts) }, null, 2)}\n`);
  }
  return `npm run -s ${topic} --`;
}

/** What to do with the new topic. The playground and the build know the topics of the project alone. */
const nextSteps = (topic: string, digests: string, folder: string): readonly string[] => [
  '',
  `/${topic} is there. Next:`,
  ...(resolve(digests) === resolve(DIGESTS)
    ? [`  ${askWith(topic)} timeline`, '  npm start    the playground, as Slack and Discord show it']
    : [`  npm run -s ask -- ${topic} timeline --digests ${shown(digests)}`]),
  `  ${shown(join(folder, 'overlay.yml'))}    where you rename, merge, hide and retitle: docs/overlay.md`,
];
