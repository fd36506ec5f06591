import { describe, expect, it } from 'vitest';
import { metricsLine } from '../../src/telemetry/metrics-line.ts';
import { emfFaults, metricsIn } from './emf.ts';

const AT = 1_900_000_000_000;
const FACTS = { requestId: 'r1', stage: 'prod', command: 'who', why: undefined, Commands: 1, Lateness: 61 };
const BY_COMMAND = { dimensions: ['stage', 'command'], units: { Commands: 'Count' } } as const;
const BY_STAGE = { dimensions: ['stage'], units: { Lateness: 'Seconds' } } as const;
const line = metricsLine(FACTS, [BY_COMMAND, BY_STAGE], AT);

/** The line with something in it changed. */
function changed(change: (root: Record<string, unknown>, directive: Record<string, unknown>) => void): string {
  const root = JSON.parse(line);
  change(root, root._aws.CloudWatchMetrics[0]);
  return JSON.stringify(root);
}

describe('a line', () => {
  it('is one line of JSON, without what is not known', () => {
    expect(JSON.parse(metricsLine(FACTS, [], AT))).toEqual({
      ...{ requestId: 'r1', stage: 'prod', command: 'who', Commands: 1, Lateness: 61 },
    });
    expect(metricsLine({ words: 'two\nlines' }, [], AT)).not.toContain('\n');
  });

  it('holds its metrics in the embedded metric format', () => {
    expect(emfFaults(line)).toEqual([]);
    expect(metricsIn(line)).toEqual([
      { name: 'Commands', value: 1, dimensions: { stage: 'prod', command: 'who' } },
      { name: 'Lateness', value: 61, dimensions: { stage: 'prod' } },
    ]);
  });
});

describe('the rules of the format', () => {
  it.each<[string, string, string]>([
    ['words before the JSON', `2031-05-09 INFO ${line}`, 'not JSON'],
    ['words behind the JSON', `${line} done`, 'not JSON'],
    ['two lines', `${line}\n`, 'more than one line'],
    ['no object', '[1]', 'no object'],
    ['a dimension without its text', changed((root) => delete root['command']), 'no text for the dimension command'],
    ['a dimension that is a number', changed((root) => Object.assign(root, { command: 5 })), 'no text for'],
    ['an empty dimension', changed((root) => Object.assign(root, { command: ' ' })), 'no text for'],
    ['a dimension beyond ASCII', changed((root) => Object.assign(root, { command: 'é' })), 'no text for'],
    ['a metric without its number', changed((root) => delete root['Commands']), 'no number for Commands'],
    ['a metric that is a text', changed((root) => Object.assign(root, { Commands: '1' })), 'no number for Commands'],
    [
      'a unit that is none',
      changed((_, one) => Object.assign(one, { Metrics: [{ Name: 'Commands', Unit: 'Times' }] })),
      'a unit called Times',
    ],
    ['a namespace of AWS', changed((_, one) => Object.assign(one, { Namespace: 'AWS/Lambda' })), 'a namespace'],
    ['no dimensions at all', changed((_, one) => delete one['Dimensions']), 'no set of dimensions'],
    [
      'too many dimensions',
      changed((_, one) => Object.assign(one, { Dimensions: [Array(31).fill('stage')] })),
      'more than 30',
    ],
    ['no metric', changed((_, one) => Object.assign(one, { Metrics: [] })), 'no metrics'],
    ['a member too many', changed((_, one) => Object.assign(one, { Extra: 1 })), 'a directive has Extra'],
    ['a time in seconds', changed((root) => Object.assign(root['_aws'] ?? {}, { Timestamp: AT / 1000 })), 'Timestamp'],
  ])('are seen to reject %s', (_, wrong, fault) => {
    expect(emfFaults(wrong).join()).toContain(fault);
  });
});
