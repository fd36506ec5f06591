import { lazy, type ReactNode, Suspense } from 'react';
import type { TopicCard } from '../server/api/shapes.ts';
import { PlatformPanes } from './PlatformPanes.tsx';
import type { Answers } from './useAnswers.ts';
import type { Scheme } from './useScheme.ts';

/** The renderers are most of the page's weight: they arrive while the first question is asked and answered. */
const slackPane = import('./slack/SlackPane.tsx');
const discordPane = import('./discord/DiscordPane.tsx');
const SlackPane = lazy(async () => ({ default: (await slackPane).SlackPane }));
const DiscordPane = lazy(async () => ({ default: (await discordPane).DiscordPane }));

interface Props {
  readonly topic: TopicCard;
  readonly answers: Answers;
  readonly scheme: Scheme;
}

/** Both platforms' answers, once there are any. */
export function Panes({ topic, answers, scheme }: Props): ReactNode {
  const { busy, asked } = answers;
  return (
    <>
      <p className="unseen" role="status">
        {busy ? 'Asking.' : asked === null ? '' : `Answered: ${asked}`}
      </p>
      {asked === null ? null : (
        <Suspense>
          <PlatformPanes>
            {{
              slack: <SlackPane answers={answers} topic={topic.id} scheme={scheme} />,
              discord: <DiscordPane answers={answers} topic={topic} />,
            }}
          </PlatformPanes>
        </Suspense>
      )}
    </>
  );
}
