import { type ReactNode, useId, useState } from 'react';
import type { OptionCard, TopicCard, TypedCommand, TypedRequest } from '../../server/api/shapes.ts';
import { OptionField } from './OptionField.tsx';

interface Props {
  readonly topic: TopicCard;
  /** The command to begin with. */
  readonly given: TypedCommand | null;
  /** Whether it is unfolded from the start. */
  readonly opened: boolean;
  readonly onSend: (command: TypedRequest, shown: string) => void;
}

/** The command as one fills it in at Discord: picked from a list, its options typed, with Discord's own completion. */
export function TypedForm({ topic, given, opened, onSend }: Props): ReactNode {
  const id = useId();
  const [name, setName] = useState(given?.name ?? 'help');
  const [options, setOptions] = useState<Readonly<Record<string, string>>>(given?.options ?? {});
  const [share, setShare] = useState(false);
  const card = topic.commands.find((command) => command.name === name);
  const command: TypedCommand = { topic: topic.id, name, options };
  return (
    <details className="typed" open={opened}>
      <summary>Typed options</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSend({ ...command, options: filled(options), share }, shown(command));
        }}
      >
        <label htmlFor={`${id}-name`}>subcommand</label>
        <select
          id={`${id}-name`}
          value={name}
          onChange={(event) => {
            const chosen = topic.commands.find((each) => each.name === event.target.value);
            if (!chosen) return;
            setName(chosen.name);
            setOptions({});
          }}
        >
          {topic.commands.map((each) => (
            <option key={each.name} value={each.name}>
              {each.name}
            </option>
          ))}
        </select>
        {(card?.options ?? []).map((option) => (
          <OptionField
            key={`${name} ${option.name}`}
            option={option}
            command={command}
            value={options[option.name] ?? ''}
            onValue={(value) => setOptions((before) => ({ ...before, [option.name]: value }))}
          />
        ))}
        <label className="typed-share">
          <input type="checkbox" checked={share} onChange={(event) => setShare(event.target.checked)} /> share: everyone
          in the channel sees the answer
        </label>
        <button type="submit" disabled={!isFilled(card?.options ?? [], options)}>
          Send in Discord
        </button>
      </form>
    </details>
  );
}

const isFilled = (specs: readonly OptionCard[], options: TypedCommand['options']): boolean =>
  specs.every(({ name, required }) => !required || (options[name] ?? '').trim() !== '');

const filled = (options: TypedCommand['options']): TypedCommand['options'] =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value.trim() !== ''));

function shown({ topic, name, options }: TypedCommand): string {
  const typed = Object.entries(filled(options)).map(([option, value]) => `${option}: ${value}`);
  return [`/${topic}`, name, ...typed].join(' ');
}
