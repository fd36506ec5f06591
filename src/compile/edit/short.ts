import { type Fault, fault, type Place, placeOf } from '../fault.ts';
import { wordCount } from '../gate/names/words.ts';
import { briefsOf } from './claims.ts';
import type { TopicEntries } from './read.ts';
import type { StatementEntry } from './schema.ts';

/** Words at most of what a reader is shown first, on a phone. */
const LABEL = { article: 2, question: 6, position: 8 };
const HEADLINE = 14;
const LINE = 20;
const LINES = 5;
const BRIEF = 90;
/** Articles that a line names; of more it is told how many there are. */
const NAMED = 3;

/** Labels, headlines and briefs are as short as a first view needs them. Headlines that articles wrote stay as they are. */
export const shortEnough = ({ entries }: { readonly entries: TopicEntries }): readonly Fault[] => [
  ...wordings(entries).flatMap(([what, text, most, at]) => {
    const words = wordCount(text ?? '');
    return words > most ? [fault(at, `the ${what} has ${words} words; at most ${most}. Say it shorter.`)] : [];
  }),
  ...briefsOf(entries).flatMap(({ brief }): Fault[] => {
    const { lines } = brief;
    if (lines.length > LINES)
      return [
        fault(placeOf(brief, 'lines'), `a brief has at most ${LINES} lines, this one ${lines.length}. Merge some.`),
      ];
    const words = lines.reduce((sum, line) => sum + wordCount(line.text) + citationWords(line, entries), 0);
    if (words <= BRIEF) return [];
    const message = `the brief has ${words} words with its citations; at most ${BRIEF}. Say it shorter.`;
    return [fault(placeOf(brief, 'lines'), message)];
  }),
];

type Wording = readonly [what: string, text: string | undefined, most: number, at: Place];

const wordings = (entries: TopicEntries): readonly Wording[] => [
  ...entries.articles.map((one): Wording => ['label', one.label, LABEL.article, placeOf(one, 'label')]),
  ...entries.disputes.flatMap((one): Wording[] => [
    ['label', one.label, LABEL.question, placeOf(one, 'label')],
    ...one.positions.map((each): Wording => ['label', each.label, LABEL.position, placeOf(each, 'label')]),
  ]),
  ...(entries.topic.rights === 'facts-only' ? entries.events : []).map(
    (one): Wording => ['headline', one.headline, HEADLINE, placeOf(one, 'headline')],
  ),
  ...briefsOf(entries).flatMap(({ brief }): Wording[] => [
    ['headline', brief.headline, HEADLINE, placeOf(brief, 'headline')],
    ...brief.lines.map((one): Wording => ['line', one.text, LINE, placeOf(one, 'text')]),
  ]),
];

/** Words of a line's citations as a reply shows them: "Gazette ¶5, Article B ¶3". */
function citationWords({ cite }: StatementEntry, { articles }: TopicEntries): number {
  const cited = [...new Set(cite.map(({ article }) => article))].slice(0, NAMED);
  return cited
    .map((id) => wordCount(articles.find((article) => article.id === id)?.label ?? 'Article A') + 1)
    .reduce((sum, words) => sum + words, 0);
}
