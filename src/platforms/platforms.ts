/** The platforms, each with a folder beside this file; nothing else lists them. */
export const PLATFORMS = ['slack', 'discord'] as const;

export type Platform = (typeof PLATFORMS)[number];
