import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, type Running, startPlayground } from '../../infra/running.ts';
import { open, overflow, pane, serious } from './watched.ts';

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

const tabs = ['Ask', 'Timeline', 'Reports', 'Daily summary'] as const;

describe.each([360, 1_600])('at %i pixels', (width) => {
  it.each(['light', 'dark'] as const)('every view fits and is accessible, %s', async (scheme) => {
    const { page, faults } = await open(browser, running.address, '/?q=who+putin', { width, scheme });
    await pane(page, 'Discord').getByText('KGB').first().waitFor();
    for (const tab of tabs) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel', { name: tab }).locator('figure, article').first().waitFor();
      expect(await overflow(page), tab).toBe(0);
      expect(await serious(page), tab).toEqual([]);
    }
    expect(faults()).toEqual([]);
    await page.context().close();
  });
});

describe('the pictures', () => {
  it('tell an event under the pointer, and ask for it when it is pressed', async () => {
    const { page, faults } = await open(browser, running.address, '/');
    await page.getByRole('tab', { name: 'Timeline' }).click();
    const mark = page.locator('[data-key$="/letter-to-putin"]').first();
    await mark.hover();
    const reading = page.locator('.chart-reading');
    expect(await reading.innerText()).toContain('31 October 2020');
    expect(await reading.innerText()).toContain('A5');
    await mark.click();
    await pane(page, 'Slack').getByText('urgent consultation').first().waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('show who is silent, and open an article', async () => {
    const { page, faults } = await open(browser, running.address, '/');
    await page.getByRole('tab', { name: 'Reports' }).click();
    await page.getByRole('button', { name: /^Article E:/ }).click();
    await pane(page, 'Slack').getByText('Azatutyun.am').first().waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('run a month of posts, a day at a time', async () => {
    const { page, faults } = await open(browser, running.address, '/');
    await page.getByRole('tab', { name: 'Daily summary' }).click();
    await page.getByRole('radio', { name: 'A month, on a fast clock' }).check({ force: true });
    await page.getByRole('button', { name: 'Play the month' }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Next day' }).click();
    await page
      .getByText(/day 1 of 5/i)
      .first()
      .waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });
});

describe('the page', () => {
  it('is there within a second, or three where the machine has much to do', async () => {
    const { page } = await open(browser, running.address, '/');
    const load = await page.evaluate<number>('performance.getEntriesByType("navigation")[0].loadEventEnd');
    console.log(`load event after ${Math.round(load)} ms`);
    expect(load).toBeGreaterThan(0);
    expect(load).toBeLessThan(3_000);
    await page.context().close();
  });

  it('allows no other host, and says so in a header', async () => {
    const { headers } = await fetch(running.address);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });
});

describe('the watcher', () => {
  it('sees an error, an exception, a foreign request, an overflow and a button without a name', async () => {
    const { page, faults } = await open(browser, running.address, '/', { width: 360 });
    await page.evaluate('console.error("planted")');
    await page.evaluate('setTimeout(() => { throw new Error("thrown") })');
    await page.evaluate('fetch("http://127.0.0.1:9/elsewhere").catch(() => {})');
    await page.evaluate(
      'document.body.insertAdjacentHTML("beforeend", \'<div style="width:4000px">wide</div><button></button>\')',
    );
    await page.waitForTimeout(300);
    const seen = faults().join('\n');
    for (const fault of ['console: planted', 'exception: thrown', 'request: http://127.0.0.1:9/elsewhere'])
      expect(seen).toContain(fault);
    expect(await overflow(page)).toBeGreaterThan(0);
    expect((await serious(page)).join('\n')).toContain('button-name');
    await page.context().close();
  });
});
