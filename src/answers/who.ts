import type { Answer } from './context.ts';
import { given, listEntities, openEntity } from './entities.ts';

/** A person or organisation: role, names used, what they said and did; without a name, everyone by prominence. */
export const who: Answer = (command, digest) => {
  const name = given(command, 'name');
  const types = ['person', 'organisation'] as const;
  if (name !== '') return openEntity(command, digest, name, types);
  return listEntities(command, digest, types, digest.words.names.everyone);
};
