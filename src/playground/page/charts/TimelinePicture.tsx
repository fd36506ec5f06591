import type { ReactNode } from 'react';
import type { Canvas, Layout, Mark, PlacedLane } from '../../../charts/place.ts';
import { signOf } from '../../../charts/signs.ts';
import { type Span, shareOf, spanWords } from '../../../charts/span.ts';
import { ticksOf } from '../../../charts/ticks.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { spokenLine } from './event-line.ts';
import { SignMark } from './SignMark.tsx';
import type { SpotProps } from './spots.ts';

const EDGE = 26;
const BESIDE = 210;
/** Below this width the lanes' labels stand above their events. */
const WIDE = 760;

/** A canvas for a picture so many pixels wide. */
export const canvasFor = (width: number, letter: number): Canvas =>
  width < WIDE
    ? { width: Math.max(width - 2 * EDGE, 1), letter, rowHeight: 24, labelHeight: 20, leastHeight: 0 }
    : { width: width - BESIDE - EDGE, letter, rowHeight: 24, labelHeight: 0, leastHeight: 60 };

/** From the picture's left end to the axis. */
export const axisLeft = (canvas: Canvas): number => (canvas.labelHeight === 0 ? BESIDE : EDGE);

/** Letters of the picture, in pixels; charts.css has the same. */
const FONT_SIZE = 12;
/** Plain words, whose letters are as wide as those of headlines are on average; some have wider ones. */
const SAMPLE = 'The ministry says that talks on the harbour of Port Alder open on Monday';
const MARGIN = 1.07;
/** Where nothing can be measured. */
const WIDE_LETTER = 6.3;

/** Average width of a letter of the page's font at the picture's size, in pixels; rather too wide than too narrow. */
export function letterWidth(): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return WIDE_LETTER;
  pen.font = `${FONT_SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  return (pen.measureText(SAMPLE).width / SAMPLE.length) * MARGIN;
}

interface Props {
  readonly digest: ChartedDigest;
  readonly placed: Layout;
  readonly span: Span;
  readonly canvas: Canvas;
  readonly spot: (key: string, name: string) => SpotProps;
  /** Who acts in the event that is pointed at. */
  readonly actors: readonly string[];
}

/** The events of a span in their lanes, between two rows of dates. */
export function TimelinePicture({ digest, placed, span, canvas, spot, actors }: Props): ReactNode {
  const left = axisLeft(canvas);
  const ticks = ticksOf(span, canvas.width);
  const at = (instant: Date): number => left + shareOf(span, instant) * canvas.width;
  const dates = (
    <div className="timeline-dates" aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick.label + +tick.line} style={{ left: at(tick.at) }}>
          {tick.label}
        </span>
      ))}
    </div>
  );
  return (
    <fieldset className="chart-group" aria-label={`Timeline, ${spanWords(span)}. Arrow keys go from event to event.`}>
      {dates}
      <div className="timeline-lanes" style={{ height: placed.height }}>
        {ticks.map(({ line }) => (
          <span key={+line} className="timeline-line" style={{ left: at(line) }} />
        ))}
        {placed.lanes.map((lane) => (
          <LaneLabel
            key={lane.lane.id}
            placed={lane}
            isBeside={canvas.labelHeight === 0}
            isConcerned={actors.includes(lane.lane.id)}
          />
        ))}
        <div className="timeline-axis" style={{ left, width: canvas.width }}>
          {placed.marks.map((mark) => (
            <TimelineMark
              key={mark.key}
              mark={mark}
              height={canvas.rowHeight - 2}
              spot={spot(mark.key, spokenLine(digest, mark.event))}
            />
          ))}
        </div>
      </div>
      {dates}
    </fieldset>
  );
}

interface LabelProps {
  readonly placed: PlacedLane;
  readonly isBeside: boolean;
  /** True where it is the lane of someone who acts in the event that is pointed at. */
  readonly isConcerned: boolean;
}

function LaneLabel({ placed: { lane, top, height, shown }, isBeside, isConcerned }: LabelProps): ReactNode {
  const count = shown === lane.events.length ? `${shown}` : `${shown} of ${lane.events.length}`;
  return (
    <div
      className={isConcerned ? 'timeline-lane is-concerned' : 'timeline-lane'}
      style={{ top, height }}
      aria-hidden="true"
    >
      <div className={isBeside ? 'timeline-label timeline-beside' : 'timeline-label'}>
        <b>{lane.label}</b> <span>{isBeside ? count : `(${count})`}</span>
      </div>
    </div>
  );
}

interface MarkProps {
  readonly mark: Mark;
  readonly height: number;
  readonly spot: SpotProps;
}

/** A band is filled where several origins or a dispute stand behind it, hollow where a single one does. */
function TimelineMark({ mark: { event, kind, left, right, fades, sign, words, covers, y }, height, spot }: MarkProps) {
  const [start, end] = covers;
  const drawn = signOf(event);
  const fade =
    fades.start + fades.end > 0
      ? `linear-gradient(to right, ${fades.start > 0 ? 'transparent' : '#000'}, #000 ${100 * fades.start}% ${100 - 100 * fades.end}%, ${fades.end > 0 ? 'transparent' : '#000'})`
      : 'none';
  return (
    <button {...spot} style={{ left: start, width: end - start, top: y - height / 2, height }}>
      {kind === 'band' && (
        <span
          className={drawn.filled ? 'timeline-band is-filled' : 'timeline-band'}
          style={{ left: left - start, width: right - left, color: `var(${drawn.colour})`, maskImage: fade }}
        />
      )}
      <span className="timeline-sign" style={{ left: sign - start }}>
        <SignMark sign={drawn} />
      </span>
      {words && (
        <span
          className="timeline-words"
          style={words.side === 'start' ? { left: words.at - start } : { right: end - words.at }}
        >
          {words.text}
        </span>
      )}
    </button>
  );
}
