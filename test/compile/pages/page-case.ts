/** An invented page and what is to be read of it; what a case leaves out is not its point. */
export interface PageCase {
  /** What kind of page it is. */
  readonly kind: string;
  /** Markup; what is the article's body stands between « and », which are taken away before it is read. */
  readonly page: string;
  /** Null where the page has none. */
  readonly day?: string | null;
  readonly headline?: string;
  readonly authors?: readonly string[];
}

const SENTENCES = [
  'The ferry Northern Light left the old pier of Varn on Wednesday morning with 212 passengers and eleven crew on board, the harbour office said.',
  'An hour later its engines failed in heavy sea, and two fishing boats took it in tow until the rescue cruiser came out from Kell.',
  'Nobody was hurt, said Captain Ruth Olsen, who has steered ferries along this coast for twenty-three years and had never lost an engine before.',
  'The shipping line announced that its other ferries would be inspected before the end of the month, and that passengers would get their money back.',
  'Fishermen in Kell had warned for years that the channel silts up, but the council has put off dredging three times for want of money.',
  'A commission of the ministry is to say by the autumn whether the fuel, which had been taken on the evening before, was to blame.',
];

/** One of the sentences that articles here consist of, as words of the body. */
export const t = (number: number): string => `«${SENTENCES[(number - 1) % SENTENCES.length]}»`;

/** Paragraphs of these sentences. */
export const p = (...numbers: readonly number[]): string => numbers.map((number) => `<p>${t(number)}</p>`).join('\n');

/** A page with a title, whose headline is the same unless the body has another. */
export const page = (head: string, body: string, lang = 'en'): string =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>${HEADLINE} | The Varn Courier</title>${head}</head><body>${body}</body></html>`;

export const HEADLINE = 'Ferry adrift off Varn after engines fail';
export const h1 = `<h1>${HEADLINE}</h1>`;
