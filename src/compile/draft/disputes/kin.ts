import type { EntityId } from '../../../digest/types.ts';
import type { ReadArticle } from '../articles.ts';
import type { NamedEntities } from '../entities.ts';
import { type Kin, kinIn, mustBeOneKin } from '../kin.ts';
import { headOf } from '../offices.ts';
import { type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';

/** Whose kin somebody is, as one article has it. */
interface KinTold {
  readonly article: ReadArticle;
  readonly person: EntityId;
  readonly kin: Kin;
  readonly text: string;
  readonly paragraph: number;
}

/** One person, whom articles have as the father of somebody and as their uncle. */
export const differingKin: Comparison = ({ articles, named }) => {
  const told = articles.flatMap((article) => kinToldIn(article, named));
  return [...Map.groupBy(told, ({ person }) => person)].flatMap(([person, all]) => {
    const differing = all.filter((one) =>
      all.some((other) => other.article !== one.article && mustBeOneKin(one.kin, other.kin)),
    );
    return differing.length > 1 ? disputeOn(person, differing, named) : [];
  });
};

function kinToldIn(article: ReadArticle, named: NamedEntities): readonly KinTold[] {
  return article.reading.names.flatMap(({ entity, type, roles }) => {
    const person = type === 'person' ? named.idOf(article, entity) : undefined;
    if (person === undefined) return [];
    return roles.flatMap(({ text, paragraphs }): KinTold[] => {
      const [found, paragraph] = [kinIn(text), paragraphs[0]];
      if (found === null || paragraph === undefined) return [];
      const kin = { ...found, to: whoIs(found.to, named) ?? found.to };
      return [{ article, person, kin, text, paragraph }];
    });
  });
}

/** "the mayor": the one whom the articles have as such. */
function whoIs(words: string, { entities }: NamedEntities): string | undefined {
  const [head, ...more] = headOf(words);
  if (head === undefined || more.length > 0 || /\p{Lu}/u.test(words)) return undefined;
  const [meant, ...others] = entities.filter(
    ({ type, roles }) => type === 'person' && roles.some(({ title }) => headOf(title).join(' ') === head),
  );
  return others.length === 0 ? meant?.name : undefined;
}

function disputeOn(person: EntityId, all: readonly KinTold[], named: NamedEntities): readonly Proposed[] {
  const accounts = all.map(({ article, kin, text, paragraph }) => ({
    ...{ article, at: { paragraph }, by: [], stance: kin.kind, text },
  }));
  const [one, other] = [...new Set(all.map(({ kin }) => kin.kind))].map((kind) =>
    all.find(({ kin }) => kin.kind === kind),
  );
  if (!one || !other) return [];
  const whose = all.map(({ kin }) => kin.to).find((words) => /\p{Lu}/u.test(words)) ?? theirs(other.kin.to);
  return [
    {
      kind: 'title',
      question: `Is ${named.nameOf(person)} the ${one.kin.noun} or the ${other.kin.noun} of ${whose}?`,
      about: [person],
      words: `${person} kin`,
      marks: marksOf(accounts),
      positions: () => positionsOf(accounts),
    },
  ];
}

/** "victim" as "the victim". */
const theirs = (words: string): string => (/^(?:the|an?) /.test(words) ? words : `the ${words}`);
