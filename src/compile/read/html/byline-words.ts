/** What bylines begin with and what stands between their names, in languages beside English. */
interface BylineWords {
  readonly by: string;
  readonly and: string;
}

const WORDS: Readonly<Record<string, BylineWords>> = {
  de: { by: 'von|autor(?:in|en)?|text|redaktion', and: 'und' },
  fr: { by: 'par|auteurs?|écrit par|rédigé par|publié par|propos recueillis par', and: 'et' },
  es: { by: 'por|autora?|escrito por|publicado por|redacción', and: 'y|e' },
  pt: { by: 'por|da|autora?|escrito por|publicado por', and: 'e' },
  it: { by: 'di|a cura di|autore|scritto da|pubblicato da', and: 'e' },
  nl: { by: 'door|auteurs?|geschreven door|geplaatst door|van onze', and: 'en' },
  sv: { by: 'av|text|författare|skriven av|publicerad av', and: 'och' },
  da: { by: 'af|skrevet af|tekst', and: 'og' },
  nb: { by: 'av|skrevet av|tekst', and: 'og' },
  no: { by: 'av|skrevet av|tekst', and: 'og' },
  fi: { by: 'teksti|kirjoittaja|kirjoittanut|toimittaja', and: 'ja' },
  pl: { by: 'autor(?:ka|zy)?|tekst|napisał(?:a)?|dodał(?:a)?', and: 'i|oraz' },
  cs: { by: 'autor(?:ka|ři)?|napsal(?:a)?|text', and: 'a' },
  sk: { by: 'autor(?:ka|i)?|napísal(?:a)?', and: 'a' },
  hu: { by: 'szerző|írta', and: 'és' },
  ro: { by: 'de|autor|scris de|publicat de', and: 'și|si' },
  ca: { by: 'per', and: 'i' },
  el: { by: 'του|της|από|συντάκτης|γράφει (?:ο|η)|επιμέλεια', and: 'και' },
  ru: { by: 'автор(?:ы)?|текст|подготовил(?:а)?', and: 'и' },
  uk: { by: 'автор(?:ка|и)?|текст|підготува(?:в|ла)', and: 'і|та' },
  tr: { by: 'yazar|haber|muhabir|yazan', and: 've' },
  id: { by: 'oleh|penulis|reporter', and: 'dan' },
  vi: { by: 'tác giả|bởi', and: 'và' },
  he: { by: 'מאת', and: 'ו' },
  ar: { by: 'بقلم|كتب|كتبت', and: 'و' },
};

const LETTER = '[\\p{L}\\p{M}]';
const expressionsOf = ({ by, and }: BylineWords) => ({
  // "Ein Artikel von", "Un article de Marie": a noun with its article may stand before it.
  lead: new RegExp(`^(?:${LETTER}{2,5}\\s${LETTER}{3,12}\\s)?(?:${by})(?:\\s?:\\s?|\\s)(?=\\p{Lu}|\\p{Lo})`, 'iu'),
  and: new RegExp(`\\s(?:${and})\\s`, 'gu'),
});
const EXPRESSIONS = new Map(Object.entries(WORDS).map(([tag, words]) => [tag, expressionsOf(words)]));

/** A day behind names: "Marie Dunne - Publié le 14 mai 2031", "Maria Dünne | 14.05.2031, 10:12 Uhr". */
const DAY_BEHIND = /\s?(?:[|·•–—,-]\s?|\()[^|·•]{0,40}\d.*$/u;

/**
 * A byline of a page in another language in the terms of an English one, "Maria Dünne, Jon Berg"; undefined where it
 * does not begin as bylines of that language do.
 */
export function plainByline(line: string, tag: string): string | undefined {
  const words = EXPRESSIONS.get(tag.toLowerCase().split('-')[0] ?? '');
  const lead = words?.lead.exec(line)?.[0];
  if (!words || lead === undefined) return undefined;
  return line.slice(lead.length).replace(DAY_BEHIND, '').replace(words.and, ', ').trim();
}

/** The same of any line; what does not begin as a byline is left as it is. */
export const inBylineTerms = (line: string, tag: string): string => plainByline(line, tag) ?? line;
