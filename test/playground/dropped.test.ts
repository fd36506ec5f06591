import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dropLimits } from '../../src/playground/server/api/drop-limits.ts';
import type { Asked, TopicCard } from '../../src/playground/server/api/shapes.ts';
import { article, FERRY, type Files } from '../compile/draft/ferry.ts';
import { get, playground, post, posted } from './running.ts';

playground();

const filesOf = (files: Files) =>
  Object.entries(files).map(([name, text]) => ({ name, base64: Buffer.from(text).toString('base64') }));

const drop = (name: string, files: Files) => post('/api/topics', { name, files: filesOf(files) });

const refusal = async (files: Files): Promise<string> => {
  const { status, body } = await drop('Too much', files);
  expect(status).toBe(400);
  return JSON.parse(body).error;
};

describe('articles dropped into the page', () => {
  it('are a topic that both platforms answer from, and nothing on the disk', async () => {
    const before = readdirSync('digests');
    const { status, body } = await drop('Ferry to Port Aldwin', FERRY);
    expect({ status, body: JSON.parse(body) }).toEqual({ status: 200, body: { topic: 'ferry-to-port-aldwin' } });
    const asked: Asked = await posted('/api/ask', { topic: 'ferry-to-port-aldwin', text: 'who quillon' });
    expect(asked.slack.body).toContain('Mayor');
    expect(asked.discord?.body).toContain('Mayor');
    expect(readdirSync('digests')).toEqual(before);
    expect(existsSync('digests/ferry-to-port-aldwin')).toBe(false);
  });

  it('are listed with what the compiler has to say, what was left out included', async () => {
    await drop('Ferry', { ...FERRY, 'notes.pdf': 'no article', 'undated.txt': 'A line without a day.\n\nNo more.' });
    const cards = await get<readonly TopicCard[]>('/api/topics');
    const report = cards.find(({ id }) => id === 'ferry')?.report?.join('\n') ?? '';
    expect(report).toContain('notes.pdf is left out: articles are .txt, .md or .html files.');
    expect(report).toMatch(/undated\.txt is left out: its day of publication cannot be known/);
    expect(report).toMatch(/\d+ events/);
    expect(cards.filter((card) => card.report === undefined)).toHaveLength(1);
  });

  it('take the place of those of the same name, never of a topic of the project', async () => {
    await drop('Ferry', FERRY);
    await drop('Ferry', { 'one.txt': article('Pier', '2031-05-20', 'Port Aldwin opened its new pier on Monday.') });
    expect(JSON.parse((await drop('Harbour', FERRY)).body)).toEqual({ topic: 'my-harbour' });
    const cards = await get<readonly TopicCard[]>('/api/topics');
    expect(cards.filter(({ id }) => id === 'ferry').map(({ articles }) => articles)).toEqual([1]);
  });

  it('are refused in words where there are too many, too large or none', async () => {
    const many = Object.fromEntries(Array.from({ length: dropLimits.files + 1 }, (_, at) => [`${at}.txt`, 'a']));
    expect(await refusal(many)).toBe('At most 60 files at once; these are 61.');
    expect(await refusal({ 'long.txt': 'a'.repeat(dropLimits.file + 1) })).toMatch(/^long\.txt has 300001 bytes/);
    const nine = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.txt`, 'a'.repeat(dropLimits.file)]));
    expect(await refusal(nine)).toMatch(/^Together they have/);
    expect(await refusal({})).toMatch(/No article can be read\. Drop/);
    expect(await refusal({ 'a.pdf': 'x' })).toMatch(/No article can be read\. a\.pdf is left out/);
    expect((await post('/api/topics', { name: 'Ferry', files: [{ name: 'a.txt', base64: '*' }] })).status).toBe(400);
  });
});
