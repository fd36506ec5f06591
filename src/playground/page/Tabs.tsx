import type { KeyboardEvent, ReactNode } from 'react';
import { Fence } from './Fence.tsx';

export const TABS = {
  ask: 'Ask',
  timeline: 'Timeline',
  reports: 'Reports',
  daily: 'Daily summary',
} as const;

export type Tab = keyof typeof TABS;

const ORDER = Object.keys(TABS) as Tab[];

export const isTab = (name: string): name is Tab => Object.hasOwn(TABS, name);

interface Props {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
}

/** The tabs, moved through by arrow keys: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function Tabs({ tab, onTab }: Props): ReactNode {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const to = reached(event.key, ORDER.indexOf(tab));
    if (to === undefined) return;
    event.preventDefault();
    onTab(to);
    document.getElementById(`tab-${to}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label="Views" onKeyDown={onKeyDown}>
      {ORDER.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-controls={`panel-${each}`}
          aria-selected={each === tab}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
        >
          {TABS[each]}
        </button>
      ))}
    </div>
  );
}

function reached(key: string, from: number): Tab | undefined {
  const last = ORDER.length - 1;
  if (key === 'ArrowRight') return ORDER[from === last ? 0 : from + 1];
  if (key === 'ArrowLeft') return ORDER[from === 0 ? last : from - 1];
  if (key === 'Home') return ORDER[0];
  if (key === 'End') return ORDER[last];
  return undefined;
}

/** What a tab shows; a hidden one keeps its state. */
export function TabPanel({
  tab,
  shown,
  children,
}: {
  readonly tab: Tab;
  readonly shown: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} hidden={!shown}>
      <Fence what={`“${TABS[tab]}”`}>{children}</Fence>
    </div>
  );
}
