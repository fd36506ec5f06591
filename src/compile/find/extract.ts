import type { CleanArticle } from '../read/cleaned.ts';
import type { Document, Line } from '../read/document.ts';
import { SAME } from '../read/offsets.ts';
import { findDates } from './dates/find.ts';
import type {
  DateMention,
  Extraction,
  FigureMention,
  Found,
  NameMention,
  Quote,
  Speaker,
  StatementMention,
} from './extraction.ts';
import { findFigures } from './figures/find.ts';
import { findNames } from './names/find.ts';
import type { Linker } from './names/link.ts';
import { findQuotes } from './quotes/find.ts';
import type { Explain } from './rule.ts';
import { findStatements } from './statements/find.ts';

/** What the recognisers found in one document; offsets are those of the text that was read. */
export interface Findings {
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly FigureMention[];
  readonly statements: readonly StatementMention[];
}

/** What goes with a search besides the document. */
export interface With {
  /** Gives names the entities that they have over all articles read together; without it, over this one. */
  readonly linker?: Pick<Linker, 'link'>;
  /** Told of each step as it ends, and of the rules that had a part in a finding: for the trace of a failing case. */
  readonly trace?: (step: keyof Findings, found: readonly Found[], rulesOf: (each: Found) => readonly string[]) => void;
}

/** One recogniser: gives the findings of its key, from the document and what the steps before it found. */
interface Step<Key extends keyof Findings> {
  readonly finds: Key;
  readonly run: (document: Document, found: Findings, explain?: Explain) => Findings[Key];
}
type AnyStep = { [Key in keyof Findings]: Step<Key> }[keyof Findings];

/** The recognisers in their order: each is given what those before it found, and none reaches ahead. */
const STEPS: readonly AnyStep[] = [
  // Need the text alone.
  { finds: 'dates', run: (document, _, explain) => findDates(document, explain) },
  { finds: 'names', run: (document, _, explain) => findNames(document, explain) },
  // Speakers are names, and pronouns that stand for names.
  { finds: 'quotes', run: (document, { names }, explain) => findQuotes(document, names, explain) },
  // Dates, so that no day or year counts as a figure; names, for who gives it.
  { finds: 'figures', run: (document, { names, dates }, explain) => findFigures(document, names, dates, explain) },
  // The verb beside a quotation has the speaker that was found for it.
  {
    finds: 'statements',
    run: (document, { names, quotes }, explain) => findStatements(document, names, quotes, explain),
  },
];

const NOTHING: Findings = { dates: [], names: [], quotes: [], figures: [], statements: [] };

/**
 * Runs the recognisers over a document. What they find depends on it alone, so that it can be kept; names then get the
 * entities that they have over all articles.
 */
export function findIn(document: Document, search: With = {}): Findings {
  let found = NOTHING;
  for (const step of STEPS) {
    const fired = new Map<number, string[]>();
    const explain: Explain = (start, rule) => fired.set(start, [...(fired.get(start) ?? []), rule]);
    const list = step.run(document, found, search.trace && explain);
    search.trace?.(step.finds, list, ({ start }) => fired.get(start) ?? []);
    found = { ...found, [step.finds]: list };
  }
  return search.linker ? linked(found, search.linker.link(found.names, document)) : found;
}

/** Findings of which every name and speaker has the entity that the linker gave. */
function linked(found: Findings, names: readonly NameMention[]): Findings {
  const keys = new Map(found.names.map(({ entity }, index) => [entity, names[index]?.entity ?? entity]));
  const one = <S extends Speaker>(speaker: S | null): S | null =>
    speaker?.entity == null ? speaker : { ...speaker, entity: keys.get(speaker.entity) ?? speaker.entity };
  return {
    ...found,
    names,
    quotes: found.quotes.map((quote) => ({ ...quote, speaker: one(quote.speaker) })),
    statements: found.statements.map((statement) => ({
      ...statement,
      speaker: one(statement.speaker),
      addressee: one(statement.addressee),
    })),
  };
}

/** What one article holds. Offsets of the result are those of the file as read, and texts are the file's own. */
export function extract(article: CleanArticle, search: With = {}): Extraction {
  const { document, file, published } = article;
  const { lines, dates, names, quotes, figures, statements } = inFile(article, findIn(document, search));
  return {
    file,
    headline: document.headline,
    datePublished: published.day,
    lines,
    dates,
    names,
    quotes,
    figures,
    statements,
  };
}

type InFile = Findings & Pick<Extraction, 'lines'>;

/** Lines and findings with the file's offsets and the file's own signs. */
function inFile(article: CleanArticle, found: Findings): InFile {
  const { offsets, source, document } = article;
  // Most files are read as they stand: what is found in them is in the file's offsets already.
  if (offsets === SAME)
    return { ...found, lines: document.lines.map(({ start, end, kept, why }) => ({ start, end, kept, why })) };
  const span = ({ start, end }: Found | Line) => ({ start: offsets.start(start), end: offsets.end(end) });
  const moved = <Mention extends Found>(mention: Mention): Mention => {
    const { start, end } = span(mention);
    return { ...mention, start, end, text: source.slice(start, end) };
  };
  const maybe = <Mention extends Found>(mention: Mention | null): Mention | null => mention && moved(mention);
  return {
    lines: document.lines.map((line) => ({ ...span(line), kept: line.kept, why: line.why })),
    dates: found.dates.map(moved),
    names: found.names.map(moved),
    quotes: found.quotes.map((quote) => ({ ...moved(quote), speaker: maybe(quote.speaker) })),
    figures: found.figures.map(moved),
    statements: found.statements.map((statement) => ({
      ...moved(statement),
      speaker: maybe(statement.speaker),
      addressee: maybe(statement.addressee),
    })),
  };
}
