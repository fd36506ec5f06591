/** What a word is shown in: an object of texts and of messages. */
type Rooms = Readonly<Record<string, () => object>>;

/**
 * Words by where they are shown, each room of them made when it is first entered: a question enters few, and what is not
 * made costs a cold start nothing.
 */
export function inRooms<Own extends object, R extends Rooms>(
  own: Own,
  rooms: R,
): Own & { readonly [Name in keyof R]: ReturnType<R[Name]> } {
  const words = { ...own };
  for (const [name, make] of Object.entries(rooms))
    Object.defineProperty(words, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make();
        Object.defineProperty(words, name, { value, enumerable: true });
        return value;
      },
    });
  return words as Own & { readonly [Name in keyof R]: ReturnType<R[Name]> };
}
