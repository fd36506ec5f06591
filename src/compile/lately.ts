/** What is remembered: of the paragraphs of an article or two, of the articles that tell of an event. */
const REMEMBERED = 64;
/** Longer texts are not: what is made of them takes room. */
const LONGEST = 4_000;

/**
 * The same function, which remembers what it made of what it was asked lately: rule after rule, or check after check, asks
 * of one paragraph or article before all go on to the next.
 */
export function lately<Asked, Made>(make: (asked: Asked) => Made, most = REMEMBERED): (asked: Asked) => Made {
  const known = new Map<Asked, Made>();
  return (asked) => {
    if (typeof asked === 'string' && asked.length > LONGEST) return make(asked);
    const before = known.get(asked);
    if (before !== undefined) return before;
    if (known.size === most) known.clear();
    const made = make(asked);
    known.set(asked, made);
    return made;
  };
}
