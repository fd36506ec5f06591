import { disputesAbout, figuresAbout } from '../answers/about.ts';
import type { Digest, EntityProfile, Event } from '../digest/types.ts';
import type { Changed, Changes } from './digest-queries.ts';

/** What is new about something followed, and what that is, as readers know it. */
export interface FollowedChanges {
  readonly changes: Changes;
  readonly about: readonly string[];
}

/** Thousands follow the same few names. */
const known = new WeakMap<Changes, Map<string, Changes>>();

/** The part of what is new that is about one of the names or words at least; null where nothing is. */
export function followedChanges(all: Changes, about: readonly string[], digest: Digest): FollowedChanges | null {
  const found = about
    .map((text) => ({ text, changes: changesAbout(all, text, digest) }))
    .filter(({ changes }) => !isEmpty(changes));
  if (found.length === 0) return null;
  const parts = found.map(({ changes }) => changes);
  return {
    changes: {
      events: joined(
        all.events,
        parts.map(({ events }) => events),
      ),
      disputes: joined(
        all.disputes,
        parts.map(({ disputes }) => disputes),
      ),
      figures: joined(
        all.figures,
        parts.map(({ figures }) => figures),
      ),
      // An article as such is about no one: what it says is.
      articles: [],
    },
    about: found.map(({ text }) => labelOf(digest, text)),
  };
}

function changesAbout(all: Changes, text: string, digest: Digest): Changes {
  const parts = known.get(all) ?? new Map<string, Changes>();
  known.set(all, parts);
  const part = parts.get(text) ?? pick(all, text, digest);
  parts.set(text, part);
  return part;
}

function pick({ events, disputes, figures }: Changes, text: string, digest: Digest): Changes {
  const entities = namedBy(digest, text);
  const label = labelOf(digest, text);
  const chosen = { text: label, label, entities };
  const words = digest.search.expressions(label);
  const seqs = entities.map(({ seq }) => seq);
  const isAbout = ({ id }: Event): boolean =>
    (seqs.length > 0 && digest.events.tally({ id, entities: seqs }).total > 0) ||
    digest.events.tally({ id, words }).total > 0;
  const [contested, counted] = [disputesAbout(digest, chosen), figuresAbout(digest, chosen)];
  return {
    events: kept(events, isAbout),
    disputes: kept(disputes, isIn(contested.isDetour ? [] : contested.picked)),
    figures: kept(figures, isIn(counted.isDetour ? [] : counted.picked)),
    articles: [],
  };
}

type Keyed = { readonly id: string };

function isIn(picked: readonly Keyed[]): (one: Keyed) => boolean {
  const ids = new Set(picked.map(({ id }) => id));
  return ({ id }) => ids.has(id);
}

const kept = <T>({ added, changed }: Changed<T>, isKept: (one: T) => boolean): Changed<T> => ({
  added: added.filter(isKept),
  changed: changed.filter(isKept),
});

/** What is in any of the parts, once, in the digest's order. */
function joined<T>(all: Changed<T>, parts: readonly Changed<T>[]): Changed<T> {
  const any = new Set(parts.flatMap(({ added, changed }) => [...added, ...changed]));
  return kept(all, (one) => any.has(one));
}

const isEmpty = ({ events, disputes, figures }: Changes): boolean =>
  [events, disputes, figures].every(({ added, changed }) => added.length + changed.length === 0);

/** Whom or what a followed text names: the one of that id, or all who bear the name; none where it is words. */
export function namedBy(digest: Digest, text: string): readonly EntityProfile[] {
  const one = digest.entities.get(text);
  return one ? [one] : digest.names.lookup(text).matches;
}

/** A followed text as readers know it. */
export const labelOf = (digest: Digest, text: string): string => digest.entities.get(text)?.name ?? text;
