import type { Draft } from '../edit/files/draft.ts';
import type { Fault } from '../fault.ts';
import type { Evidence } from '../gate/evidence/evidence.ts';

/** What the structural checks look at. */
export interface Sources {
  readonly draft: Draft;
  /** Name of the folder with the editor's files: the topic. */
  readonly folder: string;
  /** Number of paragraphs by article; an article that could not be read has none. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What the citation gate looks at: the evidence as well, never the articles. */
export interface GateSources extends Sources {
  readonly evidence: Evidence;
  /** True where the evidence is of this run's articles; else it attests no wording that is new since. */
  readonly isFresh: boolean;
}

/** A check reports every fault of its one kind; it never throws. */
export type Check = (sources: Sources) => readonly Fault[];
export type GateCheck = (sources: GateSources) => readonly Fault[];
