import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { digestBucket } from '../../config.ts';
import { writeDigestFile } from '../../digest/build/make.ts';
import type { DigestDocument } from '../../digest/types.ts';
import {
  digestKey,
  LONGEST_DIGEST,
  MOST_FOLLOWED,
  type Pointer,
  pointerKey,
  readPointer,
  VERSION,
} from '../../library/published/pointer.ts';
import { checkTopic } from './check.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { type ExitCode, type Terminal, wrongUsage } from './terminal.ts';
import { versionsCommitted } from './versions-committed.ts';

/**
 * `digest publish <topic>`: builds `digest.db` and puts it into the bucket that the functions look at, where `digest check` accepts
 * it; nothing happens where it is there already.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const asked = readArgs(args);
  if (typeof asked === 'string') return wrongUsage(asked, terminal);
  const checked = await checkTopic('publish', asked.check, terminal);
  if (typeof checked === 'number') return checked;
  const document: DigestDocument = JSON.parse(checked.compiled.digestText);
  const bytes = built(document);
  if (bytes.length > LONGEST_DIGEST) {
    const megabytes = Math.ceil(bytes.length / 2 ** 20);
    terminal.error(
      `This digest has ${megabytes} MB, and functions take at most ${LONGEST_DIGEST / 2 ** 20}: deploy it, or keep fewer articles.`,
    );
    return 1;
  }
  const topic = basename(checked.folder);
  const before = [...asked.after, ...(await versionsCommitted(checked.folder))];
  return publish({ topic, version: document.version, bytes, before }, asked, terminal);
}

/** The file that functions answer from. */
function built(document: DigestDocument): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-publish-'));
  try {
    const file = join(folder, 'digest.db');
    writeDigestFile(document, file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Asked {
  readonly bucket: string;
  readonly after: readonly string[];
  readonly dryRun: boolean;
  /** What `digest check` is asked. */
  readonly check: readonly string[];
}

/** The arguments, or what is wrong with them. */
function readArgs(args: readonly string[]): Asked | string {
  const text = { type: 'string' } as const;
  const options = {
    ...{ articles: text, digests: text, bucket: text },
    after: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const bucket = values.bucket ?? digestBucket();
    if (!bucket) return 'Say which bucket the functions look at: --bucket NAME, or DIGEST_BUCKET in the environment.';
    const after = values.after ?? [];
    const odd = after.find((version) => !VERSION.test(version));
    if (odd !== undefined) return `--after ${odd}: a version has eight hexadecimal digits, as answers end with it.`;
    const { articles, digests } = values;
    const check = [...positionals, ...given('--articles', articles), ...given('--digests', digests)];
    return { bucket, after, dryRun: values['dry-run'] ?? false, check };
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

const given = (name: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [name, value];

/** What is to be published. */
interface Edition {
  readonly topic: string;
  readonly version: string;
  readonly bytes: Buffer;
  /** Versions that came before it, the latest first, as far as is known here. */
  readonly before: readonly string[];
}

async function publish(edition: Edition, { bucket, dryRun }: Asked, { out, error }: Terminal): Promise<ExitCode> {
  const { topic, version, bytes } = edition;
  const shelf = openShelf(bucket);
  try {
    const there = await currentPointer(shelf, topic);
    const now = there?.pointer;
    if (there && !now) await out(`${bucket} has something else in ${pointerKey(topic)}, which is replaced`);
    else
      await out(
        now ? `${bucket} has ${topic} ${now.version}, published ${now.published}` : `${bucket} has no ${topic}`,
      );
    if (now?.version === version) {
      await out('That is this digest: nothing to do.');
      return 0;
    }
    const follows = followed(edition, now);
    await out(
      `${topic} ${version} follows ${follows.length === 0 ? 'nothing' : follows.slice(0, 5).join(', ')}${more(follows)}`,
    );
    if (follows.length === 0) {
      error(
        'No earlier version is known, so no function would use it: name the one they have with --after VERSION, as their answers end with it.',
      );
      return 1;
    }
    if (dryRun) {
      await out('Nothing was published: this was a dry run.');
      return 0;
    }
    const key = digestKey(topic, version);
    const pointer: Pointer = {
      topic,
      version,
      sha256: sha256(bytes),
      key,
      follows,
      published: new Date().toISOString(),
    };
    // The pointer last: whoever reads it finds what it points to.
    await shelf.write(key, bytes);
    await shelf.replace(pointerKey(topic), `${JSON.stringify(pointer)}\n`, there?.tag);
    await out(`Published. Functions that have one of those versions answer from it within a minute.`);
    return 0;
  } catch (failure) {
    error(failure instanceof Error ? failure.message : String(failure));
    return 1;
  } finally {
    shelf.close();
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const more = ({ length }: readonly string[]): string => (length > 5 ? ` and ${length - 5} more` : '');

/** What is published now. `pointer` is missing where it cannot be read: it is replaced then. */
async function currentPointer(
  shelf: Shelf,
  topic: string,
): Promise<{ readonly pointer?: Pointer; readonly tag: string } | null> {
  const found = await shelf.read(pointerKey(topic));
  if (!found) return null;
  try {
    return { pointer: readPointer(found.text, topic), tag: found.tag };
  } catch {
    return { tag: found.tag };
  }
}

/** The version that is published now comes first, then what it follows, then what is known here. */
function followed({ version, before }: Edition, now: Pointer | undefined): readonly string[] {
  const all = new Set([...(now ? [now.version, ...now.follows] : []), ...before]);
  all.delete(version);
  return [...all].slice(0, MOST_FOLLOWED);
}
