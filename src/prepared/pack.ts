import { readFileSync } from 'node:fs';
import type { Logger, PreparedAnswer, PreparedAnswers } from '../ports.ts';
import type { RequestNotes } from '../telemetry/notes.ts';

/**
 * The prepared answers of one topic on one platform: a folder of text files, each with the digest's version in its
 * first line and then a question a line, with what it was read as (a command, and behind a blank why it is refused)
 * and its answer, tabs between them. None holds a line break or a tab, which JSON escapes. Where several questions have
 * one answer, it stands with the first, and the others name that.
 *
 * A question tells its file, so that one is read, small enough to be read whole: a single call into the system is
 * what a cold start can spare, and searching a text for a line needs no parsing.
 */
const FILES = 128;

/** Beside the digest; it holds the digest's version, which otherwise only the whole digest would tell. */
export const VERSION_FILE = 'version';

/** Stands before the question whose answer this one shares. */
const SAME_AS = '= ';

export type Platform = 'slack' | 'discord';

/** The files of a pack, by name. @throws Error where a question or answer is more than one line, or holds a tab. */
export function packed(version: string, answers: ReadonlyMap<string, PreparedAnswer>): ReadonlyMap<string, string> {
  const files = new Map(Array.from({ length: FILES }, (_, number) => [`${number}.txt`, [version]]));
  const firstWith = new Map<string, string>();
  for (const [question, { body, notes }] of answers) {
    if (/[\n\t]/.test(question + body)) throw new Error(`Not one line without tabs: ${JSON.stringify(question)}`);
    const first = firstWith.get(body);
    if (first === undefined) firstWith.set(body, question);
    const { command = 'other', why } = notes;
    const readAs = why === undefined ? command : `${command} ${why}`;
    files.get(fileOf(question))?.push(`${question}\t${readAs}\t${first === undefined ? body : SAME_AS + first}`);
  }
  return new Map([...files].map(([name, lines]) => [name, `${lines.join('\n')}\n`]));
}

function fileOf(question: string): string {
  let sum = 0;
  for (let index = 0; index < question.length; index += 1) sum = (sum * 31 + question.charCodeAt(index)) >>> 0;
  return `${sum % FILES}.txt`;
}

/**
 * Finds answers in the packs `<dir>/<topic>/<platform>/`. A pack that is missing, damaged or made from another digest
 * than the one beside it is passed over from then on, and logged: its questions are worked out like all others.
 */
export function packedAnswers(dir: string, platform: Platform, logger: Logger): PreparedAnswers {
  /** By topic; null where its pack is of no use. */
  const versions = new Map<string, string | null>();
  const read = (topic: string, name: string): string => readFileSync(`${dir}/${topic}/${name}`, 'utf8');
  const found = (topic: string, version: string, question: string): Found | null =>
    foundIn(read(topic, `${platform}/${fileOf(question)}`), version, question);
  return {
    find(topic, question) {
      // A topic comes with the request and becomes a path.
      if (!/^[a-z0-9-]+$/.test(topic) || versions.get(topic) === null) return null;
      try {
        const version = versions.get(topic) ?? read(topic, VERSION_FILE).trim();
        versions.set(topic, version);
        const own = found(topic, version, question);
        const first = own?.body.startsWith(SAME_AS) ? found(topic, version, own.body.slice(SAME_AS.length)) : own;
        return own && first ? { body: first.body, notes: notesOf(own.readAs, version) } : null;
      } catch (failure) {
        versions.set(topic, null);
        logger.warn('prepared-answers-unused', { topic, platform, reason: reasonOf(failure) });
        return null;
      }
    },
  };
}

/** What stands behind a question. */
interface Found {
  readonly readAs: string;
  readonly body: string;
}

function notesOf(readAs: string, version: string): RequestNotes {
  const [command = 'other', why] = readAs.split(' ');
  const notes: RequestNotes = { command, from: 'prepared', version };
  // The build wrote it, from the same list.
  if (why) notes.why = why as NonNullable<RequestNotes['why']>;
  return notes;
}

/** @throws Error where the file was made from another digest, or is not whole. */
function foundIn(file: string, version: string, question: string): Found | null {
  if (!file.startsWith(`${version}\n`)) throw new Error('made from another digest');
  if (!file.endsWith('\n')) throw new Error('cut short');
  const line = `\n${question}\t`;
  const at = file.indexOf(line);
  if (at < 0) return null;
  const begin = at + line.length;
  const tab = file.indexOf('\t', begin);
  return { readAs: file.slice(begin, tab), body: file.slice(tab + 1, file.indexOf('\n', tab)) };
}

function reasonOf(failure: unknown): string {
  if (!(failure instanceof Error)) return 'unknown';
  return 'code' in failure && typeof failure.code === 'string' ? failure.code : failure.message;
}
