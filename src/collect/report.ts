import type { Collected, FeedReport } from './collect.ts';
import { MANY_FAILURES } from './pace.ts';

/** `2031-05-04 12:00 UTC` */
export const instantInWords = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** What came of a feed, in one line that begins with its address. */
export function feedLine(report: FeedReport): string {
  const { url, outcome } = report;
  if (outcome === 'paused') return `${url}  not read: ${report.why}; it is not tried again: take it out of topic.yml`;
  if (outcome === 'not due') return `${url}  not read: not due; next at ${instantInWords(report.next)}`;
  if (outcome === 'failed') {
    const times = report.failures < MANY_FAILURES ? '' : ` (failed ${report.failures} times in a row)`;
    return `${url}  not read: ${report.why}${times}; tried next at ${instantInWords(report.next)}`;
  }
  const { added, updated, unchanged, passed, wordless, unreadPages, movedTo } = report;
  const remarks = [
    ...(passed > 0 ? [`${passed} passed over`] : []),
    ...(wordless > 0 ? [`${wordless} without a word`] : []),
    ...(unreadPages > 0 ? [`${unreadPages} ${unreadPages === 1 ? 'page' : 'pages'} not read`] : []),
    ...(movedTo === undefined ? [] : [`now at ${movedTo}`]),
  ];
  return [`${url}  ${added} new, ${updated} updated, ${unchanged} unchanged`, ...remarks].join('; ');
}

/** The last line of a collection. */
export const closingLine = ({ added, updated, failed }: Collected): string =>
  `${added} new, ${updated} updated, ${failed} feeds failed`;
