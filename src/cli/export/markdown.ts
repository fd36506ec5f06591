import type { Export, ExportedArticle, ExportedRecord } from './records.ts';

/** Chapters in the order of the records. */
const CHAPTERS: Readonly<Record<ExportedRecord['kind'], string>> = {
  event: 'Events',
  figure: 'Figures',
  position: 'Where the reports part',
  role: 'Who and where',
  fact: 'Who and where',
};

/** A document to be read: a chapter a kind, a heading a subject, a line a record with its citations as footnotes have them. */
export function markdown({ topic, version, articles, records }: Export): string {
  const known = new Map(articles.map((article) => [article.id, article]));
  const lines = [
    `# ${safe(topic.title)}`,
    '',
    safe(topic.description),
    '',
    `Digest ${version}. ${RIGHTS[topic.rights]}`,
  ];
  let before: ExportedRecord | undefined;
  for (const record of records) {
    const isNewChapter = before === undefined || CHAPTERS[record.kind] !== CHAPTERS[before.kind];
    const isNewSubject = isNewChapter || record.of !== before?.of;
    if (isNewChapter) lines.push('', `## ${CHAPTERS[record.kind]}`);
    if (isNewSubject) lines.push('', `### ${safe(record.of)}${record.status ? ` (${record.status})` : ''}`, '');
    const isSaid = !isNewSubject && record.note === before?.note;
    lines.push(lineOf(record, isSaid ? undefined : record.note, known));
    before = record;
  }
  lines.push('', '## Articles', '', ...articles.map(articleLine));
  return `${lines.join('\n')}\n`;
}

const RIGHTS = {
  'facts-only': 'Facts in the words of the digest’s editor; the articles remain their publishers’ and authors’.',
  extracts: 'With extracts of the articles, which remain their publishers’ and authors’.',
} as const;

function lineOf(
  { kind, text, date, by, citations }: ExportedRecord,
  note: string | undefined,
  known: ReadonlyMap<string, ExportedArticle>,
): string {
  const opening = kind === 'event' && date ? `${date.label}: ` : '';
  const asOf = kind !== 'event' && date ? `, as of ${date.label}` : '';
  const held = by.length > 0 && (kind === 'position' || kind === 'figure') ? ` (${by.join(', ')})` : '';
  const quotes = citations.flatMap(({ quote }) => (quote === undefined ? [] : `“${quote}”`));
  const remark = note === undefined ? [] : [`(Note: ${note})`];
  const said = safe([`${opening}${text}${asOf}${held}`, ...quotes, ...remark].join(' '));
  return `- ${said} [${citations.map(({ article, paragraph }) => cite(known.get(article), article, paragraph)).join('; ')}]`;
}

function cite(article: ExportedArticle | undefined, id: string, paragraph: number): string {
  const label = `${safe(article?.name ?? id)} ¶${paragraph}`;
  return article?.url === undefined ? label : `[${label}](<${address(article.url)}>)`;
}

const articleLine = ({ id, name, headline, published, url }: ExportedArticle): string =>
  `- ${id}: ${safe([name, headline, published].filter(Boolean).join(' · '))}${url === undefined ? '' : ` · <${address(url)}>`}`;

/** Text that Markdown reads as text; one line. https://spec.commonmark.org/0.31.2/#backslash-escapes */
const safe = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|~&]/g, '\\$&');

const address = (url: string): string => url.replaceAll(/[<>\s\\]/g, encodeURIComponent);
