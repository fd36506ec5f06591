import type { ReactNode } from 'react';
import type { TopicCard } from '../shapes.ts';
import { DiscordPane } from './discord/DiscordPane.tsx';
import { SlackPane } from './slack/SlackPane.tsx';
import type { Answers } from './useAnswers.ts';
import type { Scheme } from './useScheme.ts';

interface Props {
  readonly topic: TopicCard;
  readonly answers: Answers;
  readonly scheme: Scheme;
}

/** Both platforms, side by side where there is room. */
export function Panes({ topic, answers, scheme }: Props): ReactNode {
  const { busy, asked } = answers;
  return (
    <div className="panes">
      <p className="unseen" role="status">
        {busy ? 'Asking.' : `Answered: ${asked ?? ''}`}
      </p>
      <SlackPane answers={answers} topic={topic.id} scheme={scheme} />
      <DiscordPane answers={answers} topic={topic} scheme={scheme} />
    </div>
  );
}
