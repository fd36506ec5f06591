import { type ArticleFolder, sha256 } from '../edit/articles.ts';
import { readEditorFiles, type TopicEntries } from '../edit/read.ts';
import type { Suggestion } from '../find/names/indexes.ts';
import { createLinker } from '../find/names/link.ts';
import { formKey, formsOf } from '../gate/names/entity-names.ts';
import { cleanArticle } from '../read/clean.ts';
import { type KeyedReading, linked, type ReadArticle } from './articles.ts';
import { boundsOf } from './bounds.ts';
import { countsOf } from './counts.ts';
import { proposeDisputes } from './disputes/disputes.ts';
import { proposeEntities } from './entities.ts';
import type { DisputeFinding, Findings, Gap } from './findings.ts';
import { IdKeeper } from './ids.ts';
import { readingOf } from './reading.ts';

/**
 * What extraction suggests for a topic that an editor has written: disputes that the editor's do not cover, and names
 * that look alike. Nothing where the editor's files or an article cannot be read: compilation says that.
 */
export async function suggestMissing(
  texts: ReadonlyMap<string, string>,
  folder: ArticleFolder,
): Promise<Pick<Findings, 'disputes' | 'gaps'>> {
  const { entries, faults } = readEditorFiles(texts, (file) => file);
  if (!entries || faults.length > 0) return { disputes: [], gaps: [] };
  const linker = createLinker();
  const read: KeyedReading[] = [];
  for (const { id, file, published } of entries.articles) {
    const bytes = folder.files.get(file);
    const clean = bytes && (await cleanArticle(bytes, { file, published: published.day }));
    if (!clean || 'refused' in clean) continue;
    const reading = readingOf(file, sha256(bytes), clean);
    read.push({ ...{ id, file, sha256: reading.sha256, day: published.day }, reading, revisions: [] });
  }
  const articles = linked(read, linker);
  const disputes = missingDisputes(articles, entries);
  return { disputes, gaps: [...missingMerges(linker.suggestions(), entries), ...disputes.map(gapOf)] };
}

const idsOf = (cites: readonly { readonly id: string }[]): readonly string[] => cites.map(({ id }) => id);

const gapOf = ({ id, question, positions }: DisputeFinding): Gap => ({
  kind: 'dispute',
  key: id,
  note: `${question} (${positions.map(({ cite }) => idsOf(cite).join(' ')).join(' / ')})`,
});

/** Proposed disputes of which no dispute of the editor's cites two sides. */
function missingDisputes(articles: readonly ReadArticle[], entries: TopicEntries): readonly DisputeFinding[] {
  const most = boundsOf(articles.length);
  const named = proposeEntities(articles, new IdKeeper(), most.names);
  const compared = { articles, named, counts: countsOf(articles, named) };
  const written = entries.disputes.map(({ positions }) => new Set(positions.flatMap(({ cite }) => idsOf(cite))));
  return proposeDisputes(compared, new IdKeeper(), most.disputes).filter(
    ({ positions }) =>
      !written.some((cited) => positions.filter(({ cite }) => cite.some(({ id }) => cited.has(id))).length > 1),
  );
}

/** Names that look alike and that the editor's files do not lead to one entity already. */
function missingMerges(suggestions: readonly Suggestion[], entries: TopicEntries): readonly Gap[] {
  const entities = new Map(formsOf(entries.entities).map(({ key, entity }) => [key, entity]));
  const leadsTo = (name: string): string => entities.get(formKey(name)) ?? name;
  return suggestions
    .filter(({ one, other }) => leadsTo(one) !== leadsTo(other))
    .map(({ one, other, why }): Gap => ({ kind: 'merge', key: `${one} = ${other}`, note: `(${why})` }));
}
