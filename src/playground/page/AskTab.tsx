import type { ReactNode } from 'react';
import type { Entry, TopicCard } from '../server/api/shapes.ts';
import { Choice } from './charts/Choice.tsx';
import { EntryForm } from './EntryForm.tsx';
import { ENTRIES, prefixOf } from './entries.ts';
import { Fault } from './Fence.tsx';
import { CompilerReport } from './OwnArticles.tsx';
import { Panes } from './Panes.tsx';
import type { Answers } from './useAnswers.ts';
import type { Scheme } from './useScheme.ts';

interface Props {
  readonly topic: TopicCard;
  readonly answers: Answers;
  readonly scheme: Scheme;
  readonly entry: Entry;
  readonly onEntry: (entry: Entry) => void;
  readonly line: string;
  readonly onLine: (line: string) => void;
  readonly history: readonly string[];
  readonly onAsk: (text: string) => void;
}

/** How to ask, the command line, questions to try, and both platforms' answers. */
export function AskTab({ topic, answers, scheme, entry, onEntry, line, onLine, history, onAsk }: Props): ReactNode {
  return (
    <>
      <div className="entries">
        <Choice legend="Ask by" options={ENTRIES} value={entry} onChange={onEntry} />
      </div>
      <EntryForm
        entry={entry}
        topic={topic}
        example={questionsOf(topic)[1] ?? ''}
        text={line}
        onText={onLine}
        onAsk={onAsk}
        history={history}
      />
      {prefixOf(entry, topic.id) === null ? null : <Examples topic={topic} onAsk={onAsk} />}
      {topic.report ? <CompilerReport lines={topic.report} /> : null}
      <Fault>{answers.fault}</Fault>
      <Panes topic={topic} answers={answers} scheme={scheme} />
    </>
  );
}

/** One question of each command that takes an argument. */
const questionsOf = ({ commands }: TopicCard): readonly string[] =>
  commands.flatMap(({ examples }) => examples.find((example) => example.includes(' ')) ?? []);

function Examples({ topic, onAsk }: Pick<Props, 'topic' | 'onAsk'>): ReactNode {
  return (
    <ul className="examples" aria-label="Questions to try">
      {questionsOf(topic).map((question) => (
        <li key={question}>
          <button type="button" onClick={() => onAsk(question)}>
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}
