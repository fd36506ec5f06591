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

/** The day of pages that state one. */
export const DAY = '2031-05-14';

/** A page of which the day is asked. */
export const dated = (kind: string, lang: string, body: string, head = '', day: string | null = DAY): PageCase => ({
  kind,
  day,
  page: page(head, body, lang),
});

/** A page whose day is told between heading and text. */
export const told = (kind: string, lang: string, words: string, day: string | null = DAY): PageCase =>
  dated(kind, lang, `<div id="content">${h1}${words}${p(1, 2, 3)}</div>`, '', day);

export const canonical = (path: string): string => `<link rel="canonical" href="https://courier.example${path}">`;

export const DATED = `<meta property="article:published_time" content="${DAY}">`;

/** A page of which the headline is asked. */
export const titled = (
  kind: string,
  headline: string,
  title: string,
  head: string,
  body: string,
  lang = 'en',
): PageCase => ({
  kind,
  headline,
  page: `<!DOCTYPE html><html lang="${lang}"><head><title>${title}</title>${DATED}${head}</head><body>${body}${p(1, 2, 3)}</body></html>`,
});

export const ogTitle = (words: string): string => `<meta property="og:title" content="${words}">`;
export const SITE = '<meta property="og:site_name" content="The Varn Courier">';

/** JSON-LD of an article. */
export const linkedArticle = (more: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...more })}</script>`;
