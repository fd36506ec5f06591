/** What can be dropped into the page at once: enough to try, and compiled in seconds. */
export const dropLimits = {
  files: 60,
  /** Bytes of one file, and of all together. */
  file: 300_000,
  all: 1_500_000,
} as const;
