import type { CleanArticle } from './clean/cleaned.ts';
import type { Document } from './document.ts';
import type {
  DateMention,
  Extraction,
  FigureMention,
  Found,
  NameMention,
  Quote,
  StatementMention,
} from './extraction.ts';

/** What the steps have found so far, by the key of the result; offsets are those of the text that was read. */
export interface Findings {
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly FigureMention[];
  readonly statements: readonly StatementMention[];
}

/** One recogniser: gives the findings of its key, from the document and what the steps before it found. */
interface Step<Key extends keyof Findings> {
  readonly finds: Key;
  readonly run: (document: Document, found: Findings) => Findings[Key];
}
type AnyStep = { [Key in keyof Findings]: Step<Key> }[keyof Findings];

/** The recognisers in their order. Each sees what stands before it; none reaches ahead. */
const STEPS: readonly AnyStep[] = [];

/** Told of each step as it ends: for the trace of a failing case. */
export type Trace = (step: keyof Findings, found: readonly Found[]) => void;

const NOTHING: Findings = { dates: [], names: [], quotes: [], figures: [], statements: [] };

/** What one article holds; pure. Offsets of the result are those of the file as read, texts are the file's own. */
export function extract(article: CleanArticle, trace?: Trace): Extraction {
  const { document, file, published } = article;
  let found = NOTHING;
  for (const step of STEPS) {
    const list = step.run(document, found);
    trace?.(step.finds, list);
    found = { ...found, [step.finds]: list };
  }
  return {
    file,
    headline: document.headline,
    datePublished: published.day,
    lines: document.lines.map(({ kept, why, ...line }) => ({ ...spanIn(article, line), kept, why })),
    dates: found.dates.map((date) => inFile(article, date)),
    names: found.names.map((name) => inFile(article, name)),
    quotes: found.quotes.map((quote) => ({ ...inFile(article, quote), speaker: maybe(article, quote.speaker) })),
    figures: found.figures.map((figure) => inFile(article, figure)),
    statements: found.statements.map((statement) => ({
      ...inFile(article, statement),
      speaker: maybe(article, statement.speaker),
      addressee: maybe(article, statement.addressee),
    })),
  };
}

const spanIn = ({ offsets }: CleanArticle, { start, end }: { readonly start: number; readonly end: number }) => ({
  start: offsets.start(start),
  end: offsets.end(end),
});

/** A finding with the file's offsets and the file's own signs. */
function inFile<Mention extends Found>(article: CleanArticle, mention: Mention): Mention {
  const { start, end } = spanIn(article, mention);
  return { ...mention, start, end, text: article.source.slice(start, end) };
}

const maybe = <Mention extends Found>(article: CleanArticle, mention: Mention | null): Mention | null =>
  mention && inFile(article, mention);
