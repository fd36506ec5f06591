import type { ReactNode } from 'react';
import type { Entry } from '../../server/api/shapes.ts';
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
  const { asked, entry, slack, busy } = answers;
  const command = entry === 'slash-command' ? `/${topic} ${asked ?? ''}`.trim() : ASIDES[entry];
  return (
    <Pane name="Slack" aside={<code className="pane-command">{command}</code>} {...slack} busy={busy}>
      <div className={`slack slack-${scheme}`}>
        <Before entry={entry} command={command} text={asked ?? ''} />
        <div className={entry === 'mention' ? 'slack-thread' : ''}>
          <SlackMessages
            messages={slack.messages}
            scheme={scheme}
            busy={busy}
            onPress={slack.press}
            onDismiss={slack.dismiss}
          />
        </div>
      </div>
    </Pane>
  );
}

/** What is sent, beside the platform's name. */
const ASIDES: Readonly<Record<Exclude<Entry, 'slash-command'>, string>> = {
  mention: 'app_mention',
  'direct-message': 'message.im',
  'app-home': 'app_home_opened',
  'message-command': 'message_action',
};

interface BeforeProps {
  readonly entry: Entry;
  readonly command: string;
  readonly text: string;
}

/** What stands before the answer: the command that was used, or the message that it answers. */
function Before({ entry, command, text }: BeforeProps): ReactNode {
  if (entry === 'app-home') return null;
  if (entry === 'slash-command') {
    return (
      <p className="slack-used">
        You used <code>{command}</code>
      </p>
    );
  }
  const isChecked = entry === 'message-command';
  return (
    <>
      <div className="slack-message slack-written">
        <img className="slack-avatar" src="/icon-you.svg" alt="" width="36" height="36" />
        <div className="slack-content">
          <p className="slack-name">
            <b>{isChecked ? 'someone' : 'developer'}</b>
          </p>
          <p>
            {entry === 'mention' ? <span className="slack-mention">@dateline</span> : null} {text}
          </p>
        </div>
      </div>
      {isChecked ? (
        <p className="slack-used">
          You used <b>Check against the digest</b>
        </p>
      ) : null}
    </>
  );
}
