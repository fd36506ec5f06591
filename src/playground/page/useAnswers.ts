import { useCallback, useRef, useState } from 'react';
import type { Entry, Exchange, Typed, TypedRequest } from '../server/api/shapes.ts';
import { ask, reasonOf, sendTyped } from './client.ts';
import { type DiscordShown, discordAfter, type SlackShown, slackAfter } from './messages.ts';
import { type Side, useMessages } from './useMessages.ts';

interface Question {
  /** What was asked last, as typed. */
  readonly asked: string | null;
  readonly entry: Entry;
  readonly typed: Typed | null;
  readonly fault: string | null;
}

export interface Answers extends Question {
  readonly slack: Side<SlackShown>;
  readonly discord: Side<DiscordShown>;
  readonly busy: boolean;
  readonly ask: (text: string, entry: Entry) => Promise<void>;
  readonly sendTyped: (command: TypedRequest, shown: string) => Promise<void>;
}

const NOTHING: Question = { asked: null, entry: 'slash-command', typed: null, fault: null };

/** Asks both platforms about a topic and keeps what each then shows. */
export function useAnswers(topic: string): Answers {
  const [question, setQuestion] = useState<Question>(NOTHING);
  const { entry } = question;
  const slack = useMessages('slack', slackAfter, entry);
  const discord = useMessages('discord', discordAfter, entry);
  const { answer: answerSlack } = slack;
  const { answer: answerDiscord } = discord;
  const [waiting, setWaiting] = useState(0);
  // The answer to an earlier question must not take the place of a later one's.
  const latest = useRef(0);

  const send = useCallback(async <Answer>(sent: Promise<Answer>, show: (answer: Answer) => void): Promise<void> => {
    latest.current += 1;
    const mine = latest.current;
    setWaiting((count) => count + 1);
    try {
      const answer = await sent;
      if (mine === latest.current) show(answer);
    } catch (failure) {
      if (mine === latest.current) setQuestion((before) => ({ ...before, fault: reasonOf(failure) }));
    } finally {
      setWaiting((count) => count - 1);
    }
  }, []);

  return {
    ...question,
    slack,
    discord,
    busy: waiting > 0 || slack.busy || discord.busy,
    ask: useCallback(
      (text, by) =>
        send(ask(topic, text, by), (answer) => {
          setQuestion({ asked: text, entry: by, typed: answer.typed, fault: null });
          answerSlack(answer.slack);
          answerDiscord(answer.discord);
        }),
      [topic, send, answerSlack, answerDiscord],
    ),
    sendTyped: useCallback(
      (command, shown) =>
        send(sendTyped(command), (exchange: Exchange) => {
          setQuestion((before) => ({ ...before, typed: { shown, command, free: false, why: null }, fault: null }));
          answerDiscord(exchange);
        }),
      [send, answerDiscord],
    ),
  };
}
