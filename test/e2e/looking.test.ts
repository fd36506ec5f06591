import { describe, expect, it } from 'vitest';
import { ask, inChromium, overflow, pane, serious } from './watched.ts';

const playground = inChromium();

const tabs = ['Ask', 'Timeline', 'Reports', 'Daily summary', 'Feeds'] as const;

describe.each([390, 1_600])('at %i pixels', (width) => {
  it.each(['light', 'dark'] as const)('every view fits and is accessible, %s', async (scheme) => {
    const { page, faults } = await playground.open('/?q=who+putin', { width, scheme });
    await pane(page, 'Slack').getByText('President of Russia').first().waitFor();
    for (const tab of tabs) {
      await page.getByRole('tab', { name: tab }).click();
      if (tab === 'Feeds') await page.getByRole('button', { name: 'Play the day' }).click();
      await page.getByRole('tabpanel', { name: tab }).locator('figure, article').first().waitFor();
      expect(await overflow(page), tab).toBe(0);
      expect(await serious(page), tab).toEqual([]);
    }
    expect(faults()).toEqual([]);
    await page.context().close();
  });
});

describe.each([390, 1_440])('what is asked beside the slash command, at %i pixels', (width) => {
  it.each(['mention', 'direct-message', 'app-home', 'message-command'])('fits and is accessible: %s', async (entry) => {
    const { page, faults } = await playground.open(`/?by=${entry}&q=putin`, { width, scheme: 'dark' });
    await pane(page, 'Slack').getByRole('article').first().waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await serious(page)).toEqual([]);
    expect(faults()).toEqual([]);
    await page.context().close();
  });
});

describe('on a phone', () => {
  const phone = { width: 390, height: 844 };

  it('the timeline shows events and their headlines before anything is scrolled', async () => {
    const { page } = await playground.open('/?tab=timeline', phone);
    const marks = page.locator('.timeline-words');
    await marks.first().waitFor();
    const bottoms = await Promise.all((await marks.all()).map((mark) => mark.boundingBox()));
    expect(bottoms.filter((box) => box && box.y + box.height < phone.height).length).toBeGreaterThan(10);
    expect((await marks.first().innerText()).length).toBeGreaterThan(10);
    await page.context().close();
  });

  it('the reports take less than two screens, and their heads stay in view', async () => {
    const { page } = await playground.open('/?tab=reports', phone);
    const matrix = page.locator('.matrix');
    await matrix.waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollHeight')).toBeLessThan(2 * phone.height);
    const head = page.getByRole('columnheader').last();
    const before = await head.boundingBox();
    await matrix.evaluate('(box) => (box.scrollTop = 600)');
    expect(await head.boundingBox()).toEqual(before);
    expect(await head.innerText()).toMatch(/\w{3}/);
    await page.context().close();
  });

  it.each(['Slack', 'Discord'] as const)(
    'a first view on %s takes a screen and a half, and so does what is behind its buttons',
    async (platform) => {
      const { page } = await playground.open('/?q=brief', phone);
      if (platform === 'Discord') await page.getByRole('radio', { name: 'Discord' }).check({ force: true });
      const last = pane(page, platform).getByRole('article').last();
      const tall: string[] = [];
      const look = async (what: string): Promise<void> => {
        const height = (await last.boundingBox())?.height ?? Number.POSITIVE_INFINITY;
        if (height > 1.5 * phone.height) tall.push(`${what}: ${height}`);
      };
      for (const question of ['who putin', 'timeline', 'summary 2020-10-31', 'disputed', 'search peacekeepers']) {
        await ask(page, question);
        await look(question);
        for (const name of (await last.getByRole('button').allInnerTexts()).filter((one) => / · \d+$/.test(one))) {
          await ask(page, question);
          const before = await last.innerText();
          await last.getByRole('button', { name, exact: true }).click();
          await expect.poll(() => last.innerText()).not.toBe(before);
          await look(`${question}, ${name}`);
        }
      }
      expect(tall).toEqual([]);
      await page.context().close();
    },
  );

  it('one platform is shown at a time, and the other a press away', async () => {
    const { page } = await playground.open('/?q=who+putin', phone);
    await pane(page, 'Slack').getByText('President of Russia').first().waitFor();
    expect(await pane(page, 'Discord').count()).toBe(0);
    await page.getByRole('radio', { name: 'Discord' }).check({ force: true });
    await pane(page, 'Discord').getByText('President of Russia').first().waitFor();
    expect(await pane(page, 'Slack').count()).toBe(0);
    expect((await pane(page, 'Discord').boundingBox())?.y).toBeLessThan(phone.height);
    await page.context().close();
  });
});

describe('the address', () => {
  it('holds tab and question, through a reload and back and forward', async () => {
    const { page, faults } = await playground.open('/?q=who+putin');
    await pane(page, 'Slack').getByText('President of Russia').first().waitFor();
    await ask(page, 'cite C21');
    await page.getByRole('tab', { name: 'Reports' }).click();
    expect(new URL(page.url()).search).toContain('tab=reports');
    await page.reload();
    await page.locator('.matrix').waitFor();
    await page.goBack();
    await pane(page, 'Slack').getByText('Geometry').first().waitFor();
    await page.goBack();
    await pane(page, 'Slack').getByText('President of Russia').first().waitFor();
    await page.goForward();
    await pane(page, 'Slack').getByText('Geometry').first().waitFor();
    expect(await page.getByRole('combobox', { name: /^Command line/ }).inputValue()).toBe('cite C21');
    expect(faults()).toEqual([]);
    await page.context().close();
  });
});

describe('the pictures', () => {
  it('tell an event under the pointer, who else acts in it, and ask by its headline when it is pressed', async () => {
    const { page, faults } = await playground.open('/?tab=timeline');
    const marks = page.locator('[data-key$="/letter-to-putin"]');
    await marks.first().hover();
    expect(await marks.count()).toBe(1);
    const reading = await page.locator('.chart-reading').innerText();
    for (const words of ['31 October 2020', 'Vladimir Putin', '¶5']) expect(reading).toContain(words);
    expect(await page.locator('.timeline-lane.is-concerned').count()).toBeGreaterThan(1);
    await marks.first().click();
    await pane(page, 'Slack').getByText('urgent consultation').first().waitFor();
    expect(page.url()).not.toContain('letter-to-putin');
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('explain no sign that they do not draw', async () => {
    const { page } = await playground.open('/?tab=timeline');
    await page.locator('.chart-legend').waitFor();
    expect(await page.locator('.chart-legend').innerText()).not.toContain('superseded');
    await page.context().close();
  });

  it('show who is silent, and open an article', async () => {
    const { page, faults } = await playground.open('/?tab=reports');
    await page
      .getByRole('columnheader', { name: /Azatutyun/ })
      .getByRole('button')
      .click();
    await pane(page, 'Slack').getByText('Azatutyun.am').first().waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('run a month of posts, a day at a time', async () => {
    const { page, faults } = await playground.open('/');
    await page.getByRole('tab', { name: 'Daily summary' }).click();
    await page.getByRole('radio', { name: 'A month, on a fast clock' }).check({ force: true });
    await page.getByRole('button', { name: 'Play the month' }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Next day' }).click();
    await page
      .getByText(/^Posted at 09:00/)
      .first()
      .waitFor();
    for (const name of ['Slack', 'Discord'] as const) await pane(page, name).getByRole('article').first().waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('run a day of feeds: items, digests, and the posts that follow', async () => {
    const { page, faults } = await playground.open('/?tab=feeds');
    await page.getByRole('button', { name: 'Play the day' }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('slider').fill(String(Date.parse('2031-05-06T18:15:00Z')));
    await page.getByText('“Bridge of Skarn shut to lorries” came.').waitFor();
    await page.getByText('version 9 of the day').waitFor();
    for (const platform of ['Slack', 'Discord'] as const)
      await pane(page, platform).getByText('In all: 6 new articles').waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });
});

describe('the page', () => {
  it('is there within a second, or three where the machine has much to do', async () => {
    const { page } = await playground.open('/');
    const load = await page.evaluate<number>('performance.getEntriesByType("navigation")[0].loadEventEnd');
    console.log(`load event after ${Math.round(load)} ms`);
    expect(load).toBeGreaterThan(0);
    expect(load).toBeLessThan(3_000);
    await page.context().close();
  });

  it('allows no other host, and says so in a header', async () => {
    const { headers } = await fetch(playground.address());
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });
});

describe('the watcher', () => {
  it('sees an error, an exception, a foreign request, an overflow and a button without a name', async () => {
    const { page, faults } = await playground.open('/', { width: 360 });
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
