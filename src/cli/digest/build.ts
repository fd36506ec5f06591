import { writeDigestFile } from '../../digest/build/make.ts';
import { readDocument } from '../../library/compiled.ts';
import { type ExitCode, type Terminal, wrongUsage } from './terminal.ts';

/**
 * `digest build <digest.json> <out.db>`: the SQLite file that answers are read from. The same digest gives the same bytes;
 * an interruption leaves what was there.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [from, to, ...more] = args;
  if (from === undefined || to === undefined || more.length > 0 || args.some((one) => one.startsWith('-')))
    return wrongUsage(
      'Say which digest.json to read and which file to write: digest build digest.json out.db',
      terminal,
    );
  try {
    const document = readDocument(from);
    writeDigestFile(document, to);
    const { topic, version, articles, events } = document;
    await terminal.out(`wrote ${to}: ${topic.id} ${version}, ${articles.length} articles, ${events.length} events`);
    return 0;
  } catch (failure) {
    terminal.error(failure instanceof Error ? failure.message : String(failure));
    return 1;
  }
}
