/** What is wanted of things that are given one after the other, each worked out when it is first asked for, and once. */
export function keptOf<Given>(given: Iterator<Given>, isWanted: (one: Given) => boolean): Iterable<Given> {
  const kept: Given[] = [];
  function* each(): Generator<Given> {
    yield* kept;
    for (let next = given.next(); !next.done; next = given.next()) {
      if (!isWanted(next.value)) continue;
      kept.push(next.value);
      yield next.value;
    }
  }
  return { [Symbol.iterator]: each };
}

/** The first of what is given that is right. */
export function firstIn<Given>(given: Iterable<Given>, isWanted: (one: Given) => boolean): Given | undefined {
  for (const one of given) if (isWanted(one)) return one;
  return undefined;
}
