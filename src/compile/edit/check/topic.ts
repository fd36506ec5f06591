import { type Fault, fault } from '../../fault.ts';
import type { Sources } from '../../read/sources.ts';

/** The topic carries the name of its folder, and a time zone that exists. */
export function topicHolds({ draft: { topic }, folder }: Sources): readonly Fault[] {
  const faults: Fault[] = [];
  if (topic.id.value !== '' && topic.id.value !== folder)
    faults.push(
      fault(topic.id.at, `the topic's id is "${topic.id.value}", its folder "${folder}". Make them the same.`),
    );
  if (topic.zone.value !== '' && !isZone(topic.zone.value))
    faults.push(
      fault(topic.zone.at, `no time zone is named "${topic.zone.value}". Write an IANA name, such as Etc/UTC.`),
    );
  if (topic.rights === 'facts-only' && !topic.coverage)
    faults.push(
      fault(topic.id.at, 'the topic has no coverage. Say which days it covers: coverage: 2031-03-01..2031-03-20.'),
    );
  return faults;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
