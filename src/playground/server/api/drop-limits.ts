/** What can be dropped into the page at once: enough to try, and compiled in seconds. */
export const dropLimits = {
  files: 60,
  /** Bytes of one file, and of all together. */
  file: 500_000,
  all: 4_000_000,
} as const;
