/** The words of a list written as one string, each a member; multi-word entries use a comma list instead. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The entries of a comma list, each of one or several words. */
export const entries = (list: string): readonly string[] => list.trim().split(/\s*,\s*/);

/** The values of words, from a list such as "dozen=12 score=20"; a key with spaces is not possible here. */
export const valued = <Value>(list: string, meaning: (value: string) => Value): ReadonlyMap<string, Value> =>
  new Map(
    list
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('='))
      .map(([word = '', value = '']) => [word, meaning(value)]),
  );
