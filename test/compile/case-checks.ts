import type { Extraction, Speaker } from '../../src/compile/find/extraction.ts';
import type { DraftExpected } from './case-draft.ts';

/** What a case expects; only the keys that are given are checked. */
export interface Expected {
  /** Day of publication: given to the compiler, or, with `known`, to be found in the article. */
  readonly published?: string;
  /** How the compiler is to know the day: "front matter", "stated", "inferred". */
  readonly known?: string;
  /** The article is refused, in words that hold these. */
  readonly refused?: string;
  readonly headline?: string | null;
  /** What the file says of whoever wrote and published it. */
  readonly author?: string;
  readonly publisher?: string;
  readonly lines?: readonly LineExpected[];
  readonly dates?: readonly FindingExpected[];
  /** `entity` is the text of a name that stands for the same thing. */
  readonly names?: readonly FindingExpected[];
  /** `speaker` is the speaker's words, or a name of whom they stand for; null for none. */
  readonly quotes?: readonly FindingExpected[];
  readonly figures?: readonly FindingExpected[];
  /** The value of the first figure that counts killed. */
  readonly toll?: number;
  readonly statements?: readonly FindingExpected[];
  /** Names of one thing, and names of different ones. */
  readonly same?: readonly (readonly string[])[];
  readonly different?: readonly (readonly string[])[];
  /** What a draft of the articles holds. */
  readonly draft?: DraftExpected;
  /** Lists that hold nothing but what is expected. */
  readonly exact?: readonly List[];
  /** By list, what no finding of it may be: its text, or whatever has all of some keys. */
  readonly none?: Partial<Readonly<Record<List, readonly (string | Readonly<Record<string, unknown>>)[]>>>;
}

type List = (typeof LISTS)[number];
const LISTS = ['dates', 'names', 'quotes', 'figures', 'statements'] as const;

type FindingExpected = Readonly<Record<string, unknown>>;

interface LineExpected {
  /** The line's beginning. */
  readonly text: string;
  readonly kept: boolean;
  readonly why?: string;
}

/** An article of a case: the text as read, and what was found in it. */
export interface CaseArticle {
  readonly source: string;
  readonly extraction: Extraction;
  readonly about?: { readonly author?: string; readonly publisher?: string };
}

/** What differs from the expectation, a line each; an expectation that checks nothing is itself a fault. */
export function faultsOf(expected: Expected, articles: readonly CaseArticle[]): readonly string[] {
  const unknown = Object.keys(expected).filter((key) => !KEYS.has(key));
  return [
    ...unknown.map((key) => `expected.json has "${key}", which nothing checks`),
    ...(Object.keys(expected).some((key) => key !== 'published') ? [] : ['expected.json expects nothing']),
    ...LISTS.flatMap((list) => listFaults(list, expected, articles)),
    ...lineFaults(expected.lines ?? [], articles),
    ...(expected.same ?? []).flatMap((names) => sameFaults(names, articles)),
    ...(expected.different ?? []).flatMap((names) => differentFaults(names, articles)),
    ...('toll' in expected ? tollFaults(expected.toll, articles) : []),
    ...(['author', 'publisher'] as const).flatMap((key) => aboutFaults(key, expected[key], articles)),
    ...('headline' in expected ? headlineFaults(expected.headline ?? null, articles) : []),
  ];
}

const KEYS = new Set<string>(
  'published known refused headline author publisher lines toll same different exact none draft'
    .split(' ')
    .concat(LISTS),
);

type AnyFinding = Readonly<Record<string, unknown>> & { readonly text: string };
const findings = (list: List, articles: readonly CaseArticle[]): readonly AnyFinding[] =>
  articles.flatMap(({ extraction }) => extraction[list].map((each) => ({ ...each })));

function listFaults(list: List, expected: Expected, articles: readonly CaseArticle[]): string[] {
  const [found, wanted] = [findings(list, articles), expected[list] ?? []];
  const faults = wanted
    .filter((want) => !found.some((each) => fits(want, each, articles)))
    .map((want) => `${list}: ${JSON.stringify(want)} is not found`);
  const extra = expected.exact?.includes(list)
    ? found.filter((each) => !wanted.some((want) => fits(want, each, articles)))
    : found.filter((each) =>
        expected.none?.[list]?.some((not) => fits(typeof not === 'string' ? { text: not } : not, each, articles)),
      );
  return [...faults, ...extra.map((each) => `${list}: ${JSON.stringify(each)} should not be found`)];
}

function fits(want: FindingExpected, found: AnyFinding, articles: readonly CaseArticle[]): boolean {
  return Object.entries(want).every(([key, value]) => {
    if (key === 'entity' && typeof value === 'string') return entitiesOf(value, articles).has(String(found['entity']));
    if (key === 'speaker' || key === 'addressee') return isSpeaker(value, found[key] as Speaker | null, articles);
    return JSON.stringify(found[key] ?? null) === JSON.stringify(value);
  });
}

function isSpeaker(wanted: unknown, found: Speaker | null, articles: readonly CaseArticle[]): boolean {
  if (wanted === null || found === null) return wanted === found;
  if (found.text === wanted) return true;
  return found.entity !== null && entitiesOf(String(wanted), articles).has(found.entity);
}

const entitiesOf = (name: string, articles: readonly CaseArticle[]): ReadonlySet<string> =>
  new Set(
    articles.flatMap(({ extraction }) =>
      extraction.names.filter(({ text }) => text === name).map(({ entity }) => entity),
    ),
  );

function lineFaults(lines: readonly LineExpected[], articles: readonly CaseArticle[]): string[] {
  return lines.flatMap(({ text, kept, why }) => {
    const found = articles.flatMap(({ source, extraction }) =>
      extraction.lines.filter(({ start }) => source.startsWith(text, start)),
    );
    if (found.length === 0) return [`lines: none begins with "${text}"`];
    const wrong = found.filter((line) => line.kept !== kept || (why !== undefined && line.why !== why));
    // A text may stand twice, as a title does that is repeated: then one of the lines has to fit.
    return wrong.length < found.length ? [] : [`lines: "${text}" is ${JSON.stringify(found[0])}`];
  });
}

function sameFaults(names: readonly string[], articles: readonly CaseArticle[]): string[] {
  const entities = names.map((name) => [...entitiesOf(name, articles)]);
  const all = new Set(entities.flat());
  return entities.every(({ length }) => length > 0) && all.size === 1
    ? []
    : [`same: ${names.map((name, index) => `${name} is ${entities[index]?.join(' and ') || 'not found'}`).join(', ')}`];
}

function differentFaults(names: readonly string[], articles: readonly CaseArticle[]): string[] {
  const entities = names.map((name) => entitiesOf(name, articles));
  const all = new Set(entities.flatMap((each) => [...each]));
  return entities.every(({ size }) => size === 1) && all.size === names.length
    ? []
    : [
        `different: ${names.map((name, index) => `${name} is ${[...(entities[index] ?? [])].join(' and ') || 'not found'}`).join(', ')}`,
      ];
}

function tollFaults(toll: number | undefined, articles: readonly CaseArticle[]): string[] {
  const first = articles[0]?.extraction.figures.find(({ counts }) => counts === 'killed');
  return first?.value === toll ? [] : [`toll: ${JSON.stringify(first)} comes first among those that count killed`];
}

function headlineFaults(headline: string | null, articles: readonly CaseArticle[]): string[] {
  const found = articles[0]?.extraction.headline ?? null;
  return found === headline ? [] : [`headline: ${JSON.stringify(found)}`];
}

function aboutFaults(
  key: 'author' | 'publisher',
  wanted: string | undefined,
  articles: readonly CaseArticle[],
): string[] {
  const found = articles[0]?.about?.[key] ?? '';
  return wanted === undefined || found === wanted ? [] : [`${key}: ${JSON.stringify(found)}`];
}
