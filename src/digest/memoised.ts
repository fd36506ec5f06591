/** The same function of a thing that never changes, which works each thing out once, for as long as that is held. */
export function memoised<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const known = new WeakMap<Thing, Made>();
  return (thing) => {
    const made = known.get(thing) ?? make(thing);
    known.set(thing, made);
    return made;
  };
}

/** The same of two things, of which the second is one of few. */
export function memoisedWith<Thing extends object, Few extends object, Made>(
  make: (thing: Thing, few: Few) => Made,
): (thing: Thing, few: Few) => Made {
  const known = new WeakMap<Few, (thing: Thing) => Made>();
  return (thing, few) => {
    const made = known.get(few) ?? memoised((one: Thing) => make(one, few));
    known.set(few, made);
    return made(thing);
  };
}
