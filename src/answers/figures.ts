import type { Digest, Figure } from '../digest/types.ts';
import { figureItem } from './amounts.ts';
import { type Chosen, choose, nearAbout } from './chosen.ts';
import { type Answer, answer, count, offer } from './context.ts';
import { given } from './entities.ts';
import { BY_DETOUR, linked } from './linked.ts';
import { capital } from './opening.ts';

/** Every count, grouped by what it counts: amount, scope, who gave it, which article; `about` narrows it. */
export const figures: Answer = (command, digest) => {
  const about = given(command, 'about');
  const asked = about === '' ? null : choose(digest, about);
  const own = asked ? figuresAbout(digest, about, asked) : digest.figures;
  const detour = asked !== null && own.length === 0;
  const chosen = detour ? linked(digest, asked).figures : own;
  if (chosen.length === 0 && asked) {
    const counted = [...new Set(digest.figures.map((figure) => figure.counts))];
    const near = nearAbout(digest, 'figures', about);
    const kinds = counted.map((counts) => offer(digest, counts, 'figures', { about: counts }));
    return { why: 'nothing-found', asked: about, among: 'figures', nearest: near.length > 0 ? near : kinds };
  }
  return answer(command, digest, {
    title: asked ? `Figures: ${asked.label}` : 'Figures',
    lede: [
      `${count(chosen.length, 'figure')}, each as its article has it; none is added up or averaged.`,
      ...(detour ? [` ${BY_DETOUR}`] : []),
    ],
    items: byCounts(chosen).map((figure) => figureItem(digest, figure, capital(figure.counts))),
  });
};

/** Figures that count the same thing side by side, in the order in which the digest first counts it. */
function byCounts(chosen: readonly Figure[]): readonly Figure[] {
  const kinds = [...new Set(chosen.map((figure) => figure.counts))];
  return kinds.flatMap((counts) => chosen.filter((figure) => figure.counts === counts));
}

/** Figures of that kind, given by or about whom is named, and those that have every word. */
function figuresAbout(digest: Digest, about: string, { entities, hits }: Chosen): readonly Figure[] {
  const kind = about.toLowerCase();
  const met = new Set(hits.flatMap(({ subject }) => (subject.kind === 'figure' ? [subject.figure] : [])));
  return digest.figures.filter(
    (figure) =>
      met.has(figure) ||
      figure.counts.toLowerCase() === kind ||
      entities.some(({ id }) => figure.mentions.includes(id) || figure.by.includes(id)),
  );
}
