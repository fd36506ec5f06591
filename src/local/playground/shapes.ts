import type { CommandName, OptionKind } from '../../commands/catalogue.ts';
import type { SignedRequest } from '../signed.ts';

/** What the playground's page and its server tell each other. Types alone: the page bundles nothing of the server. */

export type Platform = 'slack' | 'discord';

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
}

/** A command as Discord's typed options have it. */
export interface TypedCommand {
  readonly topic: string;
  readonly name: CommandName;
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

/** Answer of POST /api/ask `{ topic, text }`. */
export interface Asked {
  readonly typed: Typed;
  readonly slack: Exchange;
  /** Null where Discord would not send the command. */
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
  readonly kind: 'button' | 'menu';
  /** Slack's action_id, Discord's custom_id. */
  readonly id: string;
  /** What the button or the chosen option carries; for a Discord button the custom_id once more. */
  readonly value: string;
  /** Whether only one person sees the message. */
  readonly ephemeral: boolean;
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
  readonly name: CommandName;
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
  readonly version: string;
  readonly articles: number;
  readonly commands: readonly CommandCard[];
  /** Days to which events are dated, oldest first. */
  readonly days: readonly { readonly day: string; readonly label: string; readonly events: number }[];
}

/** Any request that was turned down: what is wrong, and what to do. */
export interface Refused {
  readonly error: string;
}
