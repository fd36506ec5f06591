import type { Digest, Dispute } from '../digest/types.ts';
import { type Chosen, choose, nearAbout } from './chosen.ts';
import { type Answer, answer, count, offer } from './context.ts';
import { given } from './entities.ts';
import { disputeItem } from './positions.ts';

/** Where the reports part: every position side by side, never averaged; `about` narrows it. */
export const disputed: Answer = (command, digest) => {
  const about = given(command, 'about');
  const asked = about === '' ? null : choose(digest, about);
  const disputes = asked ? disputesAbout(digest, about, asked) : digest.disputes;
  if (disputes.length === 0 && asked) {
    const nearest = nearAbout(digest, 'disputed', about);
    const all = offer(digest, 'Everything disputed', 'disputed');
    const others = nearest.length > 0 ? nearest : digest.disputes.length > 0 ? [all] : [];
    return { why: 'nothing-found', asked: about, among: 'disputed points', nearest: others };
  }
  return answer(command, digest, {
    title: asked ? `Disputed: ${asked.label}` : 'Disputed',
    lede: [
      `${count(disputes.length, 'question')} on which reports part. Positions stand side by side as reported; no verdict.`,
    ],
    items: disputes.map((dispute) => disputeItem(digest, dispute)),
  });
};

/** Disputes about what is named or held by whom is named, and those that have every word. */
function disputesAbout(digest: Digest, about: string, { entities, hits }: Chosen): readonly Dispute[] {
  const met = new Set(hits.flatMap(({ subject }) => (subject.kind === 'dispute' ? [subject.dispute] : [])));
  const named = entities.map(({ id }) => id);
  return digest.disputes.filter(
    (dispute) =>
      met.has(dispute) ||
      dispute.id === about ||
      named.some((id) => dispute.about.includes(id) || dispute.positions.some(({ holders }) => holders.includes(id))),
  );
}
