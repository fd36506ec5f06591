import type { Words } from './words.ts';

/** A language, as far as it is known without its words. */
interface Language {
  /** In itself, as it is chosen. */
  readonly name: string;
  /** How what names it may begin, in Latin letters: "rus", "armenian", "hayeren". */
  readonly begins: readonly string[];
  /** Loads its words; absent of English, which is at hand. */
  readonly load?: () => Promise<Words>;
}

/** Every language of the words around facts, by its code; another is a file beside this one, and a row here. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  en: { name: 'English', begins: ['en', 'angl', 'inglis'] },
  ru: { name: 'Русский', begins: ['ru'], load: async () => (await import('./ru.ts')).ru },
  hy: { name: 'Հայերեն', begins: ['hy', 'hay', 'arm'], load: async () => (await import('./hy.ts')).hy },
  az: { name: 'Azərbaycanca', begins: ['az'], load: async () => (await import('./az.ts')).az },
};

/** The language that a person's locale names ("ru", "ru-RU"); null for one that has no words here. */
export function languageOf(locale: string): string | null {
  const code = locale.slice(0, 2).toLowerCase();
  return Object.hasOwn(LANGUAGES, code) && ['', '-', '_'].includes(locale.charAt(2)) ? code : null;
}

/** The language that someone asks for, by code or name; null where it is none of these. `text` is in Latin letters. */
export function languageNamed(text: string): string | null {
  const asked = text.trim().toLowerCase();
  const found = Object.entries(LANGUAGES).find(
    ([, { name, begins }]) => name.toLowerCase() === asked || begins.some((one) => asked.startsWith(one)),
  );
  return found?.[0] ?? null;
}
