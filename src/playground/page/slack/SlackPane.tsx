import type { ReactNode } from 'react';
import { Pane } from '../Pane.tsx';
import type { Answers } from '../useAnswers.ts';
import type { Scheme } from '../useScheme.ts';
import { SlackMessages } from './SlackMessages.tsx';

interface Props {
  readonly answers: Answers;
  readonly topic: string;
  readonly scheme: Scheme;
}

/** What Slack shows: the command, its answer, and what was shared. */
export function SlackPane({ answers, topic, scheme }: Props): ReactNode {
  const { asked, slack, busy } = answers;
  const command = `/${topic} ${asked ?? ''}`.trim();
  return (
    <Pane name="Slack" aside={<code className="pane-command">{command}</code>} {...slack} busy={busy}>
      <div className={`slack slack-${scheme}`}>
        <p className="slack-used">
          You used <code>{command}</code>
        </p>
        <SlackMessages messages={slack.messages} scheme={scheme} busy={busy} onPress={slack.press} />
      </div>
    </Pane>
  );
}
