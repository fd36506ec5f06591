import type { OptionKind } from '../../../answers/catalogue.ts';
import type { Platform } from '../../../platforms/platforms.ts';
import type { EveryCommandName } from '../../../subscriptions/commands/catalogue.ts';

/** What the playground's page and its server tell each other. Types alone: the page bundles nothing of the server. */

export type { Platform };

/** An HTTP request as a platform sends it, signed. */
export interface SignedRequest {
  readonly method: 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One signed request and everything that came of it. */
export interface Exchange {
  readonly platform: Platform;
  /** As it was sent; the key that signed it is not in it. */
  readonly request: SignedRequest;
  readonly status: number;
  /** The HTTP answer's body, character for character. */
  readonly body: string;
  /** Milliseconds that the function took. */
  readonly ms: number;
  /** Slack only: bodies posted to the `response_url` while the function ran, in order, character for character. */
  readonly posted: readonly string[];
  /** Slack only: what the function called of the Web API to show something, likewise. */
  readonly called: readonly WebApiCall[];
}

/** https://docs.slack.dev/apis/web-api/ */
export interface WebApiCall {
  /** `chat.postMessage` */
  readonly method: string;
  /** JSON */
  readonly body: string;
}

/** How someone asks: what Slack and Discord have beside the slash command, too. */
export type Entry = 'slash-command' | 'mention' | 'direct-message' | 'app-home' | 'message-command';

/** A command as Discord's typed options have it. */
export interface TypedCommand {
  readonly topic: string;
  readonly name: EveryCommandName;
  readonly options: Readonly<Record<string, string>>;
}

/** Words as typed in Slack, put as a typed command; `why` says what stands in the way of sending it. */
export interface Typed {
  /** `/karabakh who name: Putin`; null where the words are no command. */
  readonly shown: string | null;
  readonly command: TypedCommand | null;
  /** True where the words began with no command, which only Slack takes. */
  readonly free: boolean;
  /** Null where it can be sent. */
  readonly why: string | null;
}

/** Answer of POST /api/ask `{ topic, text, entry }`; the text of a message command is the message that is checked. */
export interface Asked {
  /** The command as Discord has it; null where what was asked is no command there. */
  readonly typed: Typed | null;
  readonly slack: Exchange;
  /** Null where Discord would not send the command, or has no such entry. */
  readonly discord: Exchange | null;
}

/** Body of POST /api/typed: a command with its typed options, sent on Discord alone. */
export interface TypedRequest extends TypedCommand {
  readonly share: boolean;
}

/** Body of POST /api/autocomplete: an option being typed; answered with an Exchange. */
export interface AutocompleteRequest extends TypedCommand {
  readonly focused: string;
}

/** Body of POST /api/press: a button or menu, and the message that it stands on; answered with an Exchange. */
export interface PressRequest {
  readonly platform: Platform;
  readonly kind: 'button' | 'menu' | 'channel';
  /** Slack's action_id, Discord's custom_id. */
  readonly id: string;
  /** What the button or the chosen option carries; for a Discord button the custom_id once more. */
  readonly value: string;
  /** Whether only one person sees the message. */
  readonly ephemeral: boolean;
  /** Names the message, or the view. */
  readonly message: string;
  /** How the message came about. */
  readonly entry?: Entry;
  /** Slack only: the view in which it is, in place of a message. */
  readonly view?: { readonly type: 'home' | 'modal'; readonly private_metadata: string };
}

/** Body of POST /api/topics: articles that become a topic in memory; answered with `{ "topic": id }`. */
export interface DroppedRequest {
  /** Of the folder: the topic's name follows from it. */
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly base64: string }[];
}

/** One line of GET /api/complete `?topic=…&text=…`. */
export interface LineCompletion {
  /** The whole command line once it is taken, without the slash command. */
  readonly text: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: 'command' | OptionKind;
}

export interface OptionCard {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly string[];
}

/** A command as Discord's registration has it, with questions worth trying. */
export interface CommandCard {
  readonly name: EveryCommandName;
  readonly summary: string;
  readonly options: readonly OptionCard[];
  /** `who Vladimir Putin` */
  readonly examples: readonly string[];
}

/** One element of GET /api/topics. */
export interface TopicCard {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** IANA time zone that daily summaries keep to where a channel names none. */
  readonly zone: string;
  readonly version: string;
  readonly articles: number;
  readonly commands: readonly CommandCard[];
  /** Days to which events are dated, oldest first. */
  readonly days: readonly { readonly day: string; readonly label: string; readonly events: number }[];
  /** What someone might have written of it: the first line of its brief, or else its title. */
  readonly message: string;
  /** Of a topic of articles dropped into the page: what the compiler has to say of it, a line each. */
  readonly report?: readonly string[];
}

/** Any request that was turned down: what is wrong, and what to do. */
export interface Refused {
  readonly error: string;
}

/** One post of a simulated month, as a channel of one platform gets it. */
export interface MonthPost {
  readonly platform: Platform;
  /** Milliseconds on the fast clock. */
  readonly at: number;
  /** The channel's local date that it is the summary of: `2026-03-01`. */
  readonly day: string;
  /** What the channel's clock on the wall shows then: `2026-03-01`, "Sunday 1 March 2026", `09:00`. */
  readonly local: { readonly day: string; readonly label: string; readonly time: string };
  readonly title: string;
  /** "27 September 2020" */
  readonly covers: string;
  /** As JSON, as the platform is sent it. */
  readonly body: string;
}

/** One date of a simulated month. */
export interface MonthDay {
  readonly day: string;
  /** "Sunday 1 March 2026" */
  readonly label: string;
  /** Milliseconds on the fast clock from which it is known what became of the day. */
  readonly at: number;
  /** What became of it, in words. */
  readonly words: string;
  readonly posted: boolean;
}

/** Answer of GET /api/month?topic&from&time&zone&days&mode: a month of daily summaries in one channel of each platform. */
export interface Month {
  readonly zone: string;
  readonly mode: 'new' | 'replay';
  /** "every day at 09:00 Asia/Yerevan" */
  readonly words: string;
  /** First and last instant, in milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly days: readonly MonthDay[];
  /** In the order in which they were posted. */
  readonly posts: readonly MonthPost[];
  /** The date on which the last day of the archive was told; null where that is not within the month. */
  readonly ended: string | null;
}

/** Answer of GET /api/feeds: a day of invented feeds, and the daily posts of one channel of each platform. */
export interface FeedDay extends Month {
  /** What the feeds became: a topic that can be asked. */
  readonly topic: string;
  readonly feeds: readonly { readonly title: string; readonly url: string }[];
  /** In the order in which they were made; `at` as in `days`, which hold what happened, a moment each. */
  readonly versions: readonly {
    readonly at: number;
    readonly version: string;
    readonly articles: number;
    readonly events: number;
  }[];
}
