import { useEffect, useState } from 'react';

/**
 * What is offered for a field as it is typed into, asked for once the keys pause; null while nothing is asked. What
 * fails is passed over: completion is a help only.
 *
 * @param asked The question, as a string that changes with it.
 * @param pause Milliseconds between the last key and the question.
 * @param ask The same function each time.
 */
export function useOffered<Offered>(
  asked: string | null,
  pause: number,
  ask: (asked: string, signal: AbortSignal) => Promise<Offered>,
): Offered | null {
  const [offered, setOffered] = useState<Offered | null>(null);
  useEffect(() => {
    if (asked === null) {
      setOffered(null);
      return;
    }
    const left = new AbortController();
    const timer = setTimeout(() => {
      ask(asked, left.signal).then(setOffered, () => {
        if (!left.signal.aborted) setOffered(null);
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [asked, pause, ask]);
  return offered;
}
