/** Figures in Chinese characters, by their value. */
const CHARACTERS = '〇一二三四五六七八九';
const CHARACTER_DAY =
  /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号號]/g;

/** Vietnamese calls months by their numbers in words, of which it has two for some. */
const VIETNAMESE = [
  'giêng|một',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai|chạp',
].map((names) => new RegExp(`tháng\\s(?:${names})(?!\\p{L})(?!\\s(?:một|hai)(?!\\p{L}))`, 'giu'));

/** The text with days whose months are numbers in words or characters written in figures. */
export function inFigures(text: string, tag: string): string {
  if (/^(?:zh|ja)/.test(tag))
    return text.replace(
      CHARACTER_DAY,
      (_, year: string, month: string, day: string) =>
        `${[...year].map((sign) => Math.max(0, CHARACTERS.indexOf(sign))).join('')}年${countOf(month)}月${countOf(day)}日`,
    );
  if (tag.startsWith('mn'))
    return text.replace(/(\d{4})\sоны\s(\d{1,2})[-\s]?(?:р|дугаар|дүгээр)?\sсарын\s(\d{1,2})/giu, '$1-$2-$3');
  if (!tag.startsWith('vi')) return text;
  return VIETNAMESE.reduce((words, name, index) => words.replace(name, `tháng ${index + 1}`), text)
    .replace(/tháng\s(\d{1,2})\s(\d{1,2}),?\s(\d{4})/gi, '$3-$1-$2')
    .replace(/(\d{1,2})\stháng\s(\d{1,2}),?\s(\d{4})/gi, '$3-$2-$1');
}

/** "二十一" is 21: what stands before ten counts tens, what stands behind it is added. */
function countOf(characters: string): number {
  const [tens, ones] = characters.includes('十') ? characters.split('十') : ['0', characters];
  const value = (sign = '', none = 0): number =>
    CHARACTERS.includes(sign) && sign !== '' ? CHARACTERS.indexOf(sign) : none;
  return value(tens, tens === '' ? 1 : 0) * 10 + value(ones);
}
