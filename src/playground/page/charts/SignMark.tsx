import { SHAPES, type Sign, signOf, signs } from '../../../charts/signs.ts';
import type { Event } from '../../../digest/types.ts';

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
