import { type ReactNode, useId } from 'react';
import type { Exchange } from '../server/api/shapes.ts';
import { Fault } from './Fence.tsx';
import { Inspector } from './inspector/Inspector.tsx';

interface Props {
  readonly name: string;
  /** What stands beside the name: the command as this platform has it. */
  readonly aside: ReactNode;
  readonly fault: string | null;
  readonly exchange: Exchange | null;
  readonly busy: boolean;
  readonly children: ReactNode;
}

/** One platform's half: its name, what it was asked, its messages, and what lies behind the last of them. */
export function Pane({ name, aside, fault, exchange, busy, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className="pane" aria-labelledby={id} aria-busy={busy}>
      <header className="pane-head">
        <h2 id={id}>{name}</h2>
        {aside}
      </header>
      <Fault>{fault}</Fault>
      {children}
      {exchange ? <Inspector exchange={exchange} /> : null}
    </section>
  );
}
