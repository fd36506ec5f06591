import { useMemo, useRef, useState } from 'react';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { Choice } from './Choice.tsx';
import { axisLeft, canvasFor, drawTimeline } from './draw-timeline.ts';
import { letterWidth } from './drawing.ts';
import { EventReading } from './EventReading.tsx';
import { type LaneKind, lanesOf } from './lanes.ts';
import { layout } from './place.ts';
import { Reading } from './Reading.tsx';
import { neighbour } from './roving.ts';
import { SignLegend } from './SignMark.tsx';
import { type Span, viewWords, wholeSpan } from './span.ts';
import { TimelineTable } from './TimelineTable.tsx';
import { useDrawing, useWidth } from './use-drawing.ts';
import { useGestures } from './use-gestures.ts';
import { ZoomBar } from './ZoomBar.tsx';

interface Props {
  readonly digest: ChartedDigest;
  /** Asks the bot, with the words that follow the slash command: `timeline war-begins`. */
  readonly onAsk: (text: string) => void;
}

/** The digest's events on an axis of time, each as long as its date is open, in lanes by actor or by article. */
export function TimelineChart(props: Props) {
  return <Timeline key={`${props.digest.topic.id} ${props.digest.version}`} {...props} />;
}

const LANES = [
  { value: 'actor', label: 'who acts' },
  { value: 'article', label: 'who reports' },
] as const;

function Timeline({ digest, onAsk }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const [kind, setKind] = useState<LaneKind>('actor');
  const [span, setSpan] = useState<Span>(digest.topic.coverage);
  const [pointed, setPointed] = useState<string | null>(null);
  const canvas = useMemo(() => canvasFor(width, letterWidth()), [width]);
  const lanes = useMemo(() => lanesOf(digest, kind), [digest, kind]);
  const placed = useMemo(() => layout(lanes, span, canvas), [lanes, span, canvas]);
  const drawing = useMemo(
    () => (width > 0 ? drawTimeline(digest, placed, span, canvas) : null),
    [digest, placed, span, canvas, width],
  );
  const eventOf = (key: string | null) => placed.marks.find((mark) => mark.key === key)?.event;
  const event = eventOf(pointed);
  useDrawing(holder, drawing, pointed, {
    onPoint: setPointed,
    onLeave: () => setPointed(null),
    onPress: (key) => onAsk(`timeline ${eventOf(key)?.id ?? ''}`),
    step: (key, pressed) => neighbour(placed.marks, key, pressed)?.key,
  });
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
      <div ref={holder} className="chart-picture chart-pannable" />
      <Reading prompt="Point at an event, or Tab to the picture and use the arrow keys, to read it; click or press Enter to ask the bot. Drag to move; Ctrl and the wheel, or two fingers, to zoom.">
        {event && <EventReading digest={digest} event={event} onAsk={onAsk} />}
      </Reading>
      <TimelineTable digest={digest} onAsk={onAsk} />
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
