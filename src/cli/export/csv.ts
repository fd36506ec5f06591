import type { Export } from './records.ts';

const COLUMNS = [
  ...['kind', 'of', 'text', 'start', 'end', 'precision', 'date', 'by', 'status', 'note'],
  ...['citations', 'articles', 'urls', 'quotes'],
] as const;

/** One row a record, in UTF-8, lines ended as https://www.rfc-editor.org/rfc/rfc4180 has it; several of a thing with "; ". */
export function csv({ articles, records }: Export): string {
  const known = new Map(articles.map((article) => [article.id, article]));
  const rows = records.map(({ kind, of, text, date, by, status, note, citations }) => {
    const cited = [...new Set(citations.map(({ article }) => article))].flatMap((id) => known.get(id) ?? []);
    return [
      ...[kind, of, text, date?.start, date?.end, date?.precision, date?.label, by.join('; '), status, note],
      citations.map(({ id }) => id).join('; '),
      cited.map(({ name }) => name).join('; '),
      cited.flatMap(({ url }) => url ?? []).join('; '),
      citations.flatMap(({ quote }) => quote ?? []).join('; '),
    ];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * A cell that is data to whoever opens it: a spreadsheet takes what begins with one of these signs for a formula.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(text = ''): string {
  const shown = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
