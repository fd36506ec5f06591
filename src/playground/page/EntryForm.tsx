import { type ReactNode, useId } from 'react';
import type { Entry, TopicCard } from '../server/api/shapes.ts';
import { CommandBox } from './CommandBox.tsx';
import { prefixOf } from './entries.ts';

interface Props {
  readonly entry: Entry;
  readonly topic: TopicCard;
  /** A question to type, for who does not know what. */
  readonly example: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onAsk: (text: string) => void;
  readonly history: readonly string[];
}

/** Where a question is typed, the app's page opened, or a message checked. */
export function EntryForm({ entry, topic, ...props }: Props): ReactNode {
  const prefix = prefixOf(entry, topic.id);
  if (prefix !== null) return <CommandBox topic={topic.id} prefix={prefix} {...props} />;
  if (entry === 'message-command') return <MessageForm {...props} />;
  return (
    <button type="button" className="ask entry-open" onClick={() => props.onAsk('')}>
      Open App Home
    </button>
  );
}

function MessageForm({ text, onText, onAsk }: Pick<Props, 'text' | 'onText' | 'onAsk'>): ReactNode {
  const id = useId();
  return (
    <form
      className="entry-message"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(text);
      }}
    >
      <label htmlFor={id}>A message that someone wrote</label>
      <textarea id={id} rows={3} maxLength={4000} value={text} onChange={(event) => onText(event.target.value)} />
      <button type="submit" className="ask">
        Check against the digest
      </button>
    </form>
  );
}
