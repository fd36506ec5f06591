import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { TopicCard } from '../server/api/shapes.ts';
import { Choice } from './charts/Choice.tsx';
import { Fault } from './Fence.tsx';
import { Panes } from './Panes.tsx';
import { useAnswers } from './useAnswers.ts';
import type { Scheme } from './useScheme.ts';

interface Props {
  readonly topic: TopicCard;
  readonly scheme: Scheme;
}

/** Read when it is first chosen. */
const MonthView = lazy(async () => ({ default: (await import('./month/MonthView.tsx')).MonthView }));

const VIEWS = [
  { value: 'day', label: 'One day' },
  { value: 'month', label: 'A month, on a fast clock' },
] as const;

/** What is posted to a channel: the summary of one day, or a month of posts as they come. */
export function DailyTab({ topic, scheme }: Props): ReactNode {
  const [view, setView] = useState<'day' | 'month'>('day');
  return (
    <>
      <div className="daily-view">
        <Choice legend="Show" options={VIEWS} value={view} onChange={setView} />
      </div>
      {view === 'day' ? (
        <OneDay topic={topic} scheme={scheme} />
      ) : (
        <Suspense>
          <MonthView topic={topic} scheme={scheme} />
        </Suspense>
      )}
    </>
  );
}

/** The summary of one day with news, as each platform gets it; steps from day to day. */
function OneDay({ topic, scheme }: Props): ReactNode {
  const { days } = topic;
  const [place, setPlace] = useState(days.length - 1);
  const answers = useAnswers(topic.id);
  const { ask } = answers;
  const shown = days[place];
  useEffect(() => {
    if (shown) ask(`summary ${shown.day}`, 'slash-command');
  }, [shown, ask]);
  if (!shown) return <p>No event of this topic is dated to a day, so there is no day to sum up.</p>;
  return (
    <>
      <div className="days">
        <button type="button" disabled={place === 0} onClick={() => setPlace(place - 1)}>
          <span aria-hidden="true">←</span> Earlier day
        </button>
        <label>
          <span className="unseen">Day</span>
          <select value={place} onChange={(event) => setPlace(Number(event.target.value))}>
            {days.map(({ day, label, events }, index) => (
              <option key={day} value={index}>
                {`${label} · ${events} ${events === 1 ? 'event' : 'events'}`}
              </option>
            ))}
          </select>
        </label>
        <button type="button" disabled={place === days.length - 1} onClick={() => setPlace(place + 1)}>
          Later day <span aria-hidden="true">→</span>
        </button>
      </div>
      <Fault>{answers.fault}</Fault>
      <Panes topic={topic} answers={answers} scheme={scheme} />
    </>
  );
}
