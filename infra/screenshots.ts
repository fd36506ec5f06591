import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openChromium, startPlayground } from './running.ts';

/**
 * `npm run screenshots`: pictures of the playground, for the README and for looking at after a change. Starts what is
 * built on a free port, and Debian's Chromium.
 *
 *   npm run screenshots             the README's: docs/pictures/ask.png and timeline.png
 *   npm run screenshots -- --all --out DIR    each view, wide and narrow, light and dark
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(import.meta.dirname, '..', 'docs', 'pictures') },
    browser: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});

interface Picture {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly path: string;
  /** Of the window, in pixels; without one the whole page is taken. */
  readonly height?: number;
  /** Begins the name of a mark that is pointed at. */
  readonly point?: RegExp;
}

const README: readonly Picture[] = [
  { name: 'ask', scheme: 'light', width: 1280, height: 860, path: '/?q=brief' },
  {
    name: 'timeline',
    scheme: 'light',
    width: 1280,
    height: 860,
    path: '/?tab=timeline',
    point: /^31 October 2020/,
  },
];

const VIEWS: readonly Pick<Picture, 'name' | 'path'>[] = [
  { name: 'ask', path: '/?q=who+putin' },
  { name: 'disputed', path: '/?q=disputed+putin' },
  { name: 'wrong', path: '/?q=timelin+1994' },
  { name: 'timeline', path: '/?tab=timeline' },
  { name: 'reports', path: '/?tab=reports' },
  { name: 'daily', path: '/?tab=daily' },
];

const ALL: readonly Picture[] = VIEWS.flatMap((view) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    [390, 1440].map((width) => ({ ...view, name: `${view.name}-${width}-${scheme}`, scheme, width })),
  ),
);

async function take(browser: Browser, address: string, picture: Picture): Promise<void> {
  const { name, scheme, width, height, path, point } = picture;
  const page = await browser.newPage({ viewport: { width, height: height ?? 900 }, colorScheme: scheme });
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${name}: ${message.text()}`);
  });
  page.on('pageerror', (failure) => console.error(`${name}: ${failure.message}`));
  await page.goto(`${address}${path}`);
  await page.getByRole('tabpanel').locator('figure, article').first().waitFor();
  await page.waitForLoadState('networkidle');
  if (point) await page.getByRole('button', { name: point }).first().hover();
  const file = join(values.out, `${name}.png`);
  await page.screenshot({ path: file, fullPage: height === undefined });
  console.log(`${file}  ${Math.ceil(statSync(file).size / 1000)} kB`);
  await page.close();
}

mkdirSync(values.out, { recursive: true });
const playground = await startPlayground();
try {
  const browser = await openChromium(values.browser);
  try {
    for (const picture of values.all ? ALL : README) await take(browser, playground.address, picture);
  } finally {
    await browser.close();
  }
} finally {
  await playground.stop();
}
