/** What one file may cost, so that no file holds up the others; a file beyond any of these is left out with the reason. */
export const LIMITS = {
  /** Bytes of a file; pages of news have up to 2 MB, most of it scripts. */
  bytes: 8_000_000,
  /** Characters of what is read as text: some 80,000 words. */
  characters: 500_000,
  /** Elements within each other; pages of news have up to 40. */
  depth: 500,
  /** Elements of a page that Readability is asked about; pages of news have up to 4,000. */
  elements: 50_000,
  /** Milliseconds that reading a page may take. */
  milliseconds: 2000,
} as const;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** Why a file of so many bytes is not read. */
export const TOO_LARGE = (bytes: number): string =>
  `it has ${megabytes(bytes)}, and files of up to ${megabytes(LIMITS.bytes)} are read. Save the article alone, or leave it out.`;
export const TOO_LONG = (characters: number): string =>
  `its text has ${characters.toLocaleString('en')} characters, and up to ${LIMITS.characters.toLocaleString('en')} are read. Split it into its articles, or leave it out.`;
export const TOO_DEEP = `its markup has more than ${LIMITS.depth} elements within each other. Save the article's text alone.`;
export const TOO_SLOW = `its markup takes more than ${LIMITS.milliseconds / 1000} seconds to read. Save the article's text alone.`;
