/** Words for a change of what was published, in the languages of pages. */
export const MODIFIED =
  /modif|updat|aktuali[sz]|\bakt\.|revis|edited|geändert|änderung|bearbeitet|stand\b|mise à jour|\bmaj\b|actuali|atuali|aggiorna|bijgewerkt|wijzig|zmieni|uppdater|ändrad|opp?dater|päivit|frissít|módosít|g[üu]ncelle|ενημ[εέ]ρωσ|ενημερώθ|обновл|оновл|измен[её]н|تحديث|עודכן|עדכון|更新|修改|수정|अपडेट|अद्यतन|আপডেট|به.?روز|อัปเดต|cập nhật|diperbarui|обнов[еи]н|ažurirano|atnaujinta|atjaunin|muudetud|posodobljeno/i;
/** Words for publication. */
const PUBLISHED =
  /publi|pubbli|posted|mise? en ligne|parution|erschienen|inserito|postado|postat|adăugat|skapad|oprettet|vydáno|zveřejn|megjelen|feltölt|dipublikasi|diterbitkan|đăng|veröffentlicht|created|erstellt|eingestellt|verfasst|geplaatst|yayın|eklenme|giriş|опублик|опублік|közzét|utworz|dodan|ajouté|creado|written|julkaistu|δημοσ[ιί]ε|نشر|פורסם|掲載|公開|投稿|发布|發布|发表|發表|등록|입력|प्रकाशित|প্রকাশ|انتشار|เผยแพร่|публикув|objavljeno|paskelbta|publicēts|avaldatud|publikovan/i;
/** Words before a day on which something else ends or began. */
const UNTIL =
  /(?<!\p{L})(?:bis|until|till|expires|through|jusqu['’]au|hasta|fino al|до|t\/m|seit|since|depuis|desde|dal|registriert|registered|joined|saved|printed|archived|member since|founded|established|gegründet|born|geboren|abgerufen|retrieved|accessed|consulté)(?:\s(?:zum|am|on|the|le|el))?:?\s{1,3}(?=\d)/iu;

/** What of a line on publication and change is on the publication: "Published 3 May", "3 May" of "3 May, updated 4 May". */
export function onPublication(text: string): string {
  const line = upTo(text, UNTIL);
  const change = line.search(MODIFIED);
  if (change < 0) return line;
  const publication = line.search(PUBLISHED);
  return publication > change ? line.slice(publication) : line.slice(0, change);
}

const upTo = (text: string, words: RegExp): string => {
  const at = text.search(words);
  return at < 0 ? text : text.slice(0, at);
};

/** What follows a word for publication: "3 May 2031" of "Received 1 May, published 3 May 2031"; empty where none stands. */
export function behindPublication(text: string): string {
  const at = text.search(PUBLISHED);
  return at < 0 ? '' : upTo(upTo(text.slice(at), MODIFIED), UNTIL);
}

/** True where the last word before something is one for a change, and none for publication. */
export function isOfChange(before: string): boolean {
  const change = lastOf(before, MODIFIED);
  return change >= 0 && change > lastOf(before, PUBLISHED);
}

const lastOf = (text: string, words: RegExp): number =>
  [...text.matchAll(new RegExp(words.source, `${words.flags}g`))].at(-1)?.index ?? -1;

/** True for words that say when something was published or changed. */
export const isLabelled = (text: string): boolean => MODIFIED.test(text) || PUBLISHED.test(text);

/** A line that is a label and no more: "Published", "Last updated:". */
export const isLabel = (text: string): boolean =>
  text.length < LONGEST_LABEL && !/\p{Nd}/u.test(text) && isLabelled(text);
const LONGEST_LABEL = 30;
