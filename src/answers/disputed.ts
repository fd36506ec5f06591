import type { Digest, Dispute } from '../digest/types.ts';
import { BY_DETOUR, choose, disputesAbout, nearAbout } from './about.ts';
import { type Answer, answer, count, offer } from './context.ts';
import { disputeItem, POSITION_COLUMNS, positionItems, sidesItem } from './disputes.ts';
import { given } from './entities.ts';
import type { Command, Reply } from './reply/reply.ts';
import { type Section, section, sectionOf } from './window.ts';

/**
 * Where the reports part: the gravest questions first, both sides in a line, never averaged; `about` narrows it, and may
 * also be the id of one dispute, as the buttons have it.
 */
export const disputed: Answer = (command, digest) => {
  const about = given(command, 'about');
  const one = about === '' ? undefined : digest.disputes.get(about);
  if (one) return onePoint(command, digest, one);
  if (about === '') {
    const { disputes } = digest;
    return questions(command, digest, 'Where the reports part', disputes.count(), disputes.list);
  }
  const asked = choose(digest, about);
  const { picked, isDetour } = disputesAbout(digest, asked);
  const [only] = picked;
  if (only && picked.length === 1 && !isDetour) return onePoint(command, digest, only);
  if (!only) {
    const nearest = nearAbout(digest, 'disputed', about);
    const all = offer(digest, 'Everything disputed', 'disputed');
    const elsewhere = nearest.length > 0 ? nearest : digest.disputes.count() > 0 ? [all] : [];
    return { kind: 'refusal', why: 'nothing-found', asked: about, among: 'disputed points', nearest: elsewhere };
  }
  const read = (from: number, number: number) => picked.slice(from, from + number);
  return questions(command, digest, `Where the reports part: ${asked.label}`, picked.length, read, isDetour);
};

function questions(
  command: Command,
  digest: Digest,
  title: string,
  total: number,
  read: (from: number, count: number) => readonly Dispute[],
  isDetour = false,
): Reply {
  const whole: Section = sectionOf(total, read, (dispute) => disputeItem(digest, dispute));
  const none = total === 0 ? ['No question is recorded on which the reports differ.'] : undefined;
  const lede = none ?? (isDetour ? [BY_DETOUR] : undefined);
  return answer(command, digest, {
    title: total === 0 ? title : `${title} · ${count(total, 'question')}, no verdict`,
    ...(lede ? { lede } : {}),
    list: [sectionOf(total, read, (dispute) => sidesItem(digest, dispute))],
    views: [{ name: 'all', label: 'All positions', sections: [whole] }],
  });
}

/** One question, with the way to what happened and to all the others. */
function onePoint(command: Command, digest: Digest, dispute: Dispute): Reply {
  const events = dispute.events.flatMap((id) => digest.events.reportedAs(id) ?? []);
  return answer(command, digest, {
    title: dispute.label ?? dispute.question,
    ...(dispute.label ? { lede: [dispute.question] } : {}),
    list: [section(positionItems(digest, dispute))],
    columns: POSITION_COLUMNS,
    actions: [
      ...events.map(({ id, headline }) => offer(digest, headline, 'timeline', { about: id })),
      offer(digest, 'All disputed', 'disputed'),
    ],
  });
}
