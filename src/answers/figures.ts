import { BY_DETOUR, choose, figuresAbout, nearAbout } from './about.ts';
import { figureItem } from './amounts.ts';
import { capital } from './cites.ts';
import { type Answer, answer, count, offer } from './context.ts';
import { given } from './entities.ts';
import { section, sectionOf } from './window.ts';

/** So many kinds of counts are offered. */
const MOST_KINDS = 25;

/** Every count, grouped by what it counts: amount, scope, who gave it, which article; `about` narrows it. */
export const figures: Answer = (command, digest) => {
  const about = given(command, 'about');
  const itemOf = (figure: Parameters<typeof figureItem>[1]) => figureItem(digest, figure, capital(figure.counts));
  const lede = (number: number): string =>
    `${count(number, 'figure')}, each as its article has it; none is added up or averaged.`;
  if (about === '') {
    const total = digest.figures.count();
    const all = sectionOf(total, digest.figures.list, itemOf);
    return answer(command, digest, { title: 'Figures', lede: [lede(total)], sections: [all] });
  }
  const asked = choose(digest, about);
  const { picked, isDetour } = figuresAbout(digest, asked);
  if (picked.length === 0) {
    const near = nearAbout(digest, 'figures', about);
    const kinds = digest.figures.kinds(MOST_KINDS).map((counts) => offer(digest, counts, 'figures', { about: counts }));
    return {
      kind: 'refusal',
      why: 'nothing-found',
      asked: about,
      among: 'figures',
      nearest: near.length > 0 ? near : kinds,
    };
  }
  return answer(command, digest, {
    title: `Figures: ${asked.label}`,
    lede: [lede(picked.length), ...(isDetour ? [` ${BY_DETOUR}`] : [])],
    sections: [section(picked.map(itemOf))],
  });
};
