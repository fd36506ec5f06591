import type { Dispute } from '../digest/types.ts';
import { choose, disputesAbout, nearAbout } from './about.ts';
import { type Answer, answer, offer } from './context.ts';
import { disputeItem, positionItems, shortName, sidesItem } from './disputes.ts';
import type { Edition } from './edition.ts';
import { given } from './entities.ts';
import type { Command, Reply } from './reply/reply.ts';
import { type Section, section, sectionOf } from './window.ts';

/**
 * Where the reports part: the gravest questions first, both sides in a line, never averaged; `about` narrows it, and may
 * also be the id of one dispute, as the buttons have it.
 */
export const disputed: Answer = (command, digest) => {
  const about = given(command, 'about');
  const { buttons, disputes: words } = digest.words;
  const one = about === '' ? undefined : digest.disputes.get(about);
  if (one) return onePoint(command, digest, one);
  if (about === '') {
    const { disputes } = digest;
    return questions(command, digest, words.title, disputes.count(), disputes.list);
  }
  const asked = choose(digest, about);
  const { picked, isDetour } = disputesAbout(digest, asked);
  const [only] = picked;
  if (only && picked.length === 1 && !isDetour) return onePoint(command, digest, only);
  if (!only) {
    const nearest = nearAbout(digest, 'disputed', about);
    const all = offer(digest, buttons.everythingDisputed, 'disputed');
    const elsewhere = nearest.length > 0 ? nearest : digest.disputes.count() > 0 ? [all] : [];
    return { kind: 'refusal', why: 'nothing-found', asked: about, among: 'disputes', nearest: elsewhere };
  }
  const read = (from: number, number: number) => picked.slice(from, from + number);
  return questions(command, digest, words.titleAbout(asked.label), picked.length, read, isDetour);
};

function questions(
  command: Command,
  digest: Edition,
  title: string,
  total: number,
  read: (from: number, count: number) => readonly Dispute[],
  isDetour = false,
): Reply {
  const whole: Section = sectionOf(total, read, (dispute) => disputeItem(digest, dispute));
  const { counted, disputes, views } = digest.words;
  const none = total === 0 ? [disputes.none] : undefined;
  const lede = none ?? (isDetour ? [disputes.byDetour] : undefined);
  return answer(command, digest, {
    title: total === 0 ? title : disputes.count(title, counted.question(total)),
    ...(lede ? { lede } : {}),
    list: [sectionOf(total, read, (dispute) => sidesItem(digest, dispute))],
    views: [{ name: 'all', label: views.allPositions, sections: [whole] }],
  });
}

/** One question, with the way to what happened and to all the others. */
function onePoint(command: Command, digest: Edition, dispute: Dispute): Reply {
  const events = dispute.events.flatMap((id) => digest.events.reportedAs(id) ?? []);
  const happened = events.map(({ id, headline }) => offer(digest, headline, 'timeline', { about: id }));
  return answer(command, digest, {
    title: dispute.label === undefined ? dispute.question : shortName(dispute),
    ...(dispute.label ? { lede: [dispute.question] } : {}),
    list: [section(positionItems(digest, dispute))],
    columns: digest.words.disputes.columns,
    actions: [offer(digest, digest.words.buttons.allDisputed, 'disputed')],
    ...(happened.length > 0 ? { choices: { placeholder: digest.words.menus.openEvent, options: happened } } : {}),
  });
}
