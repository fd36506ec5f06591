import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { FeedDay } from '../../server/api/shapes.ts';
import { feedDay, reasonOf } from '../client.ts';
import { Fault } from '../Fence.tsx';
import type { Scheme } from '../useScheme.ts';

interface Props {
  readonly scheme: Scheme;
  /** The feeds became a topic that can be asked. */
  readonly onMade: () => void;
  readonly onAsk: (topic: string, question: string) => void;
}

/** Read when a day is first played. */
const FeedPlayer = lazy(async () => ({ default: (await import('./FeedPlayer.tsx')).FeedPlayer }));

/** A day of invented feeds: what they bring, what the digest makes of it, and what is posted. */
export function FeedsTab({ scheme, onMade, onAsk }: Props): ReactNode {
  const [run, setRun] = useState<{ readonly number: number; readonly day: FeedDay } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const play = async (): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      const day = await feedDay();
      setRun((before) => ({ number: (before?.number ?? 0) + 1, day }));
      onMade();
    } catch (failure) {
      setFault(reasonOf(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className="feeds-head">
        <p>
          A day of three invented feeds in a minute. They are read every quarter of an hour; what is new is compiled,
          and two channels get their daily post.
        </p>
        <button type="button" disabled={busy} onClick={play}>
          {busy ? 'Collecting …' : run ? 'Play it again' : 'Play the day'}
        </button>
      </div>
      <Fault>{fault}</Fault>
      {run ? (
        <Suspense>
          <FeedPlayer key={run.number} day={run.day} scheme={scheme} onAsk={onAsk} />
        </Suspense>
      ) : null}
    </>
  );
}
