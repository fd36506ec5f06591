/**
 * The address of a feed as people and readers hand it on, `feed:` in front of it or in the place of `http:`; null for
 * what is none of the web.
 */
export function addressOfFeed(written: string): string | null {
  const address = written
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://');
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) ? address : null;
}
