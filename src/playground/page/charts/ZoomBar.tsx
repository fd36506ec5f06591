import { useMemo } from 'react';
import { moved, presetsOf, type Span, wholeSpan, zoomed } from '../../../charts/span.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { Choice } from './Choice.tsx';

interface Props {
  readonly digest: ChartedDigest;
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
}

const PAN = 0.4;
const CLOSER = 0.5;

/** Which days are shown: presets, closer and wider, earlier and later. */
export function ZoomBar({ digest, span, onSpan }: Props) {
  const presets = useMemo(() => presetsOf(digest), [digest]);
  const whole = useMemo(() => wholeSpan(digest), [digest]);
  const current = presets.find((preset) => preset.span.from === span.from && preset.span.to === span.to);
  const steps = [
    { sign: '◀', name: 'Earlier', to: moved(span, whole, -PAN) },
    { sign: '−', name: 'Zoom out', to: zoomed(span, whole, 1 / CLOSER) },
    { sign: '+', name: 'Zoom in', to: zoomed(span, whole, CLOSER) },
    { sign: '▶', name: 'Later', to: moved(span, whole, PAN) },
  ];
  return (
    <>
      <Choice
        legend="Show"
        options={presets.map(({ label }) => ({ value: label, label }))}
        value={current?.label ?? null}
        onChange={(label) => {
          const preset = presets.find((other) => other.label === label);
          if (preset) onSpan(preset.span);
        }}
      />
      <div className="chart-zoom">
        {steps.map(({ sign, name, to }) => (
          <button key={name} type="button" aria-label={name} title={name} onClick={() => onSpan(to)}>
            {sign}
          </button>
        ))}
      </div>
    </>
  );
}
