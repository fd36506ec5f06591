import { useState } from 'react';
import type { Exchange, Platform } from '../../server/api/shapes.ts';
import { press, reasonOf } from '../client.ts';
import type { After } from '../messages.ts';
import type { Pressed } from '../useAnswers.ts';

/** What was answered to those who pressed something on a post, and see it alone. */
export interface Answered<Message> {
  readonly messages: readonly Message[];
  readonly exchange: Exchange | null;
  readonly fault: string | null;
  readonly busy: boolean;
  readonly press: (key: string, pressed: Pressed) => Promise<void>;
  readonly dismiss: (key: string) => void;
}

/** @param after The answers after an exchange, as `slackPressed` and `discordAfter` give them. */
export function usePressed<Message extends { readonly key: string }>(
  platform: Platform,
  after: (messages: readonly Message[], key: string, exchange: Exchange, at: Date) => After<Message>,
): Answered<Message> {
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [exchange, setExchange] = useState<Exchange | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  return {
    ...{ messages, exchange, fault, busy },
    async press(key, pressed) {
      setBusy(true);
      try {
        const answered = await press({ platform, ...pressed });
        const next = after(messages, key, answered, new Date());
        setExchange(answered);
        setFault(typeof next === 'string' ? next : null);
        if (typeof next !== 'string') setMessages(next);
      } catch (failure) {
        setFault(reasonOf(failure));
      } finally {
        setBusy(false);
      }
    },
    dismiss: (key) => setMessages((before) => before.filter((message) => message.key !== key)),
  };
}
