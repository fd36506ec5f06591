import { useCallback, useRef, useState } from 'react';
import type { Entry, Exchange, Platform, PressRequest } from '../server/api/shapes.ts';
import { press, reasonOf } from './client.ts';
import type { After } from './messages.ts';

/** Something pressed on a message. */
export type Pressed = Pick<PressRequest, 'kind' | 'id' | 'value' | 'ephemeral' | 'view'>;

interface Held<Message> {
  readonly messages: readonly Message[];
  /** The last request and what came of it. */
  readonly exchange: Exchange | null;
  readonly fault: string | null;
}

/** One platform's messages, and what can be done with them. */
export interface Side<Message> extends Held<Message> {
  readonly busy: boolean;
  /** Begins anew with the answer to a command; with nothing where there is none. */
  readonly answer: (exchange: Exchange | null) => void;
  readonly press: (key: string, pressed: Pressed) => Promise<void>;
  readonly dismiss: (key: string) => void;
}

/** Tells the messages of this page from those of one loaded before: what is shared is shared once from a message. */
const loadedAt = Date.now();

const nothing = { messages: [], exchange: null, fault: null };

/**
 * @param after The messages after an exchange, as `slackAfter` and `discordAfter` give them.
 * @param entry How the messages came about.
 */
export function useMessages<Message extends { readonly key: string }>(
  platform: Platform,
  after: (messages: readonly Message[], key: string | null, exchange: Exchange, at: Date) => After<Message>,
  entry: Entry = 'slash-command',
): Side<Message> {
  const [held, setHeld] = useState<Held<Message>>(nothing);
  const [waiting, setWaiting] = useState(0);
  /** What is held now: what comes of a press is added to it, not to what was held when the press began. */
  const latest = useRef<Held<Message>>(nothing);
  // What comes of a press on an earlier answer must not be put to a later one.
  const answered = useRef(0);
  const hold = useCallback((next: Held<Message>): void => {
    latest.current = next;
    setHeld(next);
  }, []);
  /** Keeps the messages that were there where there is a fault. */
  const take = useCallback(
    (key: string | null, exchange: Exchange): void => {
      const { messages: before } = latest.current;
      const next = after(before, key, exchange, new Date());
      if (typeof next === 'string') {
        hold({ messages: before, exchange, fault: next });
        return;
      }
      const pressed = before.find((message) => message.key === key);
      if (pressed && !next.includes(pressed)) stayAt(pressed.key);
      hold({ messages: next, exchange, fault: null });
    },
    [after, hold],
  );
  return {
    ...held,
    busy: waiting > 0,
    answer: useCallback(
      (exchange) => {
        answered.current += 1;
        hold(nothing);
        if (exchange) take(null, exchange);
      },
      [hold, take],
    ),
    press: useCallback(
      async (key, pressed) => {
        const mine = answered.current;
        setWaiting((count) => count + 1);
        try {
          const exchange = await press({ platform, ...pressed, message: `${loadedAt}-${key}`, entry });
          if (mine === answered.current) take(key, exchange);
        } catch (failure) {
          if (mine === answered.current) hold({ ...latest.current, fault: reasonOf(failure) });
        } finally {
          setWaiting((count) => count - 1);
        }
      },
      [platform, entry, hold, take],
    ),
    dismiss: useCallback(
      (key) => hold({ ...latest.current, messages: latest.current.messages.filter((message) => message.key !== key) }),
      [hold],
    ),
  };
}

/**
 * Stays at a message that has changed in place: its beginning is brought into view where it lies above, and it takes
 * the focus where the button that had it is gone. Called before the page is drawn anew.
 */
function stayAt(key: string): void {
  requestAnimationFrame(() => {
    const message = document.getElementById(key);
    if (!message) return;
    if (document.activeElement === document.body) message.focus({ preventScroll: true });
    if (message.getBoundingClientRect().top < 0) message.scrollIntoView({ block: 'start' });
  });
}
