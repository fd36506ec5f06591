import { type Fired, firstOf, rules } from '../rule.ts';
import { type Cluster, merged, type Suggestion, shared } from './cluster.ts';
import type { Lexicon } from './lexicon.ts';
import { Recent } from './recent.ts';
import { bodySound, isSlip, placeSound } from './variants.ts';

/** An organisation or place seen in an earlier article. */
interface Body {
  readonly key: string;
  readonly place: boolean;
  coMentions: readonly string[];
}

const COMPARED = 24;
/** Names that two articles must share before a name one letter off counts as a misspelling. */
const SUPPORT = 2;

interface Indexes {
  readonly byForm: Recent<Body>;
  readonly bySound: Recent<Body>;
  readonly byOpening: Recent<readonly Body[]>;
  readonly suggest: (suggestion: Suggestion) => void;
}

/** A thing of which it is asked which known one it is. */
interface Asked extends Cluster, Indexes {
  readonly lexicon: Lexicon;
  /** The spellings that stand for it by themselves, as sounds. */
  readonly sounds: readonly string[];
}

const BODIES = rules<[Asked], Body>({
  'known spelling': ({ entity, lexicon, byForm, sounds }) => {
    for (const sound of sounds) {
      const body = byForm.get(sound);
      if (body && !isApart(lexicon, body, entity)) return body;
    }
    return null;
  },
  'place of the same sound': ({ entity, type, lexicon, bySound }) => {
    if (type !== 'place' || entity.length < 5) return null;
    const alike = bySound.get(placeSound(entity));
    if (!alike?.place || (lexicon.isKey(alike.key) && lexicon.isKey(entity))) return null;
    return isApart(lexicon, alike, entity) ? null : alike;
  },
  'slip of a name': ({ entity, type, mentions, coMentions, lexicon, byOpening, suggest }) => {
    if (entity.length < 7 || lexicon.isKey(entity)) return null;
    for (const body of byOpening.get(openingOf(entity)) ?? []) {
      if (!isSlip(entity, body.key, 7) || isApart(lexicon, body, entity)) continue;
      const supported = shared(body.coMentions, coMentions) >= SUPPORT && mentions === 1;
      if (supported && !body.place && type !== 'place') return body;
      suggest({ one: body.key, other: entity, why: 'names one letter apart' });
    }
    return null;
  },
});

const isApart = (lexicon: Lexicon, { key }: Body, entity: string): boolean => lexicon.otherSides(key).includes(entity);
const openingOf = (key: string): string => key.slice(0, 3);

/** The organisations and places of a stream of articles, by every spelling borne out; at most `limit` are kept. */
export class Bodies {
  readonly #indexes: Indexes;

  constructor(limit: number, suggest: (suggestion: Suggestion) => void) {
    this.#indexes = { byForm: new Recent(limit), bySound: new Recent(limit), byOpening: new Recent(limit), suggest };
  }

  /** The key of an organisation or place, which is added where nothing known fits. */
  keyOf(cluster: Cluster, lexicon: Lexicon): Fired<string> {
    const { byForm } = this.#indexes;
    const forms = lexicon.isKey(cluster.entity) ? [] : ownForms(cluster, lexicon);
    const sounds = [cluster.entity, ...forms].map((form) => bodySound(lexicon, form));
    const fired = firstOf(BODIES, { ...cluster, ...this.#indexes, lexicon, sounds });
    const body = fired?.found ?? this.#add(cluster, lexicon);
    body.coMentions = merged(cluster.coMentions, body.coMentions, COMPARED);
    for (const sound of sounds) if (!byForm.get(sound)) byForm.set(sound, body);
    return { rule: fired?.rule ?? 'new name', found: body.key };
  }

  /** The key under which a name is known, if it is. */
  known(form: string, lexicon: Lexicon): string | undefined {
    return this.#indexes.byForm.get(bodySound(lexicon, form))?.key;
  }

  #add({ entity, type }: Cluster, lexicon: Lexicon): Body {
    const { byForm, bySound, byOpening, suggest } = this.#indexes;
    const body: Body = { key: entity, place: type === 'place', coMentions: [] };
    for (const other of lexicon.otherSides(entity)) {
      const there = byForm.get(other);
      if (there) suggest({ one: there.key, other: entity, why: 'names for one place that take sides' });
    }
    if (body.place) bySound.set(placeSound(entity), body);
    const opening = openingOf(entity);
    byOpening.set(opening, [body, ...(byOpening.get(opening) ?? [])].slice(0, COMPARED));
    return body;
  }
}

/** Spellings that stand for the thing by themselves: no bare head, and no single word of a longer name but its abbreviation. */
const ownForms = ({ forms, acronyms, entity }: Cluster, lexicon: Lexicon): readonly string[] =>
  forms.filter(
    (form) =>
      form !== entity &&
      !lexicon.isGeneric(form) &&
      (form.includes(' ') || acronyms.includes(form) || entity.startsWith(`${form} `)),
  );
