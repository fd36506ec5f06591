import { type ReactNode, useId, useState } from 'react';

interface Props {
  readonly caption: string;
  readonly children: ReactNode;
}

/** A table with all that a picture shows: always there for those who listen, on demand for those who look. */
export function AsTable({ caption, children }: Props) {
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="chart-table-switch"
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Hide the table' : 'Show as a table'}
      </button>
      <section id={id} className={shown ? 'chart-table' : 'chart-table chart-unseen'} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          {children}
        </table>
      </section>
    </>
  );
}
