import { useCallback, useRef, useState } from 'react';
import type { Exchange, PressRequest, Typed, TypedRequest } from '../server/api/shapes.ts';
import { ask, press, reasonOf, sendTyped } from './client.ts';
import {
  type After,
  changesInPlace,
  type DiscordShown,
  discordAfter,
  type SlackShown,
  slackAnswer,
  slackPressed,
} from './messages.ts';
import { stayAt } from './stay.ts';

/** One platform's half of the page. */
export interface Side<Message> {
  readonly messages: readonly Message[];
  /** The last request and what came of it. */
  readonly exchange: Exchange | null;
  readonly fault: string | null;
}

/** Something pressed on a message. */
export type Pressed = Pick<PressRequest, 'kind' | 'id' | 'value' | 'ephemeral'>;

export interface Answers {
  /** What was asked last, as typed. */
  readonly asked: string | null;
  readonly typed: Typed | null;
  readonly slack: Side<SlackShown>;
  readonly discord: Side<DiscordShown>;
  readonly busy: boolean;
  readonly fault: string | null;
  readonly ask: (text: string) => Promise<void>;
  readonly sendTyped: (command: TypedRequest, shown: string) => Promise<void>;
  readonly pressSlack: (key: string, pressed: Pressed) => Promise<void>;
  readonly pressDiscord: (key: string, pressed: Pressed) => Promise<void>;
  readonly dismiss: (key: string) => void;
}

interface Conversation {
  readonly asked: string | null;
  readonly typed: Typed | null;
  readonly slack: Side<SlackShown>;
  readonly discord: Side<DiscordShown>;
  readonly fault: string | null;
}

const silent = { messages: [], exchange: null, fault: null };
const nothing: Conversation = { asked: null, typed: null, slack: silent, discord: silent, fault: null };

/** Keeps the messages that were there where there is a fault. */
function side<Message>(before: readonly Message[], after: After<Message>, exchange: Exchange): Side<Message> {
  return typeof after === 'string'
    ? { messages: before, exchange, fault: after }
    : { messages: after, exchange, fault: null };
}

/** Asks both platforms about a topic and keeps what each then shows. */
export function useAnswers(topic: string): Answers {
  const [now, setNow] = useState(nothing);
  const [waiting, setWaiting] = useState(0);
  // The answer to an earlier question must not take the place of a later one's.
  const latest = useRef(0);

  const during = useCallback(async (work: (isLatest: () => boolean) => Promise<void>): Promise<void> => {
    const mine = latest.current;
    setWaiting((count) => count + 1);
    try {
      await work(() => latest.current === mine);
    } catch (failure) {
      if (latest.current === mine) setNow((before) => ({ ...before, fault: reasonOf(failure) }));
    } finally {
      setWaiting((count) => count - 1);
    }
  }, []);

  return {
    ...now,
    busy: waiting > 0,
    ask: useCallback(
      (text) => {
        latest.current += 1;
        return during(async (isLatest) => {
          const { typed, slack, discord } = await ask(topic, text);
          const at = new Date();
          if (!isLatest()) return;
          setNow({
            asked: text,
            typed,
            slack: side([], slackAnswer(slack, at), slack),
            discord: discord ? side([], discordAfter([], null, discord, at), discord) : silent,
            fault: null,
          });
        });
      },
      [topic, during],
    ),
    sendTyped: useCallback(
      (command, shown) =>
        during(async () => {
          const exchange = await sendTyped(command);
          const typed: Typed = { shown, command, free: false, why: null };
          const discord = side([], discordAfter([], null, exchange, new Date()), exchange);
          setNow((before) => ({ ...before, typed, discord, fault: null }));
        }),
      [during],
    ),
    pressSlack: useCallback(
      (key, pressed) =>
        during(async (isLatest) => {
          const exchange = await press({ platform: 'slack', ...pressed });
          if (!isLatest()) return;
          if (changesInPlace(exchange)) stayAt(key);
          setNow((before) => {
            const { messages } = before.slack;
            return { ...before, slack: side(messages, slackPressed(messages, key, exchange, new Date()), exchange) };
          });
        }),
      [during],
    ),
    pressDiscord: useCallback(
      (key, pressed) =>
        during(async (isLatest) => {
          const exchange = await press({ platform: 'discord', ...pressed });
          if (!isLatest()) return;
          if (changesInPlace(exchange)) stayAt(key);
          setNow((before) => {
            const { messages } = before.discord;
            return { ...before, discord: side(messages, discordAfter(messages, key, exchange, new Date()), exchange) };
          });
        }),
      [during],
    ),
    dismiss: useCallback((key) => {
      const without = <Message extends { readonly key: string }>(half: Side<Message>): Side<Message> => ({
        ...half,
        messages: half.messages.filter((message) => message.key !== key),
      });
      setNow((before) => ({ ...before, slack: without(before.slack), discord: without(before.discord) }));
    }, []),
  };
}
