/**
 * Lives through two months of everything, and through a month of a hundred feeds: `npm run month -- --channels N
 * --followers N --write`, which puts the figures into docs/reliability.md. Fails where anything is lost, or stands twice
 * outside the one stated window.
 */
import { parseArgs } from 'node:util';
import { soakedMonth } from '../collect/soaked-month.ts';
import {
  FULL_MONTHS,
  type FullMonthFigures,
  fullMonth,
  simulateEverything,
} from '../subscriptions/simulation/everything.ts';
import { table, writeSection } from './document.ts';

const { values } = parseArgs({
  options: {
    channels: { type: 'string', default: '10000' },
    followers: { type: 'string', default: '500' },
    write: { type: 'boolean', default: false },
  },
});
const [channels, followers] = [Number(values.channels), Number(values.followers)];
if (!(channels > 0) || !(followers >= 0))
  throw new Error('Usage: npm run month -- [--channels N] [--followers N] [--write]');

const faults: string[] = [];
async function timed<T extends { readonly faults: readonly string[] }>(name: string, live: () => Promise<T>) {
  const begun = process.cpuUsage();
  const figures = await live();
  const { user, system } = process.cpuUsage(begun);
  const seconds = Math.round((user + system) / 1_000_000);
  for (const fault of figures.faults) faults.push(`${name}: ${fault}`);
  console.log(`${name}: ${seconds} s of processor time, ${figures.faults.length} faults`);
  return { ...figures, seconds };
}

const lost = (found: readonly string[]): number =>
  found.filter((fault) => /missed|never told|lost|dead letter/.test(fault)).length;
const doubled = (found: readonly string[]): number =>
  found.filter((fault) => /twice|stands \d+ times/.test(fault)).length;

const months: (FullMonthFigures & { readonly name: string; readonly seconds: number })[] = [];
for (const [name, start] of Object.entries(FULL_MONTHS))
  months.push({ name, ...(await timed(name, () => simulateEverything(fullMonth(start, channels, followers)))) });
const feeds = await timed('feeds', soakedMonth);

const count = (number: number): string => number.toLocaleString('en');
const row = (label: string, figure: (month: (typeof months)[number]) => number, ofFeeds: string) => [
  label,
  ...months.map((month) => count(figure(month))),
  ofFeeds,
];
const found = `${count(channels)} channels in ${months[0]?.zones ?? 0} time zones and ${count(followers)} followers, both changes of the clocks, two digest versions a day, 5 % of
posts failing, 3 % refused by a 429, messages twice and out of order, processes that die at each of ${months[0]?.places.size ?? 0} awaits,
nine hours of nothing, ten deployments; and ${feeds.feeds} feeds.

${table(
  ['', ...months.map(({ name }) => name), 'feeds'],
  [
    row('due: summaries, and events followed; articles', ({ due, followed }) => due + followed, count(feeds.articles)),
    row('posted', ({ posted }) => posted, ''),
    row('**lost**', (month) => lost(month.faults), count(lost(feeds.faults))),
    row('**doubled**', (month) => doubled(month.faults), count(doubled(feeds.faults))),
    row('twice in the stated window of Slack', ({ twiceOnSlack }) => twiceOnSlack, ''),
    row(
      'other faults',
      ({ faults: all }) => all.length - lost(all) - doubled(all),
      count(feeds.faults.length - lost(feeds.faults) - doubled(feeds.faults)),
    ),
    row('posts tried again', ({ retries }) => retries, ''),
    row('processes that died', ({ crashes }) => crashes, count(feeds.ended)),
    row('seconds of processor time', ({ seconds }) => seconds, count(feeds.seconds)),
  ],
  true,
)}

Summaries of which an archive had no more, or a growing digest nothing new, are due and not posted.`;
console.log(found);
for (const fault of faults.slice(0, 20)) console.error(fault);
if (values.write && faults.length === 0) writeSection('month', found);
process.exitCode = faults.length > 0 ? 1 : 0;
