import { useMemo, useRef, useState } from 'react';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { AsTable } from './AsTable.tsx';
import { Choice } from './Choice.tsx';
import { eventLine } from './event-line.ts';
import { type LaneKind, lanesOf } from './lanes.ts';
import { layout } from './place.ts';
import { EventReading, Reading } from './Reading.tsx';
import { neighbour } from './roving.ts';
import { SignLegend } from './SignMark.tsx';
import { type Span, viewWords, wholeSpan } from './span.ts';
import { useSpots } from './spots.ts';
import { axisLeft, canvasFor, letterWidth, TimelinePicture } from './TimelinePicture.tsx';
import { useGestures, useWidth } from './use-gestures.ts';
import { ZoomBar } from './ZoomBar.tsx';

interface Props {
  readonly digest: ChartedDigest;
  /** Asks the bot, with the words that follow the slash command: `timeline war-begins`. */
  readonly onAsk: (text: string) => void;
}

const LANES = [
  { value: 'actor', label: 'who acts' },
  { value: 'article', label: 'who reports' },
] as const;

/** The digest's events on an axis of time, each as long as its date is open, in lanes by actor or by article. */
export function TimelineChart({ digest, onAsk }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const [kind, setKind] = useState<LaneKind>('actor');
  const [span, setSpan] = useState<Span>(digest.topic.coverage);
  const canvas = useMemo(() => canvasFor(width, letterWidth()), [width]);
  const lanes = useMemo(() => lanesOf(digest, kind), [digest, kind]);
  const placed = useMemo(() => layout(lanes, span, canvas), [lanes, span, canvas]);
  const eventOf = (key: string | null) => placed.marks.find((mark) => mark.key === key)?.event;
  const { pointed, spot } = useSpots(
    holder,
    placed.marks.map(({ key }) => key),
    (key, pressed) => neighbour(placed.marks, key, pressed)?.key,
    (key) => onAsk(`timeline ${eventOf(key)?.id ?? ''}`),
  );
  const event = eventOf(pointed);
  const whole = useMemo(() => wholeSpan(digest), [digest]);
  useGestures(holder, { left: axisLeft(canvas), width: canvas.width, span, whole }, setSpan);
  return (
    <figure className="chart">
      <figcaption>
        <h2>Timeline</h2>
        <p className="chart-intro">Each event at the precision that its reports allow.</p>
      </figcaption>
      <div className="chart-controls">
        <ZoomBar digest={digest} span={span} onSpan={setSpan} />
        <Choice legend="Lanes" options={LANES} value={kind} onChange={setKind} />
      </div>
      <ul className="chart-legend">
        <SignLegend />
        <BandLegend />
      </ul>
      <p className="chart-count" aria-live="polite">
        {viewWords(digest, span)}
      </p>
      <div ref={holder} className="chart-picture chart-pannable">
        {width > 0 && <TimelinePicture {...{ digest, placed, span, canvas, spot }} />}
      </div>
      <Reading prompt="Point at an event, or Tab to the picture and use the arrow keys, to read it; click or press Enter to ask the bot. Drag to move; Ctrl and the wheel, or two fingers, to zoom.">
        {event && <EventReading digest={digest} event={event} onAsk={onAsk} />}
      </Reading>
      <AsTable
        caption={`Timeline of ${digest.topic.title}: ${digest.events.length} events`}
        heads={['Date', 'Event', 'How sure', 'Origins', 'Citations']}
        rows={digest.events.map((each) => {
          const { status, origins, cites } = eventLine(digest, each);
          return { event: each, cells: [status, origins, cites] };
        })}
        onAsk={onAsk}
      />
    </figure>
  );
}

function BandLegend() {
  return (
    <>
      <li>
        <span className="chart-swatch" aria-hidden="true" />
        bar: some time within these days; a sign without a bar: that day
      </li>
      <li>
        <span className="chart-swatch chart-swatch-soft" aria-hidden="true" />
        bar that fades: about, before or by these days; one that runs off the edge goes on there
      </li>
    </>
  );
}
