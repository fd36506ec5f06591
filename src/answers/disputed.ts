import { isContradicted } from '../digest/disputes.ts';
import type { Digest, Dispute } from '../digest/types.ts';
import { type Chosen, choose, nearAbout } from './chosen.ts';
import { type Answer, answer, count, offer } from './context.ts';
import { given } from './entities.ts';
import { BY_DETOUR, linked } from './linked.ts';
import { disputeItem, disputesMenu } from './positions.ts';
import type { Command, Reply } from './reply/reply.ts';

/**
 * Where the reports part: every position side by side, never averaged; `about` narrows it, and may also be the id of
 * one dispute, as the menus have it.
 */
export const disputed: Answer = (command, digest) => {
  const about = given(command, 'about');
  const one = digest.disputes.find(({ id }) => id === about);
  if (one) return onePoint(command, digest, one);
  const asked = about === '' ? null : choose(digest, about);
  const own = asked ? disputesAbout(digest, asked) : digest.disputes;
  const detour = asked !== null && own.length === 0;
  const disputes = detour ? linked(digest, asked).disputes : own;
  const [only, ...others] = disputes;
  if (!only && asked) {
    const nearest = nearAbout(digest, 'disputed', about);
    const all = offer(digest, 'Everything disputed', 'disputed');
    const elsewhere = nearest.length > 0 ? nearest : digest.disputes.length > 0 ? [all] : [];
    return { why: 'nothing-found', asked: about, among: 'disputed points', nearest: elsewhere };
  }
  return answer(command, digest, {
    title: asked ? `Disputed: ${asked.label}` : 'Disputed',
    lede: [
      disputes.length === 0 ? NONE : `${questions(disputes)} ${SIDE_BY_SIDE}`,
      ...(detour ? [` ${BY_DETOUR}`] : []),
    ],
    items: disputes.map((dispute) => disputeItem(digest, dispute)),
    ...(others.length > 0 ? { choices: disputesMenu(digest, disputes) } : {}),
  });
};

/** "42 questions: on 35 reports differ, on 7 they only add to each other." */
function questions(disputes: readonly Dispute[]): string {
  const differing = disputes.filter(isContradicted).length;
  const all = count(disputes.length, 'question');
  if (differing === disputes.length) return `${all} on which reports differ.`;
  if (differing === 0) return `${all} on which reports only add to each other.`;
  return `${all}: on ${differing} reports differ, on ${disputes.length - differing} they only add to each other.`;
}

const NONE = 'No question is recorded on which the reports differ.';
const SIDE_BY_SIDE = 'Positions stand side by side as reported; no verdict.';

/** One question, with the way to what happened and to all the others. */
function onePoint(command: Command, digest: Digest, dispute: Dispute): Reply {
  const { lines } = disputeItem(digest, dispute);
  const events = dispute.events.flatMap((id) => digest.events.find((event) => event.id === id) ?? []);
  return answer(command, digest, {
    title: dispute.question,
    lede: [`Disputed: ${dispute.kind}, ${count(dispute.positions.length, 'position')}. ${SIDE_BY_SIDE}`],
    items: [{ lines }],
    actions: [
      ...events.map(({ id, headline }) => offer(digest, headline, 'timeline', { about: id })),
      offer(digest, 'Everything disputed', 'disputed'),
    ],
  });
}

/** Disputes about what is named or held by whom is named, and those that have every word; these come first. */
function disputesAbout(digest: Digest, { entities, hits }: Chosen): readonly Dispute[] {
  const met = new Set(hits.flatMap(({ subject }) => (subject.kind === 'dispute' ? [subject.dispute] : [])));
  const named = entities.map(({ id }) => id);
  const concerned = digest.disputes.filter(
    (dispute) =>
      !met.has(dispute) &&
      named.some((id) => dispute.about.includes(id) || dispute.positions.some(({ holders }) => holders.includes(id))),
  );
  return [...digest.disputes.filter((dispute) => met.has(dispute)), ...concerned];
}
