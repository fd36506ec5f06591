import { type ReactNode, useRef, useState } from 'react';
import type { Month, TopicCard } from '../../server/api/shapes.ts';
import { month as readMonth, reasonOf } from '../client.ts';
import { Fault } from '../Fence.tsx';
import type { Scheme } from '../useScheme.ts';
import { MonthForm } from './MonthForm.tsx';
import { MonthPlayer } from './MonthPlayer.tsx';

interface Props {
  readonly topic: TopicCard;
  readonly scheme: Scheme;
}

/** A month of daily summaries in two channels that subscribed alike: how they subscribe, and what then comes. */
export function MonthView({ topic, scheme }: Props): ReactNode {
  const [run, setRun] = useState<{ readonly number: number; readonly month: Month } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);

  const play = async (query: URLSearchParams): Promise<void> => {
    asked.current += 1;
    const number = asked.current;
    setBusy(true);
    try {
      const month = await readMonth(query);
      if (number !== asked.current) return;
      setRun({ number, month });
      setFault(null);
    } catch (failure) {
      if (number === asked.current) setFault(reasonOf(failure));
    } finally {
      if (number === asked.current) setBusy(false);
    }
  };

  return (
    <>
      <MonthForm topic={topic} busy={busy} onPlay={play} />
      <Fault>{fault}</Fault>
      {run ? <MonthPlayer key={run.number} month={run.month} topic={topic} scheme={scheme} /> : null}
    </>
  );
}
