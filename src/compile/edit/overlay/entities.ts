import type { EntityId } from '../../../digest/types.ts';
import type { Fault, Placed } from '../../fault.ts';
import type { EntityFinding, Findings, RoleFinding } from '../../find/findings.ts';
import type { Overlay } from '../files/overlay.ts';
import { spotId } from '../join/citation.ts';
import { repointed } from './repoint.ts';
import { inTurn, unmatched, type Verb } from './verb.ts';

const entityOf = ({ entities }: Findings, id: EntityId): EntityFinding | undefined =>
  entities.find((entity) => entity.id === id);

const missing = ({ entities }: Findings, asked: readonly Placed<string>[]): Fault[] => {
  const ids = entities.map((entity) => entity.id);
  return asked.filter(({ value }) => !ids.includes(value)).map((id) => unmatched('entity', id, ids));
};

const withEntity = (findings: Findings, changed: EntityFinding): Findings => ({
  ...findings,
  entities: findings.entities.map((entity) => (entity.id === changed.id ? changed : entity)),
});

/** Changes the entity that an entry names; the fault where there is none. */
function change(
  findings: Findings,
  asked: Placed<string>,
  how: (entity: EntityFinding) => EntityFinding,
): Findings | readonly Fault[] {
  const entity = entityOf(findings, asked.value);
  return entity ? withEntity(findings, how(entity)) : missing(findings, [asked]);
}

/** `rename`: another name for an entity. */
export const renamed: Verb = (findings, { rename }) =>
  inTurn(findings, rename, (now, { entity, name }) => change(now, entity, (old) => ({ ...old, name: name.value })));

/** `type`: a person is an organisation or a place after all. */
export const typed: Verb = (findings, { type: types }) =>
  inTurn(findings, types, (now, { entity, type }) => change(now, entity, (old) => ({ ...old, type })));

/** `role`: an office with its dates; one of the same title is replaced. */
export const withRoles: Verb = (findings, { role: roles }) =>
  inTurn(findings, roles, (now, { entity, title, from, to, cite }) =>
    change(now, entity, (old) => {
      const role: RoleFinding = {
        title: title.value,
        ...(from ? { from: from.value } : {}),
        ...(to ? { to: to.value } : {}),
        cites: cite.map((spot) => spotId(spot.value)),
      };
      return { ...old, roles: [...old.roles.filter((each) => each.title !== role.title), role] };
    }),
  );

/** `merge`: what is merged away leaves its spellings and roles to the one that stays, and every mention of it. */
export const merged: Verb = (findings, { merge }) => inTurn(findings, merge, mergeOne);

function mergeOne(findings: Findings, { entities, into }: Overlay['merge'][number]): Findings | readonly Fault[] {
  const faults = missing(findings, [...entities, into]);
  const stays = entityOf(findings, into.value);
  if (faults.length > 0 || !stays) return faults;
  const ids = new Set(entities.map(({ value }) => value).filter((id) => id !== stays.id));
  const away = findings.entities.filter((entity) => ids.has(entity.id));
  const joined: EntityFinding = {
    ...stays,
    spellings: [...stays.spellings, ...away.flatMap((entity) => entity.spellings)],
    roles: [...stays.roles, ...away.flatMap((entity) => entity.roles)],
  };
  const left = { ...findings, entities: findings.entities.filter((entity) => !ids.has(entity.id)) };
  return repointed(withEntity(left, joined), (id) => (ids.has(id) ? stays.id : id));
}

/** `split`: some spellings mean someone else, who takes along the lines that rest on their paragraphs alone. */
export const split: Verb = (findings, overlay) => inTurn(findings, overlay.split, splitOne);

function splitOne(findings: Findings, entry: Overlay['split'][number]): Findings | readonly Fault[] {
  const { entity: asked, into, name } = entry;
  const entity = entityOf(findings, asked.value);
  if (!entity) return missing(findings, [asked]);
  const known = entity.spellings.map(({ text }) => text);
  const strange = entry.spellings.filter(({ value }) => !known.includes(value));
  if (strange.length > 0) return strange.map((text) => unmatched(`spelling of ${entity.id}`, text, known));
  const wanted = new Set(entry.spellings.map(({ value }) => value));
  const spellings = entity.spellings.filter(({ text }) => wanted.has(text));
  const fresh: EntityFinding = {
    id: into.value,
    name: name?.value ?? spellings[0]?.text ?? into.value,
    type: entity.type,
    roles: [],
    spellings,
    hidden: false,
  };
  const kept = { ...entity, spellings: entity.spellings.filter(({ text }) => !wanted.has(text)) };
  const own = new Set(spellings.flatMap(({ cites }) => cites));
  const isOwn = (cites: readonly string[]): boolean => cites.length > 0 && cites.every((cite) => own.has(cite));
  const left = withEntity(findings, kept);
  return repointed({ ...left, entities: [...left.entities, fresh] }, (id, cites) =>
    id === entity.id && isOwn(cites) ? fresh.id : id,
  );
}
