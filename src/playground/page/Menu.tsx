import type { ReactNode } from 'react';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
}

interface Props {
  readonly className: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
  readonly onChoose: (value: string) => void;
}

/** A message's menu: the browser's own, which a keyboard opens as well. */
export function Menu({ className, label, options, groups = [], onChoose }: Props): ReactNode {
  return (
    <select className={className} aria-label={label} value="" onChange={(event) => onChoose(event.target.value)}>
      <option value="" disabled hidden>
        {label}
      </option>
      {options.map(drawn)}
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.options.map(drawn)}
        </optgroup>
      ))}
    </select>
  );
}

const drawn = ({ value, label, description }: Option): ReactNode => (
  <option key={value} value={value}>
    {description ? `${label} · ${description}` : label}
  </option>
);
