import type { Event } from '../../../digest/types.ts';
import { type Sign, signOf, signs } from './signs.ts';

const SHAPES = {
  circle: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  diamond: 'M8 1.5L12.3 8L8 14.5L3.7 8z',
  times: 'M4 4L12 12M12 4L4 12',
} as const;

/** A sign as the pictures draw it; what it means stands in words beside it. */
export function SignMark({ sign: { shape, filled, colour } }: { readonly sign: Sign }) {
  return (
    <svg className="chart-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={SHAPES[shape]} fill={filled ? `var(${colour})` : 'none'} stroke={`var(${colour})`} strokeWidth="2" />
    </svg>
  );
}

/** What the signs of these events mean. */
export function SignLegend({ events }: { readonly events: readonly Event[] }) {
  const used = new Set(events.map(signOf));
  return signs
    .filter((sign) => used.has(sign))
    .map((sign) => (
      <li key={sign.words}>
        <SignMark sign={sign} />
        {sign.words}
      </li>
    ));
}
