import type { Day, Event } from '../digest/types.ts';
import { bounds, type Span, shareOf } from './span.ts';

/** One lane of the timeline: what it stands for, and its events in order of date. */
export interface Lane {
  /** Of the person or organisation; in brackets where the lane is shared. */
  readonly id: string;
  readonly label: string;
  readonly events: readonly Event[];
}

export interface Fades {
  readonly start: number;
  readonly end: number;
}

/** Where and how one event is drawn, in pixels: from the left end of the axis, and from the top of the lanes. */
export interface Mark extends Spot {
  /** Unique in the chart; an event stands once in each of its lanes. */
  readonly key: string;
  readonly lane: string;
  /** The middle of its row. */
  readonly y: number;
}

/** An event's place along the axis. */
interface Spot {
  readonly event: Event;
  /** A single day is a point at its noon; everything else is a band from its first midnight to its last, or over the edge. */
  readonly kind: 'point' | 'band';
  /** Over the edge where the view cuts the event off. */
  readonly left: number;
  readonly right: number;
  /**
   * Share of the band's length over which each end fades out, since the report says only "about"; 0 for an end that is
   * sure or that the view cuts off, 1 from a bound towards the side that is open.
   */
  readonly fades: Fades;
  readonly sign: number;
  /** All that the event covers in its row, words included: where pointing finds it. */
  readonly covers: readonly [number, number];
  readonly words?: { readonly text: string; readonly at: number; readonly side: 'start' | 'end' };
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  /** Events in view; those of the lane may be more. */
  readonly shown: number;
}

export interface Layout {
  readonly marks: readonly Mark[];
  readonly lanes: readonly PlacedLane[];
  readonly height: number;
}

/** What the layout is drawn on; all in pixels. */
export interface Canvas {
  /** Width of the time axis. */
  readonly width: number;
  readonly rowHeight: number;
  /** Height of a lane's label where it stands above its events; 0 where it stands beside them. */
  readonly labelHeight: number;
  /** Average width of a letter; rather too wide than too narrow. */
  readonly letter: number;
  /** A lane is never less high, so that its label has room. */
  readonly leastHeight: number;
}

const LANE_PADDING = 7;
/** From the middle of a sign to the words beside it. */
const SIGN_ROOM = 11;
/** A band's sign stands this far inside it where its headline is written, else in its middle. */
const INSIDE = 10;
/** A band that the view cuts off runs this far over its edge. */
const BEYOND = 10;
/** Length over which an uncertain end fades, and the largest share of a short band. */
const FADE = 40;
const FADE_SHARE = 0.4;
const GAP = 10;
const WIDEST = 620;
/** Fewer letters than this say nothing of a headline. */
const FEWEST_LETTERS = 14;

/** Puts the events of a span into lanes; those that would lie on each other go one below the other. */
export function layout(lanes: readonly Lane[], span: Span, canvas: Canvas): Layout {
  const marks: Mark[] = [];
  const placed: PlacedLane[] = [];
  let top = 0;
  for (const lane of lanes) {
    const spots = lane.events
      .flatMap((event) => spotOf(event, span, canvas) ?? [])
      .sort((one, other) => one.left - other.left);
    const rows = packed(spots);
    const first = top + LANE_PADDING + canvas.labelHeight + canvas.rowHeight / 2;
    for (const [at, spot] of spots.entries()) {
      const y = first + (rows[at] ?? 0) * canvas.rowHeight;
      marks.push({ ...spot, key: `${lane.id}/${spot.event.id}`, lane: lane.id, y });
    }
    const count = Math.max(1, ...rows.map((row) => row + 1));
    const height = Math.max(2 * LANE_PADDING + canvas.labelHeight + count * canvas.rowHeight, canvas.leastHeight);
    placed.push({ lane, top, height, shown: spots.length });
    top += height;
  }
  return { marks, lanes: placed, height: top };
}

/** Null where the event lies outside the span. */
function spotOf(event: Event, span: Span, { width, letter }: Canvas): Spot | null {
  const { start, end, precision, open } = event.date;
  if (end < span.from || start > span.to) return null;
  const at = (first: Day, last: Day): readonly [number, number] => {
    const [from, to] = bounds({ from: first, to: last });
    return [shareOf(span, from) * width, shareOf(span, to) * width];
  };
  const noon = (day: Day): number => at(day, day).reduce((sum, edge) => sum + edge / 2, 0);
  const isPoint = precision === 'day' && start === end;
  const [first, last] = isPoint ? [noon(start), noon(start)] : at(start, end);
  const [left, right] = [Math.max(0, first), Math.min(width, last)];
  const fades = open
    ? { start: open === 'before' ? 1 : 0, end: open === 'after' ? 1 : 0 }
    : precision === 'about'
      ? fading(right - left, start >= span.from, end <= span.to)
      : SURE;
  const solid = left + INSIDE + fades.start * (right - left);
  const inBand = solid + INSIDE < right ? solid : (left + right) / 2;
  const sign = clamp(open ? noon(open === 'before' ? end : start) : inBand, 6, width - 6);
  // What fades out on the way to an open side leaves room for words.
  const words = wordsBeside(event.headline, { sign, left: open === 'before' ? sign : left, right }, { width, letter });
  const edges = [left, right, sign - INSIDE, sign + INSIDE];
  const covers = [...edges, ...(words ? reach(words, letter) : [])];
  return {
    event,
    kind: isPoint ? 'point' : 'band',
    fades,
    left: start < span.from ? -BEYOND : left,
    right: end > span.to ? width + BEYOND : right,
    sign,
    ...(words ? { words } : {}),
    covers: [Math.min(...covers), Math.max(...covers)],
  };
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

const SURE: Fades = { start: 0, end: 0 };

function fading(length: number, start: boolean, end: boolean): Fades {
  const share = Math.min(FADE / Math.max(length, 1), FADE_SHARE);
  return { start: start ? share : 0, end: end ? share : 0 };
}

/** The headline inside its band, else after it, else before it, else shortened on the roomiest side. */
function wordsBeside(
  headline: string,
  { sign, left, right }: Pick<Spot, 'sign' | 'left' | 'right'>,
  { width, letter }: Pick<Canvas, 'width' | 'letter'>,
): Spot['words'] {
  const inside = { at: sign + SIGN_ROOM, side: 'start', room: right - sign - SIGN_ROOM } as const;
  const after = Math.max(right + 6, inside.at);
  const before = Math.min(left - 6, sign - SIGN_ROOM);
  const places = [
    inside,
    { at: after, side: 'start', room: width - after } as const,
    { at: before, side: 'end', room: before } as const,
  ];
  const wanted = Math.min(headline.length * letter, WIDEST);
  const roomiest = places.reduce((best, place) => (place.room > best.room ? place : best), inside);
  const { at, side, room } = places.find((place) => place.room >= wanted) ?? roomiest;
  const text = shortened(headline, Math.min(room, WIDEST), letter);
  return text === '' ? undefined : { text, at, side };
}

const reach = ({ text, at, side }: NonNullable<Spot['words']>, letter: number): readonly [number, number] => {
  const length = text.length * letter;
  return side === 'start' ? [at, at + length] : [at - length, at];
};

/** Whole words of a text that fit into so many pixels at this width of a letter, with an ellipsis; empty where too few fit. */
export function shortened(text: string, room: number, letter: number): string {
  const letters = Math.floor(room / letter);
  if (text.length <= letters) return text;
  if (letters < FEWEST_LETTERS) return '';
  const cut = text.slice(0, letters - 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || cut;
  return `${words.replace(/[\s,;:–-]+$/, '')}…`;
}

/** A row for each spot, counted from 0: the first in which it covers no other. */
function packed(spots: readonly Spot[]): readonly number[] {
  const rows: (readonly [number, number])[][] = [];
  return spots.map(({ covers }) => {
    const free = rows.findIndex((row) =>
      row.every(([left, right]) => covers[1] + GAP <= left || covers[0] >= right + GAP),
    );
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), covers];
    return row;
  });
}
