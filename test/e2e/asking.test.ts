import { describe, expect, it } from 'vitest';
import { FERRY } from '../compile/draft/ferry.ts';
import { ask, inChromium, pane, type Watched } from './watched.ts';

const playground = inChromium();

const at = (path: string): Promise<Watched> => playground.open(path);

/** One question a command, with words and a citation that both platforms have to show. */
const questions = [
  ['timeline 1994', 'Bishkek Armistice Protocol', 'BM ¶16'],
  ['who pashityan', 'Prime Minister of Armenia', 'Davis ¶5'],
  ['where shushi', 'Stepanakert and Shusha', 'Article C ¶24'],
  ['sources e', 'Interfax-Azerbaijan', 'Azatutyun'],
  ['disputed putin', '50,000', 'Article B'],
  ['figures killed', '50,000', 'Article B ¶9'],
  ['summary 2020-10-31', 'urgent consultation', 'Davis ¶5'],
  ['search white phosphorus', 'white phosphorus', 'BM ¶11'],
  ['cite C21', 'Geometry', 'Article C ¶21'],
] as const;

describe('a question', () => {
  it.each(questions)('%s is answered on both sides', async (question, words, cite) => {
    const { page, faults } = await at('/?q=help');
    await ask(page, question);
    for (const platform of ['Slack', 'Discord'] as const) {
      await pane(page, platform).getByText(words).first().waitFor();
      expect(await pane(page, platform).innerText(), platform).toContain(cite);
    }
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('help is shown on both sides', async () => {
    const { page, faults } = await at('/?q=help');
    for (const platform of ['Slack', 'Discord'] as const)
      await pane(page, platform).getByRole('article').getByText('timeline').first().waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('with a mistyped command gets a suggestion on Slack that answers when pressed', async () => {
    const { page, faults } = await at('/?q=timelin');
    await pane(page, 'Slack').getByRole('button', { name: 'Timeline', exact: true }).click();
    await pane(page, 'Slack').getByText('Timeline: Karabakh').first().waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('in free words is answered on Slack, with the typed command for Discord', async () => {
    const { page } = await at('/?q=help');
    await ask(page, 'putin');
    await pane(page, 'Slack').getByText('President of Russia').first().waitFor();
    await pane(page, 'Discord').getByText('/karabakh who name:').first().waitFor();
    await page.context().close();
  });
});

describe('a message', () => {
  it('turns its page, opens a citation and is shared, on both sides', async () => {
    const { page, faults } = await at('/?q=disputed');
    for (const platform of ['Slack', 'Discord'] as const) {
      const side = pane(page, platform);
      await side.getByRole('button', { name: /^Next \(/ }).click();
      await side.getByRole('button', { name: 'Previous', exact: true }).first().waitFor();
      await side.getByRole('button', { name: 'Share to channel' }).click();
      await side.getByRole('article', { name: 'Message to the channel from dateline' }).waitFor();
      const menu = side.getByRole('combobox', { name: 'Open a citation' }).first();
      await menu.selectOption({ index: 1 });
      await side.getByText('What rests on it').first().waitFor();
    }
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('can be asked for with Discord’s typed options and their completion', async () => {
    const { page, faults } = await at('/?q=help');
    const side = pane(page, 'Discord');
    await side.getByText('Typed options').click();
    await side.getByLabel('subcommand').selectOption('where');
    await side.getByLabel(/^place/).fill('stepan');
    await side.locator('option[value="Stepanakert"]').first().waitFor({ state: 'attached' });
    await side.getByLabel(/^place/).fill('Stepanakert');
    await side.getByRole('button', { name: 'Send in Discord' }).click();
    await side.getByRole('article').getByText("Karabakh's Defense Ministry").first().waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });
});

describe('articles of one’s own', () => {
  const files = Object.entries(FERRY).map(([name, text]) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  }));

  it('become a topic that both platforms answer from, with the compiler’s report', async () => {
    const { page, faults } = await at('/');
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByText('The compiler’s report').waitFor();
    expect(await page.getByLabel('The compiler’s report').inputValue()).toMatch(/4 articles, \d+ events/);
    expect(page.url()).toContain('topic=my-articles');
    await ask(page, 'who quillon');
    for (const platform of ['Slack', 'Discord'] as const)
      await pane(page, platform).getByText('Mayor').first().waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('are taken where they are dropped, and what is no article is told', async () => {
    const { page } = await at('/');
    await page.getByRole('tab', { name: 'Ask' }).waitFor();
    const drop = (name: string) =>
      page.evaluate(`{
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['no article'], ${JSON.stringify(name)}));
        for (const type of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }`);
    await drop('slides.pdf');
    await page.getByRole('alert').getByText('slides.pdf is left out: articles are .txt, .md or .html files.').waitFor();
    await drop('undated.txt');
    await page
      .getByRole('alert')
      .getByText(/day of publication cannot be known/)
      .waitFor();
    await page.context().close();
  });
});

describe('the keyboard alone', () => {
  it('completes, asks, turns a page and reaches an event of the picture', async () => {
    const { page, faults } = await at('/?q=help');
    const line = page.getByRole('combobox', { name: /^Command line/ });
    await line.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('who zakh');
    await page
      .getByRole('listbox', { name: 'Completions' })
      .getByRole('option', { name: /Zakharova/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await pane(page, 'Slack').getByText('Maria Zakharova').first().waitFor();
    await page.getByRole('tab', { name: 'Ask' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const mark = page.locator('[data-key][tabindex="0"]').first();
    await mark.waitFor();
    await mark.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.chart-reading').innerText()).toMatch(/2020|19\d\d/);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Slack' }).getByRole('article').first().waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });
});

describe('ways to ask beside the slash command', () => {
  it('a mention is answered in its thread, where the answer can be pressed', async () => {
    const { page, faults } = await at('/?q=who%20putin');
    await page.getByRole('radio', { name: 'Mention' }).check({ force: true });
    const slack = pane(page, 'Slack');
    await slack.locator('.slack-thread').getByText('President of Russia').first().waitFor();
    expect(page.url()).toContain('by=mention');
    await slack.getByRole('button', { name: /^Figures/ }).click();
    await slack.getByText('Only visible to you').waitFor();
    await pane(page, 'Discord').getByText('while it stays connected').waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('a direct message is answered on both sides', async () => {
    const { page, faults } = await at('/?by=direct-message&q=who%20putin');
    for (const platform of ['Slack', 'Discord'] as const)
      await pane(page, platform).getByText('President of Russia').first().waitFor();
    await pane(page, 'Discord').getByText('In a direct message').waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('App Home opens windows, which change in place and close', async () => {
    const { page, faults } = await at('/?by=app-home');
    const home = page.getByRole('article', { name: 'App Home' });
    // Topics of articles that another test dropped have a brief and buttons too.
    const brief = home.getByText('Armenia asks Russia for help').first();
    await brief.locator('xpath=following::button[normalize-space()="Timeline"][1]').click();
    const modal = page.getByRole('article', { name: /^Window/ });
    await modal.getByText('Timeline: Karabakh').waitFor();
    await modal.getByRole('button', { name: /^All events/ }).click();
    await modal.getByRole('button', { name: /^Next/ }).waitFor();
    expect(await modal.count()).toBe(1);
    await modal.getByRole('button', { name: 'Close' }).click();
    await home.getByRole('combobox', { name: 'Choose a channel' }).last().selectOption({ index: 1 });
    await modal.getByText('subscribe 09:00').first().waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('a message is checked on both sides', async () => {
    const { page, faults } = await at('/?q=help');
    await page.getByRole('radio', { name: 'Message command' }).check({ force: true });
    await page.getByLabel('A message that someone wrote').fill('Putin says more than 5,000 were killed.');
    await page.getByRole('button', { name: 'Check against the digest' }).click();
    for (const platform of ['Slack', 'Discord'] as const)
      await pane(page, platform).getByText('over 50,000').first().waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });
});
