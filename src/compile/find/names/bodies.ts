import { apart, otherSides } from '../../language/en/names/aliases.ts';
import { isKnownKey } from './lexicon.ts';
import { merged, shared } from './people.ts';
import { Recent } from './recent.ts';
import type { Suggestion } from './suggestion.ts';
import { isGeneric, type Thing } from './thing.ts';
import { bodySound, isSlip, placeSound } from './variants.ts';

interface Body {
  readonly key: string;
  readonly place: boolean;
  company: readonly string[];
}

const COMPARED = 24;
/** Names that two articles must share before a name one letter off counts as a misspelling. */
const SUPPORT = 2;

/**
 * The organisations and places of a stream of articles, by every spelling that an article has borne out. At most
 * `limit` spellings are kept.
 */
export class Bodies {
  readonly #byForm: Recent<Body>;
  readonly #bySound: Recent<Body>;
  readonly #byOpening: Recent<Body[]>;
  readonly #suggest: (suggestion: Suggestion) => void;

  constructor(limit: number, suggest: (suggestion: Suggestion) => void) {
    this.#byForm = new Recent(limit);
    this.#bySound = new Recent(limit);
    this.#byOpening = new Recent(limit);
    this.#suggest = suggest;
  }

  /** The key of an organisation or place, which is added where nothing known fits. */
  keyOf(thing: Thing, company: readonly string[]): string {
    const forms = isKnownKey(thing.entity) ? [thing.entity] : [thing.entity, ...ownForms(thing)];
    const body = this.#known(thing, forms) ?? this.#slip(thing, company) ?? this.#add(thing);
    body.company = merged(company, body.company, 24);
    for (const form of forms) {
      const sound = bodySound(form);
      if (!this.#byForm.get(sound)) this.#byForm.set(sound, body);
    }
    return body.key;
  }

  /** The key under which a name is known, if it is. */
  known(form: string): string | undefined {
    return this.#byForm.get(bodySound(form))?.key;
  }

  #known(thing: Thing, forms: readonly string[]): Body | undefined {
    for (const form of forms) {
      const body = this.#byForm.get(bodySound(form));
      if (body && !apart(body.key, thing.entity)) return body;
    }
    if (thing.type !== 'place' || thing.entity.length < 5) return undefined;
    const alike = this.#bySound.get(placeSound(thing.entity));
    const differ = alike && isKnownKey(alike.key) && isKnownKey(thing.entity);
    return alike?.place && !differ && !apart(alike.key, thing.entity) ? alike : undefined;
  }

  #slip(thing: Thing, company: readonly string[]): Body | undefined {
    if (thing.entity.length < 7 || isKnownKey(thing.entity)) return undefined;
    for (const body of this.#byOpening.get(openingOf(thing.entity)) ?? []) {
      if (!isSlip(thing.entity, body.key, 7) || apart(body.key, thing.entity)) continue;
      const supported = shared(body.company, company) >= SUPPORT && thing.mentions === 1;
      if (supported && !body.place && thing.type !== 'place') return body;
      this.#suggest({ one: body.key, other: thing.entity, why: 'names one letter apart' });
    }
    return undefined;
  }

  #add(thing: Thing): Body {
    const body: Body = { key: thing.entity, place: thing.type === 'place', company: [] };
    for (const other of otherSides(thing.entity)) {
      const there = this.#byForm.get(other);
      if (there) this.#suggest({ one: there.key, other: thing.entity, why: 'names for one place that take sides' });
    }
    if (body.place) this.#bySound.set(placeSound(thing.entity), body);
    const opening = openingOf(thing.entity);
    const list = this.#byOpening.get(opening) ?? [];
    this.#byOpening.set(opening, [body, ...list].slice(0, COMPARED));
    return body;
  }
}

const openingOf = (key: string): string => key.slice(0, 3);

/** Spellings that stand for the thing by themselves: no bare head, and no single word of a longer name but its abbreviation. */
const ownForms = ({ forms, acronyms, entity }: Thing): readonly string[] =>
  forms.filter(
    (form) =>
      form !== entity &&
      !isGeneric(form) &&
      (form.includes(' ') || acronyms.includes(form) || entity.startsWith(`${form} `)),
  );
