import { useEffect, useState } from 'react';
import type { LineCompletion } from '../server/api/shapes.ts';
import { complete } from './client.ts';

/** Milliseconds between the last key and the question: a fast typist's keys come closer together. */
const PAUSE = 60;

/** Ways to go on with a line; none while nothing is wanted. What fails is passed over: completion is a help only. */
export function useCompletions(topic: string, text: string, wanted: boolean): readonly LineCompletion[] {
  const [offered, setOffered] = useState<readonly LineCompletion[]>([]);
  useEffect(() => {
    if (!wanted) {
      setOffered([]);
      return;
    }
    const left = new AbortController();
    const timer = setTimeout(() => {
      complete(topic, text, left.signal).then(setOffered, () => {
        if (!left.signal.aborted) setOffered([]);
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [topic, text, wanted]);
  return offered;
}
