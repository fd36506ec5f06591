/** Leads from an offset of the text to read back to the file. `start` and `end` differ where signs were replaced. */
export interface FileOffsets {
  /** Where in the file that begins which begins at `offset` of the text to read. */
  readonly start: (offset: number) => number;
  /** Where in the file that ends which ends at `offset` of the text to read. */
  readonly end: (offset: number) => number;
}

/** A text to read, and the way back from it to the file that it was made of. */
export interface OffsetText {
  readonly text: string;
  readonly offsets: FileOffsets;
}

const same = (offset: number): number => offset;

/** The way back to a file that is read as it stands. */
export const SAME: FileOffsets = { start: same, end: same };

/** The file read as it stands. */
export const asItStands = (text: string): OffsetText => ({ text, offsets: SAME });

/** The file read from an offset on. */
export function readFrom(text: string, from: number): OffsetText {
  const rewriting = new Rewriting(text);
  rewriting.keep(from, text.length);
  return rewriting.finish();
}

/** The way back through two rewritings: `later` was made of the text that `earlier` leads back from. */
export function through(later: FileOffsets, earlier: FileOffsets): FileOffsets {
  if (later === SAME) return earlier;
  if (earlier === SAME) return later;
  return {
    start: (offset) => earlier.start(later.start(offset)),
    end: (offset) => earlier.end(later.end(offset)),
  };
}

/** Makes a text to read out of pieces of a source, given in their order, and keeps where each came from. */
export class Rewriting {
  readonly #source: string;
  readonly #parts: string[] = [];
  #length = 0;
  /** By piece: where it begins in the text, where it begins and ends in the source; equally long ones are copies. */
  readonly #at: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Goes on with the source's own signs. */
  keep(from: number, to: number): void {
    this.put(this.#source.slice(from, to), from, to);
  }

  /** Goes on with `text` in the place of the source's signs. */
  put(text: string, from: number, to: number): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#at.push(this.#length);
    this.#from.push(from);
    this.#to.push(to);
    this.#length += text.length;
  }

  finish(): OffsetText {
    return { text: this.#parts.join(''), offsets: { start: (at) => this.#start(at), end: (at) => this.#end(at) } };
  }

  #start(offset: number): number {
    const piece = this.#pieceAt(offset);
    return this.#within(piece, offset) ?? this.#from[piece] ?? 0;
  }

  #end(offset: number): number {
    const piece = this.#pieceAt(Math.max(0, offset - 1));
    return this.#within(piece, offset) ?? this.#to[piece] ?? 0;
  }

  /** The place in a piece that is a copy; undefined for one that stands for other signs. */
  #within(piece: number, offset: number): number | undefined {
    const [at, from, to] = [this.#at[piece] ?? 0, this.#from[piece] ?? 0, this.#to[piece] ?? 0];
    const length = (this.#at[piece + 1] ?? this.#length) - at;
    return to - from === length ? from + Math.min(offset - at, length) : undefined;
  }

  /** The last piece that begins at or before an offset. */
  #pieceAt(offset: number): number {
    let [low, high] = [0, this.#at.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#at[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}
