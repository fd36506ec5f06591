import { dayNumber } from '../../../digest/day.ts';
import type { EntityId } from '../../../digest/types.ts';
import type { ReadArticle } from '../articles.ts';
import type { NamedEntities } from '../entities.ts';
import { firstNot } from '../place.ts';
import type { LocalCharge, LocalQuote } from '../reading.ts';
import { type Account, type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';

interface Said {
  readonly article: ReadArticle;
  readonly quote: LocalQuote;
  readonly speaker: EntityId;
}

/** The same words, in quotation marks, of different speakers. */
export const differingSpeakers: Comparison = ({ articles, named: { idOf } }) => {
  const said = articles.flatMap((article) =>
    article.reading.quotes.flatMap((quote): Said[] => {
      const speaker = idOf(article, quote.speaker);
      return speaker === undefined ? [] : [{ article, quote, speaker }];
    }),
  );
  return [...Map.groupBy(said, ({ quote }) => quote.opening).values()].flatMap((same) => {
    const about = [...new Set(same.map(({ speaker }) => speaker))];
    if (about.length < 2) return [];
    const accounts = same.map(({ article, quote, speaker }) => ({
      ...{ article, at: quote, by: [speaker], stance: speaker },
    }));
    const question = `Who said ${same[0]?.quote.shown}?`;
    return [
      {
        kind: 'attribution' as const,
        question,
        about,
        words: same[0]?.quote.opening ?? '',
        marks: marksOf(accounts),
        positions: () => positionsOf(accounts),
      },
    ];
  });
};

/** Who says something of whom, in one article. */
interface Reported {
  readonly article: ReadArticle;
  /** Of publication. */
  readonly day: number;
  readonly charge: LocalCharge;
  /** The entity, or the words for it where they name none: "the regional government". */
  readonly speaker: string;
  readonly speakerId: EntityId | undefined;
  readonly addressee: EntityId | undefined;
}

const reportedIn = (articles: readonly ReadArticle[], { idOf }: NamedEntities): readonly Reported[] =>
  articles.flatMap((article) => {
    const day = dayNumber(article.day);
    return article.reading.charges.flatMap((charge): Reported[] => {
      const speakerId = idOf(article, charge.speaker);
      const speaker = speakerId ?? charge.words;
      if (speaker === null) return [];
      return [{ article, day, charge, speaker, speakerId, addressee: idOf(article, charge.addressee) }];
    });
  });

/** Days within which a denial answers an accusation. */
const ANSWER_DAYS = 10;

const published = ({ day }: Reported): number => day;

/** What one accuses another of at one time, and what the accused denies. */
interface Quarrel {
  readonly accuser: string;
  readonly accused: EntityId;
  readonly from: number;
  /** The first of each. */
  readonly accusations: Reported[];
  readonly denials: Reported[];
}

/**
 * An accusation that meets a denial by the accused. The next of the same against the same belongs to it while it is of
 * the same days; a later one begins another quarrel.
 */
export const denials: Comparison = ({ articles, named }) => {
  const { accused: accusations = [], denied: answered = [] } = Object.groupBy(
    reportedIn(articles, named),
    ({ charge }) => charge.act,
  );
  const denied = Map.groupBy(answered, ({ speakerId }) => speakerId);
  const quarrels: Quarrel[] = [];
  const open = new Map<string, Quarrel>();
  for (const accusation of accusations) {
    const { addressee: accused, speaker: accuser } = accusation;
    if (accused === undefined || accuser === accused) continue;
    const day = published(accusation);
    const answers = between(denied.get(accused) ?? [], day - ANSWER_DAYS, day + ANSWER_DAYS);
    if (answers.length === 0) continue;
    const pair = `${accuser} ${accused}`;
    const before = open.get(pair);
    const isNew = !before || day - before.from > ANSWER_DAYS;
    const quarrel = isNew ? { accused, accuser, from: day, accusations: [], denials: [] } : before;
    if (isNew) quarrels.push(quarrel);
    open.set(pair, quarrel);
    const { accusations: heard, denials: answered } = quarrel;
    if (heard.length < MOST_HEARD) heard.push(accusation);
    for (const one of answers) {
      if (answered.length === MOST_HEARD) break;
      if (!answered.includes(one)) answered.push(one);
    }
  }
  return quarrels.map((quarrel) => new Denial(quarrel, named));
};

/** Those of some days, the first; all are in order of publication. */
function between(all: readonly Reported[], from: number, to: number): readonly Reported[] {
  const index = (isPast: (day: number) => boolean): number => firstNot(all, (one) => isPast(published(one)));
  const first = index((day) => day < from);
  return all.slice(
    first,
    Math.min(
      first + 2 * MOST_HEARD,
      index((day) => day <= to),
    ),
  );
}

/** Accusations, and denials, of one quarrel: the first. */
const MOST_HEARD = 6;

/** There are very many, of which the latest alone are laid out. */
class Denial implements Proposed {
  readonly kind = 'denial';
  readonly #quarrel: Quarrel;
  readonly #named: NamedEntities;

  constructor(quarrel: Quarrel, named: NamedEntities) {
    this.#quarrel = quarrel;
    this.#named = named;
  }

  get #accuser(): EntityId | undefined {
    return this.#quarrel.accusations[0]?.speakerId;
  }

  get #accounts(): readonly Account[] {
    const { accusations, denials } = this.#quarrel;
    // Accusations first, so that denials differ from them.
    return [...accusations, ...denials].map(({ article, charge, speakerId }) => ({
      ...{ article, at: charge, by: speakerId === undefined ? [] : [speakerId] },
    }));
  }

  get question(): string {
    const { accuser, accused } = this.#quarrel;
    const { nameOf } = this.#named;
    const who = this.#accuser === undefined ? accuser : nameOf(this.#accuser);
    return `Of what does ${who} accuse ${nameOf(accused)}, and what does the accused say?`;
  }

  get about(): readonly EntityId[] {
    return this.#accuser === undefined ? [this.#quarrel.accused] : [this.#accuser, this.#quarrel.accused];
  }

  get words(): string {
    return `${this.#quarrel.accuser} ${this.#quarrel.accused}`;
  }

  get marks(): readonly string[] {
    return marksOf(this.#accounts);
  }

  positions() {
    return positionsOf(this.#accounts);
  }
}
