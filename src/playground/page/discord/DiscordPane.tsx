import type { ReactNode } from 'react';
import type { TopicCard } from '../../server/api/shapes.ts';
import { NOT_IN_DISCORD } from '../entries.ts';
import { Pane } from '../Pane.tsx';
import type { Answers } from '../useAnswers.ts';
import { DiscordMessages } from './DiscordMessages.tsx';
import { TypedForm } from './TypedForm.tsx';

interface Props {
  readonly answers: Answers;
  readonly topic: TopicCard;
}

/** What Discord shows: the typed command, which can be changed here, its answer, and what was shared. */
export function DiscordPane({ answers, topic }: Props): ReactNode {
  const { asked, entry, typed, discord, busy, sendTyped } = answers;
  const used = entry === 'message-command' ? 'Check against the digest' : (typed?.shown ?? null);
  const lacking = NOT_IN_DISCORD[entry];
  return (
    <Pane name="Discord" aside={<code className="pane-command">{used ?? ''}</code>} {...discord} busy={busy}>
      {typed?.free ? <p className="pane-note">Discord takes no free words; this typed command asks the same.</p> : null}
      {typed?.why ? (
        <p className="pane-note" role="status">
          Not sent: {typed.why}{' '}
          {entry === 'slash-command' ? (typed.command ? 'Fill it in below.' : 'Pick a command below.') : null}
        </p>
      ) : null}
      {lacking === undefined ? null : <p className="pane-note pane-lacking">{lacking}</p>}
      {entry === 'direct-message' ? <p className="pane-note">In a direct message with the app.</p> : null}
      {entry === 'message-command' ? <Checked text={asked ?? ''} /> : null}
      {entry === 'slash-command' ? (
        <TypedForm
          key={JSON.stringify(typed)}
          topic={topic}
          given={typed?.command ?? null}
          opened={typed?.why != null}
          onSend={sendTyped}
        />
      ) : null}
      {discord.messages.length === 0 ? null : (
        <DiscordMessages
          messages={discord.messages}
          command={used}
          busy={busy}
          onPress={discord.press}
          onDismiss={discord.dismiss}
        />
      )}
    </Pane>
  );
}

/** The message that was checked, as it stands in the channel. */
function Checked({ text }: { readonly text: string }): ReactNode {
  return (
    <div className="discord discord-checked">
      <div className="discord-message">
        <img className="discord-avatar" src="/icon-you.svg" alt="" width="40" height="40" />
        <div className="discord-content">
          <p>
            <b>someone</b>
          </p>
          <p>{text}</p>
        </div>
      </div>
    </div>
  );
}
