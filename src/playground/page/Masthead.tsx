import type { ReactNode } from 'react';
import type { TopicCard } from '../server/api/shapes.ts';
import type { SchemeChoice, useScheme } from './useScheme.ts';

interface Props {
  readonly topics: readonly TopicCard[];
  readonly topic: TopicCard | null;
  readonly onTopic: (id: string) => void;
  readonly scheme: ReturnType<typeof useScheme>;
}

/** The page's head: its name, the digest that is asked, and the scheme. */
export function Masthead({ topics, topic, onTopic, scheme }: Props): ReactNode {
  return (
    <header className="masthead">
      <div className="masthead-name">
        <h1>dateline</h1>
        <p>Type a slash command; see what Slack and Discord would show.</p>
      </div>
      <div className="masthead-tools">
        {topics.length > 1 ? (
          <label>
            Digest{' '}
            <select value={topic?.id ?? ''} onChange={(event) => onTopic(event.target.value)}>
              {topics.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {topic ? (
          <p className="masthead-digest">
            {topic.title} <span>digest {topic.version}</span>
          </p>
        ) : null}
        <label>
          <span className="unseen">Colour scheme</span>
          <select value={scheme.choice} onChange={(event) => scheme.choose(event.target.value as SchemeChoice)}>
            <option value="system">As the system</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </label>
      </div>
    </header>
  );
}
