import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { LineCompletion } from '../server/api/shapes.ts';
import { complete } from './client.ts';
import { useOffered } from './useOffered.ts';

interface Props {
  readonly topic: string;
  /** What stands before the line: `/karabakh`. */
  readonly prefix: string;
  /** A question to type, for who does not know what. */
  readonly example: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onAsk: (text: string) => void;
  /** What was asked before, oldest first. */
  readonly history: readonly string[];
}

/** Milliseconds between the last key and the question: a fast typist's keys come closer together. */
const PAUSE = 60;

/** Ways to go on with a line. */
function completions(asked: string, signal: AbortSignal): Promise<readonly LineCompletion[]> {
  const [topic, text] = JSON.parse(asked);
  return complete(topic, text, signal);
}

/**
 * The command line: a combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Arrows move in the
 * list while it is open, and through earlier questions while it is not; Tab or Enter takes, Escape closes.
 */
export function CommandBox({ topic, prefix, example, text, onText, onAsk, history }: Props): ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  /** How many questions back; 0 is the line being typed. */
  const [back, setBack] = useState(0);
  const offered = useOffered(wanted ? JSON.stringify([topic, text]) : null, PAUSE, completions) ?? [];
  const open = wanted && offered.length > 0;

  const close = (): void => {
    setWanted(false);
    setActive(-1);
  };
  const type = (typed: string): void => {
    onText(typed);
    setWanted(true);
    setActive(-1);
    setBack(0);
  };
  const submit = (asked: string): void => {
    close();
    setBack(0);
    onAsk(asked.trim());
  };
  /** A command that wants an argument is put into the line; a whole question is asked. */
  const take = (one: LineCompletion, askNow: boolean): void => {
    onText(one.text);
    setActive(-1);
    if (one.text.endsWith(' ') || !askNow) setWanted(one.text.endsWith(' '));
    else submit(one.text);
    input.current?.focus();
  };
  const recall = (step: 1 | -1): void => {
    const to = Math.min(Math.max(back + step, 0), history.length);
    setBack(to);
    onText(to === 0 ? '' : (history.at(-to) ?? ''));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Shift+Tab leaves, and an input method's keys are its own.
    if (event.shiftKey || event.nativeEvent.isComposing) return;
    const chosen = offered[active];
    const first = chosen ?? offered[0];
    const keys: Readonly<Record<string, (() => void) | false | undefined>> = open
      ? {
          ArrowDown: () => setActive((active + 1) % offered.length),
          ArrowUp: () => setActive(active <= 0 ? offered.length - 1 : active - 1),
          Escape: close,
          Enter: chosen && (() => take(chosen, true)),
          Tab: first && (() => take(first, false)),
        }
      : {
          ArrowUp: history.length > 0 && (() => recall(1)),
          ArrowDown: back > 0 ? () => recall(-1) : () => setWanted(true),
        };
    const act = keys[event.key];
    if (!act) return;
    act();
    event.preventDefault();
  };

  return (
    <form
      className="command"
      onSubmit={(event) => {
        event.preventDefault();
        submit(text);
      }}
    >
      <label className="command-prefix" htmlFor={id}>
        <span className="unseen">Command line, after </span>
        {prefix}
      </label>
      <div className="command-line">
        <input
          ref={input}
          id={id}
          role="combobox"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(open && active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={example}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <Offered id={id} open={open} offered={offered} active={active} onTake={(one) => take(one, true)} />
      </div>
      <button type="submit" className="ask">
        Ask
      </button>
    </form>
  );
}

interface OfferedProps {
  readonly id: string;
  readonly open: boolean;
  readonly offered: readonly LineCompletion[];
  readonly active: number;
  readonly onTake: (one: LineCompletion) => void;
}

function Offered({ id, open, offered, active, onTake }: OfferedProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label="Completions" className="offered" hidden={!open}>
      {offered.map((one, index) => (
        // The input keeps the focus and takes the keys; pointer-down would move it.
        <div
          key={`${one.kind} ${one.text}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(one);
          }}
        >
          <span className="offered-label">{one.label}</span>
          {one.hint === '' ? null : <span className="offered-hint">{one.hint}</span>}
          <span className="offered-kind">{KINDS[one.kind]}</span>
        </div>
      ))}
    </div>
  );
}

const KINDS: Readonly<Record<LineCompletion['kind'], string>> = {
  command: 'command',
  when: 'date',
  day: 'date',
  about: 'subject',
  subject: 'subject',
  name: 'name',
  place: 'place',
  article: 'article',
  words: 'words',
  citation: 'citation',
  time: 'time',
  zone: 'time zone',
  days: 'days',
  mode: 'mode',
  confirm: 'answer',
  language: 'language',
  whom: 'for whom',
  switch: 'on or off',
  channel: 'channel',
  role: 'role',
};
