import { type ReactNode, type SubmitEvent, useId } from 'react';
import type { TopicCard } from '../../server/api/shapes.ts';

interface Props {
  readonly topic: TopicCard;
  readonly busy: boolean;
  readonly onPlay: (query: URLSearchParams) => void;
}

const DAYS: readonly string[] = ['daily', 'weekdays', 'mon wed fri', 'saturday and sunday'];

/** "2026-03-01", by this machine's clock. */
const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** What `subscribe` asks for, with the day on which the month begins. */
export function MonthForm({ topic, busy, onPlay }: Props): ReactNode {
  const id = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = [...new FormData(event.currentTarget)];
    onPlay(new URLSearchParams(fields.map(([name, value]) => [name, String(value)])));
  };
  return (
    <form className="month-form" onSubmit={submit} noValidate>
      <input type="hidden" name="topic" value={topic.id} />
      <label>
        <span>First day</span>
        <input type="date" name="from" defaultValue={today()} min="1970-01-01" max="2099-12-31" />
      </label>
      <label>
        <span>Time</span>
        <input type="time" name="time" defaultValue="09:00" />
      </label>
      <label>
        <span>Zone or city</span>
        <input name="zone" defaultValue={topic.zone} list={`${id}-zones`} autoComplete="off" spellCheck={false} />
      </label>
      <label>
        <span>Days</span>
        <input name="days" defaultValue="daily" list={`${id}-days`} autoComplete="off" spellCheck={false} />
      </label>
      <label>
        <span>Mode</span>
        <select name="mode" defaultValue="new">
          <option value="new">what is new</option>
          <option value="replay">replay</option>
        </select>
      </label>
      <button type="submit" aria-disabled={busy}>
        Play the month
      </button>
      <datalist id={`${id}-zones`}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <datalist id={`${id}-days`}>
        {DAYS.map((days) => (
          <option key={days} value={days} />
        ))}
      </datalist>
    </form>
  );
}
