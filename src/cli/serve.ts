import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { COLLECTED } from '../collect/folder.ts';
import { BETWEEN } from '../collect/pace.ts';
import { feedLine } from '../collect/report.ts';
import { READ_TIMES } from '../library/bundled.ts';
import { buildFile } from '../library/compiled.ts';
import { startPlayground } from '../playground/server/start.ts';
import { writeWhole } from '../whole-file.ts';
import { collectHere, topicIn } from './collecting.ts';
import { DIGESTS, defineCommand, messageOf } from './command.ts';
import type { Terminal } from './terminal.ts';
import { topicFolder, topicsIn } from './topic.ts';

export const command = defineCommand({
  about: `  Needs what npm run build makes; npm start builds first. PORT is the port, 3000 by default. Requests are signed with
  keys made at start, and nothing leaves this machine, but that the feeds of topics that have some are read every 15
  minutes.`,
  options: {},
  async run(_, terminal) {
    const playground = await startPlayground((words) => void terminal.out(words), terminal.error);
    const built = join(DIGESTS, '../dist/functions/digests');
    const takeTurn = async (): Promise<void> => {
      const compiled = await collectAll(DIGESTS, terminal);
      for (const file of compiled) buildBeside(file, built);
      for (const topic of topicsIn(DIGESTS)) readTimesBeside(topic, built);
      if (compiled.length > 0) playground.reload();
      setTimeout(() => void takeTurn(), BETWEEN);
    };
    void takeTurn();
    return 0;
  },
});

/** Reads the feeds that are due, topic by topic. @returns the digests that were written. */
export async function collectAll(digests: string, { out, error, environment }: Terminal): Promise<readonly string[]> {
  const compiled: string[] = [];
  for (const topic of topicsIn(digests)) {
    try {
      if (topicIn(topicFolder(topic, digests)).feeds.length === 0) continue;
      const { wrote, faults } = await collectHere({ topic, digests, byHand: false }, environment(), (report) => {
        const isTold = report.outcome === 'read' ? report.added + report.updated > 0 : report.outcome === 'failed';
        if (isTold) void out(feedLine(report));
      });
      for (const fault of faults) error(fault);
      if (wrote !== null) compiled.push(wrote);
    } catch (failure) {
      // One topic must not hold up the others, nor end the playground.
      error(`${topic} was not collected: ${messageOf(failure)}`);
    }
  }
  return compiled;
}

/** Puts when the feeds of a topic were read beside the digest that functions answer from. */
function readTimesBeside(topic: string, built: string): void {
  const [from, to] = [join(DIGESTS, topic, COLLECTED, READ_TIMES), join(built, topic, READ_TIMES)];
  if (existsSync(from) && existsSync(dirname(to))) writeWhole([[to, readFileSync(from)]]);
}

/** Builds a digest beside the functions that answer from it. */
function buildBeside(file: string, built: string): void {
  const folder = join(built, basename(dirname(file)));
  mkdirSync(folder, { recursive: true });
  buildFile(file, join(folder, 'digest.db'));
}
