import type { ReactNode } from 'react';
import type { TopicCard } from '../server/api/shapes.ts';
import { CommandBox } from './CommandBox.tsx';
import { Fault } from './Fence.tsx';
import { Panes } from './Panes.tsx';
import type { Answers } from './useAnswers.ts';
import type { Scheme } from './useScheme.ts';

interface Props {
  readonly topic: TopicCard;
  readonly answers: Answers;
  readonly scheme: Scheme;
  readonly line: string;
  readonly onLine: (line: string) => void;
  readonly history: readonly string[];
  readonly onAsk: (text: string) => void;
}

/** The command line, questions to try, and both platforms' answers. */
export function AskTab({ topic, answers, scheme, line, onLine, history, onAsk }: Props): ReactNode {
  return (
    <>
      <CommandBox topic={topic.id} text={line} onText={onLine} onAsk={onAsk} history={history} />
      <Examples topic={topic} onAsk={onAsk} />
      <Fault>{answers.fault}</Fault>
      <Panes topic={topic} answers={answers} scheme={scheme} />
    </>
  );
}

/** One question of each command that takes an argument. */
function Examples({ topic, onAsk }: Pick<Props, 'topic' | 'onAsk'>): ReactNode {
  const questions = topic.commands.flatMap(({ examples }) => examples.find((example) => example.includes(' ')) ?? []);
  return (
    <ul className="examples" aria-label="Questions to try">
      {questions.map((question) => (
        <li key={question}>
          <button type="button" onClick={() => onAsk(question)}>
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}
