import { heldAsOf } from '../../digest/described.ts';
import type { EntityId } from '../../digest/types.ts';
import type { DisputeFinding, EntityFinding, EventFinding, Findings, GapKind } from '../draft/findings.ts';
import { type Fault, fault, type Place, placeOf } from '../fault.ts';
import { suggestion } from '../nearest.ts';
import { ID_PATTERN, type Overlay, type Paragraph, type StatementEntry } from './schema.ts';

/** Findings after some of the overlay, and what of the overlay matched nothing. */
export interface Applied {
  readonly findings: Findings;
  readonly faults: readonly Fault[];
}

/** What one entry makes of the findings, or why it cannot. */
type Outcome = Findings | readonly Fault[];
type Step = (findings: Findings) => Outcome;

type Entry<Key extends keyof Overlay> = Overlay[Key][number];

/** A verb of the overlay: what each of its entries does, in their order. */
type Verb = (overlay: Overlay) => readonly Step[];

const verb =
  <Key extends keyof Overlay>(key: Key, apply: (findings: Findings, entry: Entry<Key>) => Outcome): Verb =>
  (overlay) =>
    overlay[key].map((entry: Entry<Key>) => (findings) => apply(findings, entry));

/** The order is that in which a later verb may name what an earlier one made. */
const changes: readonly Verb[] = [
  verb('split', split), // what is split off may then be merged elsewhere
  verb('merge', merge), // what is merged away has no name, type or role of its own
  verb('rename', (findings, entry) => changeEntity(findings, entry, (old) => ({ ...old, name: entry.name }))),
  verb('type', (findings, entry) => changeEntity(findings, entry, (old) => ({ ...old, type: entry.type }))),
  verb('role', giveRole),
  verb('retitle', (findings, entry) => changeEvent(findings, entry, (old) => ({ ...old, headline: entry.headline }))),
  verb('word', wordStatement),
  verb('pin', (findings, entry) => changeEvent(findings, entry, (old) => ({ ...old, pinned: true }))),
  verb('hide', hide), // last of what changes things: what is hidden may have been worded
  verb('confirm', (findings, entry) => changeDispute(findings, entry, (old) => confirmed(entry, old))),
  verb('dismiss', (findings, entry) => changeDispute(findings, entry, (old) => ({ ...old, standing: 'dismissed' }))),
];

/** Gaps go last: they are what is left once the digest is made. */
const explanations: readonly Verb[] = [verb('apart', keepApart), verb('explain', explain)];

/** Applies the editor's overlay. An entry that matches nothing that was found is a fault, with the nearest match. */
export const applyOverlay = (findings: Findings, overlay: Overlay): Applied =>
  inOrder([...changes, ...explanations], findings, overlay);

/** Applies what changes findings, where these are still to enter the digest. */
export const changeFindings = (findings: Findings, overlay: Overlay): Applied => inOrder(changes, findings, overlay);

/** Applies what explains gaps, where the findings have entered the digest already. */
export const explainGaps = (findings: Findings, overlay: Overlay): Applied => inOrder(explanations, findings, overlay);

function inOrder(verbs: readonly Verb[], before: Findings, overlay: Overlay): Applied {
  let findings = before;
  const faults: Fault[] = [];
  for (const step of verbs.flatMap((steps) => steps(overlay))) {
    const outcome = step(findings);
    if ('entities' in outcome) findings = outcome;
    else faults.push(...outcome);
  }
  return { findings, faults };
}

/** The fault of an entry that names something which is not found; `known` is what it might have named. */
const unmatched = (what: string, asked: string, at: Place, known: Iterable<string>): Fault =>
  fault(
    at,
    `no ${what} "${asked}" is found any more.${suggestion(asked, known)} Correct this entry of the overlay, or remove it.`,
  );

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);

/** What an entry may name: ids, and for one that is no id, names, headlines and questions as they are shown. */
const shownOf = (asked: string, all: readonly Shown[]): readonly string[] =>
  ID_PATTERN.test(asked)
    ? idsOf(all)
    : all.map(({ id, name, headline, question }) => name ?? headline ?? question ?? id);

interface Shown {
  readonly id: string;
  readonly name?: string;
  readonly headline?: string;
  readonly question?: string;
}

/** All of a kind with the one that an entry names changed; the fault where there is none, or `how` finds one. */
function replaced<T extends Shown>(
  what: string,
  all: readonly T[],
  [asked, at]: readonly [string, Place],
  how: (one: T) => T | Fault,
): readonly T[] | Fault {
  const one = all.find(({ id }) => id === asked);
  if (!one) return unmatched(what, asked, at, shownOf(asked, all));
  const changed = how(one);
  return 'message' in changed ? changed : all.map((each) => (each === one ? changed : each));
}

function changeEntity<E extends { readonly entity: string }>(
  findings: Findings,
  entry: E,
  how: (entity: EntityFinding) => EntityFinding,
): Outcome {
  const entities = replaced('entity', findings.entities, [entry.entity, placeOf(entry, 'entity')], how);
  return 'message' in entities ? [entities] : { ...findings, entities };
}

function changeEvent<E extends { readonly event: string }>(
  findings: Findings,
  entry: E,
  how: (event: EventFinding) => EventFinding | Fault,
): Outcome {
  const events = replaced('event', findings.events, [entry.event, placeOf(entry, 'event')], how);
  return 'message' in events ? [events] : { ...findings, events };
}

/** A dispute that is confirmed or dismissed is no gap any more. What was not looked for cannot be missed. */
function changeDispute<E extends { readonly dispute: string }>(
  findings: Findings,
  entry: E,
  how: (dispute: DisputeFinding) => DisputeFinding | Fault,
): Outcome {
  if (!findings.searched.includes('dispute')) return findings;
  const asked = [entry.dispute, placeOf(entry, 'dispute')] as const;
  const disputes = replaced('proposed dispute', findings.disputes, asked, how);
  if ('message' in disputes) return [disputes];
  const gaps = findings.gaps.filter((gap) => gap.kind !== 'dispute' || gap.key !== entry.dispute);
  return { ...findings, disputes, gaps };
}

/** `role`: an office with its dates; one of the same title is replaced. */
function giveRole(findings: Findings, entry: Entry<'role'>): Outcome {
  const { title, from, to, 'as-of': asOf, cite } = entry;
  const dates = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const held = asOf === undefined ? {} : { 'as-of': asOf };
  const role = { title, ...dates, ...held, cite, wordedAt: placeOf(entry, 'title') };
  return changeEntity(findings, entry, (old) => ({
    ...old,
    description: old.roles.some((each) => each.title === title && old.description === heldAsOf(title, each['as-of']))
      ? heldAsOf(title, asOf)
      : old.description,
    roles: [...old.roles.filter((each) => each.title !== title), role],
  }));
}

/** `word`: a line in the editor's words, on the same citations. */
function wordStatement(findings: Findings, entry: Entry<'word'>): Outcome {
  const { event, statement: number, text } = entry;
  return changeEvent(findings, entry, (old) => {
    const { statements } = old;
    if (number > statements.length) {
      const has = `event ${event} has no statement ${number} any more: it has ${statements.length}.`;
      return fault(placeOf(entry, 'statement'), `${has} Correct this entry of the overlay, or remove it.`);
    }
    const wordedAt = placeOf(entry, 'text');
    return {
      ...old,
      statements: statements.map((line, index) => (index === number - 1 ? { ...line, text, wordedAt } : line)),
    };
  });
}

/** `hide`: an entity, what it says in a paragraph, or an event that the digest leaves out. */
function hide(findings: Findings, entry: Entry<'hide'>): Outcome {
  const { entity, event, says } = entry;
  const isHidden = ({ id }: { readonly id: string }): boolean => id === (entity ?? event);
  if ((entity === undefined) === (event === undefined))
    return [fault(placeOf(entry), 'name one entity or one event to hide.')];
  if (says && entity === undefined) return [fault(placeOf(entry, 'says'), 'name the entity that says it.')];
  if (says) return hideFact(findings, entry, says.id);
  const [what, list] = event === undefined ? (['entity', 'entities'] as const) : (['event', 'events'] as const);
  if (!findings[list].some(isHidden))
    return [unmatched(what, entry[what] ?? '', placeOf(entry, what), shownOf(entry[what] ?? '', findings[list]))];
  return { ...findings, [list]: findings[list].filter((one) => !isHidden(one)) };
}

/** Without what an entity says in a paragraph. */
function hideFact(findings: Findings, entry: Entry<'hide'>, says: string): Outcome {
  const asked = [entry.entity ?? '', placeOf(entry, 'entity')] as const;
  const entities = replaced('entity', findings.entities, asked, (old) => {
    const facts = old.facts.filter(({ cite }) => !cite.some(({ id }) => id === says));
    if (facts.length < old.facts.length) return { ...old, facts };
    const there = old.facts.flatMap(({ cite }) => cite.map(({ id }) => id));
    return unmatched(`line of ${old.id} at`, says, placeOf(entry, 'says'), there);
  });
  return 'message' in entities ? [entities] : { ...findings, entities };
}

/** `confirm`: positions are worded in their order; there is one wording for each, or none at all. */
function confirmed(entry: Entry<'confirm'>, old: DisputeFinding): DisputeFinding | Fault {
  const { question, positions } = entry;
  if (positions.length > 0 && positions.length !== old.positions.length) {
    const has = `dispute ${old.id} has ${old.positions.length} positions now, and ${positions.length} are worded here.`;
    return fault(placeOf(entry, 'dispute'), `${has} Word each, in order, or none.`);
  }
  return {
    ...old,
    ...(question === undefined ? {} : { question, wordedAt: placeOf(entry, 'question') }),
    positions: old.positions.map((position, index) => {
      const text = positions[index];
      return text === undefined ? position : { ...position, text, wordedAt: placeOf(positions, index) };
    }),
    standing: 'confirmed',
  };
}

/** `merge`: what is merged away leaves its spellings and roles to the one that stays, and every mention of it. */
function merge(findings: Findings, entry: Entry<'merge'>): Outcome {
  const { entities: names, events } = entry;
  if (names.length > 0 === events.length > 0)
    return [fault(placeOf(entry), 'name what is merged away: either entities, or events.')];
  const what = names.length > 0 ? 'entity' : 'event';
  const [all, list] = names.length > 0 ? [findings.entities, names] : [findings.events, events];
  const asked = [
    ...list.map((id, index) => [id, placeOf(list, index)] as const),
    [entry.into, placeOf(entry, 'into')] as const,
  ];
  const ids = idsOf(all);
  const faults = asked.flatMap(([id, at]) => (ids.includes(id) ? [] : [unmatched(what, id, at, shownOf(id, all))]));
  if (faults.length > 0) return faults;
  return what === 'entity' ? mergeEntities(findings, entry) : mergeEvents(findings, entry);
}

/** The event that stays keeps its date, its headline and whom that tells of, and takes the lines of the others. */
function mergeEvents(findings: Findings, entry: Entry<'merge'>): Findings {
  const away = new Set(entry.events.filter((id) => id !== entry.into));
  const merged = findings.events.filter(({ id }) => away.has(id));
  const all = <Of>(of: (event: EventFinding) => readonly Of[], stays: EventFinding): readonly Of[] => [
    ...new Set([stays, ...merged].flatMap(of)),
  ];
  const events = findings.events
    .filter(({ id }) => !away.has(id))
    .map((event) => {
      if (event.id !== entry.into) return event;
      const statements = all((one) => one.statements, event);
      const told = new Set(statements.flatMap(({ cite }) => cite.map(({ article }) => article)));
      return {
        ...event,
        statements,
        places: all((one) => one.places, event),
        ...(event.silent ? { silent: event.silent.filter((article) => !told.has(article)) } : {}),
      };
    });
  return { ...findings, events };
}

function mergeEntities(findings: Findings, entry: Entry<'merge'>): Findings {
  const away = new Set(entry.entities.filter((id) => id !== entry.into));
  const merged = findings.entities.filter(({ id }) => away.has(id));
  const entities = findings.entities
    .filter(({ id }) => !away.has(id))
    .map((entity) =>
      entity.id === entry.into
        ? {
            ...entity,
            spellings: [entity, ...merged].flatMap(({ spellings }) => spellings),
            roles: [entity, ...merged].flatMap(({ roles }) => roles),
            facts: [entity, ...merged].flatMap(({ facts }) => facts),
            ...(entity.deeds === undefined
              ? {}
              : { deeds: [entity, ...merged].reduce((sum, { deeds = 0 }) => sum + deeds, 0) }),
          }
        : entity,
    );
  return repointed({ ...findings, entities }, (id) => (away.has(id) ? entry.into : id));
}

/** `split`: some spellings mean someone else, who takes along the lines that rest on their paragraphs alone. */
function split(findings: Findings, entry: Entry<'split'>): Outcome {
  const entity = findings.entities.find(({ id }) => id === entry.entity);
  if (!entity) return changeEntity(findings, entry, (old) => old);
  const known = entity.spellings.map(({ text }) => text);
  const strange = entry.spellings.flatMap((text, index) =>
    known.includes(text) ? [] : [unmatched(`spelling of ${entity.id}`, text, placeOf(entry.spellings, index), known)],
  );
  if (strange.length > 0) return strange;
  const isOther = ({ text }: { readonly text: string }): boolean => entry.spellings.includes(text);
  const spellings = entity.spellings.filter(isOther);
  const name = entry.name ?? spellings[0]?.text ?? entry.into;
  const { type } = entity;
  const own = new Set(spellings.flatMap(({ at }) => idsOf(at)));
  const isOwn = (cites: readonly Paragraph[]): boolean => cites.length > 0 && cites.every(({ id }) => own.has(id));
  const kept = {
    ...entity,
    spellings: entity.spellings.filter((spelling) => !isOther(spelling)),
    facts: entity.facts.filter(({ cite }) => !isOwn(cite)),
  };
  const other: EntityFinding = {
    id: entry.into,
    name,
    type,
    description: type,
    roles: [],
    spellings,
    aliases: [],
    facts: entity.facts.filter(({ cite }) => isOwn(cite)),
  };
  const entities = [...findings.entities.map((each) => (each === entity ? kept : each)), other];
  return repointed({ ...findings, entities }, (id, cites) => (id === entity.id && isOwn(cites) ? other.id : id));
}

/** Where a mention of an entity leads now, by the citations of the line that mentions it. */
type Leads = (id: EntityId, cites: readonly Paragraph[]) => EntityId;

/** Of whom a statement tells, each id led elsewhere; nothing where the statement does not say. */
export const toldOf = (
  { actors, denies }: StatementEntry,
  leads: (ids: readonly EntityId[]) => readonly EntityId[],
): Pick<StatementEntry, 'actors' | 'denies'> => ({
  ...(actors && { actors: leads(actors) }),
  ...(denies && { denies: leads(denies) }),
});

/** Findings of which every mention of an entity leads where `leads` says; each entity once in a list. */
function repointed(findings: Findings, leads: Leads): Findings {
  const led = (all: readonly EntityId[], cites: readonly Paragraph[]): readonly EntityId[] => [
    ...new Set(all.map((id) => leads(id, cites))),
  ];
  const ofStatement = <Of extends StatementEntry>(each: Of): Of => ({
    ...each,
    by: led(each.by, each.cite),
    to: led(each.to, each.cite),
    ...toldOf(each, (ids) => led(ids, each.cite)),
  });
  return {
    ...findings,
    entities: findings.entities.map((entity) => ({ ...entity, facts: entity.facts.map(ofStatement) })),
    events: findings.events.map((event) => {
      const cites = event.statements.flatMap((statement) => statement.cite);
      const statements = event.statements.map(ofStatement);
      return { ...event, places: led(event.places, cites), actors: led(event.actors, cites), statements };
    }),
    disputes: findings.disputes.map((dispute) => {
      const cites = dispute.positions.flatMap((position) => position.cite);
      const positions = dispute.positions.map((each) => ({ ...each, by: led(each.by, each.cite) }));
      return { ...dispute, about: led(dispute.about, cites), positions };
    }),
  };
}

/** What the keys of an explanation name, and what it is called where it is not found. */
const EXPLAINED = [
  ['paragraphs', 'paragraph', 'uncited paragraph'],
  ['words', 'word', 'unrecorded capitalised word'],
  ['spellings', 'spelling', 'unrecorded spelling'],
  ['dates', 'date', 'uncovered date'],
  ['roles', 'role', 'person without a role'],
] as const satisfies readonly (readonly [string, GapKind, string])[];

/** `explain`: what the report would tell of is as it should be. */
function explain(findings: Findings, entry: Entry<'explain'>): Outcome {
  const keys = EXPLAINED.flatMap(([list, kind, what]) =>
    entry[list].map((key, index) => ({ kind, what, key, at: placeOf(entry[list], index) })),
  );
  const faults = keys.flatMap(({ kind, what, key, at }) => missingGap(findings, kind, what, [key], at));
  return faults.length > 0 ? faults : withoutGaps(findings, keys);
}

/** `apart`: two names that look alike are two things, politically or otherwise; they are never suggested again. */
function keepApart(findings: Findings, entry: Entry<'apart'>): Outcome {
  const [one, other, ...more] = entry.entities;
  const at = placeOf(entry, 'entities');
  if (one === undefined || other === undefined || more.length > 0)
    return [fault(at, 'name the two that are kept apart: entities: [one, other].')];
  const keys = [`${one} = ${other}`, `${other} = ${one}`];
  const faults = missingGap(findings, 'merge', 'suggested merge', keys, at);
  return faults.length > 0
    ? faults
    : withoutGaps(
        findings,
        keys.map((key) => ({ kind: 'merge', key })),
      );
}

const withoutGaps = (
  findings: Findings,
  gone: readonly { readonly kind: GapKind; readonly key: string }[],
): Findings => ({
  ...findings,
  gaps: findings.gaps.filter((gap) => !gone.some(({ kind, key }) => gap.kind === kind && gap.key === key)),
});

/** What was not looked for in this run cannot be missed; `keys` are ways of writing one. */
function missingGap(
  { gaps, searched }: Findings,
  kind: GapKind,
  what: string,
  keys: readonly string[],
  at: Place,
): readonly Fault[] {
  const known = gaps.filter((gap) => gap.kind === kind).map(({ key }) => key);
  return !searched.includes(kind) || known.some((key) => keys.includes(key))
    ? []
    : [unmatched(what, keys[0] ?? '', at, known)];
}
