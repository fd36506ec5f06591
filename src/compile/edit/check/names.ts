import { type Fault, fault, type Placed } from '../../fault.ts';
import { formKey, isGeneric } from '../../find/forms.ts';
import type { Sources } from '../../read/sources.ts';
import type { EntityDraft } from '../files/shapes.ts';

interface Wording {
  readonly entity: EntityDraft;
  readonly text: Placed<string>;
}

/**
 * A name, alias or spelling leads to one entity of its type. A first name or family name that two people share is no
 * fault, nor is a spelling such as "the ministry", which means different ones in different paragraphs.
 */
export function distinctNames({ draft }: Sources): readonly Fault[] {
  return (['person', 'organisation', 'place'] as const).flatMap((type) => {
    const taken = new Map<string, Wording>();
    return draft.entities
      .filter((entity) => entity.type === type)
      .flatMap(wordings)
      .flatMap((wording) => {
        const key = formKey(wording.text.value);
        const other = taken.get(key);
        if (!other) taken.set(key, wording);
        if (!other || other.entity === wording.entity || isShared(key, [other.entity, wording.entity])) return [];
        return [clash(wording, other)];
      });
  });
}

function wordings(entity: EntityDraft): Wording[] {
  const spellings = entity.spellings.map((spelling) => spelling.text).filter((text) => !isGeneric(text.value));
  return [entity.name, ...entity.aliases, ...spellings]
    .filter((text) => text.value !== '')
    .map((text) => ({ entity, text }));
}

/** True for a single word that begins, or ends, the name of both people. */
function isShared(key: string, entities: readonly EntityDraft[]): boolean {
  const names = entities.map((entity) => formKey(entity.name.value).split(' '));
  const bothHave = (position: number): boolean =>
    names.every((words) => words.length > 1 && words.at(position) === key);
  return entities[0]?.type === 'person' && (bothHave(0) || bothHave(-1));
}

const clash = (wording: Wording, other: Wording): Fault =>
  fault(
    wording.text.at,
    `"${wording.text.value}" already leads to ${other.entity.id.value} (${other.text.at.file}:${other.text.at.line}). ` +
      'Remove it from one of the two, or merge them.',
  );

/** Within one entity, each alias and each spelling stands once. */
export function namesOnce({ draft }: Sources): readonly Fault[] {
  return draft.entities.flatMap((entity) => {
    const aliases = repeats(entity.aliases, formKey, 'alias', 'Remove one.');
    const spellings = entity.spellings.map((spelling) => spelling.text);
    return [...aliases, ...repeats(spellings, (text) => text, 'spelling', 'Join their paragraphs in one entry.')];
  });
}

function repeats(texts: readonly Placed<string>[], key: (text: string) => string, what: string, todo: string): Fault[] {
  const seen = new Set<string>();
  return texts.flatMap(({ value, at }) => {
    if (value === '') return [];
    if (seen.has(key(value))) return [fault(at, `the ${what} "${value}" stands here twice. ${todo}`)];
    seen.add(key(value));
    return [];
  });
}
