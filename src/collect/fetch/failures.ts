/** What broke a connection, as whoever runs the collection reads it. */
const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection broke off',
  EPIPE: 'the connection broke off',
  ETIMEDOUT: 'the host cannot be reached',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the host cannot be reached',
};

/** The code that Node gives an error; empty where it gives none. */
export const codeOf = (failure: unknown): string =>
  failure instanceof Error && 'code' in failure ? String(failure.code) : '';

/** Why a request failed, in words. Where each address of a host was tried, the first failure stands for all. */
export function wordsFor(failure: Error): string {
  const code = codeOf(failure instanceof AggregateError ? failure.errors[0] : failure);
  const words = WORDS[code];
  if (words !== undefined) return words;
  if (/CERT|SSL|TLS|ALTNAME|SELF_SIGNED|UNABLE_TO/.test(code)) return `its certificate is not accepted (${code})`;
  if (code.startsWith('HPE_')) return 'the answer is no HTTP';
  return `the connection failed${code === '' ? '' : ` (${code})`}`;
}
