import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { discordMessage, slackMessage } from './payloads.ts';
import { inChromium, overflow, pane, serious } from './watched.ts';

const playground = inChromium();

/** Has every question answered with the messages made by hand, and keeps what is pressed. */
async function answered(page: Page): Promise<readonly { readonly id: string }[]> {
  const pressed: { readonly id: string }[] = [];
  const request = { method: 'POST', path: '/', headers: {}, body: '' };
  const exchange = { request, status: 200, ms: 1, posted: [], called: [] };
  const slack = { ...exchange, platform: 'slack', body: JSON.stringify(slackMessage) };
  const discord = { ...exchange, platform: 'discord', body: JSON.stringify(discordMessage) };
  const typed = { shown: '/harbour brief', command: null, free: false, why: null };
  await page.route('**/api/ask', (route) => route.fulfill({ json: { typed, slack, discord } }));
  await page.route('**/api/press', (route) => {
    pressed.push(route.request().postDataJSON());
    return route.fulfill({ status: 400, json: { error: 'Pressed.' } });
  });
  await page.reload();
  return pressed;
}

describe.each([390, 1_440])('at %i pixels', (width) => {
  it.each(['light', 'dark'] as const)('every kind of block and component is drawn, %s', async (scheme) => {
    const { page, faults } = await playground.open('/', { width, scheme });
    await answered(page);
    for (const platform of ['Slack', 'Discord'] as const) {
      if (width < 800) await page.getByRole('radio', { name: platform }).check({ force: true });
      const side = pane(page, platform).getByRole('article');
      await side.getByText('Ferry crews stop work').waitFor();
      expect(await side.getByRole('listitem').count()).toBeGreaterThan(1);
      expect(await side.getByRole('link', { name: 'Gazette ¶4' }).getAttribute('href')).toContain('gazette.example');
      expect(await side.innerText()).not.toMatch(/\*\*|<@|does not draw/);
      expect(await overflow(page), platform).toBe(0);
      expect(await serious(page), platform).toEqual([]);
      const folder = process.env['PICTURES'];
      if (folder) await page.screenshot({ path: join(folder, `${platform}-${width}-${scheme}.png`), fullPage: true });
    }
    expect(faults()).toEqual([]);
    await page.context().close();
  });
});

describe('what is made by hand', () => {
  it('has its table read as a table', async () => {
    const { page } = await playground.open('/');
    await answered(page);
    const rows = pane(page, 'Slack').getByRole('row');
    await rows.first().waitFor();
    expect(await rows.allInnerTexts()).toEqual(
      [/Who counted\s+Crews/, /Ferry Union\s+12/, /Harbour Office\s+7/].map((row) => expect.stringMatching(row)),
    );
    await page.context().close();
  });

  it('is pressed wherever its buttons stand', async () => {
    const { page } = await playground.open('/');
    const pressed = await answered(page);
    for (const platform of ['Slack', 'Discord'] as const)
      for (const name of ['Open', 'Said and did · 6']) {
        const before = pressed.length;
        await pane(page, platform).getByRole('button', { name, exact: true }).click();
        await expect.poll(() => pressed.length).toBe(before + 1);
        expect(pressed.at(-1)).toMatchObject({ id: name, kind: 'button', platform: platform.toLowerCase() });
      }
    await page.context().close();
  });
});
