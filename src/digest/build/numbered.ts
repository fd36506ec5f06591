import type { DigestDocument, EntityId, Event, Statement } from '../schema.ts';
import type { Dated } from './dated.ts';

/** The numbers of rows: of each kind from 1, in the order in which answers tell them. */
export class Numbered {
  /** Those that ended before the topic's coverage began come first. */
  readonly dated: readonly Dated[];
  /** How many did. */
  readonly background: number;
  readonly #entities: ReadonlyMap<EntityId, number>;
  readonly #disputes: ReadonlyMap<string, number>;
  readonly #events = new Map<Event, number>();
  readonly #factEvents = new Map<Statement, number>();
  readonly #facts = new Map<Statement, number>();

  constructor(digest: DigestDocument, dated: readonly Dated[]) {
    const isBackground = ({ event }: Dated): boolean => event.date.end < digest.topic.coverage.from;
    const background = dated.filter(isBackground);
    this.background = background.length;
    this.dated = [...background, ...dated.filter((one) => !isBackground(one))];
    this.#entities = new Map(digest.entities.map(({ id }, index) => [id, index + 1]));
    this.#disputes = new Map(digest.disputes.map(({ id }, index) => [id, index + 1]));
    for (const [index, { event, fact }] of this.dated.entries()) {
      this.#events.set(event, index + 1);
      if (fact) this.#factEvents.set(fact, index + 1);
    }
    for (const { facts } of digest.entities) for (const fact of facts) this.#facts.set(fact, this.#facts.size + 1);
  }

  /** Undefined for what the digest names and does not have. */
  entity(id: EntityId): number | undefined {
    return this.#entities.get(id);
  }

  dispute(id: string): number | undefined {
    return this.#disputes.get(id);
  }

  event(event: Event): number {
    return required(this.#events.get(event));
  }

  fact(fact: Statement): number {
    return required(this.#facts.get(fact));
  }

  /** The event that a dated fact is told as; null for an undated one. */
  eventOfFact(fact: Statement): number | null {
    return this.#factEvents.get(fact) ?? null;
  }

  /** The numbers of entities, each once, in the order given; those that the digest does not have are left out. */
  entities(ids: Iterable<EntityId>): readonly number[] {
    return [...new Set(ids)].flatMap((id) => this.entity(id) ?? []);
  }
}

function required(number: number | undefined): number {
  if (number === undefined) throw new Error('a record of another digest was asked for');
  return number;
}
