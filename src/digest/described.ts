import type { Entity, ReportedDate, Role } from './schema.ts';

/** "mayor, as of 3 May 2033": a role that is described by, with the day as of which it is held where that is in doubt. */
export const heldAsOf = (title: string, asOf: Pick<ReportedDate, 'label'> | undefined): string =>
  asOf ? `${title}, as of ${asOf.label}` : title;

/** The role by which something is described together with its day; undefined where the description has no such day. */
export const describingRole = ({ description, roles }: Pick<Entity, 'description' | 'roles'>): Role | undefined =>
  roles.find(({ title, asOf }) => asOf && description === heldAsOf(title, asOf));

/** A description without the day of its role: what it is looked up by. */
export const descriptionAlone = (entity: Pick<Entity, 'description' | 'roles'>): string =>
  describingRole(entity)?.title ?? entity.description;
