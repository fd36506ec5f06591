/** One update of a topic in a process of its own: `child.ts <folder> <from> <count> [revise]`. Prints what it took. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { tuneEngine } from '../../src/cli/engine.ts';
import { storeInFolder } from '../../src/cli/kept.ts';
import { updateTopic } from '../../src/compile/update.ts';
import { writeDigestFile } from '../../src/digest/build/make.ts';
import { invented, revised } from './corpus.ts';

tuneEngine();
const [folder = '', from = '0', count = '0', revise] = process.argv.slice(2);
const TOPIC = 'id: storm\ntitle: Storm\ndescription: The storm\nrights: extracts\nzone: Etc/UTC\n';
const added = invented(Number(count), Number(from));
const later = revise === undefined ? [] : invented(Number(revise), Number(from) - Number(revise)).map(revised);
const encoder = new TextEncoder();
const articles = [...added, ...later].map(({ file, text }) => ({ file, bytes: encoder.encode(text) }));
const { outcome, news } = await updateTopic(
  storeInFolder(join(folder, 'kept')),
  { topic: 'storm', path: 'digests/storm', texts: new Map([['topic.yml', TOPIC]]) },
  { articles },
);
if (!outcome || 'faults' in outcome) throw new Error('nothing was compiled');
const { digest } = outcome.compiled;
const file = join(folder, 'digest.db');
writeDigestFile(digest, file);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    wall: performance.now() / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    memory: maxRSS / 1024,
    articles: digest.articles.length,
    events: digest.events.length,
    added: news.added.length,
    revised: news.revised.length,
    megabytes: statSync(file).size / 2 ** 20,
  }),
);
