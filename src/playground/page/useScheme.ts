import { useEffect, useState } from 'react';
import { useMedia } from './useMedia.ts';

export type Scheme = 'light' | 'dark';

/** What the reader chose: a scheme, or whatever the system has. */
export type SchemeChoice = Scheme | 'system';

const KEPT = 'dateline-scheme';

const kept = (): SchemeChoice => {
  const choice = localStorage.getItem(KEPT);
  return choice === 'light' || choice === 'dark' ? choice : 'system';
};

/** The scheme that the page is shown in, and the way to choose another; the choice is kept in this browser. */
export function useScheme(): {
  readonly scheme: Scheme;
  readonly choice: SchemeChoice;
  readonly choose: (choice: SchemeChoice) => void;
} {
  const [choice, choose] = useState(kept);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  useEffect(() => {
    if (choice === 'system') {
      delete document.documentElement.dataset['scheme'];
      localStorage.removeItem(KEPT);
    } else {
      document.documentElement.dataset['scheme'] = choice;
      localStorage.setItem(KEPT, choice);
    }
  }, [choice]);
  return { scheme: choice === 'system' ? (systemDark ? 'dark' : 'light') : choice, choice, choose };
}
