/** What bylines begin with and what stands between their names, in languages beside English. */
interface BylineWords {
  readonly by: string;
  /** True where no noun stands before it: "a film by" is no byline. */
  readonly isBare?: true;
  readonly and: string;
}

const WORDS: Readonly<Record<string, BylineWords>> = {
  en: {
    by: '(?:(?:written|posted|published|submitted|story|words|text|reporting) )?by|author|reporter',
    and: 'and',
    isBare: true,
  },
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
  pl: { by: 'autor(?:ka|zy)?|tekst|oprac\\.?|opracowa(?:ł|ła|nie)|napisał(?:a)?|dodał(?:a)?', and: 'i|oraz' },
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
const NOUN = `(?:${LETTER}{2,5}\\s${LETTER}{3,12}\\s)?`;
const expressionsOf = ({ by, and, isBare }: BylineWords) => ({
  // "Ein Artikel von", "Un article de Marie": a noun with its article may stand before it.
  lead: new RegExp(`^${isBare ? '' : NOUN}(?:${by})(?:\\s?:\\s?|\\s)(?=\\p{Lu}|\\p{Lo})`, 'iu'),
  and: new RegExp(`\\s(?:${and})\\s`, 'gu'),
});
const EXPRESSIONS = new Map(Object.entries(WORDS).map(([tag, words]) => [tag, expressionsOf(words)]));

/** Behind names: a day, whoever took the pictures, an agency that helped. */
const DAY_BEHIND = /\s?(?:[|·•–—,(-][^|·•\d]{0,40}|\s(?:on|am|le|il|el|em|op|den)\s[^|·•\d]{0,20})\d/u;
const PICTURES = /[,;|]?\s(?:fotos?|bilder?|photos?|fotografie|immagini|vidéos?|video)\s?:/i;
const WITH_AGENCY = /\s(?:avec|mit|con|com|med|met|z)\s\p{Lu}{2,5}$/u;

const upTo = (line: string, end: RegExp): string => {
  const at = line.search(end);
  return at < 0 ? line : line.slice(0, at);
};

/**
 * A byline of a page in another language in the terms of an English one, "Maria Dünne, Jon Berg"; undefined where it
 * does not begin as bylines of that language do.
 */
export function plainByline(line: string, tag: string): string | undefined {
  const words = wordsOf(tag);
  const lead = words?.lead.exec(line)?.[0];
  return words && lead !== undefined ? namesOf(line.slice(lead.length), words) : undefined;
}

/** The same of words that are a byline, whatever they begin with; those of an English page are left as they are. */
export function inBylineTerms(line: string, tag: string): string {
  const words = /^en\b/i.test(tag) ? undefined : wordsOf(tag);
  return words ? (plainByline(line, tag) ?? namesOf(line, words)) : line;
}

const wordsOf = (tag: string) => EXPRESSIONS.get(tag.toLowerCase().split('-')[0] ?? '');
const namesOf = (line: string, { and }: ReturnType<typeof expressionsOf>): string =>
  upTo(upTo(line, PICTURES), DAY_BEHIND).replace(WITH_AGENCY, '').replace(and, ', ').trim();
