/** The words of a list written as one string, each a member; multi-word entries use a comma list instead. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The entries of a comma list, each of one or several words. */
export const entries = (list: string): readonly string[] => list.trim().split(/\s*,\s*/);
