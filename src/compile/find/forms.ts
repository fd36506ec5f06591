import { normalise } from '../../digest/normalise.ts';
import type { CitationId } from '../../digest/types.ts';
import type { EntityEntry } from '../edit/schema.ts';

/** One way of writing an entity's name, as a key that `normalise` makes. */
export interface Form {
  readonly entity: string;
  readonly type: EntityEntry['type'];
  readonly key: string;
  /** `surname` is the last word of a person's name; the others are the editor's own entries. */
  readonly kind: 'name' | 'surname' | 'alias' | 'spelling';
  /** Set for a wording that could mean many ("the ministry"): the only paragraphs where it means this entity. */
  readonly only?: readonly CitationId[];
}

/** Words of office and institution: a wording made of these alone names no one in particular. */
const OFFICES = new Set(
  (
    'the a an of for and his her its their he she it president prime minister premier pm ministry minister foreign ' +
    'defence defense interior secretary general spokesman spokeswoman spokesperson official officials government ' +
    'group council committee leader ambassador adviser advisor aide deputy envoy mediators co chair chairs country ' +
    'countries region republic state states party parties side sides capital town city village mayor governor ' +
    'company board office authority agency newspaper statement letter former senior head chief national security'
  ).split(' '),
);

/** True where a wording is all lower case or all words of office, so that it names someone only in its context. */
export function isGeneric(text: string): boolean {
  const words = normalise(text).split(' ');
  const hasCapital = /\p{Lu}/u.test(text.replace(/^(?:The|A|An)\s/, ''));
  return !hasCapital || words.every((word) => OFFICES.has(word));
}

/** The key of a wording; a leading article and possessive endings do not count. */
export const formKey = (text: string): string =>
  normalise(text.replaceAll(/['’‘ʼ]s(?![\p{L}\p{N}])/gu, '')).replace(/^the (?=.)/, '');

/** Every form of every entity: the name, a person's surname, aliases and recorded spellings. */
export function formsOf(entities: readonly EntityEntry[]): readonly Form[] {
  return entities.flatMap(({ id, type, name, aliases, spellings }) => {
    const form = (text: string, kind: Form['kind']): Form => ({ entity: id, type, key: formKey(text), kind });
    const words = name.split(/\s+/);
    const surname = words.at(-1);
    return [
      form(name, 'name'),
      ...(type === 'person' && words.length > 1 && surname ? [form(surname, 'surname')] : []),
      ...aliases.map((alias) => form(alias, 'alias')),
      ...spellings.map(({ text, at }) => ({
        ...form(text, 'spelling'),
        ...(isGeneric(text) ? { only: at.map((cite) => cite.id) } : {}),
      })),
    ].filter((each) => each.key !== '');
  });
}
