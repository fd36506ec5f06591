import type { Section } from '../document.ts';

/** One size of digest, measured. */
export interface Measured {
  /** Events. */
  readonly size: number;
  readonly articles: number;
  readonly names: number;
  /** Of digest.db. */
  readonly bytes: number;
  readonly buildSeconds: number;
  /** The most that was resident in a process that answered every question, in bytes. */
  readonly memory: number;
  /** Milliseconds of a whole process that answers "who putin" and ends: median. */
  readonly cold: number;
  /** Milliseconds of each question in a warm process: medians. */
  readonly warm: Readonly<Record<string, number>>;
}

/** What must hold at the largest size. */
const BARS = { warmMs: 30, keyedTimes: 1.5, keyedMs: 1, coldTimes: 1.3, memoryMb: 120, buildSeconds: 60 } as const;

/** Sizes at which names, days and articles are looked up in as many places: they may not grow with the digest. */
const KEYED_FROM = 1_000;
const KEYED = /^(?:who putin|where stepanakert|cite |sources B|(?:timeline|summary) \d{4}-)/;

/** The bars that are not met, with their figures; none for sizes that were not measured. */
export function faultsIn(measured: readonly Measured[]): readonly string[] {
  const largest = measured.find(({ size }) => size === 100_000);
  const [smallest] = measured;
  if (!largest || !smallest) return [];
  const before = measured.find(({ size }) => size === KEYED_FROM);
  const faults: string[] = [];
  const expect = (what: string, value: number, bar: number, unit: string): void => {
    if (value > bar) faults.push(`${what}: ${value.toFixed(2)} ${unit}, at most ${bar.toFixed(2)}`);
  };
  for (const [name, time] of Object.entries(largest.warm)) {
    expect(`${name}, warm`, time, BARS.warmMs, 'ms');
    const earlier = before?.warm[name];
    if (earlier !== undefined && KEYED.test(name))
      expect(`${name}, warm`, time, earlier * BARS.keyedTimes + BARS.keyedMs, 'ms');
  }
  expect('cold first answer to karabakh’s', largest.cold / smallest.cold, BARS.coldTimes, 'times');
  expect('resident memory', largest.memory / 1e6, BARS.memoryMb, 'MB');
  expect('build', largest.buildSeconds, BARS.buildSeconds, 's');
  return faults;
}

function rows(measured: readonly Measured[]): readonly (readonly string[])[] {
  const cells = (head: string, cell: (one: Measured) => string): readonly string[] => [head, ...measured.map(cell)];
  const names = Object.keys(measured[0]?.warm ?? {});
  return [
    cells('events', ({ size }) => size.toLocaleString('en')),
    cells(
      'articles, names',
      ({ articles, names }) => `${articles.toLocaleString('en')}, ${names.toLocaleString('en')}`,
    ),
    cells('digest.db, MB', ({ bytes }) => (bytes / 1e6).toFixed(1)),
    cells('build, s', ({ buildSeconds }) => buildSeconds.toFixed(1)),
    cells('resident memory, MB', ({ memory }) => (memory / 1e6).toFixed(0)),
    cells('cold first answer, ms', ({ cold }) => cold.toFixed(0)),
    ...names.map((name) => cells(`\`${name}\`, ms`, ({ warm }) => (warm[name] ?? Number.NaN).toFixed(2))),
  ];
}

/** For a terminal. */
export function asText(measured: readonly Measured[], machine: string): string {
  const table = rows(measured);
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [machine, '', ...table.map((row) => line(row).replaceAll('`', ' '))].join('\n');
}

/** For docs/performance.md: the table, and a plot of the warm times over the sizes. */
export function sectionOf(measured: readonly Measured[], machine: string, faults: readonly string[]): Section {
  const [head = [], ...body] = rows(measured);
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return {
    heading: '## As a digest grows',
    text: [
      `Written by \`npm run bench:growth -- --write\`, on ${machine}.`,
      '',
      '<picture>\n  <source media="(prefers-color-scheme: dark)" srcset="pictures/growth-dark.svg">',
      '  <img src="pictures/growth-light.svg" alt="Warm answers over the number of events; the table below has the figures">\n</picture>',
      '',
      line(head),
      line(head.map((_, column) => (column === 0 ? '---' : '---:'))),
      ...body.map(line),
      '',
      'The first column is karabakh as it is; the others are its events over and over, on other days, with other words,\narticles and names (`bench/growth/grow.ts`). Each question is a signed request to the built Slack function: warm, the\nmedian of rounds in one process; cold, a whole process that answers `who putin`. Memory is the most that was resident\nin a process that answered all of them.',
      '',
      faults.length === 0
        ? 'At 100,000 events every command stays below 30 ms warm, and what is looked up by name, day or number below 1.5 times\nits time at 1,000 events, plus 1 ms.'
        : `Not met: ${faults.join('; ')}.`,
    ].join('\n'),
    pictures: { growth: (theme) => plotOf(measured, theme) },
  };
}

const COLOURS = { light: { text: '#1f2328', quiet: '#d1d9e0' }, dark: { text: '#f0f6fc', quiet: '#3d444d' } } as const;
const LINES = ['#0969da', '#bf8700', '#1a7f37', '#cf222e', '#8250df', '#57606a', '#bc4c00'];

/** The questions that are drawn: the slowest of each kind tell enough. */
const DRAWN = [
  'timeline',
  'who putin',
  'sources',
  'search ceasefire',
  'summary',
  'cite B9',
  'why did armenia ask for help',
];

/** Warm milliseconds over events, both by powers of ten. Lengths are in pixels. */
function plotOf(measured: readonly Measured[], theme: 'light' | 'dark'): string {
  const { text, quiet } = COLOURS[theme];
  const [width, height, left, right, top, bottom] = [860, 360, 60, 230, 20, 40];
  const x = (size: number): number => left + ((Math.log10(size) - 1.5) / 3.6) * (width - left - right);
  const y = (ms: number): number =>
    height - bottom - ((Math.log10(Math.max(ms, 0.05)) + 1.3) / 3) * (height - top - bottom);
  const label = (at: number, middle: number, words: string, more = ''): string =>
    `<text x="${at.toFixed(0)}" y="${(middle + 4.5).toFixed(0)}" fill="${text}" ${more}>${words}</text>`;
  const grid = [0.1, 1, 10, 30].flatMap((ms) => [
    `<path d="M${left} ${y(ms).toFixed(1)}H${width - right}" stroke="${quiet}"/>`,
    label(left - 8, y(ms), `${ms} ms`, 'text-anchor="end"'),
  ]);
  const sizes = measured.map(({ size }) =>
    label(x(size), height - bottom + 18, size.toLocaleString('en'), 'text-anchor="middle"'),
  );
  const ends: number[] = [];
  const lines = DRAWN.flatMap((name, index) => {
    const colour = LINES[index % LINES.length] ?? text;
    const points = measured.map(({ size, warm }) => `${x(size).toFixed(1)},${y(warm[name] ?? Number.NaN).toFixed(1)}`);
    let end = y(measured.at(-1)?.warm[name] ?? Number.NaN);
    while (ends.some((other) => Math.abs(other - end) < 16)) end -= 16;
    ends.push(end);
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      label(width - right + 10, end, name, `style="fill:${colour}"`),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    '  font-family="-apple-system, BlinkMacSystemFont, Segoe UI, Noto Sans, Helvetica, Arial, sans-serif" font-size="13">',
    '<title>Warm answers over the number of events</title>',
    ...grid,
    ...sizes,
    ...lines,
    '</svg>\n',
  ].join('\n');
}
