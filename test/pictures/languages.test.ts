import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { answer, isRefusal } from '../../src/answers/context.ts';
import { datedIn } from '../../src/answers/dated.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { LANGUAGES } from '../../src/answers/words/languages.ts';
import { wordsIn } from '../../src/answers/words/words-in.ts';
import { readAddress } from '../../src/pictures/address.ts';
import { pictureAnswer } from '../../src/pictures/answer.ts';
import { draw } from '../../src/pictures/draw/draw.ts';
import { DRAWN_LANGUAGES } from '../../src/pictures/letters.ts';
import { pictureOf } from '../../src/pictures/subject.ts';
import { harbour } from '../fixtures/harbour.ts';

const service = { url: 'https://abc.example/picture', key: 'a key made up for the pictures' };

async function pictureIn(code: string) {
  const digest = editionOf(harbour, await wordsIn(code));
  const command = { topic: 'harbour', name: 'picture', options: {} };
  const reply = pictureAnswer(service, { answer, datedIn })(command, digest);
  if (isRefusal(reply) || !reply.picture) throw new Error('there is no picture');
  const asked = readAddress(reply.picture.light, service.key);
  const drawn = pictureOf({}, editionOf(harbour, await wordsIn(asked?.language ?? null)), datedIn);
  if (drawn.kind === 'refusal') throw new Error('nothing is drawn');
  return { asked, alt: reply.picture.alt, svg: String(draw(drawn, 'light')), title: drawn.title };
}

/** The letters that a font has: those of its table `cmap`, of format 4. https://learn.microsoft.com/typography/opentype/spec/cmap */
function lettersOf(font: Buffer): (letter: string) => boolean {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const place = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const cmap = font.subarray(font.readUInt32BE(place + 8));
  const records = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + 8 * index + 4));
  const table = cmap.subarray(records.find((at) => cmap.readUInt16BE(at) === 4) ?? 0);
  const segments = table.readUInt16BE(6);
  const ranges = Array.from({ length: segments / 2 }, (_, index) => ({
    end: table.readUInt16BE(14 + 2 * index),
    start: table.readUInt16BE(16 + segments + 2 * index),
  }));
  return (letter) => ranges.some(({ start, end }) => start <= letter.charCodeAt(0) && letter.charCodeAt(0) <= end);
}

const FONT = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';
const has = lettersOf(readFileSync(createRequire(import.meta.url).resolve(FONT)));
const lacking = (text: string): string[] => [...new Set(text)].filter((letter) => !has(letter));

/** What stands on the axis: a day and a month. */
const drawnMonths = (svg: string): string[] =>
  [...svg.matchAll(/>(\d{1,2} [^<\d]{2,8})(?: \d{4})?</g)].map(([, text = '']) => text);

describe('the words of a picture', () => {
  it.each(Object.keys(LANGUAGES))('are of the language that it is asked in, or English: %s', async (code) => {
    const { asked, alt, svg, title } = await pictureIn(code);
    const isDrawn = code === 'en' || DRAWN_LANGUAGES.includes(code);
    expect(asked?.language).toBe(isDrawn && code !== 'en' ? code : undefined);
    expect(svg).toContain(title.split(' ')[0]);
    if (isDrawn) expect(alt).toContain(title);
    else expect(title).toBe((await pictureIn('en')).title);
    expect(lacking(svg)).toEqual([]);
    // The axis too; the harbour's days are of May alone, which is written so in several.
    const months = drawnMonths(svg);
    expect(months.length).toBeGreaterThan(1);
    if (code === 'ru') expect(months.join()).not.toMatch(/May|Apr/);
  });

  it('in Armenian could not be drawn: the font has none of its letters', async () => {
    expect(lacking((await pictureIn('hy')).alt).join('')).toMatch(/[\u0530-\u058f]/);
  });

  it.each(DRAWN_LANGUAGES)('are all of letters that the font has: %s', async (code) => {
    const { pictures } = await wordsIn(code);
    const said = Object.values(pictures).map((words) => String(words));
    expect(lacking(said.join(' ').replaceAll(/[\n`$\\]/g, ' '))).toEqual([]);
  });
});
