import { closingLine, feedLine } from '../collect/report.ts';
import { collectHere } from './collecting.ts';
import { defineCommand, digestsOption } from './command.ts';
import { shown } from './topic.ts';

export const command = defineCommand({
  about: `  Asks each feed that digests/<topic>/topic.yml names, conditionally, and compiles what is new. A line tells what came
  of each feed, the last line what came of all. Texts are kept in digests/<topic>/collected, which git ignores.
  Exit code 1 where no feed could be read, or the editor's files have faults.`,
  words: [1, 1],
  options: { digests: digestsOption },
  async run({ words: [topic = ''], values: { digests } }, { out, error, environment }) {
    const collected = await collectHere(
      { topic, digests, byHand: true },
      environment(),
      (report) => void out(feedLine(report)),
    );
    for (const fault of collected.faults) error(fault);
    if (collected.faults.length > 0) error('What was collected is kept, and not compiled before these are put right.');
    for (const remark of collected.remarks) error(remark);
    if (collected.wrote !== null) await out(`wrote ${shown(collected.wrote)}`);
    await out(closingLine(collected));
    return collected.faults.length > 0 || collected.failed === collected.reports.length ? 1 : 0;
  },
});
