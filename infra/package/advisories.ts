/** What is to be said of advisories, and whether one is grave. */
export interface AuditVerdict {
  readonly lines: readonly string[];
  readonly isBad: boolean;
}

/** Of `npm audit`'s second report: https://docs.npmjs.com/cli/commands/npm-audit */
interface Report {
  readonly auditReportVersion?: number;
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
}

const GRAVE = ['high', 'critical'];

/** @param printed What `npm audit --json` printed: a report, or why there is none. */
export function auditVerdict(printed: string): AuditVerdict {
  const { auditReportVersion, message, vulnerabilities = {} } = reportIn(printed);
  if (auditReportVersion === undefined) {
    const reason = message === undefined ? 'it gave no report' : message.split(' - ')[0];
    return { lines: [`Not checked: this registry offers no advisories (${reason}). Ask one that does.`], isBad: false };
  }
  const found = Object.entries(vulnerabilities);
  if (found.length === 0) return { lines: ['No advisory on any package.'], isBad: false };
  return {
    lines: found.map(([name, { severity, range }]) => `${severity}: ${name} ${range}`),
    isBad: found.some(([, { severity }]) => GRAVE.includes(severity)),
  };
}

function reportIn(printed: string): Report {
  try {
    return JSON.parse(printed) as Report;
  } catch {
    return {};
  }
}
