import { type ReactNode, useEffect, useRef, useState } from 'react';
import { addTopic, reasonOf } from './client.ts';
import { type ChosenFiles, chosenIn, droppedIn, requestOf } from './dropped-files.ts';
import { Fault } from './Fence.tsx';

interface Props {
  /** Told the name of the topic that the articles became. */
  readonly onTopic: (topic: string) => void;
}

/** Takes articles of the reader's own, from a file chooser or dropped anywhere on the page. */
export function OwnArticles({ onTopic }: Props): ReactNode {
  const [busy, setBusy] = useState(0);
  const [fault, setFault] = useState<string | null>(null);
  const [over, setOver] = useState(false);

  const take = async (chosen: ChosenFiles): Promise<void> => {
    setFault(null);
    setBusy(chosen.files.length);
    try {
      onTopic(await addTopic(await requestOf(chosen)));
    } catch (failure) {
      setFault(reasonOf(failure));
    } finally {
      setBusy(0);
    }
  };
  /** Listeners are set once; what they call is of the latest drawing. */
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const silenced = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', then: (dragged: DataTransfer) => void): void =>
      addEventListener(
        type,
        (event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          setOver(type === 'dragover');
          then(event.dataTransfer);
        },
        { signal: silenced.signal },
      );
    listen('dragover', () => {});
    listen('dragleave', () => {});
    listen('drop', (dragged) => void droppedIn(dragged).then((chosen) => latest.current(chosen)));
    return () => silenced.abort();
  }, []);

  return (
    <div className="own">
      <label className="own-choose">
        <input
          type="file"
          multiple
          accept=".txt,.md,.html,.htm"
          disabled={busy > 0}
          onChange={({ target }) => {
            if (target.files?.length) take(chosenIn(target.files));
            target.value = '';
          }}
        />
        <span>Try your own articles</span>
      </label>{' '}
      <span role="status" className={busy > 0 ? '' : 'own-hint'}>
        {busy > 0 ? `Compiling ${busy} ${busy === 1 ? 'file' : 'files'} …` : 'or drop a folder'}
      </span>
      <Fault>{fault}</Fault>
      {over ? (
        <div className="own-over">Drop articles to make a topic of them. They stay in this machine’s memory.</div>
      ) : null}
    </div>
  );
}

/** What the compiler has to say of a topic of dropped articles. */
export function CompilerReport({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    <details className="own-report" open>
      <summary>The compiler’s report</summary>
      <textarea
        readOnly
        aria-label="The compiler’s report"
        rows={Math.min(lines.length + 1, 9)}
        value={lines.join('\n')}
      />
    </details>
  );
}
