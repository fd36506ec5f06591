import { useMemo, useRef, useState } from 'react';
import { layout, type Mark } from '../../../charts/place.ts';
import { type Span, viewWords, wholeSpan } from '../../../charts/span.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { askedOf } from './event-line.ts';
import { lanesOf } from './lanes.ts';
import { EventReading, Reading } from './Reading.tsx';
import { neighbour } from './roving.ts';
import { SignLegend } from './SignMark.tsx';
import { useSpots } from './spots.ts';
import { axisLeft, canvasFor, letterWidth, TimelinePicture } from './TimelinePicture.tsx';
import { useGestures, useWidth } from './use-gestures.ts';
import { ZoomBar } from './ZoomBar.tsx';

interface Props {
  readonly digest: ChartedDigest;
  /** Asks the bot, with the words that follow the slash command: `cite A5`. */
  readonly onAsk: (text: string) => void;
}

/** The digest's events on an axis of time, each as long as its date is open, in lanes by who acts. */
export function TimelineChart({ digest, onAsk }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const [span, setSpan] = useState<Span>(digest.topic.coverage);
  const canvas = useMemo(() => canvasFor(width, letterWidth()), [width]);
  const lanes = useMemo(() => lanesOf(digest), [digest]);
  const placed = useMemo(() => layout(lanes, span, canvas), [lanes, span, canvas]);
  const eventOf = (key: string | null) => placed.marks.find((mark) => mark.key === key)?.event;
  const { pointed, spot } = useSpots(
    holder,
    placed.marks.map(({ key }) => key),
    (key, pressed) => neighbour(placed.marks, key, pressed)?.key,
    (key) => {
      const event = eventOf(key);
      if (event) onAsk(askedOf(event));
    },
  );
  const event = eventOf(pointed);
  const whole = useMemo(() => wholeSpan(digest), [digest]);
  useGestures(holder, { left: axisLeft(canvas), width: canvas.width, span, whole }, setSpan);
  return (
    <figure className="chart">
      <figcaption>
        <h2 className="unseen">Timeline</h2>
        <p className="chart-intro">
          By who acts first. <span aria-live="polite">{viewWords(digest, span)}</span> Point at one or tap it to read
          it, press it to ask.
        </p>
      </figcaption>
      <div className="chart-controls">
        <ZoomBar digest={digest} span={span} onSpan={setSpan} />
      </div>
      <ul className="chart-legend">
        <SignLegend events={placed.marks.map((mark) => mark.event)} />
        <BandLegend marks={placed.marks} />
      </ul>
      <div ref={holder} className="chart-picture chart-pannable">
        {width > 0 && <TimelinePicture {...{ digest, placed, span, canvas, spot }} actors={event?.actors ?? []} />}
      </div>
      <Reading>{event && <EventReading digest={digest} event={event} onAsk={onAsk} />}</Reading>
    </figure>
  );
}

/** What the bars in view mean. */
function BandLegend({ marks }: { readonly marks: readonly Mark[] }) {
  const fading = marks.filter(({ fades }) => fades.start + fades.end > 0);
  const isOpen = ({ fades }: Mark): boolean => fades.start === 1 || fades.end === 1;
  const entries = [
    { is: '', shown: marks.some(({ kind }) => kind === 'band'), words: 'bar: some time within these days' },
    { is: 'soft', shown: !fading.every(isOpen), words: 'fading at both ends: about these days' },
    { is: 'open', shown: fading.some(isOpen), words: 'fading from its sign: before or after that day' },
  ];
  return entries
    .filter(({ shown }) => shown)
    .map(({ is, words }) => (
      <li key={words}>
        <span className={is === '' ? 'chart-swatch' : `chart-swatch chart-swatch-${is}`} aria-hidden="true" />
        {words}
      </li>
    ));
}
