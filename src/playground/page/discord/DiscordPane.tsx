import type { ReactNode } from 'react';
import type { TopicCard } from '../../server/api/shapes.ts';
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
  const { typed, discord, busy, sendTyped } = answers;
  return (
    <Pane name="Discord" aside={<code className="pane-command">{typed?.shown ?? ''}</code>} {...discord} busy={busy}>
      {typed?.free ? <p className="pane-note">Discord takes no free words; this typed command asks the same.</p> : null}
      {typed?.why ? (
        <p className="pane-note" role="status">
          Not sent: {typed.why} {typed.command ? 'Fill it in below.' : 'Pick a command below.'}
        </p>
      ) : null}
      <TypedForm
        key={JSON.stringify(typed)}
        topic={topic}
        given={typed?.command ?? null}
        opened={typed?.why != null}
        onSend={sendTyped}
      />
      {discord.messages.length === 0 ? null : (
        <DiscordMessages
          messages={discord.messages}
          command={typed?.shown ?? null}
          busy={busy}
          onPress={discord.press}
          onDismiss={discord.dismiss}
        />
      )}
    </Pane>
  );
}
