import type { Result } from './result.ts';
import { asMarkdown, cellsOf, labelOf } from './table.ts';

export const HEADING = '## Beside other libraries';

/** How the race was run, for whoever doubts its figures. */
export interface Conditions {
  /** As it is written in a sentence: "22 November 2026". */
  readonly day: string;
  readonly machine: string;
  readonly rounds: number;
  readonly processes: number;
  /** The question as it is typed in Slack. */
  readonly question: string;
  /** The pinned versions, by package. */
  readonly versions: Readonly<Record<string, string>>;
}

/** The section of docs/performance.md: table, plot, and what one has to know to judge them. */
export function section(results: readonly Result[], conditions: Conditions): string {
  const { day, machine, versions } = conditions;
  return `${HEADING}

${wrapped(`Written by \`npm run bench:peers -- --write\` on ${day}, on ${machine}.`)}

<picture>
  <source media="(prefers-color-scheme: dark)" srcset="pictures/peers-dark.svg">
  <img src="pictures/peers-light.svg" alt="Cold start and memory of each library; the table below has the figures">
</picture>

${asMarkdown(cellsOf(results, versions))}

${howItWasRun(conditions).map(wrapped).join('\n\n')}

${columns(conditions)
  .map((line) => wrapped(`- ${line}`))
  .join('\n')}

What one has to know of each:

${logReply(results, versions)
  .map((line) => wrapped(`- ${line}`))
  .join('\n')}
`;
}

const howItWasRun = ({ question }: Conditions): readonly string[] => [
  `Everyone is asked \`${question}\` by a request that is signed as Slack and Discord sign theirs. Before anyone is ` +
    'timed, each has to state the same facts, which come from the digest (a name, an office, the version), and to refuse ' +
    'the request with an altered body, with another signature and with another timestamp. The empty handler only answers.',
  'dateline answers in full. The others answer a fixed text, at most 2,000 characters of what dateline answered in the ' +
    'same run, and look nothing up: their figures are the least that a bot made with them would take.',
];

const columns = ({ rounds, processes }: Conditions): readonly string[] => [
  `**Cold start**: a whole process from start to end, with one answer; the median of ${rounds} rounds. In each round ` +
    'everyone runs once, in another order. *To empty* is the ratio to the empty handler. In the plot, the line through ' +
    'the end of a bar is the middle half of the rounds. Lambda adds to each what it takes to bring up a machine.',
  '**Warm**: one request after the other, signature included, HTTP not; the medians of ' +
    `${processes} processes, interleaved too. *Requests/s* is over the processor time of all threads: what one core carries.`,
  '**Code**: the JavaScript that a first answer loads, compressed; bundled with the same settings. Data are not in it.',
  '**Memory**: the most that was resident at the first answer, and at the last of all.',
];

function logReply(results: readonly Result[], versions: Readonly<Record<string, string>>): readonly string[] {
  return results.flatMap((one) => (one.note ? [`**${labelOf(one, versions)}**: ${one.note}`] : []));
}

/** A paragraph or an item in lines of at most 120 characters. */
function wrapped(paragraph: string): string {
  const indent = paragraph.startsWith('- ') ? '  ' : '';
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= 120) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length === 0 ? word : indent + word);
  }
  return lines.join('\n');
}
