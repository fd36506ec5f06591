/**
 * Damerau-Levenshtein distance in its optimal-string-alignment form: the least number of letters to insert,
 * delete, replace or swap with their neighbour. Gives `limit + 1` as soon as the distance must exceed `limit`.
 * Only letters within `limit` of each other's place are compared, so a word costs its length times the limit.
 */
export function distance(one: string, other: string, limit: number): number {
  if (one === other) return 0;
  if (limit <= 0 || Math.abs(one.length - other.length) > limit) return limit + 1;
  const beyond = limit + 1;
  if (lacks(one, other, limit)) return beyond;
  let before: number[] = [];
  let last: number[] = Array.from({ length: other.length + 1 }, (_, column) => Math.min(column, beyond));
  for (let row = 1; row <= one.length; row += 1) {
    const current: number[] = new Array(other.length + 1).fill(beyond);
    current[0] = Math.min(row, beyond);
    let least = row - limit <= 0 ? row : beyond;
    const end = Math.min(other.length, row + limit);
    for (let column = Math.max(1, row - limit); column <= end; column += 1) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (!same && row > 1 && column > 1 && isSwap(one, row, other, column))
        cost = Math.min(cost, at(before, column - 2) + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return beyond;
    before = last;
    last = current;
  }
  return Math.min(at(last, other.length), beyond);
}

/** True where more letters of one word are missing from the other than errors are allowed: most words, at once. */
function lacks(one: string, other: string, limit: number): boolean {
  let missing = 0;
  for (let place = 0; place < one.length && missing <= limit; place += 1)
    if (!other.includes(one.charAt(place))) missing += 1;
  return missing > limit;
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;

const isSwap = (one: string, row: number, other: string, column: number): boolean =>
  one.charCodeAt(row - 1) === other.charCodeAt(column - 2) && one.charCodeAt(row - 2) === other.charCodeAt(column - 1);

/** Typing errors forgiven in a word of this many letters: none up to three, one up to five, then two, then three. */
export function forgiven(letters: number): number {
  if (letters <= 3) return 0;
  if (letters <= 5) return 1;
  return letters <= 9 ? 2 : 3;
}
