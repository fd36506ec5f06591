import { MOST_CITES } from '../bounds.ts';
import type { DisputeFinding } from '../findings.ts';
import { gendersIn } from '../genders.ts';
import type { IdKeeper } from '../ids.ts';
import { accountsAcross } from './across.ts';
import { differingActs } from './acts.ts';
import { differingAmounts } from './amounts.ts';
import { answeredClaims } from './answers.ts';
import { differingAttackers } from './attackers.ts';
import { borneOut } from './borne-out.ts';
import { changedLater } from './changed.ts';
import { deniedClaims } from './claims.ts';
import type { Compared, Comparison, Proposed } from './compared.ts';
import { setSideBySide } from './contrasts.ts';
import { differingFigures } from './figures.ts';
import { differingFirsts } from './firsts.ts';
import { atAGlance } from './glance.ts';
import { NOTHING_ASKED, plainlyHeld } from './holders.ts';
import { differingHours } from './hours.ts';
import { differingKin } from './kin.ts';
import { differingOffices } from './offices.ts';
import { denials, differingSpeakers } from './speakers.ts';

/** In the order in which a reader asks: how many, when, how, who holds what, who said it, who denies it, who changed it. */
const comparisons: readonly Comparison[] = [
  differingFigures,
  differingAmounts,
  differingActs,
  differingHours,
  differingFirsts,
  differingAttackers,
  differingOffices,
  differingKin,
  differingSpeakers,
  denials,
  answeredClaims,
  accountsAcross,
  setSideBySide, // behind those that find the same in several articles
  deniedClaims,
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
  const genderOf = gendersIn(compared.articles, compared.named);
  const articles = new Map(compared.articles.map((article) => [article.id, article]));
  const proposed = comparisons.flatMap((compare) => {
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
      const { kind, question: first, about: all } = dispute;
      const held = plainlyHeld({ question: first, about: all, positions: told }, articles, compared.named, genderOf);
      const { about } = held;
      const { question, positions } = borneOut(held, articles, compared.named);
      const asked = atAGlance(question, positions);
      return {
        ...{ id: idOf(dispute, keeper), question: asked, kind, about, positions, standing: 'proposed' as const },
        // "What is denied?": of whom is not plain, nor what.
        ...(dispute.isDoubtful || asked === NOTHING_ASKED ? { isDoubtful: true as const } : {}),
      };
    });
  });
  return joined(proposed);
}

/** A question that says by itself of what it is: "Had the doors been locked?" */
const OPEN = /^(?:Did|Had|Has|Have|Was|Were|Is|Are|Would|Could|Should|Will) /;

/** Disputes on one thing as one: those of one question, and those that share an account. */
function joined(proposed: readonly DisputeFinding[]): readonly DisputeFinding[] {
  const whole: DisputeFinding[] = [];
  const byKey = new Map<string, number>();
  for (const dispute of proposed) {
    const { kind, question, positions } = dispute;
    const keys = [
      ...(OPEN.test(question) ? [`${kind} ${question}`] : []),
      ...positions.map(({ cite, text }) => `${kind} ${cite[0]?.id} ${text}`),
    ];
    const at = keys.flatMap((key) => byKey.get(key) ?? [])[0] ?? whole.length;
    const known = whole[at];
    whole[at] = known ? together(known, dispute) : dispute;
    for (const key of keys) byKey.set(key, at);
  }
  return whole;
}

/** Positions of one dispute: the first. */
const MOST_POSITIONS = 12;

/** One dispute with the positions of another, and the shorter question. */
function together(one: DisputeFinding, other: DisputeFinding): DisputeFinding {
  const positions = [...one.positions];
  for (const position of other.positions) {
    const at = positions.findIndex(({ text, by }) => text === position.text && by.join() === position.by.join());
    const same = positions[at];
    const cites = position.cite.filter(({ id }) => !same?.cite.some((cite) => cite.id === id));
    if (same) positions[at] = { ...same, cite: [...same.cite, ...cites].slice(0, MOST_CITES) };
    else if (positions.length < MOST_POSITIONS) positions.push(position);
  }
  const { question } = other.question.length < one.question.length ? other : one;
  const { isDoubtful, ...first } = one;
  // What shows otherwise that they part leaves no doubt.
  const doubt = isDoubtful && other.isDoubtful ? { isDoubtful } : {};
  return { ...first, ...doubt, question, about: [...new Set([...one.about, ...other.about])], positions };
}

const idOf = ({ kind, words, marks }: Proposed, keeper: IdKeeper): string =>
  keeper.idOf(
    marks.map((mark) => `${kind} ${mark}`),
    () => `${kind} ${words}`,
  );
