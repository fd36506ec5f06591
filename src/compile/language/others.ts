import { wordSet } from './words.ts';

/**
 * The commonest words of languages that articles are not read in, by BCP 47 tag: enough to tell such an article from one
 * that is read, and to say what it is in. None of them is common in English.
 */
export const OTHER_LANGUAGES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    de: `der die das und den dem des ein eine einen einem einer ist nicht von mit auf für im zu sich auch wurde
      werden nach bei aus dass sie er wie sind hat haben noch am um zum zur über vor sei nur`,
    es: `el la los las de del que y en un una por con se su para como más al lo fue han es ha sus este esta desde
      sobre pero según entre cuando hasta`,
    fr: `le la les de des du et en un une que qui dans pour par sur au aux est pas plus avec ce cette il elle été
      ont son sa ses d'un d'une l'a n'a selon mais après`,
    it: `il lo la gli le di del della dei delle che e un una per con non è sono da dal dalla nel nella si alla al
      ha hanno come anche dopo più stato`,
    pt: `o os de da dos das que e em um uma para por com não na nas ao se foi são mais como pela pelo à seu sua
      segundo também`,
    nl: `het een van en de dat op te voor met niet zijn aan door ook naar bij uit om er heeft werd worden maar als
      nog deze volgens`,
    sv: `och att det som en ett är på av för med den till inte har från om han de vid efter sig var enligt`,
    da: `og det som en er på af med den til ikke har et de fra om han ved efter sig var ifølge blev`,
    nb: `og det som en er på av med den til ikke har et de fra om han ved etter seg var ifølge ble`,
    fi: `ja ei että se oli hän ovat myös mutta kun mukaan ollut sen joka ovat tai jo`,
    pl: `w z na się nie że jest o jak po przez od dla za są oraz ale był która który które po`,
    cs: `v na se je že s z po o jako který která ale byl za od také podle není jeho`,
    hu: `az és hogy nem egy volt meg de van csak szerint már még pedig mint`,
    ro: `și de la în cu pe nu să o un pentru din care mai au fost este prin după că al ale`,
    tr: `ve bir bu için ile da de olarak daha çok olan ancak kadar sonra olduğunu göre ise dedi`,
    id: `yang dan di dengan untuk pada dari ini itu dalam tidak akan oleh kepada telah juga`,
    ru: `в и не на что с по как из для это был была было к от у за но его о а при также до после`,
    uk: `в у і й та не на що з із до для як це його від про за але був була було після також є`,
    bg: `и на да в се от за е не с че по са като до който бе след също`,
    sr: `и у је да се на за од са не што који као су по из али није`,
  }).map(([tag, words]) => [tag, wordSet(words)]),
);

/** Letters of which most texts are in one language, with its tag; of other letters it is left open what they are. */
export const LETTERS: readonly (readonly [tag: string, letter: RegExp])[] = [
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['th', /\p{Script=Thai}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
];

/** The tag of a language that is not known: ISO 639 has it for one that has no code of its own. */
export const UNKNOWN = 'mis';

/** "German" of `de`; "another language" where it has no name. */
export const languageNamed = (tag: string): string =>
  (tag === UNKNOWN ? undefined : new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag)) ??
  'another language';
