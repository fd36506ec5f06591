import { isContradicted } from '../digest/disputes.ts';
import type { Digest, Dispute } from '../digest/types.ts';
import { BY_DETOUR, choose, disputesAbout, nearAbout } from './about.ts';
import { type Answer, answer, count, offer } from './context.ts';
import { disputeItem, disputesMenu } from './disputes.ts';
import { given } from './entities.ts';
import { WINDOW } from './reply/page.ts';
import type { Command, Reply } from './reply/reply.ts';
import { section, sectionOf, windowStart } from './window.ts';

/**
 * Where the reports part: every position side by side, never averaged; `about` narrows it, and may also be the id of
 * one dispute, as the menus have it.
 */
export const disputed: Answer = (command, digest) => {
  const about = given(command, 'about');
  const one = about === '' ? undefined : digest.disputes.get(about);
  if (one) return onePoint(command, digest, one);
  if (about === '') return allPoints(command, digest);
  const asked = choose(digest, about);
  const { picked, isDetour } = disputesAbout(digest, asked);
  if (picked.length === 0) {
    const nearest = nearAbout(digest, 'disputed', about);
    const all = offer(digest, 'Everything disputed', 'disputed');
    const elsewhere = nearest.length > 0 ? nearest : digest.disputes.count() > 0 ? [all] : [];
    return { kind: 'refusal', why: 'nothing-found', asked: about, among: 'disputed points', nearest: elsewhere };
  }
  return answer(command, digest, {
    title: `Disputed: ${asked.label}`,
    lede: [
      `${questions(picked.length, picked.filter(isContradicted).length)} ${SIDE_BY_SIDE}`,
      ...(isDetour ? [` ${BY_DETOUR}`] : []),
    ],
    sections: [section(picked.map((dispute) => disputeItem(digest, dispute)))],
    ...(picked.length > 1 ? { choices: disputesMenu(digest, picked) } : {}),
  });
};

function allPoints(command: Command, digest: Digest): Reply {
  const { disputes } = digest;
  const total = disputes.count();
  return answer(command, digest, {
    title: 'Disputed',
    lede: [total === 0 ? NONE : `${questions(total, disputes.contradicted())} ${SIDE_BY_SIDE}`],
    sections: [sectionOf(total, disputes.list, (dispute) => disputeItem(digest, dispute))],
    ...(total > 1 ? { choices: disputesMenu(digest, disputes.list(windowStart(command, total), WINDOW)) } : {}),
  });
}

/** "42 questions: on 35 reports differ, on 7 they only add to each other." */
function questions(total: number, differing: number): string {
  const all = count(total, 'question');
  if (differing === total) return `${all} on which reports differ.`;
  if (differing === 0) return `${all} on which reports only add to each other.`;
  return `${all}: on ${differing} reports differ, on ${total - differing} they only add to each other.`;
}

const NONE = 'No question is recorded on which the reports differ.';
const SIDE_BY_SIDE = 'Positions stand side by side as reported; no verdict.';

/** One question, with the way to what happened and to all the others. */
function onePoint(command: Command, digest: Digest, dispute: Dispute): Reply {
  const { lines } = disputeItem(digest, dispute);
  const events = dispute.events.flatMap((id) => digest.events.reportedAs(id) ?? []);
  return answer(command, digest, {
    title: dispute.question,
    lede: [`Disputed: ${dispute.kind}, ${count(dispute.positions.length, 'position')}. ${SIDE_BY_SIDE}`],
    sections: [section([{ lines }])],
    actions: [
      ...events.map(({ id, headline }) => offer(digest, headline, 'timeline', { about: id })),
      offer(digest, 'Everything disputed', 'disputed'),
    ],
  });
}
