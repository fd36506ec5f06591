import { execFileSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Row } from './row.ts';
import { allTexts, ROOT } from './sets.ts';

const ON = 'all texts of meantime.json and fa-kes-dev.csv, one process';
/** Rounds that warm the compiler up, and rounds that are timed; the median of those is given. */
const [WARM, TIMED] = [2, 5];

/** Words a second of `extract` from bytes to JSON, time to import it, and memory after more and more articles. */
export async function run(): Promise<readonly Row[]> {
  const imported = importTime();
  const sets = allTexts();
  if (sets === null) return [imported];
  const encoder = new TextEncoder();
  const texts = sets.map(({ text, published }) => ({ bytes: encoder.encode(text), published }));
  const words = sets.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const { cleanArticle } = await import('../../src/compile/read/clean.ts');
  const { extract } = await import('../../src/compile/find/extract.ts');
  const { createLinker } = await import('../../src/compile/find/names/link.ts');
  const linker = createLinker();
  // Processor time, all threads of the process together: other processes on the machine do not count.
  const round = async (): Promise<number> => {
    const started = process.cpuUsage();
    let written = 0;
    for (const { bytes, published } of texts) {
      const article = await cleanArticle(bytes, { file: 'article.txt', published });
      if ('refused' in article) throw new Error(article.refused);
      written += JSON.stringify(extract(article, { linker })).length;
    }
    // A round that found nothing would be fast, and no measurement.
    if (written < words) throw new Error(`${written} signs written for ${words} words`);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  for (let warm = 0; warm < WARM; warm += 1) await round();
  const times: number[] = [];
  for (let timed = 0; timed < TIMED; timed += 1) times.push(await round());
  const median = times.sort((a, b) => a - b)[Math.floor(TIMED / 2)] ?? Number.NaN;
  const once = heap();
  for (let more = 0; more < 5; more += 1) await round();
  return [
    {
      what: 'speed of extract',
      figure: `${Math.round((words / median) * 1000).toLocaleString('en')} words/s`,
      bar: '200,000',
      on: ON,
    },
    { what: 'time of one word', figure: `${((median / words) * 1000).toFixed(2)} µs`, bar: '5', on: ON },
    imported,
    { what: 'heap after 7 rounds, and after 12', figure: `${once} MB, ${heap()} MB`, on: ON },
  ];
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** In fresh processes, as whoever runs the command meets it: all that `digest -- extract` loads before an article. */
function importTime(): Row {
  const script = `
    await import('./infra/runtime.mjs');
    const started = performance.now();
    const { dateline } = await import('./src/cli/dateline.ts');
    await dateline(['extract', '--list', '/dev/null'], { out: () => {}, error: console.error, environment: () => ({}) });
    console.log(performance.now() - started);
  `;
  const start = (): number =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' }));
  start();
  const median = [0, 1, 2, 3, 4, 5, 6].map(start).sort((a, b) => a - b)[3] ?? Number.NaN;
  return {
    what: 'import of extract',
    figure: `${median.toFixed(0)} ms`,
    bar: '150',
    on: 'median of 7 processes, empty list',
  };
}

/** What is held after a collection, in megabytes. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}
