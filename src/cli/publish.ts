import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { openBucket } from '../aws/writable-bucket.ts';
import { digestBucket } from '../config.ts';
import { digestFile } from '../digest/build/make.ts';
import { LONGEST_DIGEST, pointerKey, VERSION } from '../library/published/pointer.ts';
import { currentPointer, type Edition, followed, putEdition } from '../library/published/publish.ts';
import { clock } from '../system.ts';
import { checkTopic } from './check.ts';
import { articlesOption, defineCommand, digestsOption, WrongUsage } from './command.ts';
import type { Terminal } from './terminal.ts';

export const command = defineCommand({
  about: `  Builds digest.db where check accepts the topic; nothing happens where the bucket has it already. Region and
  credentials are those that the AWS CLI takes.`,
  words: [1, 1],
  options: {
    bucket: { type: 'string', value: 'NAME', help: 'the bucket (default: DIGEST_BUCKET)' },
    after: {
      type: 'string',
      multiple: true,
      value: 'VERSION',
      help: 'a version that it is to replace, besides those in git and in the bucket; may be repeated',
    },
    'dry-run': { type: 'boolean', help: 'say what would be published, and leave the bucket as it is' },
    articles: articlesOption,
    digests: digestsOption,
  },
  async run({ words: [topic = ''], values }, terminal) {
    const bucket = values.bucket ?? digestBucket(terminal.environment());
    if (!bucket)
      throw new WrongUsage(
        'Say which bucket the functions look at: --bucket NAME, or DIGEST_BUCKET in the environment.',
      );
    const after = values.after ?? [];
    const odd = after.find((version) => !VERSION.test(version));
    if (odd !== undefined)
      throw new WrongUsage(`--after ${odd}: a version has eight hexadecimal digits, as answers end with it.`);
    const { articles, digests, 'dry-run': dryRun = false } = values;
    const checked = await checkTopic({ topic, articles, digests }, terminal);
    if (!checked) return 1;
    const document = checked.compiled.digest;
    const bytes = digestFile(document);
    if (bytes.length > LONGEST_DIGEST) {
      const megabytes = Math.ceil(bytes.length / 2 ** 20);
      terminal.error(
        `This digest has ${megabytes} MB, and functions take at most ${LONGEST_DIGEST / 2 ** 20}: deploy it, or keep fewer articles.`,
      );
      return 1;
    }
    const before = [...after, ...(await versionsCommitted(checked.folder))];
    const edition = { topic: basename(checked.folder), version: document.version, bytes, before };
    return publish(edition, bucket, dryRun, terminal);
  },
});

/** Commits that are looked at: those that changed the digest, the latest first. */
const COMMITS = 300;

/**
 * Versions of a topic's `digest.json` in the history of the commit that is checked out, the latest first; none where the
 * folder is in no repository, or there is no git.
 */
async function versionsCommitted(folder: string): Promise<readonly string[]> {
  const asked = ['log', '--format=', '--patch', '--unified=0', `--max-count=${COMMITS}`, '--', 'digest.json'];
  try {
    const { stdout } = await promisify(execFile)('git', asked, { cwd: folder, maxBuffer: 2 ** 28 });
    return [...new Set([...stdout.matchAll(/^\+"version": "([0-9a-f]{8})"/gm)].map(([, version]) => version ?? ''))];
  } catch {
    return [];
  }
}

async function publish(edition: Edition, name: string, dryRun: boolean, { out, error }: Terminal): Promise<0 | 1> {
  const { topic, version } = edition;
  const bucket = openBucket(name);
  try {
    const there = await currentPointer(bucket, topic);
    const now = there?.pointer;
    if (there && !now) await out(`${name} has something else in ${pointerKey(topic)}, which is replaced`);
    else await out(now ? `${name} has ${topic} ${now.version}, published ${now.published}` : `${name} has no ${topic}`);
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
    await putEdition(edition, there, bucket, clock.now());
    await out('Published. Functions that have one of those versions answer from it within a minute.');
    return 0;
  } finally {
    bucket.close();
  }
}

const more = ({ length }: readonly string[]): string => (length > 5 ? ` and ${length - 5} more` : '');
