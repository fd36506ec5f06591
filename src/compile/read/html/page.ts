import { Parser } from 'htmlparser2';
import { LIMITS } from '../limits.ts';
import type { OffsetText } from '../offsets.ts';
import { Rewriting } from '../offsets.ts';
import { PageFacts } from './facts.ts';
import type { Aside } from './place.ts';

/** A web page as read: its lines of text with the way back to the markup, and what its metadata states. */
export interface Page extends OffsetText {
  readonly lines: readonly PageLine[];
  readonly facts: PageFacts;
  /** How many elements it has. */
  readonly elements: number;
  /** The markup with each text run in a numbered span, so that a run is known again wherever it is moved to. */
  readonly numbered: string;
}

/** A line that a reader sees; offsets are those of the markup. */
export interface PageLine {
  readonly start: number;
  readonly end: number;
  /** As a reader sees it. */
  readonly text: string;
  /** How many of its letters are links. */
  readonly linked: number;
  /** The element that it is the words of: "p", "h2", "li". */
  readonly element: string;
  readonly within: Aside | null;
  /** True for what a picture shows or who took it. */
  readonly caption: boolean;
  /** True for what stands in an element called after whoever wrote, or after when. */
  readonly credits: boolean;
  /** The post of a forum that it stands in, by its offset in the markup; 0 for none. */
  readonly post: number;
  readonly runs: readonly TextRun[];
}

/** A stretch of text between two tags. */
export interface TextRun {
  readonly number: number;
  readonly length: number;
}

/** The attribute that numbers a run in `numbered`. */
export const RUN_NUMBER = 'data-text-run';

/** Elements that no reader sees as text. */
const UNREAD = new Set(
  'script style noscript template svg math head iframe object canvas select textarea option datalist audio video'.split(
    ' ',
  ),
);
/** Elements that do not end a line; any other begins a new one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * Reads a page in one pass, never by its tree: offsets are those of the markup as it stands. Null where elements are
 * nested deeper than anything written for readers: what is open costs time at every tag.
 */
export function readPage(source: string): Page | null {
  const reader = new PageReader(source);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.text(text, parser.startIndex, parser.endIndex + 1),
      oncomment: () => reader.endRun(),
    },
    { decodeEntities: true },
  );
  // Bit by bit, to stop in time.
  for (let at = 0; at < source.length && !reader.isTooDeep; at += PIECE) parser.write(source.slice(at, at + PIECE));
  if (reader.isTooDeep) return null;
  parser.end();
  return reader.finish();
}

/** Says where a word may be broken; to a reader it is nothing. */
const SOFT_HYPHEN = '\u00AD';

/** Characters that are read at once. */
const PIECE = 20_000;

class PageReader {
  readonly #source: string;
  readonly #reading: Rewriting;
  readonly #facts = new PageFacts();
  readonly #numbered: string[] = [];
  readonly #lines: PageLine[] = [];
  #lineStart = 0;
  #line: TextRun[] = [];
  #words = '';
  #linked = 0;
  #links = 0;
  #place: Pick<PageLine, 'within' | 'caption' | 'credits' | 'post' | 'element'> = {
    within: null,
    caption: false,
    credits: false,
    post: 0,
    element: '',
  };
  #placeOfRun = this.#place;
  readonly #blocks: string[] = [];
  #unread = 0;
  #elements = 0;
  #depth = 0;
  #deepest = 0;
  #copied = 0;
  #runs = 0;
  /** The run that is open: where it began and ends in the source, and its text so far. */
  #from = -1;
  #to = -1;
  #letters = 0;

  constructor(source: string) {
    this.#source = source;
    this.#reading = new Rewriting(source);
  }

  get isTooDeep(): boolean {
    return this.#deepest > LIMITS.depth;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, at: number): void {
    this.endRun();
    this.#elements += 1;
    this.#depth += 1;
    this.#deepest = Math.max(this.#deepest, this.#depth);
    this.#facts.open(name, attributes, at);
    if (UNREAD.has(name)) this.#unread += 1;
    // Heads are often left open.
    if (name === 'body') this.#unread = 0;
    if (name === 'a') this.#links += 1;
    if (INLINE.has(name)) return;
    this.#endLine();
    this.#blocks.push(name);
  }

  close(name: string): void {
    this.endRun();
    this.#depth -= 1;
    this.#facts.close(name);
    if (UNREAD.has(name)) this.#unread = Math.max(0, this.#unread - 1);
    if (name === 'a') this.#links = Math.max(0, this.#links - 1);
    if (INLINE.has(name)) return;
    this.#endLine();
    this.#blocks.pop();
  }

  text(words: string, from: number, to: number): void {
    const isCopy = words.length === to - from;
    let at = from;
    for (const part of isCopy ? words.split(SOFT_HYPHEN) : [words.replaceAll(SOFT_HYPHEN, '')]) {
      if (part !== '') this.#text(part, at, isCopy ? at + part.length : to);
      at += part.length + 1;
    }
  }

  #text(text: string, from: number, to: number): void {
    this.#facts.text(text);
    if (this.#unread > 0 || this.#facts.place.unread) return;
    if (this.#from < 0) {
      this.#from = from;
      this.#letters = 0;
      const { aside, caption, credits, post } = this.#facts.place;
      this.#placeOfRun = { within: aside, caption, credits, post, element: this.#blocks.at(-1) ?? '' };
    }
    this.#to = to;
    this.#letters += text.trim().length;
    if (this.#links > 0) this.#linked += text.trim().length;
    // Line ends of the markup are spaces to a reader. Entities are shorter than what they stand for, and lead back whole.
    const seen = text.replace(/[\r\n\t\f]/g, ' ');
    this.#reading.put(seen, from, to);
    this.#words += seen;
  }

  endRun(): void {
    if (this.#from < 0) return;
    if (this.#letters > 0) {
      const [before, run] = [this.#source.slice(this.#copied, this.#from), this.#source.slice(this.#from, this.#to)];
      this.#numbered.push(before, `<span ${RUN_NUMBER}="${this.#runs}">`, run, '</span>');
      this.#copied = this.#to;
      if (this.#line.length === 0) {
        this.#lineStart = this.#from;
        this.#place = this.#placeOfRun;
      }
      this.#line.push({ number: this.#runs, length: this.#letters });
      this.#runs += 1;
    }
    this.#from = -1;
  }

  #endLine(): void {
    const end = Math.max(0, this.#to);
    this.#reading.put('\n', end, end);
    if (this.#line.length > 0) {
      const [text, linked, runs] = [this.#words.trim(), this.#linked, this.#line];
      this.#lines.push({ start: this.#lineStart, end, text, linked, ...this.#place, runs });
    }
    this.#line = [];
    this.#linked = 0;
    this.#words = '';
  }

  finish(): Page {
    this.endRun();
    this.#endLine();
    this.#facts.finish(this.#lines.map(({ start, text, within }) => ({ at: start, text, within })));
    const numbered = [...this.#numbered, this.#source.slice(this.#copied)].join('');
    const [lines, facts, elements] = [this.#lines, this.#facts, this.#elements];
    return { ...this.#reading.finish(), lines, facts, elements, numbered };
  }
}
