/**
 * Widths of the letters of the pictures' font, Source Sans 3, so that words are known to fit before anything is drawn: what
 * is drawn and what its alternative text says are then chosen without the font, wherever a picture is only asked for.
 */

/** Thousandths of the letter size, from the blank to `~`, as the font's `hmtx` table has them. */
const ASCII = [
  ...[200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350],
  ...[497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425],
  ...[847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664],
  ...[566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500],
  ...[542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542],
  ...[555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497],
];

/** Letters with marks and of other alphabets are taken for wide ones. */
const OTHER = 690;
const NARROW: Readonly<Record<string, number>> = {
  '–': 480,
  '“': 426,
  '”': 426,
  '’': 249,
  '‘': 249,
  '·': 249,
  '…': 948,
};

/** How much wider than the regular face the semi-bold one is, at most a little over. */
const BOLD = 1.06;

/** Languages of ours, beside English, whose letters the font has: no Armenian ones. */
export const DRAWN_LANGUAGES: readonly string[] = ['ru', 'az'];

export interface Face {
  /** Height of the letters, in pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Width of a text, in pixels. */
export function widthOf(text: string, { size, bold = false }: Face): number {
  let sum = 0;
  for (const letter of text) sum += ASCII[(letter.codePointAt(0) ?? 0) - 32] ?? NARROW[letter] ?? OTHER;
  return ((sum * size) / 1000) * (bold ? BOLD : 1);
}

/**
 * The text, of some hundred letters at most, in lines of whole words that are at most so wide; a word that is wider is
 * broken.
 */
export function wrapped(text: string, width: number, face: Face): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => broken(one, width, face))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, face) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function broken(word: string, width: number, face: Face): readonly string[] {
  if (widthOf(word, face) <= width) return [word];
  const letters = Math.max(1, Math.floor((width / widthOf(word, face)) * word.length) - 1);
  return [word.slice(0, letters), ...broken(word.slice(letters), width, face)];
}

/** The text in as many lines as it takes, none much longer than the others. */
function balanced(text: string, width: number, face: Face): readonly string[] {
  const lines = wrapped(text, width, face);
  const narrower = [0.6, 0.7, 0.8, 0.9].map((share) => wrapped(text, width * share, face));
  return narrower.find((one) => one.length === lines.length) ?? lines;
}

/** The narrowest letter, in thousandths of its size. */
const NARROWEST = Math.min(...ASCII);

/** The text in at most so many lines: what does not fit gives way to an ellipsis, after a whole word. */
export function clipped(text: string, width: number, face: Face, most: number): readonly string[] {
  // More letters would not fit, whichever they are; a text may have no end.
  const letters = Math.ceil((most * width * 1000) / (face.size * NARROWEST));
  const whole = text.length > letters ? `${text.slice(0, letters)}…` : text;
  const lines = wrapped(whole, width, face);
  if (lines.length <= most) return balanced(whole, width, face);
  const words = lines.slice(0, most).join(' ').split(' ');
  while (words.length > 1) {
    words.pop();
    const shorter = wrapped(`${words.join(' ').replace(/[\s,;:–-]+$/, '')}…`, width, face);
    if (shorter.length <= most) return shorter;
  }
  return lines.slice(0, most);
}
