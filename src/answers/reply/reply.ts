/**
 * The neutral reply: what is said, before any platform shapes it. It knows no Slack and no Discord.
 * Formatters lay out whole items, page by page, and never cut one in two.
 */
import type { Words } from '../words/words.ts';

/**
 * A piece of text. Plain strings are data: each platform escapes them. A command is a question to be typed, which each
 * platform writes in the form that it takes.
 */
export type Span =
  | string
  | { readonly bold: string }
  | { readonly italic: string }
  | { readonly code: string }
  | { readonly link: string; readonly url: string }
  | { readonly command: Command };
export type Text = readonly Span[];

/** A citation as a reader sees and opens it. */
export interface CitationRef {
  /** `C12`: what `cite` takes. */
  readonly id: string;
  /** The article's key, `C`, and the number of the paragraph. */
  readonly article: string;
  readonly paragraph: number;
  /** The article's short name: "Azatutyun", or "Article C" where it has none. */
  readonly name: string;
  /** Headline of the article, or what stands for it. */
  readonly source: string;
  /** Where the article can be read. */
  readonly url?: string;
}

/** A line of text with the citations that it rests on, named behind it: "Azatutyun ¶5, Article C ¶12". */
export interface Line {
  readonly text: Text;
  readonly cites: readonly CitationRef[];
  /** True where the text itself names its sources: they can be opened, and are not named again behind it. */
  readonly named?: boolean;
}

/** The smallest thing that is shown or left out as a whole. */
export interface Item {
  /** Items that follow each other in the same group share one sub-heading. */
  readonly group?: string;
  readonly head?: Line;
  readonly lines: readonly Line[];
  /** A button beside it, which opens what it is about. */
  readonly open?: Action;
  /** The same as a row of a table, a cell for each of the reply's `columns`; its sources stand in a column of their own. */
  readonly row?: readonly Text[];
}

/** A question to the bot: the catalogue's command name and its options by name, as the person wrote them. */
export interface Command {
  readonly topic: string;
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  /** What of the answer is asked for: one of its views, by name. Absent for the first view, which has what matters most. */
  readonly view?: string;
  /** True for the one item at `from`, to be shared alone. */
  readonly one?: boolean;
  /** What this was opened from, and that in turn: where "Back" leads. */
  readonly back?: Command;
  /** Index of the first item that is shown; 0 where absent. */
  readonly from?: number;
  /** Index of the first line that is shown of that item, where an earlier page shows those before; 0 where absent. */
  readonly line?: number;
}

/** A button: pressing it asks `command`. */
export interface Action {
  readonly label: string;
  readonly command: Command;
}

/** A menu: choosing an option asks its command. */
export interface Choices {
  readonly placeholder: string;
  readonly options: readonly (Action & { readonly description?: string })[];
}

/**
 * Why a question was not answered as asked: words of this list alone, so that a log may hold them and refusals can be
 * counted.
 */
export type Why =
  | 'no-such-person'
  | 'no-such-place'
  | 'no-such-article'
  | 'no-such-citation'
  | 'no-such-command'
  | 'no-such-topic'
  | 'ambiguous'
  | 'unreadable-date'
  | 'empty-day'
  | 'nothing-found'
  | 'missing-words'
  | 'too-long'
  | 'stale-button'
  | 'unanswerable'
  | 'not-set-up'
  | 'not-subscribed'
  | 'not-changed'
  | 'cannot-post'
  | 'unreachable';

/** What a page shows at most: items, and words of lede, items and notes, citations included. */
export interface PageSize {
  readonly items: number;
  readonly words: number;
}

/** A picture, as messages show it. */
export interface Picture {
  /** The same in words, at most 1,024 characters. */
  readonly alt: string;
  /** Addresses of the PNG, on a light and on a dark ground. */
  readonly light: string;
  readonly dark: string;
}

export interface Reply {
  readonly kind: 'reply';
  /** Why the question could not be answered as asked; absent from an answer. */
  readonly refused?: Why;
  readonly title: string;
  /** One or two lines under the title. */
  readonly lede?: Text;
  readonly picture?: Picture;
  /** All items, or those from `from` on: a window of them. */
  readonly items: readonly Item[];
  /** Names of the columns, where items are compared: where tables can be shown, those with a `row` are one. */
  readonly columns?: readonly string[];
  /** Index of the first of `items`. */
  readonly from: number;
  /** Of all items; where a menu is longer, of its entries. */
  readonly total: number;
  /** Shown after the items on every page: caveats, what was left out. */
  readonly notes: readonly Text[];
  /** How much a page shows. */
  readonly size: PageSize;
  /** What is behind this first view, each named for what it holds: "Said and did · 6". Together they tell everything. */
  readonly views: readonly Action[];
  /** Follow-up questions. */
  readonly actions: readonly Action[];
  readonly choices?: Choices;
  /** What this reply answers: the base of paging and sharing. */
  readonly command: Command;
  /** True where no button can ask for it again, since what it answers fits in none: it is not shared, and not led back to. */
  readonly isOnce?: boolean;
  /** The last line of every reply: topic, digest version, what it covers. */
  readonly footer: string;
  /** Digest version, eight hexadecimal digits; carried by every button. */
  readonly version: string;
  /** Ours, in which it is told; platforms name what can be pressed in them. */
  readonly words: Words;
}
