import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bundledDigests } from '../../src/library/bundled.ts';
import { compiledDigests } from '../../src/library/compiled.ts';
import { bytesOf } from '../fixtures/digest-file.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { projectWith } from '../infra/project.ts';

const of = (id: string) => ({ ...harbourDocument, topic: { ...harbourDocument.topic, id } });

/** A folder with these files; a topic's name stands for its digest, as text or as bytes. */
function digests(files: Readonly<Record<string, string>>): string {
  const project = projectWith(files);
  onTestFinished(project.remove);
  for (const [file, text] of Object.entries(files))
    if (file.endsWith('.db') && text !== '') writeFileSync(join(project.dir, file), bytesOf(of(text)));
    else if (file.endsWith('.json') && /^[a-z]+$/.test(text)) project.write(file, JSON.stringify(of(text)));
  return project.dir;
}

describe.each([
  { name: 'bundled', open: bundledDigests, file: 'digest.db' },
  { name: 'compiled', open: compiledDigests, file: 'digest.json' },
])('$name digests', ({ open, file }) => {
  it('are of each topic, in alphabetical order, without folders that have none', () => {
    const dir = digests({ [`quay/${file}`]: 'quay', [`harbour/${file}`]: 'harbour', 'draft/topic.yml': 'id: draft' });
    const topics = open(dir);
    expect([...topics.keys()]).toEqual(['harbour', 'quay']);
    expect([...topics.values()].map(({ topic }) => topic.id)).toEqual(['harbour', 'quay']);
    expect(topics.get('quay')?.events.get('talks')?.headline).toBe('Talks open at the Harbour Office');
    expect(topics.get('draft')).toBeUndefined();
    expect(topics.get('../harbour')).toBeUndefined();
  });

  it('are opened when they are asked for, once', () => {
    const dir = digests({ [`quay/${file}`]: 'quay', [`harbour/${file}`]: 'harbour' });
    const topics = open(dir);
    expect(topics.get('quay')).toBe(topics.get('quay'));
    writeFileSync(join(dir, 'harbour', file), 'nonsense');
    expect(() => topics.get('harbour')).toThrow(`harbour/${file}`);
    expect(topics.get('quay')?.topic.id).toBe('quay');
  });

  it('of another topic are refused', () => {
    const topics = open(digests({ [`harbour/${file}`]: 'quay' }));
    expect(() => topics.get('harbour')).toThrow(`harbour/${file} is the digest of "quay"`);
  });

  it('that are not there are told of, with what to do', () => {
    expect(() => open(digests({ 'harbour/topic.yml': '' })).keys()).toThrow('No digest under');
    expect(() => open(`${digests({})}/nowhere`).keys()).toThrow('npm run build');
  });
});

describe('what is no digest is told of by its name, and how it falls short', () => {
  it.each([
    ['nothing', { 'harbour/digest.db': '' }, 'harbour/digest.db is no digest that can be read'],
    ['a folder in its place', { 'harbour/digest.db/x': '' }, 'harbour/digest.db is no digest that can be read'],
  ])('a file that answers are read from: %s', (_, files, message) => {
    const topics = bundledDigests(digests(files));
    expect(() => topics.get('harbour')).toThrow(message);
    expect(() => [...topics.values()]).toThrow(message);
  });

  it.each([
    ['no JSON', { 'harbour/digest.json': '{"version":' }, 'harbour/digest.json is not JSON'],
    ['no version', { 'harbour/digest.json': '{"topic":{"id":"harbour"}}' }, 'version: invalid key'],
    ['null', { 'harbour/digest.json': ' null' }, 'the file: invalid type'],
    ['a folder in its place', { 'harbour/digest.json/x': '' }, 'Cannot read'],
  ])('a file that the compiler writes: %s', (_, files, message) => {
    const topics = compiledDigests(digests(files));
    expect(() => topics.get('harbour')).toThrow(message);
  });
});
