import { useCallback, useEffect, useState } from 'react';
import type { Entry } from '../server/api/shapes.ts';
import { isEntry } from './entries.ts';
import { isTab, type Tab } from './Tabs.tsx';

/** What the page's address says: `/?topic=karabakh&tab=timeline&q=who+putin&by=mention`. */
export interface Address {
  readonly topic: string | null;
  readonly tab: Tab;
  /** Null where nothing was asked yet; the empty string is the slash command alone. */
  readonly question: string | null;
  readonly entry: Entry;
}

function addressNow(): Address {
  const query = new URLSearchParams(location.search);
  const [tab = '', by = ''] = ['tab', 'by'].map((name) => query.get(name) ?? '');
  const entry = isEntry(by) ? by : 'slash-command';
  return { topic: query.get('topic'), tab: isTab(tab) ? tab : 'ask', question: query.get('q'), entry };
}

function pathOf({ topic, tab, question, entry }: Address): string {
  const query = new URLSearchParams({
    ...(topic === null ? {} : { topic }),
    ...(tab === 'ask' ? {} : { tab }),
    ...(question === null ? {} : { q: question }),
    ...(entry === 'slash-command' ? {} : { by: entry }),
  });
  return query.size === 0 ? '/' : `/?${query}`;
}

/** Where the reader is, so that it can be kept, sent, loaded again and gone back to; and the way to go elsewhere. */
export function useAddress(): readonly [Address, (to: Partial<Address>) => void] {
  const [address, setAddress] = useState(addressNow);
  useEffect(() => {
    const follow = (): void => setAddress(addressNow());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = useCallback((to: Partial<Address>) => {
    const here = pathOf(addressNow());
    const next = { ...addressNow(), ...to };
    if (pathOf(next) !== here) history.pushState(null, '', pathOf(next));
    setAddress(next);
  }, []);
  return [address, go];
}
