import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BETWEEN } from '../collect/pace.ts';
import { feedLine } from '../collect/report.ts';
import { buildFile, compiledIn } from '../library/compiled.ts';
import { startPlayground } from '../playground/server/start.ts';
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
      const collected = await collectAll(DIGESTS, terminal);
      for (const file of collected) buildBeside(file, built);
      if (collected.length > 0) playground.reload();
      setTimeout(() => void takeTurn(), BETWEEN);
    };
    void takeTurn();
    return 0;
  },
});

/** Reads the feeds that are due, topic by topic. @returns the digests of those of which some were read. */
export async function collectAll(digests: string, { out, error, environment }: Terminal): Promise<readonly string[]> {
  const collected: string[] = [];
  for (const topic of topicsIn(digests)) {
    try {
      if (topicIn(topicFolder(topic, digests)).feeds.length === 0) continue;
      const { reports, faults, remarks } = await collectHere(
        { topic, digests, byHand: false },
        environment(),
        (report) => {
          const isTold = report.outcome === 'read' ? report.added + report.updated > 0 : report.outcome === 'failed';
          if (isTold) void out(feedLine(report));
        },
      );
      for (const line of [...faults, ...remarks]) error(line);
      const digest = compiledIn(topicFolder(topic, digests));
      if (digest !== undefined && reports.some(({ outcome }) => outcome !== 'not due')) collected.push(digest);
    } catch (failure) {
      // One topic must not hold up the others, nor end the playground.
      error(`${topic} was not collected: ${messageOf(failure)}`);
    }
  }
  return collected;
}

/** Builds a digest beside the functions that answer from it. */
function buildBeside(file: string, built: string): void {
  const folder = join(built, basename(dirname(file)));
  mkdirSync(folder, { recursive: true });
  buildFile(file, join(folder, 'digest.db'), true);
}
