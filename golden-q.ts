import { newsroom } from "/tmp/wt/core/test/coverage/newsroom.ts";
export function questions(d: any): string[] {
  const names = d.entities.flatMap((e: any) => [e.name, ...e.aliases, ...e.spellings.map((s: any) => s.text)]);
  const days = [...new Set(d.events.map((e: any) => e.date.start))] as string[];
  const cites = [...new Set(JSON.stringify(d).match(/"id":"[A-Z]\d+"/g))].map((s: any) => s.slice(6, -1));
  const words = [...new Set(d.events.flatMap((e: any) => e.statements.flatMap((s: any) => s.text.split(/\W+/))))] as string[];
  return [
    '', 'timeline', 'who', 'where', 'sources', 'disputed', 'figures', 'summary', 'help', 'search', 'cite',
    ...names.flatMap((n: string) => [n, `who ${n}`, `where ${n}`, `timeline ${n}`, `disputed ${n}`, `figures ${n}`, `search ${n}`]),
    ...names.map((n: string) => `who ${n.slice(0, 3)}x${n.slice(3)}`), ...names.map((n: string) => n.slice(0, -1)), ...names.map((n: string) => `who ${n.slice(0, 2)}${n.slice(3)}`),
    ...days.flatMap((x) => [`timeline ${x}`, `summary ${x}`, `timeline ${x.slice(0, 7)}`, `timeline ${x.slice(0, 4)}`, `timeline before ${x}`, `timeline since ${x} putin`, `summary ${x.slice(0, 7)}`]),
    ...d.events.map((e: any) => `timeline ${e.headline}`), ...d.events.map((e: any) => e.headline),
    ...d.disputes.flatMap((x: any) => [x.question, `disputed ${x.question}`]),
    ...cites.map((c) => `cite ${c}`), 'cite A999', 'cite Z1', 'cite A0', ...d.articles.flatMap((a: any) => [`sources ${a.id}`, a.headline ?? '', `sources ${a.headline}`]), 'sources nothing',
    ...words.filter((w) => w.length > 3).flatMap((w) => [`search ${w}`, w, `timeline ${w}`]), ...words.filter((w) => w.length > 4).map((w) => `search ${w.slice(0, 2)}${w.slice(3)}`),
    ...words.slice(0, 400).map((w, i) => `search ${w} ${words[(i * 7) % words.length]}`), ...words.slice(0, 400).map((w, i) => `${w} ${words[(i * 7) % words.length]} ${words[(i * 13) % words.length]}`),
    ...newsroom.map(({ ask }) => ask), 'timeline 1990s', 'timeline 1992 to 1994', 'timeline oct 27 to oct 31', 'summary nothing', 'who napoleon', 'where atlantis', 'last week', 'president', 'who president', 'the 1997 treaty',
  ];
}
