import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { ChartedDigest } from '../server/api/charted-digest.ts';
import { digestOf, reasonOf } from './client.ts';
import { Fault } from './Fence.tsx';

/** Drawn when a tab is first opened: the page begins without the library that draws them. */
const CHARTS = {
  timeline: lazy(async () => ({ default: (await import('./charts/TimelineChart.tsx')).TimelineChart })),
  reports: lazy(async () => ({ default: (await import('./charts/ReportMatrix.tsx')).ReportMatrix })),
} as const;

interface Props {
  readonly chart: keyof typeof CHARTS;
  readonly topic: string;
  readonly onAsk: (text: string) => void;
}

/** A picture of the whole digest, from which the bot can be asked. */
export function ChartTab({ chart, topic, onAsk }: Props): ReactNode {
  const [digest, setDigest] = useState<ChartedDigest | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    digestOf(topic).then(setDigest, (failure: unknown) => setFault(reasonOf(failure)));
  }, [topic]);
  if (fault !== null) return <Fault>{fault}</Fault>;
  const Chart = CHARTS[chart];
  const drawing = <p role="status">Drawing.</p>;
  if (!digest) return drawing;
  return (
    <Suspense fallback={drawing}>
      <Chart digest={digest} onAsk={onAsk} />
    </Suspense>
  );
}
