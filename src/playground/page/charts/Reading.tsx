import type { ReactNode } from 'react';

/** The strip under a picture that stays in view and reads out what is pointed at. */
export function Reading({ children, prompt }: { readonly children?: ReactNode; readonly prompt: string }) {
  return <div className="chart-reading">{children || <p className="chart-prompt">{prompt}</p>}</div>;
}

/** A press that asks the bot, worded as what is asked. */
export function Ask({ text, onAsk }: { readonly text: string; readonly onAsk: (text: string) => void }) {
  return (
    <button type="button" className="chart-ask" onClick={() => onAsk(text)}>
      {text}
    </button>
  );
}
