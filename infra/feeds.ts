import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTopicFile } from '../src/collect/topic-file.ts';
import { faultLine } from '../src/compile/fault.ts';

/**
 * The topics of a folder that have feeds, in alphabetical order.
 * @throws Error naming file and line where a topic's file has faults.
 */
export function topicsWithFeeds(digests: string): readonly string[] {
  const topics = existsSync(digests) ? readdirSync(digests).sort() : [];
  return topics.filter((topic) => {
    const file = join(digests, topic, 'topic.yml');
    if (!existsSync(file)) return false;
    const read = readTopicFile(readFileSync(file, 'utf8'), join('digests', topic));
    if ('faults' in read) throw new Error(read.faults.map(faultLine).join('\n'));
    return read.topic.feeds.length > 0;
  });
}
