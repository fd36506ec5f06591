import type { NameMention } from '../find/extraction.ts';
import type { Document } from '../read/document.ts';
import type { Token } from '../read/text/tokens.ts';
import { meantBy } from './departures.ts';
import { oneLine } from './place.ts';

/** Tokens of what somebody is to another: "former chief of staff"; and before an organisation that a sentence is about. */
const [NOUN, OPENING] = [5, 8];

/**
 * What somebody is to whom a pronoun means, where it is plain whom: "Roe was hurt. His lawyer, Ann Doe," has the "lawyer of
 * Ada Roe"; "Roe, whose brother Jan" his brother. By the mention that it stands beside.
 */
export function rolesOfWhom(
  document: Document,
  namesOf: readonly (readonly NameMention[])[],
): ReadonlyMap<NameMention, string> {
  const found = new Map<NameMention, string>();
  const { his, her, its, whose } = document.language.accounts.succession;
  const pronouns = new Set([...his, ...her, ...its, ...whose]);
  const mentionsOf = Map.groupBy(namesOf.flat(), ({ entity }) => entity);
  document.sentences.forEach(({ tokens }, index) => {
    const names = namesOf[index] ?? [];
    if (!names.some(({ type }) => type === 'person') || !tokens.some(({ lower }) => pronouns.has(lower))) return;
    const told = new Whose(document, tokens, names, mentionsOf, () => meantBy(document, namesOf, index));
    tokens.forEach(({ lower }, at) => {
      const role = pronouns.has(lower) ? told.roleAt(at) : null;
      if (role) found.set(...role);
    });
  });
  return found;
}

/** A sentence with a pronoun for whoever owns. */
class Whose {
  private readonly document: Document;
  private readonly tokens: readonly Token[];
  private readonly names: readonly NameMention[];
  private readonly mentionsOf: ReadonlyMap<string, readonly NameMention[]>;
  private readonly before: () => NameMention | undefined;

  constructor(
    document: Document,
    tokens: readonly Token[],
    names: readonly NameMention[],
    mentionsOf: ReadonlyMap<string, readonly NameMention[]>,
    before: () => NameMention | undefined,
  ) {
    this.document = document;
    this.tokens = tokens;
    this.names = names;
    this.mentionsOf = mentionsOf;
    this.before = before;
  }

  /** Who stands beside a pronoun and a noun, and what they are to whom it means. */
  roleAt(pronoun: number): [NameMention, string] | null {
    const to = this.nounEnd(pronoun + 1);
    const bearer = to > pronoun + 1 ? this.bearerOf(pronoun, to) : undefined;
    const owner = bearer && this.ownerAt(pronoun, bearer);
    if (!bearer || !owner || owner.entity === bearer.entity) return null;
    const [first, last] = [this.tokens[pronoun + 1], this.tokens[to - 1]];
    const noun = oneLine(this.document.text.slice(first?.start, last?.end));
    return [bearer, `${noun} ${this.document.language.accounts.succession.of} ${this.nameOf(owner)}`];
  }

  /** Behind "elder sister", "former chief of staff"; where it began for what is no such noun. */
  private nounEnd(from: number): number {
    const { accounts } = this.document.language;
    const { ofKin, sayNothing, alsoSay, of } = accounts.succession;
    let to = from;
    const isPart = (at: number): boolean =>
      this.isIn(['role-modifier', 'title-modifier', 'other-time', 'role', 'relative', 'whole-alone'], at) ||
      ofKin.has(this.lower(at)) ||
      (this.lower(at) === of && at > from);
    while (to < from + NOUN && isPart(to) && !/^\p{Lu}/u.test(this.tokens[to]?.text ?? '')) to += 1;
    const isNoun = this.isIn(['role', 'relative', 'whole-alone'], to - 1) || this.lower(to - 2) === of;
    const isOwned = isNoun || alsoSay.has(this.lower(to - 1));
    return isOwned && !sayNothing.has(this.lower(to - 1)) ? to : from;
  }

  /** Whoever stands right behind, with or without a comma, or right before a noun that a mark closes. */
  private bearerOf(pronoun: number, to: number): NameMention | undefined {
    const people = this.names.filter(({ type }) => type === 'person');
    const isComma = this.tokens[to]?.text === ',';
    const next = people.find(({ start }) => start === this.tokens[isComma ? to + 1 : to]?.start);
    if (next) {
      const behind = this.tokens.find(({ start }) => start >= next.end)?.text ?? '.';
      return !isComma || /^[,.]$/.test(behind) ? next : undefined;
    }
    const before = this.tokens[pronoun - 1];
    // "resigned, to be followed by Doe, her deputy,": what somebody was until then.
    const isClosed = /^[,.]$/.test(this.tokens[to]?.text ?? '.') && this.isIn(['relative'], to - 1);
    return before?.text === ',' && isClosed ? people.find(({ end }) => end === before.start) : undefined;
  }

  private ownerAt(pronoun: number, bearer: NameMention): NameMention | undefined {
    const { his, its, whose } = this.document.language.accounts.succession;
    const lower = this.lower(pronoun);
    const from = this.tokens[pronoun]?.start ?? 0;
    const clause = this.tokens.slice(0, pronoun).findLast(({ text }) => text === ';')?.end ?? 0;
    const before = this.names.filter((name) => name.end <= from && name.start >= clause && name !== bearer);
    const people = before.filter(({ type }) => type === 'person');
    // "Roe, | whose brother"
    if (whose.has(lower)) {
      const comma = this.tokens[pronoun - 1];
      return people.find(({ end }) => comma?.text === ',' && end === comma.start);
    }
    if (its.has(lower)) return this.bodyOf(before, pronoun);
    const isHis = his.has(lower);
    if (people.length === 0 && pronoun === 0) {
      const meant = this.before();
      return meant && this.isOne(meant, isHis) === true ? meant : undefined;
    }
    const [one] = people;
    const isOnly = new Set(people.map(({ entity }) => entity)).size === 1 && !this.isAnotherBefore(pronoun, people);
    return one && isOnly && this.isOne(one, isHis) !== false ? one : undefined;
  }

  /** "Red Lantern, which runs the camp, and | its head": the one body named, of which the sentence tells. */
  private bodyOf(before: readonly NameMention[], pronoun: number): NameMention | undefined {
    const bodies = before.filter(({ type }) => type === 'organisation');
    const [one] = bodies;
    const isOnly = one && new Set(bodies.map(({ entity }) => entity)).size === 1;
    const opens = this.tokens.findIndex(({ start }) => start >= (one?.start ?? 0));
    const others = this.tokens
      .slice(0, pronoun)
      .some(
        ({ lower, start }, at) =>
          start > (one?.end ?? 0) && this.isIn(['organisation-head'], at) && /^\p{Ll}/u.test(lower),
      );
    const isSubject = opens < OPENING && !this.tokens.slice(0, opens).some((_, at) => this.isVerb(at));
    return isOnly && isSubject && !others ? one : undefined;
  }

  private isVerb(at: number): boolean {
    const { accounts, speech } = this.document.language;
    const lower = this.lower(at);
    return accounts.finite.has(lower) || speech.verbs.has(lower) || accounts.departing.notOf.has(lower);
  }

  /** "Roe told the clerk that | his": somebody without a name may be meant. */
  private isAnotherBefore(pronoun: number, people: readonly NameMention[]): boolean {
    return this.tokens.slice(0, pronoun).some(({ start, text }, at) => {
      const isOfName = people.some((name) => this.isOfName(name, start));
      // "the general | staff"
      const isOfBody = this.isIn(['organisation-head', 'organisation-noun', 'role-modifier'], at + 1);
      const isSomebody = !/^\p{Lu}/u.test(text) && this.isIn(['role', 'relative', 'one-person', 'person-noun'], at);
      return !isOfName && !isOfBody && isSomebody;
    });
  }

  private isOfName({ start, end, role }: NameMention, offset: number): boolean {
    if (offset >= start && offset < end) return true;
    if (role === undefined) return false;
    const { text } = this.document;
    const at = offset < start ? text.lastIndexOf(role, start) : text.indexOf(role, end);
    return at >= 0 && offset >= at && offset < at + role.length;
  }

  /** True for a man where a pronoun is "his", false where they are not; undefined where nothing shows it. */
  private isOne({ entity }: NameMention, isHis: boolean): boolean | undefined {
    const { mr, ms } = this.document.language.accounts.succession;
    const all = this.document.text;
    const mentions = this.mentionsOf.get(entity) ?? [];
    const addressed = (list: ReadonlySet<string>): boolean =>
      mentions.some(({ start }) =>
        list.has((/(\p{L}{1,9})\.? $/u.exec(all.slice(Math.max(0, start - 9), start))?.[1] ?? '').toLowerCase()),
      );
    const { classes } = this.document.language;
    const isNamed = (...lists: readonly string[]): boolean =>
      mentions.some(({ text }) =>
        text
          .toLowerCase()
          .split(' ')
          .some((word) => lists.some((list) => classes.get(list)?.has(word))),
      );
    const [isMan, isWoman] = [
      addressed(mr) || isNamed('he-name', 'he-word'),
      addressed(ms) || isNamed('she-name', 'she-word'),
    ];
    return isMan === isWoman ? undefined : isMan === isHis;
  }

  private nameOf({ entity, text }: NameMention): string {
    const texts = (this.mentionsOf.get(entity) ?? []).map((each) => oneLine(each.text).replace(/['’]s$/, ''));
    return texts.sort((a, b) => b.split(' ').length - a.split(' ').length)[0] ?? text;
  }

  private isIn(lists: readonly string[], at: number): boolean {
    const { classes } = this.document.language;
    return lists.some((list) => classes.get(list)?.has(this.lower(at)));
  }

  private lower(at: number): string {
    return this.tokens[at]?.lower ?? '';
  }
}
