import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { draw } from '../../src/pictures/draw/draw.ts';
import { svg } from '../../src/pictures/draw/svg.ts';
import { themes } from '../../src/pictures/draw/theme.ts';
import { stepsTo } from '../../src/pictures/draw/toll.ts';
import { PICTURE } from '../../src/pictures/geometry.ts';
import { clipped, widthOf, wrapped } from '../../src/pictures/letters.ts';
import { altOf } from '../../src/pictures/picture.ts';
import { rasterised } from '../../src/pictures/rasterise.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { root } from '../infra/project.ts';
import { drowned, pictured, rasteriser, withFigures } from './making.ts';

const storm = withFigures(
  drowned('a', 3, '2021-05-03', 'harbour-office', 'A9'),
  drowned('b', 14, '2021-05-08', 'harbour-office', 'B3', { qualifier: 'at least' }),
  drowned('c', 21, '2021-05-06', 'ferry-union', 'C5', { max: 26 }),
);
const PICTURES = {
  timeline: pictured({}),
  day: pictured({ when: '2 may' }),
  positions: pictured({ about: harbourDocument.disputes[0]?.id ?? '' }),
  toll: pictured({ about: 'toll' }),
  growth: pictured({ about: 'drowned' }, storm),
};
const named = Object.entries(PICTURES);

/** Every line of text of a drawing, unescaped. */
const wordsIn = (drawing: string): readonly string[] =>
  [...drawing.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = '']) =>
    words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );

const blank = svg`<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>`;
beforeAll(async () => {
  // Makes resvg ready.
  await rasterised(blank, rasteriser);
});

/** The box of what a drawing shows, with a text of its own at most. */
function boxOf(drawing: string) {
  const resvg = new Resvg(drawing, {
    font: { fontBuffers: [...rasteriser.fonts], defaultFontFamily: 'Source Sans 3', loadSystemFonts: false },
  });
  return resvg.innerBBox() ?? resvg.getBBox();
}

describe('a drawing', () => {
  it.each(named)('of a %s is a PNG of 1,200 by 675, light and dark', async (_, picture) => {
    for (const scheme of ['light', 'dark'] as const) {
      const png = Buffer.from(await rasterised(draw(picture, scheme), rasteriser));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 675]);
      expect(png.length).toBeGreaterThan(10_000);
      expect(png.length).toBeLessThan(200_000);
    }
  });

  it.each(named)('of a %s draws the same each time, and another in the dark', (_, picture) => {
    expect(draw(picture, 'light')).toBe(draw(picture, 'light'));
    expect(draw(picture, 'dark')).not.toBe(draw(picture, 'light'));
  });

  it.each(named)('of a %s has no label that its words do not tell', (_, picture) => {
    const alt = altOf(picture).replaceAll('\n', ' ');
    const labels = wordsIn(draw(picture, 'light'))
      .join(' ')
      .split(/ · |, | /);
    const axis = /^(?:\d[\d,]*|[A-Z][a-z]{2}|Sources:|\d{4})$/;
    const told = labels.filter((label) => !axis.test(label) && label !== '');
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((label) => !alt.includes(label))).toEqual([]);
  });

  it.each(named)('of a %s keeps its words on the picture', (_, picture) => {
    const texts = draw(picture, 'light').match(/<text[^>]*>[^<]*<\/text>/g) ?? [];
    expect(texts.length).toBeGreaterThan(4);
    for (const text of texts) {
      const alone = text.replace(/ stroke="[^"]*" stroke-width="5"/, '');
      const box = boxOf(
        `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="3000" font-family="Source Sans 3">${alone}</svg>`,
      );
      const [left, top] = [box?.x ?? -1, box?.y ?? -1];
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(left + (box?.width ?? 0), text).toBeLessThanOrEqual(PICTURE.width);
      expect(top, text).toBeGreaterThanOrEqual(0);
      expect(top + (box?.height ?? 0), text).toBeLessThanOrEqual(PICTURE.height);
    }
  });

  it('escapes what a digest says', async () => {
    const hostile = `<script>alert("1")</script> & </text><image href="file:///etc/passwd"/> \u0000\u202egnitar\u2066\u200b`;
    const events = harbourDocument.events.map((event) => ({ ...event, headline: hostile }));
    const drawing = draw(pictured({}, digestInMemory({ ...harbourDocument, events })), 'light');
    expect(drawing).not.toMatch(/<(?:script|image)/);
    expect(drawing).toContain('&lt;script&gt;');
    // What turns or hides letters is no part of what they say.
    expect(drawing).not.toMatch(/[\u200b\u202e\u2066]/);
    expect((await rasterised(drawing, rasteriser)).length).toBeGreaterThan(10_000);
  });

  it('takes its time whatever a digest holds', async () => {
    const headline = 'wordwithoutanend'.repeat(6_000);
    const events = harbourDocument.events.map((event) => ({ ...event, headline }));
    const begun = performance.now();
    await rasterised(draw(pictured({}, digestInMemory({ ...harbourDocument, events })), 'light'), rasteriser);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('of a toll joins the counts of one giver, each of another day, and draws bounds as bounds', () => {
    const drawing = draw(PICTURES.growth, 'light');
    expect(drawing.match(/<polyline/g)).toHaveLength(1);
    // An arrow for "at least", a bar for a range.
    expect(drawing).toMatch(/v-24m-8 9l8 -9l8 9/);
    expect(drawing).toMatch(/m-9 0h18/);
    expect(draw(PICTURES.toll, 'light')).not.toContain('<polyline');
  });

  it.each([
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [26, [0, 10, 20, 30]],
    [1_000, [0, 500, 1_000]],
    [50_000, [0, 20_000, 40_000, 60_000]],
  ])('up to %d has round numbers on its axis', (most, steps) => {
    expect(stepsTo(most).at(-1)).toBeGreaterThanOrEqual(most);
    expect(stepsTo(most).length).toBeLessThanOrEqual(6);
    if (most !== 1_000) expect(stepsTo(most)).toEqual(steps);
  });
});

describe('letters', () => {
  it.each([
    ['Mayor asks Northmark for boats; 1,200 are said to wait', false],
    ['Will the ferry Heron, which struck the pier, be mended?', true],
    ['Émile Duval: “no third parties”, as O’Brien prints it – so far', false],
    ['WWWW MMMM iiii llll @@@@', true],
  ])('of %j are as wide as reckoned, at most a sixth narrower', (words, bold) => {
    const box = boxOf(
      `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="200" font-family="Source Sans 3"><text x="10" y="100" font-size="40" font-weight="${bold ? 600 : 400}">${words}</text></svg>`,
    );
    const reckoned = widthOf(words, { size: 40, bold });
    expect(box?.width).toBeLessThanOrEqual(reckoned + 2);
    expect(box?.width).toBeGreaterThan(reckoned * 0.84);
  });

  it('are broken between words, and a text that is too long ends in an ellipsis', () => {
    const face = { size: 30 };
    const words = 'The harbour office says that talks on the ferry open on Monday at noon';
    const lines = wrapped(words, 300, face);
    expect(lines.join(' ')).toBe(words);
    for (const line of lines) expect(widthOf(line, face)).toBeLessThanOrEqual(300);
    expect(clipped(words, 300, face, 2)).toHaveLength(2);
    expect(clipped(words, 300, face, 2).at(-1)).toMatch(/…$/);
    expect(wrapped('x'.repeat(200), 300, face).join('')).toBe('x'.repeat(200));
    expect(clipped('', 300, face, 2)).toEqual([]);
  });
});

describe('the themes', () => {
  const css = readFileSync(join(root, 'src/playground/page/theme.css'), 'utf8');

  it("have the playground's colours", () => {
    for (const name of Object.keys(themes.light) as (keyof typeof themes.light)[]) {
      const [, light, dark] = new RegExp(`${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
      expect([name, themes.light[name], themes.dark[name]]).toEqual([name, light, dark]);
    }
  });

  it('keep a contrast of 4.5 between words and ground', () => {
    const luminance = (colour: string): number =>
      [1, 3, 5]
        .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
        .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
    for (const theme of Object.values(themes))
      for (const name of ['--ink', '--muted', '--disputed', '--single'] as const) {
        const [dark = 0, light = 0] = [luminance(theme[name]), luminance(theme['--panel'])].sort((a, b) => a - b);
        expect((light + 0.05) / (dark + 0.05), name).toBeGreaterThanOrEqual(4.5);
      }
  });
});
