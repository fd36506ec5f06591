import type { Figure } from '../digest/types.ts';
import { articlesNamed, capital, citedLine, originsNamed, refs } from './cites.ts';
import { offer, plainLine } from './context.ts';
import { inARow } from './disputes.ts';
import type { Edition } from './edition.ts';
import type { Item, Line } from './reply/reply.ts';

/**
 * "more than 1,200 people", "20,000 to 30,000 crowns", "1.4 million dollars"; in the article's own words where it gives no number.
 */
export function amount({ counts, qualifier, value, max, words, unit }: Figure): string {
  const bounds = [value, max].flatMap((bound) =>
    bound === undefined ? [] : counts.startsWith('money') ? money(bound) : grouped(bound),
  );
  return [qualifier, bounds.join(' to ') || words, unit].filter((part) => part).join(' ');
}

/** "1.4 billion", "3 million", "20,000". */
const money = (sum: number): string =>
  sum >= 1e9 ? `${sum / 1e9} billion` : sum >= 1e6 ? `${sum / 1e6} million` : grouped(sum);

/** True for sums of money, votes, shares and the like: each is told by itself, in the sentence that has it. */
export const isToldAlone = (counts: string): boolean => ALONE.test(counts);

const ALONE = /^(?:money|votes|percent|sentence|numbers|troops|ships|vehicles|aircraft)\b/;

/** A number with its thousands parted by commas; written by hand, since Intl is slow to load. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const parted = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${parted}.${fraction}` : parted;
}

/** A figure: amount and what it counts with its citations, then scope, day and who gives it, then the editor's note. */
export function figureItem(digest: Edition, figure: Figure, group?: string): Item {
  const { cites, dates, figures } = digest.words;
  const scope = figure.scope && !figure.label.includes(figure.scope) ? [figure.scope] : [];
  const day = figure.asOf ? [figures.asOf(dates.reported(figure.asOf))] : [];
  const told = [...scope, ...day, givenBy(digest, figure)].join(' · ');
  const note = figure.note ? [cites.note(figure.note)] : [];
  return {
    ...(group === undefined ? {} : { group }),
    head: figureLine(digest, figure),
    lines: [told, ...note].map((text) => plainLine(capital(text))),
  };
}

/** A figure on one line or row, with who gives it where somebody does; what else there is to say of it is a press away. */
export function shortFigure(digest: Edition, figure: Figure): Item {
  const { cites, text } = figureLine(digest, figure);
  const { figures } = digest.words;
  const by = giverOf(digest, figure);
  const row = [[{ bold: amount(figure) }], [figure.label], [by || figures.notNamed]];
  const told = [
    ...(by === '' ? [] : [figures.givenBy(by)]),
    // Of tolls side by side the day is in full; the first view has room for all that part.
    ...(figure.asOf && isToldAlone(figure.counts)
      ? [figures.asOf(digest.words.dates.short(figure.asOf, digest.topic.coverage))]
      : []),
  ];
  return { lines: [{ text: [...text, ...told.map((each) => ` · ${each}`)], cites }], row };
}

/** "more than 1,200 people killed in the war": a label that opens with the unit goes on from it. */
export function figureLine(digest: Edition, figure: Figure): Line {
  const unit = figure.unit.replace(/^of /, '');
  const goesOn = figure.label === unit || figure.label.startsWith(`${unit} `);
  const label = goesOn ? figure.label.slice(unit.length) : ` · ${figure.label}`;
  return citedLine(digest, [{ bold: amount(figure) }, label], figure.cites);
}

/** "given by Harbour Office, according to Alder Gazette"; where the articles have it from no one, that is said. */
function givenBy(digest: Edition, figure: Figure): string {
  const [by, articles] = [giverOf(digest, figure), articlesNamed(digest, figure.cites)];
  const { figures } = digest.words;
  return by === '' ? figures.givenByNobody(articles) : figures.givenIn(by, articles);
}

/** Who gives a figure: by name, else in the article's words; '' for nobody. */
const giverOf = (digest: Edition, { by, giver = '' }: Figure): string =>
  by.length > 0 ? originsNamed(digest, by) : giver;

/**
 * All counts of one thing in one line, each with who counted or else who reports it: "Killed: 3 (Mill) | 4 (Article B)".
 * @param figures The first of them.
 */
export function countsItem(digest: Edition, counts: string, figures: readonly Figure[], total: number): Item {
  const isPlain = figures.every(({ unit }) => unit === 'people' || counts.includes(unit));
  const counted = (figure: Figure): string => amount(isPlain ? { ...figure, unit: '' } : figure);
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  const gone = new Set(figures.flatMap(({ updates }) => updates ?? []));
  // A day that all share says nothing.
  const isDated = new Set(figures.map(({ asOf }) => asOf?.label)).size > 1;
  const dayOf = ({ asOf }: Figure): string =>
    isDated && asOf ? digest.words.dates.short(asOf, digest.topic.coverage) : '';
  // What a toll has come to stands before what is told once.
  const sides = figures
    .filter(({ id }) => !gone.has(id))
    .map((figure) => ({ figure, earlier: beforeOf(figure, known) }))
    .sort((a, b) => b.earlier.length - a.earlier.length)
    .map(({ figure, earlier }) => {
      const by = giverOf(digest, figure);
      // A day that two in a row share is told once.
      const before = earlier.map((each, at) => {
        const [day, last] = [dayOf(each), dayOf(earlier[at - 1] ?? figure)];
        return withDay(amount({ ...each, unit: '' }), day === last ? '' : day);
      });
      const day = dayOf(figure);
      const told = [by, articlesNamed(digest, figure.cites), day].filter(Boolean).join(', ');
      return `${counted(figure)} (${told}${before.length > 0 ? digest.words.figures.before(before) : ''})`;
    });
  const text = [{ bold: `${capital(counts)}: ` }, inARow(sides, COUNTS_WORDS, digest.words, total - gone.size)];
  const cites = refs(
    digest,
    figures.flatMap((figure) => figure.cites),
  );
  return {
    lines: [{ text, cites, named: true }],
    open: offer(digest, digest.words.buttons.open, 'figures', { about: counts }),
  };
}

/** "34 on 10 Mar" */
const withDay = (text: string, day: string): string => (day === '' ? text : `${text} [${day}]`);

/** What was given before a figure of the same, the last first. */
function beforeOf({ updates }: Figure, known: ReadonlyMap<string, Figure>): readonly Figure[] {
  const before: Figure[] = [];
  let one = known.get(updates ?? '');
  for (; one && before.length < known.size; one = known.get(one.updates ?? '')) before.push(one);
  return before;
}

/** Words of all counts of one thing together. */
const COUNTS_WORDS = 36;

/** What tells of the dead, the hurt and the missing comes before what tells of things. */
const TOLL = /\b(?:kill|dead|death|died|casualt|wound|hurt|injur|missing|toll)/i;

/** Of kinds of counts, those of the dead, the hurt and the missing first. */
export const tollsFirst = (kinds: readonly string[]): readonly string[] => [
  ...kinds.filter((kind) => TOLL.test(kind)),
  ...kinds.filter((kind) => !TOLL.test(kind)),
];
