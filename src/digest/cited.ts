/** Kinds of rows in the table `citation`: what rests on a paragraph. */
export const CITED = { statement: 1, fact: 2, role: 3, spelling: 4, figure: 5, position: 6 } as const;
