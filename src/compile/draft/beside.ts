import { sha256 } from '../edit/files/article.ts';
import { type Draft, readDraft } from '../edit/files/draft.ts';
import type { ArticleFolder } from '../edit/files/folder.ts';
import { spotId } from '../edit/join/citation.ts';
import { findIn } from '../find/extract.ts';
import type { DisputeFinding, Findings, Gap } from '../find/findings.ts';
import { formKey, formsOf } from '../find/forms.ts';
import { createLinker } from '../find/names/link.ts';
import type { Suggestion } from '../find/names/suggestion.ts';
import { cleanArticle } from '../read/clean.ts';
import { proposeDisputes } from './disputes/disputes.ts';
import { knownOf, proposeEntities } from './entities.ts';
import type { ReadArticle } from './read-article.ts';
import { idMaker } from './slug.ts';

/**
 * What extraction suggests for a topic that an editor has written: disputes that the editor's do not cover, and names
 * that look alike. Nothing where the editor's files or an article cannot be read: compilation says that.
 */
export async function suggestBeside(
  texts: ReadonlyMap<string, string>,
  folder: ArticleFolder,
): Promise<Pick<Findings, 'disputes' | 'gaps'>> {
  const draft = readDraft(texts, (file) => file, []);
  if (!draft) return { disputes: [], gaps: [] };
  const linker = createLinker();
  const articles: ReadArticle[] = [];
  for (const { id, file, published } of draft.articles) {
    const bytes = folder.files.get(file.value);
    const clean = bytes && (await cleanArticle(bytes, { file: file.value, published: published.day.value }));
    if (!clean || 'refused' in clean) continue;
    const found = findIn(clean.document, { linker });
    articles.push({ id: id.value, clean, found, sha256: sha256(bytes) });
  }
  const disputes = disputesBeside(articles, draft);
  return { disputes, gaps: [...mergesBeside(linker.suggestions(), draft), ...disputes.map(gapOf)] };
}

const gapOf = ({ id, question, positions }: DisputeFinding): Gap => ({
  kind: 'dispute',
  key: id,
  note: `${question} (${positions.map(({ cites }) => cites.join(' ')).join(' / ')})`,
});

/** Proposed disputes of which no dispute of the editor's cites two sides. */
function disputesBeside(articles: readonly ReadArticle[], draft: Draft): readonly DisputeFinding[] {
  const known = knownOf(proposeEntities(articles, idMaker()));
  const written = draft.disputes.map(
    ({ positions }) => new Set(positions.flatMap(({ cite }) => cite.value.map(({ spot }) => spotId(spot.value)))),
  );
  return proposeDisputes(articles, known, idMaker()).filter(
    ({ positions }) =>
      !written.some((cited) => positions.filter(({ cites }) => cites.some((cite) => cited.has(cite))).length > 1),
  );
}

/** Names that look alike and that the editor's files do not lead to one entity already. */
function mergesBeside(suggestions: readonly Suggestion[], draft: Draft): readonly Gap[] {
  const entities = new Map(formsOf(draft.entities).map(({ key, entity }) => [key, entity]));
  const leadsTo = (name: string): string => entities.get(formKey(name)) ?? name;
  return suggestions
    .filter(({ one, other }) => leadsTo(one) !== leadsTo(other))
    .map(({ one, other, why }): Gap => ({ kind: 'merge', key: `${one} = ${other}`, note: `(${why})` }));
}
