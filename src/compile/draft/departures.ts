import type { NameMention } from '../find/extraction.ts';
import type { DepartingWords } from '../language/departing.ts';
import type { Document } from '../read/document.ts';
import type { Token } from '../read/text/tokens.ts';
import { oneLine, paragraphOf } from './place.ts';

/** That somebody leaves an office, as a sentence tells it. */
export interface Departure {
  readonly paragraph: number;
  /** Which: what stands behind "as", or else beside the name; empty where neither does. */
  readonly office: string;
  /** True where what is held now is open: of whoever is named to another, or tenders a resignation. */
  readonly isOpen: boolean;
  /** True where it is told that they did not leave. */
  readonly isDenied?: true;
}

/** Tokens of an aside behind a name, of what an office is called, and of what is left. */
const [ASIDE, OFFICE, POST] = [14, 8, 6];
/** Letters between a role and its bearer: ", Dr. ". */
const BESIDE = 8;

/** Who leaves an office, by their key: read only where the grammar is plain. */
export function departuresIn(
  document: Document,
  namesOf: readonly (readonly NameMention[])[],
): ReadonlyMap<string, readonly Departure[]> {
  const found = new Map<string, Departure[]>();
  const words = document.language.accounts.departing;
  document.sentences.forEach(({ tokens, line }, index) => {
    // Of an unknown name an article need not say that it is somebody's.
    const people = namesOf[index]?.filter(({ type }) => type !== 'place') ?? [];
    if (people.length === 0 || !tokens.some((_, at) => tellsOf(words, tokens, at))) return;
    const isHeadline = document.lines[line]?.part === 'headline';
    const isDenied = deniesLeaving(document, tokens) || undefined;
    for (const name of people) {
      const told = isDenied
        ? { office: '', isOpen: true, isDenied }
        : departureOf(new Clause(document, words, tokens, isHeadline), name);
      if (told === null) continue;
      const departure = { paragraph: paragraphOf(document, name.start), ...told };
      found.set(name.entity, [...(found.get(name.entity) ?? []), departure]);
    }
  });
  return found;
}

/** Tokens behind a denial within which stands what is denied. */
const DENIED = 4;

/** "had not resigned", "denied that he had stepped down" */
function deniesLeaving({ language }: Document, tokens: readonly Token[]): boolean {
  const { denying, departing } = language.accounts;
  return tokens.some(
    ({ lower }, at) =>
      (denying.has(lower) || language.speech.verbs.get(lower)?.act === 'denied') &&
      tokens.slice(at + 1, at + 1 + DENIED).some((_, next) => tellsOf(departing, tokens, at + 1 + next)),
  );
}

const tellsOf = (words: DepartingWords, tokens: readonly Token[], at: number): boolean =>
  ['leaves', 'gives', 'tenders', 'dismissed', 'removed', 'succeeds', 'appoints'].some((list) =>
    has(words[list as 'leaves'], tokens, at),
  );

/** True for a word of a list, or two that stand in it joined. */
const has = (list: ReadonlySet<string>, tokens: readonly Token[], at: number): boolean => {
  const lower = tokens[at]?.lower ?? '';
  return list.has(lower) || list.has(`${lower}_${tokens[at + 1]?.lower ?? ''}`);
};

/** A sentence, asked by its words. */
class Clause {
  readonly document: Document;
  readonly words: DepartingWords;
  readonly tokens: readonly Token[];
  readonly isHeadline: boolean;

  constructor(document: Document, words: DepartingWords, tokens: readonly Token[], isHeadline: boolean) {
    [this.document, this.words, this.tokens, this.isHeadline] = [document, words, tokens, isHeadline];
  }

  is(list: Exclude<keyof DepartingWords, 'ofAnotherTime' | 'former' | 'owner' | 'ofWhat'>, at: number): boolean {
    return has(this.words[list], this.tokens, at);
  }

  text(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  /** "As chief executive", without an article: what an office is called; empty for none. */
  officeBehind(at: number): string {
    if (!this.is('as', at) || this.is('articles', at + 1)) return '';
    let to = at + 1;
    const isIn = (word: number): boolean =>
      /^[\p{L}'’-]+$/u.test(this.text(word)) &&
      !this.is('auxiliaries', word) &&
      (!this.is('notOf', word) || this.is('links', word));
    while (to < at + 1 + OFFICE && isIn(to)) to += 1;
    const [first, last] = [this.tokens[at + 1], this.tokens[to - 1]];
    return first && last && to > at + 1 ? oneLine(this.document.text.slice(first.start, last.end)) : '';
  }

  /** True for "announced on Monday his | resignation". */
  tenders(verb: number): boolean {
    for (let at = verb + 1; at < verb + POST && !/^[,.;:]?$/.test(this.text(at)); at += 1)
      if (this.is('resignation', at)) return true;
    return false;
  }

  /** True for "from his post", "of her duties". */
  isFromPost(at: number): boolean {
    if (!this.is('from', at)) return false;
    for (let to = at + 1; to < at + 1 + POST && !/^[,.;:]?$/.test(this.text(to)); to += 1)
      if (this.is('posts', to) || this.is('holders', to)) return true;
    return false;
  }
}

type Told = Omit<Departure, 'paragraph'>;

function departureOf(clause: Clause, name: NameMention): Told | null {
  const { tokens, words } = clause;
  const from = tokens.findIndex(({ start }) => start >= name.start);
  const behind = tokens.findIndex(({ start }) => start >= name.end);
  const role = roleBefore(clause.document, name);
  const start = role ? tokens.findIndex((token) => token.start >= role.start) : untitled(clause, from);
  const before = clause.is('articles', start - 1) ? start - 2 : start - 1;
  const beside = heldBeside(words, role ? role.text : name.role);
  if (behind < 0 || clause.text(behind) === "'s" || clause.text(behind) === '’s') return null;
  if (clause.is('succeeds', before) || (clause.is('dismissed', before) && !isPassiveAt(clause, before)))
    return asObject(clause, behind, beside);
  // "named the deputy minister, Roe, as his successor", and not "named the mayor Roe as a suspect"
  const as = clause.text(behind) === ',' ? behind + 1 : behind;
  if (clause.is('appoints', before) && role && clause.is('as', as) && !/^an?$/.test(clause.text(as + 1)))
    return words.ofAnotherTime.test(beside) ? null : { office: beside, isOpen: true };
  if (before >= 0 && clause.is('notOf', before)) return null;
  return asSubject(clause, behind, beside);
}

/** The role beside a name where it is an office that one leaves, and no rank or form of address. */
const heldBeside = (words: DepartingWords, role = ''): string =>
  role
    .replace(words.owner, '')
    .replace(words.ofWhat, '')
    .split(/[^\p{L}-]+/u)
    .some((word) => words.holders.has(word.toLowerCase()))
    ? role
    : '';

/** "dismissed | Roe": "as a liar" is another matter. */
function asObject(clause: Clause, behind: number, beside: string): Told | null {
  if (clause.is('as', behind) && clause.is('articles', behind + 1)) return null;
  return { office: clause.officeBehind(behind) || beside, isOpen: false };
}

const isPassiveAt = (clause: Clause, verb: number): boolean =>
  [verb - 1, verb - 2].some((at) => clause.is('passive', at));

function asSubject(clause: Clause, behind: number, beside: string): Told | null {
  for (const verb of verbsFrom(clause, behind)) {
    const told = leftBy(clause, verb, beside);
    if (told !== null) return told;
  }
  return null;
}

/** What the verb group at a position tells of its subject. */
function leftBy(clause: Clause, from: number, beside: string): Told | null {
  let at = from;
  while (clause.is('auxiliaries', at) || /..ly$/.test(clause.tokens[at]?.lower ?? '')) at += 1;
  const isPassive = clause.is('passive', at);
  while (clause.is('passive', at) || clause.is('auxiliaries', at)) at += 1;
  if (!isPassive && clause.is('tenders', at) && clause.tenders(at)) return { office: beside, isOpen: true };
  const given = isPassive ? '' : givenUp(clause, at);
  if (given !== '') return { office: given, isOpen: false };
  const next = behindVerb(clause, at);
  if (meansElse(clause, next)) return null;
  // "The minister sacked over the letters" heads an article.
  const isDone = isPassive || (clause.isHeadline && clause.is('notOf', next));
  const isLeft = (!isPassive && clause.is('leaves', at)) || (isDone && isDismissed(clause, at, next, isPassive));
  return isLeft ? { office: clause.officeBehind(next) || beside, isOpen: false } : null;
}

/** The office of whoever "left his post as chief executive"; empty where it is not named: one may leave a post for lunch. */
const givenUp = (clause: Clause, at: number): string =>
  clause.is('gives', at) && clause.is('articles', at + 1) && clause.is('tenure', at + 2)
    ? clause.officeBehind(at + 3)
    : '';

/** Behind "resigned", behind "stepped down". */
const behindVerb = (clause: Clause, at: number): number => {
  const isOne = clause.words.leaves.has(clause.tokens[at]?.lower ?? '');
  return at + (clause.is('leaves', at) && !isOne ? 2 : 1);
};

/** "resigned himself", "dismissed as a liar", "stepped down from the bus", "was fired on by the rebels" */
const meansElse = (clause: Clause, next: number): boolean =>
  clause.is('notThen', next) ||
  (clause.is('as', next) && clause.is('articles', next + 1)) ||
  (clause.is('from', next) && !clause.isFromPost(next)) ||
  (clause.is('notOf', next) && clause.is('notOf', next + 1));

/** "dismissed", and of a passive "replaced", and "removed" where an office is named. */
const isDismissed = (clause: Clause, at: number, next: number, isPassive: boolean): boolean =>
  clause.is('dismissed', at) ||
  (isPassive && clause.is('succeeds', at)) ||
  (clause.is('removed', at) && (clause.isFromPost(next) || clause.officeBehind(next) !== ''));

/** Where a verb of a name may begin: right behind it, behind ", who", and behind an aside. */
function verbsFrom(clause: Clause, behind: number): readonly number[] {
  if (clause.text(behind) !== ',') return [behind];
  const first = [clause.is('who', behind + 1) ? behind + 2 : behind + 1];
  for (let at = behind + 1; at < behind + ASIDE && !/^[.;:]?$/.test(clause.text(at)); at += 1)
    if (clause.text(at) === ',') return [...first, at + 1];
  return first;
}

/** The role that stands right before a name: where it begins, and its words. */
function roleBefore(document: Document, { start, role }: NameMention): { start: number; text: string } | null {
  if (role === undefined) return null;
  const at = document.text.lastIndexOf(role, start - 1);
  return at >= 0 && start - (at + role.length) <= BESIDE && start > at ? { start: at, text: role } : null;
}

/** Where the titles of a name begin: "Mr", "Dr." */
function untitled(clause: Clause, from: number): number {
  const { classes } = clause.document.language;
  let at = from;
  while (clause.text(at - 1) === '.' || classes.get('form-of-address')?.has(clause.tokens[at - 1]?.lower ?? '')) {
    if (clause.text(at - 1) === '.' && !classes.get('form-of-address')?.has(clause.tokens[at - 2]?.lower ?? '')) break;
    at -= 1;
  }
  return at;
}
