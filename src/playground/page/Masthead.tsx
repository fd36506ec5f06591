import type { ReactNode } from 'react';
import type { TopicCard } from '../server/api/shapes.ts';

interface Props {
  readonly topics: readonly TopicCard[];
  readonly topic: TopicCard | null;
  readonly onTopic: (id: string) => void;
  /** What stands beside the digest. */
  readonly children: ReactNode;
}

/** The page's head: its name, and the digest that is asked. */
export function Masthead({ topics, topic, onTopic, children }: Props): ReactNode {
  return (
    <header className="masthead">
      <div className="masthead-name">
        <h1>dateline</h1>
        <p>Ask a question; see what Slack and Discord would show.</p>
      </div>
      <div className="masthead-tools">
        {topic ? (
          <p className="masthead-digest">
            {topics.length > 1 ? (
              <select aria-label="Digest" value={topic.id} onChange={(event) => onTopic(event.target.value)}>
                {topics.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            ) : (
              topic.title
            )}{' '}
            <span>digest {topic.version}</span>
          </p>
        ) : null}
        {children}
      </div>
    </header>
  );
}
