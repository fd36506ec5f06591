import { type ReactNode, useState } from 'react';
import type { Platform } from '../server/api/shapes.ts';
import { Choice } from './charts/Choice.tsx';
import { useMedia } from './useMedia.ts';

const PLATFORMS = [
  { value: 'slack', label: 'Slack' },
  { value: 'discord', label: 'Discord' },
] as const;

/** Both platforms: side by side where there is room, else one at a time with a switch between them. */
export function PlatformPanes({ children }: { readonly children: Readonly<Record<Platform, ReactNode>> }): ReactNode {
  const isNarrow = useMedia('(max-width: 800px)');
  const [chosen, setChosen] = useState<Platform>('slack');
  return (
    <>
      {isNarrow ? <Choice legend="Show as" options={PLATFORMS} value={chosen} onChange={setChosen} /> : null}
      <div className="panes">
        {PLATFORMS.map(({ value }) => (
          <div key={value} hidden={isNarrow && value !== chosen}>
            {children[value]}
          </div>
        ))}
      </div>
    </>
  );
}
