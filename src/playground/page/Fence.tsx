import { Component, type ReactNode } from 'react';

/** What went wrong, in words; nothing where nothing did. */
export function Fault({ children }: { readonly children: ReactNode }): ReactNode {
  if (children === null) return null;
  return (
    <p className="fault" role="alert">
      {children}
    </p>
  );
}

interface Props {
  /** What stands inside, in words: "The timeline". */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps a failure where it happened: what stands outside stays usable, and words say what to do. */
export class Fence extends Component<Props, { readonly failure: unknown }> {
  override state = { failure: null as unknown };

  static getDerivedStateFromError(failure: unknown): { readonly failure: unknown } {
    return { failure };
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return (
      <Fault>
        {this.props.what} cannot be shown; the browser’s console says why. Run "npm run build", then{' '}
        <button type="button" onClick={() => location.reload()}>
          load the page again
        </button>
        .
      </Fault>
    );
  }
}
