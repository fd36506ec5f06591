import type { DisputeFinding } from '../findings.ts';
import type { IdKeeper } from '../ids.ts';
import { accountsAcross } from './across.ts';
import { differingActs } from './acts.ts';
import { differingAmounts } from './amounts.ts';
import { answeredClaims } from './answers.ts';
import { borneOut } from './borne-out.ts';
import { changedLater } from './changed.ts';
import { deniedClaims } from './claims.ts';
import type { Compared, Comparison, Proposed } from './compared.ts';
import { setSideBySide } from './contrasts.ts';
import { differingFigures } from './figures.ts';
import { differingOffices } from './offices.ts';
import { denials, differingSpeakers } from './speakers.ts';

/** In the order in which a reader asks: how many, when, how, who holds what, who said it, who denies it, who changed it. */
const comparisons: readonly Comparison[] = [
  differingFigures,
  differingAmounts,
  differingActs,
  differingOffices,
  differingSpeakers,
  denials,
  answeredClaims,
  accountsAcross,
  deniedClaims,
  setSideBySide, // behind those that find the same in several articles
  changedLater,
];

/** What others find too: it does not stand where any account of it does. */
const isToldOnce = (compare: Comparison): boolean => compare === accountsAcross || compare === deniedClaims;

/**
 * Questions on which the articles seem to part, for an editor to confirm, dismiss or word: of each kind at most `most`,
 * the latest.
 */
export function proposeDisputes(compared: Compared, keeper: IdKeeper, most: number): readonly DisputeFinding[] {
  const denied = new Set<string>();
  /** Places of the accounts of disputes. */
  const marked = new Set<string>();
  const articles = new Map(compared.articles.map((article) => [article.id, article]));
  return comparisons.flatMap((compare) => {
    const latest: { readonly dispute: Proposed; readonly positions: DisputeFinding['positions'] }[] = [];
    for (const dispute of compare(compared).toReversed()) {
      if (latest.length === most) break;
      const positions = dispute.positions();
      // One denial may answer both an accusation and the sentence before it.
      const marks = dispute.kind === 'denial' ? positions.map(({ text, cite }) => `${cite[0]?.id} ${text}`) : [];
      if (marks.length > 1 && denied.has(marks.at(-1) ?? '')) continue;
      for (const mark of marks) denied.add(mark);
      if (compare === setSideBySide && dispute.marks.every((mark) => marked.has(mark))) continue;
      if ((isToldOnce(compare) || dispute.isAlone) && dispute.marks.some((mark) => marked.has(mark))) continue;
      for (const mark of dispute.marks) marked.add(mark);
      if (positions.length > 1) latest.push({ dispute, positions });
    }
    return latest.reverse().map(({ dispute, positions: told }) => {
      const { kind, about } = dispute;
      const { question, positions } = borneOut(
        { question: dispute.question, about, positions: told },
        articles,
        compared.named,
      );
      return { id: idOf(dispute, keeper), question, kind, about, positions, standing: 'proposed' };
    });
  });
}

const idOf = ({ kind, words, marks }: Proposed, keeper: IdKeeper): string =>
  keeper.idOf(
    marks.map((mark) => `${kind} ${mark}`),
    () => `${kind} ${words}`,
  );
