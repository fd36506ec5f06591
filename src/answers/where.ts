import type { Answer } from './context.ts';
import { given, listEntities, openEntity } from './entities.ts';

/** A place: what the articles say of it, spellings, events there; without a name, all places by prominence. */
export const where: Answer = (command, digest) => {
  const place = given(command, 'place');
  if (place !== '') return openEntity(command, digest, place, ['place']);
  return listEntities(command, digest, ['place'], digest.words.names.places);
};
