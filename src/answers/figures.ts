import type { Figure } from '../digest/types.ts';
import { choose, figuresAbout, nearAbout } from './about.ts';
import { countsItem, figureItem, isToldAlone, shortFigure, tollsFirst } from './amounts.ts';
import { capital } from './cites.ts';
import { type Answer, answer, inShort, offer } from './context.ts';
import { given } from './entities.ts';
import { sectionOf, sectionOfEach } from './window.ts';

/** So many kinds of counts are told apart. */
const MOST_KINDS = 25;

/** So many counts of one thing are read for its line. */
const MOST_COUNTED = 24;

/** Every count, tolls first, all counts of one thing together with who counted; `about` narrows it. */
export const figures: Answer = (command, digest) => {
  const about = given(command, 'about');
  const { counted, disputes, figures: words, views } = digest.words;
  const itemOf = (figure: Figure) => figureItem(digest, figure, capital(figure.counts));
  const kinds = tollsFirst(digest.figures.kinds(MOST_KINDS));
  if (about === '') {
    const total = digest.figures.count();
    const list = (kind: string) =>
      countsItem(digest, kind, digest.figures.counting(kind, MOST_COUNTED), digest.figures.countOf(kind));
    // Of sums each is of another thing.
    const linesOf = (kind: string): readonly (string | Figure)[] =>
      isToldAlone(kind) ? digest.figures.counting(kind, MOST_COUNTED) : [kind];
    return answer(command, digest, {
      title: words.title(total),
      ...(total === 0 ? { lede: [digest.words.names.none] } : {}),
      list: [
        sectionOfEach(kinds.flatMap(linesOf), (line) =>
          typeof line === 'string' ? list(line) : shortFigure(digest, line),
        ),
      ],
      views: [{ name: 'all', label: views.allFigures, sections: [sectionOf(total, digest.figures.list, itemOf)] }],
    });
  }
  const asked = choose(digest, about);
  const { picked, isDetour } = figuresAbout(digest, asked);
  if (picked.length === 0) {
    const near = nearAbout(digest, 'figures', about);
    const offers = kinds.map((counts) => offer(digest, counts, 'figures', { about: counts }));
    const nearest = near.length > 0 ? near : offers;
    return { kind: 'refusal', why: 'nothing-found', asked: about, among: 'figures', nearest };
  }
  return answer(command, digest, {
    title: words.titleAbout(asked.label, counted.figure(picked.length)),
    ...(isDetour ? { lede: [disputes.byDetour] } : {}),
    list: [sectionOfEach(picked, (figure) => inShort(shortFigure(digest, figure), digest.topic))],
    columns: words.columns,
    views: [{ name: 'all', label: views.inFull, sections: [sectionOfEach(picked, itemOf)] }],
  });
};
