import { type ReactNode, useEffect, useState } from 'react';
import type { ChartedDigest } from '../server/api/charted-digest.ts';
import { ReportMatrix } from './charts/ReportMatrix.tsx';
import { TimelineChart } from './charts/TimelineChart.tsx';
import { digestOf, reasonOf } from './client.ts';
import { Fault } from './Fence.tsx';

const CHARTS = { timeline: TimelineChart, reports: ReportMatrix } as const;

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
  if (!digest) return <p role="status">Drawing.</p>;
  const Chart = CHARTS[chart];
  return <Chart digest={digest} onAsk={onAsk} />;
}
