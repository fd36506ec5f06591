/**
 * Has each dependency slow, silent, failing, lying, gone or unanswered, and the machine with a wrong clock, no memory or a full
 * disk, alone and in pairs, and looks at what people see, what is lost and how it is made good: `npm run faults -- --only WORDS
 * --quick --write`. Fails where a promise is broken.
 */
import { parseArgs } from 'node:util';
import { table, writeSection } from './document.ts';
import { TROUBLES } from './faults/dependency.ts';
import { brokenBy, type Trial, tryAll } from './faults/trial.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const begun = performance.now();
const trials: Trial[] = [];
const onTrial = (trial: Trial): void => {
  trials.push(trial);
  const broken = brokenBy(trial);
  const troubles = trial.troubles.map((pair) => pair.join(' ')).join(' + ') || 'no trouble';
  if (broken || process.stdout.isTTY || values.only !== '')
    console.log(`${trial.journey}, ${troubles}: ${trial.saw} (${trial.ms ?? '-'} ms); ${trial.after}`);
};
await tryAll(values.only, values.quick, onTrial);

const seconds = (ms: number): string => (ms > 0 ? `${(ms / 1000).toFixed(1)} s` : '');
const longest = (some: readonly Trial[]): number => Math.max(0, ...some.map(({ ms = 0 }) => ms));

/** `table: slow, silent; bucket: any`. */
function namesOf(some: readonly Trial[]): string {
  const byWhat = Map.groupBy(
    some.flatMap(({ troubles }) => troubles),
    ([what]) => what,
  );
  const named = [...byWhat].map(([what, all]) => {
    const kinds = [...new Set(all.map(([, trouble]) => trouble))];
    return `${what}: ${kinds.length === TROUBLES.length ? 'any' : kinds.join(', ')}`;
  });
  return named.join('; ') || 'nothing';
}

const rows = [...Map.groupBy(trials, ({ journey }) => journey)].flatMap(([journey, all]) => {
  const alone = Map.groupBy(
    all.filter(({ troubles }) => troubles.length < 2),
    ({ saw, after }) => `${saw}\n${after}`,
  );
  const pairs = all.filter(({ troubles }) => troubles.length === 2);
  const kinds = new Set(all.filter(({ troubles }) => troubles.length < 2).map(({ saw, after }) => `${saw}\n${after}`));
  const others = pairs.filter(({ saw, after }) => !kinds.has(`${saw}\n${after}`));
  return [
    ...[...alone.values()].map((some) => [
      journey,
      namesOf(some),
      some[0]?.saw ?? '',
      seconds(longest(some)),
      some[0]?.after ?? '',
    ]),
    ...(pairs.length === 0
      ? []
      : [
          [
            journey,
            `${pairs.length} pairs`,
            others.length === 0
              ? 'one of these'
              : [...new Set(others.map(({ saw, after }) => `${saw}; ${after}`))].join(' or '),
            seconds(longest(pairs)),
            '',
          ],
        ]),
  ];
});
const broken = trials.flatMap((trial) => brokenBy(trial) ?? []);
const found = `${trials.length} trials, ${broken.length} of them break a promise; longest wait of a person ${seconds(longest(trials))}.

${table(['what', 'trouble in', 'what is seen', 'longest wait', 'afterwards'], rows)}`;
console.log(`\n${found}\n\n${Math.round((performance.now() - begun) / 1000)} s`);
if (values.write && broken.length === 0) writeSection('faults', found);
process.exitCode = broken.length > 0 ? 1 : 0;
