import { type ReactNode, useId, useState } from 'react';
import type { OptionCard, TypedCommand } from '../../server/api/shapes.ts';
import { autocomplete } from '../client.ts';
import { useOffered } from '../useOffered.ts';

interface Props {
  readonly option: OptionCard;
  /** The command so far: Discord sends it along with what is being typed. */
  readonly command: TypedCommand;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Milliseconds between the last key and the autocomplete interaction. */
const PAUSE = 120;

/** One typed option: a list to choose from, or words with Discord's autocomplete where the registration has it. */
export function OptionField({ option, command, value, onValue }: Props): ReactNode {
  const id = useId();
  const label = option.required ? `${option.name} (required)` : option.name;
  return (
    <>
      <label htmlFor={id} title={option.description}>
        {label}
      </label>
      {option.choices.length > 0 ? (
        <select id={id} value={value} onChange={(event) => onValue(event.target.value)}>
          <option value="">(none)</option>
          {option.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <Words id={id} {...{ option, command, value, onValue }} />
      )}
    </>
  );
}

function Words({ id, option, command, value, onValue }: Props & { readonly id: string }): ReactNode {
  const [typing, setTyping] = useState(false);
  const asked = JSON.stringify({ ...command, focused: option.name });
  const choices = useOffered(typing ? asked : null, PAUSE, choicesOf) ?? [];
  return (
    <span className="typed-words">
      <input
        id={id}
        list={option.autocomplete ? `${id}-choices` : undefined}
        value={value}
        required={option.required}
        autoComplete="off"
        placeholder={option.description}
        onFocus={() => setTyping(option.autocomplete)}
        onBlur={() => setTyping(false)}
        onChange={(event) => onValue(event.target.value)}
      />
      {option.autocomplete ? (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </datalist>
      ) : null}
    </span>
  );
}

/** The choices of a real autocomplete interaction for what has been typed. */
async function choicesOf(asked: string, signal: AbortSignal): Promise<readonly Choice[]> {
  const { body } = await autocomplete(JSON.parse(asked), signal);
  return JSON.parse(body).data.choices;
}
