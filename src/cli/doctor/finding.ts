/** One thing that was looked at. Nothing in it is a secret: a token is told by its name alone. */
export type Finding =
  | { readonly state: 'good'; readonly what: string }
  /** `mend` is the one command, or the one place, that puts it right. */
  | { readonly state: 'bad'; readonly what: string; readonly mend: string }
  /** Could not be looked at; `why` says what is needed for that. */
  | { readonly state: 'unchecked'; readonly what: string; readonly why: string };

export const good = (what: string): Finding => ({ state: 'good', what });
export const bad = (what: string, mend: string): Finding => ({ state: 'bad', what, mend });
export const unchecked = (what: string, why: string): Finding => ({ state: 'unchecked', what, why });

/** What is found where something holds, or else what is wrong and what mends it. */
export const finding = (holds: boolean, what: string, ...wrong: readonly [string, string]): Finding =>
  holds ? good(what) : bad(...wrong);

/** Findings in lines, and what they come to. */
export function report(findings: readonly Finding[]): readonly string[] {
  const lines = findings.flatMap((finding) => {
    if (finding.state === 'good') return [`ok       ${finding.what}`];
    if (finding.state === 'bad') return [`MEND     ${finding.what}`, `         -> ${finding.mend}`];
    return [`skipped  ${finding.what}: ${finding.why}`];
  });
  const count = (state: Finding['state']): number => findings.filter((finding) => finding.state === state).length;
  return [...lines, '', `${count('good')} ok, ${count('bad')} to mend, ${count('unchecked')} skipped`];
}
