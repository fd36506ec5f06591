import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openChromium, type Running, startPlayground } from '../../infra/running.ts';

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
}

/** A page, and what went wrong on it so far, in words. */
export interface Watched {
  readonly page: Page;
  readonly faults: () => readonly string[];
}

/** Has the playground run, and a browser, for the tests of a file. */
export function inChromium() {
  let running: Running;
  let browser: Browser;
  beforeAll(async () => {
    running = await startPlayground();
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });
  return {
    address: () => running.address,
    open: (path: string, look?: Look) => open(browser, running.address, path, look),
  };
}

/** Opens a page that notes every console error, uncaught exception and request to another host than `address`. */
async function open(browser: Browser, address: string, path: string, look: Look = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1_280, height: look.height ?? 900 },
    colorScheme: look.scheme ?? 'light',
    // axe is put in by the test; that the page itself would refuse it is tested by its header.
    bypassCSP: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !/^(data|blob):/.test(url)) faults.push(`request: ${url}`);
  });
  await page.goto(`${address}${path}`);
  return { page, faults: () => faults };
}

/** How far the page is wider than its window, in pixels; 0 where nobody has to scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)');

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on the page that it calls serious or critical, a line each. */
export async function serious(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ violations: readonly Finding[] }>('axe.run(document)');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes.length})`);
}

/** The two panes' messages, as the reader sees them. */
export const pane = (page: Page, platform: 'Slack' | 'Discord') => page.getByRole('region', { name: platform });

/** Types a question and waits for both answers. */
export async function ask(page: Page, question: string): Promise<void> {
  const line = page.getByRole('combobox', { name: /^Command line/ });
  await line.fill(question);
  await line.press('Escape');
  await line.press('Enter');
  await page.getByText(`Answered: ${question}`).waitFor();
}
