import type { Day } from '../../digest/types.ts';
import type { Language } from '../language/language.ts';
import type { PublicationDay } from './cleaned.ts';
import type { Line } from './document.ts';

/** What there is to tell the day of publication from. */
export interface PublicationSources {
  /** `datePublished` of the front matter, and how that says it is known. */
  readonly frontMatter?: string | undefined;
  readonly basis?: string | undefined;
  readonly known?: string | undefined;
  readonly given?: Day | undefined;
  /** The day that a page states beside its text. */
  readonly page?: PublicationDay | null | undefined;
  /** Days on which the articles beside it were published. */
  readonly others?: readonly Day[] | undefined;
  /** The name of its file. */
  readonly file?: string | undefined;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly language: Language;
}
