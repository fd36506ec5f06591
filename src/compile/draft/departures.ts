import type { NameMention } from '../find/extraction.ts';
import type { DepartingWords } from '../language/departing.ts';
import { type Language, perLanguage } from '../language/language.ts';
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
  /** True of whoever is only suspended. */
  readonly isSuspended?: true;
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
  document.sentences.forEach(({ tokens, line }, index) => {
    if (!tokens.some((_, at) => tellsOf(document.language, tokens, at))) return;
    // Of an unknown name an article need not say that it is somebody's.
    const people = namesOf[index]?.filter(({ type }) => type !== 'place') ?? [];
    const isHeadline = document.lines[line]?.part === 'headline';
    const isDenied = deniesLeaving(document, tokens) || undefined;
    const bearer = isDenied ? undefined : meantBy(document, namesOf, index);
    const told = bearer && pronounLeaves(new Clause(document, tokens, isHeadline));
    if (bearer && told) {
      const departure = { paragraph: paragraphOf(document, tokens[0]?.start ?? bearer.start), ...told };
      found.set(bearer.entity, [...(found.get(bearer.entity) ?? []), departure]);
    }
    for (const name of people) {
      const told = isDenied
        ? { office: '', isOpen: true, isDenied }
        : departureOf(new Clause(document, tokens, isHeadline, namesOf[index]), name);
      if (told === null) continue;
      const departure = { paragraph: paragraphOf(document, name.start), ...told };
      found.set(name.entity, [...(found.get(name.entity) ?? []), departure]);
    }
  });
  return found;
}

/** Whom "he" or "her" that opens a sentence means: who alone is named in the paragraph before, and opens the last sentence. */
export function meantBy(
  document: Document,
  namesOf: readonly (readonly NameMention[])[],
  index: number,
): NameMention | undefined {
  const { sentences, language } = document;
  const { he, his } = language.accounts.departing.hints;
  const { tokens = [], line = 0 } = sentences[index] ?? {};
  const opening = tokens[0]?.lower ?? '';
  const before = sentences[index - 1];
  if (!(he.has(opening) || his.has(opening)) || before?.line !== line) return undefined;
  const named: NameMention[] = [];
  for (let at = index - 1; at >= 0 && sentences[at]?.line === line; at -= 1)
    named.unshift(...(namesOf[at] ?? []).filter(({ type }) => type === 'person'));
  const last = namesOf[index - 1]?.find(({ type }) => type === 'person');
  const isOne = last && named.every(({ entity }) => entity === last.entity);
  const from = last ? (roleBefore(document, last)?.start ?? last.start) : Number.POSITIVE_INFINITY;
  const opens = before.tokens.findIndex(({ start }) => start >= from);
  const isSubject = opens >= 0 && !before.tokens.slice(0, opens).some(({ lower }) => isVerbOf(language, lower));
  return isOne &&
    isSubject &&
    !tellsOfAnother(
      language,
      before.tokens.filter(({ start }) => start >= (last?.end ?? 0)),
    )
    ? last
    : undefined;
}

const isVerbOf = ({ accounts, speech }: Language, lower: string): boolean =>
  accounts.finite.has(lower) || speech.verbs.has(lower) || accounts.departing.notOf.has(lower);

/** True where somebody without a name stands behind whom a sentence is about: "Roe met the mayor". */
const tellsOfAnother = ({ classes, accounts }: Language, tokens: readonly Token[]): boolean => {
  const verb = tokens.findIndex(({ lower }) => accounts.finite.has(lower) || /..ed$/.test(lower));
  return tokens
    .slice(Math.max(verb, 0))
    .some(
      ({ lower, text }) =>
        /["“”]/.test(text) || ['role', 'relative', 'one-person'].some((list) => classes.get(list)?.has(lower)),
    );
};

/** "She was dismissed on Monday", "Her resignation was accepted" */
function pronounLeaves(clause: Clause): Told | null {
  const { hints } = clause.words;
  const [opening] = clause.tokens;
  if (!opening) return null;
  if (hints.he.has(opening.lower)) return leftBy(clause, 1, '');
  return clause.is('resignation', 1) && isAccepted(clause, 2) ? { office: '', isOpen: false } : null;
}

/** "Roe's resignation | was accepted on Monday" */
function isAccepted(clause: Clause, from: number): boolean {
  const [at, isPassive] = mainVerb(clause, from);
  return isPassive && clause.is('accepted', at);
}

/** Tokens behind a denial within which stands what is denied. */
const DENIED = 4;

/** "had not resigned", "denied that he had stepped down" */
function deniesLeaving({ language }: Document, tokens: readonly Token[]): boolean {
  const { denying } = language.accounts;
  return tokens.some(
    ({ lower }, at) =>
      (denying.has(lower) || language.speech.verbs.get(lower)?.act === 'denied') &&
      tokens.slice(at + 1, at + 1 + DENIED).some((_, next) => tellsOf(language, tokens, at + 1 + next)),
  );
}

const TELLING = [
  'leaves',
  'gives',
  'tenders',
  'resignation',
  'dismissed',
  'removed',
  'suspended',
  'succeeds',
  'appoints',
] as const;

/** The first words of what tells of leaving. */
const openersOf = perLanguage(
  ({ accounts: { departing } }: Language) =>
    new Set(TELLING.flatMap((list) => [...departing[list]].map((word) => word.split('_', 1)[0] ?? ''))),
);

const tellsOf = (language: Language, tokens: readonly Token[], at: number): boolean =>
  openersOf(language).has(tokens[at]?.lower ?? '') &&
  TELLING.some((list) => has(language.accounts.departing[list], tokens, at));

/** True for a word of a list, or two that stand in it joined. */
const has = (list: ReadonlySet<string>, tokens: readonly Token[], at: number): boolean => {
  const lower = tokens[at]?.lower ?? '';
  return list.has(lower) || list.has(`${lower}_${tokens[at + 1]?.lower ?? ''}`);
};

/** The lists of words among those of leaving. */
type WordList = {
  [Key in keyof DepartingWords]: DepartingWords[Key] extends ReadonlySet<string> ? Key : never;
}[keyof DepartingWords];

/** A sentence, asked by its words. */
class Clause {
  readonly document: Document;
  readonly words: DepartingWords;
  readonly tokens: readonly Token[];
  readonly isHeadline: boolean;
  /** Where the name of a body begins. */
  readonly bodies: ReadonlySet<number>;

  constructor(
    document: Document,
    tokens: readonly Token[],
    isHeadline: boolean,
    names: readonly NameMention[] | undefined = [],
  ) {
    [this.document, this.words] = [document, document.language.accounts.departing];
    [this.tokens, this.isHeadline] = [tokens, isHeadline];
    this.bodies = new Set(names.flatMap(({ type, start }) => (type === 'organisation' ? start : [])));
  }

  is(list: WordList, at: number): boolean {
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

  /** True where somebody speaks between two tokens: "Roe, | said that Doe, | who". */
  says(from: number, to: number): boolean {
    const { verbs } = this.document.language.speech;
    return this.tokens.slice(from, to).some(({ lower }) => verbs.has(lower));
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
  if (behind < 0) return null;
  if (/^['’]s?$/.test(clause.text(behind)) || /['’]s$/.test(clause.text(behind - 1)))
    return resignationOf(clause, behind, before, beside);
  // "accepted the resignation of | the minister Roe"
  if (clause.is('from', before) && clause.is('resignation', before - 1) && isAcceptedBefore(clause, before - 1))
    return { office: beside, isOpen: false };
  if (clause.is('succeeds', before) || (clause.is('dismissed', before) && !isPassiveAt(clause, before)))
    return asObject(clause, behind, beside);
  if (role && isNamedAs(clause, before, behind))
    return words.ofAnotherTime.test(beside) ? null : { office: beside, isOpen: true };
  if (before >= 0 && clause.is('notOf', before)) return null;
  return asSubject(clause, behind, beside);
}

/** "named the deputy minister, Roe, as his successor", and not "named the mayor Roe as a suspect" */
function isNamedAs(clause: Clause, before: number, behind: number): boolean {
  const as = clause.text(behind) === ',' ? behind + 1 : behind;
  return clause.is('appoints', before) && clause.is('as', as) && !/^an?$/.test(clause.text(as + 1));
}

/** "Roe's resignation was accepted", "accepted Roe's resignation" */
function resignationOf(clause: Clause, behind: number, before: number, beside: string): Told | null {
  const noun = /^['’]/.test(clause.text(behind)) ? behind + 1 : behind;
  if (!clause.is('resignation', noun)) return null;
  const isTaken = isAccepted(clause, noun + 1) || (clause.is('accepted', before) && !isPassiveAt(clause, before));
  return isTaken ? { office: clause.officeBehind(noun + 1) || beside, isOpen: false } : null;
}

/** "accepted on Monday | the resignation" */
const isAcceptedBefore = (clause: Clause, noun: number): boolean =>
  [1, 2, 3, 4].some((back) => clause.is('accepted', noun - back)) &&
  !clause.tokens.slice(0, noun).some(({ lower }) => clause.words.hints.thoughtOf.has(lower));

/** The role beside a name where it is an office that one leaves, and no rank or form of address. */
const heldBeside = (words: DepartingWords, role = ''): string =>
  role
    .replace(words.owner, '')
    .replace(words.ofWhat, '')
    .split(/[^\p{L}-]+/u)
    .some((word) => words.holders.has(word.toLowerCase()) || words.offices.members.has(word.toLowerCase()))
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
  const [at, isPassive] = mainVerb(clause, from);
  if (!isPassive && clause.is('tenders', at) && clause.tenders(at)) return { office: beside, isOpen: true };
  // "Roe, who left Salter Marine in May": what she was there.
  if (!isPassive && clause.is('who', from - 1) && isLeftBody(clause, at)) return { office: beside, isOpen: true };
  const given = isPassive ? '' : givenUp(clause, at);
  if (given !== '') return { office: given, isOpen: false };
  const next = behindVerb(clause, at);
  if (meansElse(clause, next)) return null;
  const told = { office: clause.officeBehind(next) || beside, isOpen: false };
  // "The minister sacked over the letters" heads an article.
  const isDone = isPassive || (clause.isHeadline && clause.is('notOf', next));
  const isLeft = (!isPassive && clause.is('leaves', at)) || (isDone && isDismissed(clause, at, next, isPassive));
  if (isLeft) return told;
  return isPassive && isSuspendedNow(clause, from, at) ? { ...told, isSuspended: true } : null;
}

/** The verb behind auxiliaries: "has since been | dismissed", with whether it is a passive. */
function mainVerb(clause: Clause, from: number): readonly [at: number, isPassive: boolean] {
  let at = from;
  while (clause.is('auxiliaries', at) || /..ly$/.test(clause.tokens[at]?.lower ?? '')) at += 1;
  const isPassive = clause.is('passive', at);
  // "had been "released from his duties""
  while (clause.is('passive', at) || clause.is('auxiliaries', at) || (isPassive && /^["“‘]$/.test(clause.text(at))))
    at += 1;
  return [at, isPassive];
}

/** "was suspended on Monday"; "had been suspended", "was suspended in 2019", "for 20 days": it may be over. */
const isSuspendedNow = (clause: Clause, from: number, at: number): boolean =>
  clause.is('suspended', at) &&
  !clause.tokens.slice(from, at).some(({ lower }) => clause.words.pastPerfect.has(lower)) &&
  !clause.tokens.slice(at, at + POST).some(({ kind }) => kind === 'number');

/** The office of whoever "left his post as chief executive"; empty where it is not named: one may leave a post for lunch. */
const givenUp = (clause: Clause, at: number): string =>
  clause.is('gives', at) && clause.is('articles', at + 1) && clause.is('tenure', at + 2)
    ? clause.officeBehind(at + 3)
    : '';

/** "left the company", "left Salter Marine" */
function isLeftBody(clause: Clause, at: number): boolean {
  if (!clause.is('gives', at)) return false;
  const body = clause.is('articles', at + 1) ? at + 2 : at + 1;
  return clause.is('posts', body) || clause.bodies.has(clause.tokens[body]?.start ?? -1);
}

/** Behind "resigned", behind "stepped down". */
const behindVerb = (clause: Clause, at: number): number => {
  const lower = clause.tokens[at]?.lower ?? '';
  const lists = [clause.words.leaves, clause.words.dismissed, clause.words.removed];
  const isTwo = lists.some((list) => list.has(`${lower}_${clause.tokens[at + 1]?.lower ?? ''}`));
  return at + (isTwo && !lists.some((list) => list.has(lower)) ? 2 : 1);
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
    if (clause.text(at) === ',')
      return clause.is('who', behind + 1) || !clause.says(behind + 1, at)
        ? [...first, clause.is('who', at + 1) ? at + 2 : at + 1]
        : first;
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
