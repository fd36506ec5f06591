import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Choice, ReviewItem } from '../compile/draft/review.ts';
import { withEntry } from '../compile/edit/overlay-entry.ts';
import { waitingLine } from '../compile/edit/waiting.ts';
import { faultLine } from '../compile/fault.ts';
import { defineCommand, digestsOption, WrongUsage } from './command.ts';
import type { Terminal } from './terminal.ts';
import {
  compileTopic,
  NEW_OVERLAY,
  OVERLAY,
  shown,
  type TopicAsked,
  topicFolder,
  writeOverlay,
  writeTopic,
} from './topic.ts';

export const command = defineCommand({
  about: `  Shows what of a draft an editor should look at, what would do most harm first, and asks of each what to do: the
  first letter of an answer, or s to skip it, q to end. Each answer is written to overlay.yml at once, below those of
  its kind; the digest is compiled again at the end. Answers may also be piped, a line each.`,
  words: [1, 1],
  options: { digests: digestsOption },
  async run({ words: [topic = ''], values: { digests } }, terminal) {
    const folder = topicFolder(topic, digests);
    if (existsSync(join(folder, 'articles.yml')))
      throw new WrongUsage(`An editor has written ${topic}: its files are changed directly, and compiled.`);
    const asked = { topic, digests };
    const before = await compileTopic({ ...asked, isLookedAt: true }, terminal);
    if (before === null) return 1;
    const { review = [], waiting } = before.compiled;
    for (const entry of waiting) terminal.error(waitingLine(entry));
    if (review.length === 0) {
      await terminal.out('Nothing is left to look at.');
      return 0;
    }
    return await reviewed(review, folder, asked, terminal);
  },
});

/** Asks of one thing after the other, and compiles what was answered. */
async function reviewed(
  review: readonly ReviewItem[],
  folder: string,
  asked: TopicAsked,
  terminal: Terminal,
): Promise<0 | 1> {
  const answers = terminal.answers?.();
  if (!answers) throw new WrongUsage(NOBODY);
  let saved = 0;
  try {
    for (const [index, item] of review.entries()) {
      await terminal.out(
        `\n${index + 1} of ${review.length}  ${item.about}${item.rests === undefined ? '' : `\n    ${item.rests}`}`,
      );
      const answer = await answerOn(item, folder, asked, answers, terminal);
      if (answer === 'saved') saved += 1;
      if (answer === 'unasked' && index === 0) throw new WrongUsage(NOBODY);
      if (answer === 'unasked' || answer === 'end') break;
    }
  } finally {
    await answers.return?.();
  }
  return await compiled(saved, folder, asked, terminal);
}

const NOBODY =
  'Nobody is there to answer: run it in a terminal, or pipe it the answers, a line each. What is to be looked at is in the report of compile.';

type Answers = AsyncIterator<string>;

/** Asks until an answer can be used: saves it, leaves the thing as it is, or ends. */
async function answerOn(
  item: ReviewItem,
  folder: string,
  asked: TopicAsked,
  answers: Answers,
  terminal: Terminal,
): Promise<'saved' | 'skipped' | 'end' | 'unasked'> {
  const names = item.choices.map(({ name }) => name);
  for (;;) {
    await terminal.out(`${[...names, 'skip', 'quit'].map(inLetters).join('  ')}`);
    const line = await next(answers);
    if (line === null) return 'unasked';
    const wanted = line.trim().toLowerCase();
    if (wanted === 'q' || wanted === 'quit') return 'end';
    if (wanted === 's' || wanted === 'skip' || wanted === '') return 'skipped';
    const choice = item.choices.find(({ name }) => name === wanted || letterOf(name) === wanted);
    if (!choice) {
      terminal.error(`"${line.trim()}" is none of these.`);
      continue;
    }
    const text = await textFor(choice, answers, terminal);
    if (text !== null && (await save(choice, text, folder, asked, terminal))) return 'saved';
  }
}

/** `p` for "apart": "a" is for "accept". */
const letterOf = (name: Choice['name']): string => (name === 'role' ? 'o' : name === 'apart' ? 'p' : name.charAt(0));

const inLetters = (name: string): string => {
  const letter = name === 'skip' || name === 'quit' ? name.charAt(0) : letterOf(name as Choice['name']);
  return name.replace(letter, `[${letter}]`);
};

/** What the editor writes for a choice that asks for it; null where that is nothing. */
async function textFor({ asks }: Choice, answers: Answers, terminal: Terminal): Promise<string | null> {
  if (asks === undefined) return '';
  await terminal.out(`${asks}:`);
  const text = (await next(answers))?.trim() ?? '';
  return text === '' ? null : text;
}

async function next(answers: Answers): Promise<string | null> {
  const { done, value } = await answers.next();
  return done === true ? null : value;
}

/** Writes an answer to the overlay, if the topic compiles with it; else says why not. */
async function save(
  choice: Choice,
  text: string,
  folder: string,
  asked: TopicAsked,
  terminal: Terminal,
): Promise<boolean> {
  const path = join(folder, OVERLAY);
  const overlay = withEntry(existsSync(path) ? readFileSync(path, 'utf8') : NEW_OVERLAY, choice.write(text));
  const isSound = choice.asks === undefined || (await holds(overlay, asked, terminal));
  if (isSound) writeOverlay(folder, overlay);
  return isSound;
}

/** Whether an overlay changes what it says, but for what waited before; else says why not. */
async function holds(overlay: string, asked: TopicAsked, terminal: Terminal): Promise<boolean> {
  const waited = (await compileTopic({ ...asked, isLookedAt: true }, terminal))?.compiled.waiting ?? [];
  const known = new Set(waited.map(({ message }) => message));
  const outcome = await compileTopic({ ...asked, overlay, isLookedAt: true }, terminal);
  const fresh = outcome?.compiled.waiting.filter(({ message }) => !known.has(message)) ?? [];
  for (const each of fresh) terminal.error(faultLine(each));
  return outcome !== null && fresh.length === 0;
}

async function compiled(saved: number, folder: string, asked: TopicAsked, terminal: Terminal): Promise<0 | 1> {
  if (saved === 0) {
    await terminal.out('Nothing was changed.');
    return 0;
  }
  const outcome = await compileTopic(asked, terminal);
  if (outcome === null) return 1;
  const path = writeTopic(outcome);
  const left = outcome.compiled.review?.length ?? 0;
  await terminal.out(
    `\n${saved} saved in ${shown(join(folder, OVERLAY))}; wrote ${shown(path)}. ${left} left to look at.`,
  );
  await terminal.out(`  npm run -s ask -- ${basename(folder)} timeline`);
  return 0;
}
