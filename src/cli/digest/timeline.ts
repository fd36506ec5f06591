import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { StoryReader } from '../../compile/compare/timeline/story.ts';
import { type TimelineAsked, timelineOf } from '../../compile/compare/timeline/timeline.ts';
import { cleanArticle } from '../../compile/read/clean.ts';
import { asDay } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { articlesListed } from './article-list.ts';
import { type ExitCode, type Terminal, wrongUsage } from './terminal.ts';

/** How many articles pass between two words on the progress. */
const BETWEEN_PROGRESS = 50;

interface Asked extends TimelineAsked {
  readonly list: string;
}

/**
 * `digest timeline`: one JSON object, the days that matter most in the listed articles with their sentences. An
 * article that cannot be read is said and left out; the exit code is then 1, and the timeline is still printed if any
 * other could be read.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const asked = readArgs(args);
  if (typeof asked === 'string') return wrongUsage(asked, terminal);
  const { read, refused, reader } = await readAll(asked.list, terminal);
  if (read === 0) {
    if (refused === 0) terminal.error(`The list "${asked.list}" names no article.`);
    return 1;
  }
  const timeline = timelineOf(reader.story(), asked);
  if ('unknown' in timeline) {
    terminal.error(`No article has any of the words "${timeline.unknown.join(' ')}". Ask with words that they use.`);
    return 1;
  }
  if (timeline.size < asked.days)
    terminal.error(
      `${timeline.size === 0 ? 'No day' : `Only ${timeline.size} of ${asked.days} days`} from ${asked.from} to ${asked.to} could be told from the articles.`,
    );
  await terminal.out(JSON.stringify(Object.fromEntries(timeline), null, 2));
  return refused > 0 ? 1 : 0;
}

/** One article is held at a time; of each only what the story needs is kept. */
async function readAll(list: string, terminal: Terminal) {
  const reader = new StoryReader();
  let [read, refused] = [0, 0];
  for await (const listed of articlesListed(list, undefined)) {
    const refusal = 'refused' in listed ? listed.refused : await readOne(listed, reader);
    if (refusal === null) read += 1;
    else {
      terminal.progress?.(null);
      terminal.error(refusal);
      refused += 1;
    }
    if ((read + refused) % BETWEEN_PROGRESS === 0) terminal.progress?.(`${read + refused} articles read`);
  }
  terminal.progress?.(null);
  return { reader, read, refused };
}

interface Listed {
  readonly file: string;
  readonly path: string;
  readonly published?: Day;
  readonly at: string;
}

/** Why the article is left out; null where it is read. */
async function readOne({ file, path, published, at }: Listed, reader: StoryReader): Promise<string | null> {
  const bytes = await readFile(path).catch((failure: NodeJS.ErrnoException) => failure);
  if (bytes instanceof Error) {
    const isMissing = bytes.code === 'ENOENT';
    return `${at}: ${isMissing ? `there is no file "${file}". Correct its name, or take it off the list.` : `"${file}" cannot be read (${bytes.code ?? bytes.message}).`}`;
  }
  const article = await cleanArticle(bytes, { file, ...(published ? { published } : {}) });
  if ('refused' in article) return `${at}: "${file}" is not read: ${article.refused}`;
  reader.add(article.document);
  return null;
}

const OPTIONS = {
  list: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  days: { type: 'string' },
  sentences: { type: 'string' },
  about: { type: 'string' },
} as const;

/** What is asked, or what is wrong with the arguments. */
function readArgs(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    const { list, from: first = '', to: last = '', about } = values;
    if (list === undefined) return 'Give the articles as --list FILE, one {"file", "datePublished"} a line.';
    const [from, to] = [asDay(first), asDay(last)];
    if (!from) return `--from takes a day that exists, as YYYY-MM-DD; found "${first}".`;
    if (!to) return `--to takes a day that exists, as YYYY-MM-DD; found "${last}".`;
    if (from > to) return `--from ${from} lies after --to ${to}. Change them over.`;
    const [days, sentences] = [count(values.days), count(values.sentences)];
    if (days === null) return `--days takes a whole number from 1; found "${values.days ?? ''}".`;
    if (sentences === null) return `--sentences takes a whole number from 1; found "${values.sentences ?? ''}".`;
    if (about !== undefined && !/[\p{L}\p{N}]/u.test(about)) return '--about takes words; leave it out for everything.';
    return { list, from, to, days, sentences, ...(about === undefined ? {} : { about }) };
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

function count(text: string | undefined): number | null {
  const number = Number(text);
  return text !== undefined && /^\d{1,6}$/.test(text) && number >= 1 ? number : null;
}
