import { consonantKeys } from './consonants.ts';
import { descriptionAlone } from './described.ts';
import { normalise, unspaced } from './normalise.ts';
import type { Entity } from './schema.ts';
import { isCommon } from './stem.ts';

/**
 * Ways to find an entity, each a kind of key in the table `name`: `full` is its id and name without blanks, `joined` every
 * spelling and alias without blanks, `own` a word of the name itself, `word` one of any spelling, `office` one of its
 * names, description and offices, `description` the description whole. For what is typed letter by letter: `name` is the
 * name, `start` each later part of it that begins with a word, `other-start` the same of the other spellings. For names in
 * other letters than Latin ones: `consonants`, those of a word of any spelling.
 */
export type NameKind =
  | 'consonants'
  | 'full'
  | 'joined'
  | 'own'
  | 'word'
  | 'office'
  | 'description'
  | 'name'
  | 'start'
  | 'other-start';

/** Every way to write an entity's name, in the form in which names are compared; kinds and keys may come again. */
export function* nameKeys(entity: Omit<Entity, 'facts'>): Generator<readonly [NameKind, string]> {
  const written = [entity.name, ...entity.spellings.map((spelling) => spelling.text), ...entity.aliases];
  const forms = [...new Set(written.map(normalise))].filter((form) => form !== '');
  const [name = ''] = forms;
  yield ['full', entity.id.replaceAll('-', '')];
  yield ['full', unspaced(name)];
  for (const form of forms) {
    yield ['joined', unspaced(form)];
    const [whole, ...later] = endings(form);
    if (whole !== undefined) yield [form === name ? 'name' : 'other-start', whole];
    for (const ending of later) yield [form === name ? 'start' : 'other-start', ending];
    for (const word of form.split(' ')) yield ['word', word];
  }
  for (const word of name.split(' ')) yield ['own', word];
  const description = normalise(descriptionAlone(entity));
  if (description !== '') yield ['description', description];
  for (const word of officeWords(entity, description, forms)) yield ['office', word];
}

/** "prime minister of armenia", "minister of armenia", "of armenia", "armenia" */
function endings(form: string): readonly string[] {
  const words = form.split(' ');
  return words.map((_, index) => words.slice(index).join(' '));
}

/** Words of what an entity is and was; an office that an article gives it by mistake does not count. */
function officeWords(entity: Omit<Entity, 'facts'>, description: string, forms: readonly string[]): readonly string[] {
  const titles = entity.roles.filter((role) => !role.glitch).map((role) => normalise(role.title));
  const short = titles.flatMap((title) => [
    ...(title.includes('prime minister') ? ['pm', 'premier'] : []),
    ...(title.includes('foreign minister') ? ['fm'] : []),
  ]);
  const words = [...forms, description, ...titles].flatMap((text) => text.split(' '));
  return [...words, ...short].filter((word) => word !== '');
}

/** The consonants of every word of an entity's names; keys may come again. */
export function* soundKeys({
  name,
  spellings,
  aliases,
}: Omit<Entity, 'facts'>): Generator<readonly [NameKind, string]> {
  for (const form of [name, ...spellings.map(({ text }) => text), ...aliases])
    for (const word of normalise(form).split(' '))
      if (!isCommon(word)) for (const key of consonantKeys(word)) yield ['consonants', key];
}
