import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

/**
 * `npm run screenshots`: pictures of the running playground, for the README and for looking at after a change.
 *
 *   npm start                       in another terminal
 *   npm run screenshots             docs/pictures/ask-light.png and ask-dark.png
 *   npm run screenshots -- --all    each view, wide and narrow, light and dark, to --out DIR
 */
const { values } = parseArgs({
  options: {
    address: { type: 'string', default: 'http://127.0.0.1:3000' },
    out: { type: 'string', default: join(import.meta.dirname, '..', 'docs', 'pictures') },
    browser: { type: 'string', default: '/usr/bin/chromium' },
    all: { type: 'boolean', default: false },
  },
});

interface Picture {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly path: string;
  /** Name of the tab, where it is not the first. */
  readonly tab?: string;
  /** The whole page, and not only what a window shows. */
  readonly whole?: boolean;
}

const SCHEMES = ['light', 'dark'] as const;
const README: readonly Picture[] = SCHEMES.map((scheme) => ({
  name: `ask-${scheme}`,
  scheme,
  width: 1280,
  path: '/?q=who+putin',
}));

const VIEWS: readonly Pick<Picture, 'name' | 'path' | 'tab'>[] = [
  { name: 'ask', path: '/?q=who+putin' },
  { name: 'wrong', path: '/?q=timelin+1994' },
  { name: 'timeline', path: '/', tab: 'Timeline' },
  { name: 'reports', path: '/', tab: 'Reports' },
  { name: 'daily', path: '/', tab: 'Daily summary' },
];

const ALL: readonly Picture[] = VIEWS.flatMap((view) =>
  SCHEMES.flatMap((scheme) =>
    [360, 1600].map((width) => ({ ...view, name: `${view.name}-${width}-${scheme}`, scheme, width, whole: true })),
  ),
);

async function take(browser: Browser, { name, scheme, width, path, tab, whole }: Picture): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${name}: ${message.text()}`);
  });
  page.on('pageerror', (failure) => console.error(`${name}: ${failure.message}`));
  await page.goto(`${values.address}${path}`);
  await page.getByRole('region', { name: 'Slack' }).getByRole('article').first().waitFor();
  if (tab) await page.getByRole('tab', { name: tab }).click();
  await page.waitForLoadState('networkidle');
  const file = join(values.out, `${name}.png`);
  await page.screenshot({ path: file, fullPage: whole ?? false });
  console.log(file);
  await page.close();
}

mkdirSync(values.out, { recursive: true });
const browser = await chromium.launch({
  executablePath: values.browser,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
try {
  for (const picture of values.all ? ALL : README) await take(browser, picture);
} finally {
  await browser.close();
}
