import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Vocabulary } from '../../src/compile/compare/terms.ts';
import { StoryReader } from '../../src/compile/compare/timeline/story.ts';
import { type Timeline, timelineOf } from '../../src/compile/compare/timeline/timeline.ts';
import { english } from '../../src/compile/language/languages.ts';
import { plainDocument } from '../../src/compile/read/document.ts';
import { tokensOf } from '../../src/compile/read/text/tokens.ts';
import { asDay, monthNames } from '../../src/digest/day.ts';
import type { Day } from '../../src/digest/types.ts';
import type { Row } from './row.ts';
import { ROOT, readCsv } from './sets.ts';

const SET = join(ROOT, '../shared/data/fa-kes-dev.csv');

/**
 * Days of the war in Syria that any chronicle of it has, written down from general knowledge: a check of sanity, no
 * measure; the articles of the set tell of some of them only in passing.
 */
const WELL_KNOWN = [
  '2013-08-21', // sarin in Ghouta
  '2014-09-23', // first American strikes
  '2015-09-30', // first Russian strikes
  '2016-02-27', // truce begins
  '2016-07-07', // Castello road cut
  '2016-08-06', // siege of eastern Aleppo broken
  '2016-09-12', // second truce begins
  '2016-09-19', // aid convoy struck
  '2017-04-04', // sarin in Khan Shaykhun
  '2017-04-07', // American missiles on Shayrat
  '2017-04-15', // evacuees bombed at Rashidin
  '2017-10-17', // Raqqa taken
];
const DAYS_ASKED = 40;

interface Report {
  readonly text: string;
  readonly published: Day;
  /** The day of the incident, as the set's readers noted it. */
  readonly incident: Day;
  readonly title: string;
}

/**
 * The set has no days of publication and reports that often say theirs at their head; the others are left out. The
 * timelines of journalists that the ranking is for lie outside, so these rows only show that days come out right.
 */
export function run(): readonly Row[] {
  if (!existsSync(SET)) return [];
  const all = reports(readFileSync(SET, 'utf8'));
  return [
    ...incidentRows(all),
    ...headlineRows(all),
    ...knownRow(all.map(({ report }) => report)),
    speedRow(all.map(({ report }) => report)),
  ];
}

function incidentRows(all: readonly { readonly report: Report; readonly isHeldOut: boolean }[]): readonly Row[] {
  return [false, true].map((heldOut) => {
    const part = all.flatMap(({ report, isHeldOut }) => (isHeldOut === heldOut ? [report] : []));
    const wanted = new Set(part.map(({ incident }) => incident));
    const chosen = daysOf(part, wanted.size);
    const right = chosen.filter((day) => wanted.has(day)).length;
    return {
      what: 'timeline: days of the incidents, date F1',
      on: `fa-kes-dev.csv, ${heldOut ? 'held-out' : 'development'} fold (${part.length} reports, ${wanted.size} days)`,
      figure: ((100 * right) / wanted.size).toFixed(1),
    };
  });
}

/**
 * The sentence of each day against the headlines of that day's reports, which were taken out of the texts: overlap of
 * content words (ROUGE-1 without its function words), the best headline counting.
 */
function headlineRows(all: readonly { readonly report: Report; readonly isHeldOut: boolean }[]): readonly Row[] {
  const vocabulary = new Vocabulary(english);
  const termsOf = (text: string): readonly number[] =>
    tokensOf(text).flatMap(({ kind, lower }) =>
      kind === 'mark' ? [] : [vocabulary.number(lower)].filter((n) => n >= 0),
    );
  return [false, true].map((heldOut) => {
    const part = all.flatMap(({ report, isHeldOut }) => (isHeldOut === heldOut ? [report] : []));
    const untitled = part.map((report) => ({ ...report, text: report.text.replaceAll(report.title, ' ') }));
    const told = [...timelineOfReports(untitled, new Set(part.map(({ incident }) => incident)).size)];
    const scores = told.flatMap(([day, [sentence = '']]) => {
      const headlines = part
        .filter(({ incident }) => incident === day)
        .map(({ title }) => overlap(termsOf(title), termsOf(sentence)));
      return headlines.length > 0 ? [Math.max(...headlines)] : [];
    });
    return {
      what: 'timeline: sentences against headlines, F1',
      on: `fa-kes-dev.csv, ${heldOut ? 'held-out' : 'development'} fold (${scores.length} days of incidents, headlines withheld)`,
      figure: ((100 * scores.reduce((a, b) => a + b, 0)) / scores.length).toFixed(1),
    };
  });
}

function overlap(one: readonly number[], other: readonly number[]): number {
  const left = [...other];
  const common = one.filter((term) => left.includes(term) && left.splice(left.indexOf(term), 1)).length;
  return (2 * common) / Math.max(1, one.length + other.length);
}

function knownRow(part: readonly Report[]): readonly Row[] {
  const chosen = new Set<string>(daysOf(part, DAYS_ASKED));
  const found = WELL_KNOWN.filter((day) => chosen.has(day)).length;
  return [
    {
      what: 'timeline: well-known days of the story',
      on: `fa-kes-dev.csv, all ${part.length} dated reports, ${DAYS_ASKED} days asked for`,
      figure: `${found} of ${WELL_KNOWN.length}`,
    },
  ];
}

/** Copies of the set, moved apart in time by whole years so that no two are of one day. */
const COPIES = 8;

function speedRow(part: readonly Report[]): Row {
  let words = 0;
  const start = performance.now();
  const reader = new StoryReader();
  for (let copy = 0; copy < COPIES; copy += 1)
    for (const { text, published } of part) {
      const doc = plainDocument(
        text,
        asDay(`${Number(published.slice(0, 4)) - copy * 8}${published.slice(4)}`) ?? published,
      );
      words += doc.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
      reader.add(doc);
    }
  timelineOf(reader.story(), { from: '1950-01-01' as Day, to: '2018-12-31' as Day, days: 50, sentences: 3 });
  const seconds = (performance.now() - start) / 1000;
  return {
    what: 'timeline: speed',
    on: `${COPIES * part.length} reports, ${words.toLocaleString('en')} words and marks, ${seconds.toFixed(1)} s`,
    figure: `${((1e6 * seconds) / words).toFixed(2)} µs a word`,
    bar: '10 µs',
  };
}

const daysOf = (part: readonly Report[], days: number): readonly Day[] => [...timelineOfReports(part, days).keys()];

function timelineOfReports(part: readonly Report[], days: number): Timeline {
  const reader = new StoryReader();
  for (const { text, published } of part) reader.add(plainDocument(text, published));
  const timeline = timelineOf(reader.story(), {
    from: '2011-01-01' as Day,
    to: '2018-12-31' as Day,
    days,
    sentences: 1,
  });
  return 'unknown' in timeline ? new Map() : timeline;
}

function reports(csv: string): readonly { readonly report: Report; readonly isHeldOut: boolean }[] {
  return readCsv(csv).flatMap((row, index) => {
    const body = row['article_content'] ?? '';
    const [month = '', day = '', year = ''] = (row['date'] ?? '').split('/');
    const incident = asDay(`20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    const published = statedDay(body.slice(0, 300));
    if (!incident || !published) return [];
    const title = row['article_title'] ?? '';
    const report = { text: `${title}\n${body}`, published, incident, title };
    return [{ report, isHeldOut: index % 5 === 4 }];
  });
}

/** "April 5 2017", "Tuesday 12 July 2016", "Oct 032017", "20.07.2016" at the head of a report. */
function statedDay(head: string): Day | null {
  const numeric = /\b(\d\d)\.(\d\d)\.(20\d\d)/.exec(head);
  if (numeric) return asDay(`${numeric[3]}-${numeric[2]}-${numeric[1]}`);
  const months = monthNames.map((name) => name.slice(0, 3)).join('|');
  const found =
    new RegExp(`\\b(?<month>${months})[a-z]*\\.? (?<day>\\d{1,2}),? ?(?<year>20\\d\\d)`).exec(head) ??
    new RegExp(`\\b(?<day>\\d{1,2}) (?<month>${months})[a-z]*\\.?,? (?<year>20\\d\\d)`).exec(head);
  const { month = '', day = '', year = '' } = found?.groups ?? {};
  const number = monthNames.findIndex((name) => name.startsWith(month)) + 1;
  return asDay(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}
