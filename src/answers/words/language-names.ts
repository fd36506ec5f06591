/** What a language is called in another, by their tags; nothing where it has no name. */
export function languageIn(words: string, tag: string): string | undefined {
  const [primary = ''] = tag.split('-');
  if (!/^[a-z]{2,3}$/.test(primary) || primary === 'mis') return undefined;
  return new Intl.DisplayNames(words, { type: 'language', fallback: 'none' }).of(primary);
}
