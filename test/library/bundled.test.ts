import { afterEach, describe, expect, it } from 'vitest';
import { readTopics } from '../../src/library/bundled.ts';
import { type Project, projectWith } from '../infra/project.ts';

const projects: Project[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
});

function digests(files: Readonly<Record<string, string>>): string {
  const project = projectWith(files);
  projects.push(project);
  return project.dir;
}

const digestOf = (id: string): string => JSON.stringify({ version: '0a1b2c3d', topic: { id }, events: [] });

describe('readTopics', () => {
  it('reads each topic, in alphabetical order, and skips folders without a digest', () => {
    const dir = digests({
      'quay/digest.json': digestOf('quay'),
      'harbour/digest.json': digestOf('harbour'),
      'draft/topic.yml': 'id: draft',
    });
    const topics = readTopics(dir);
    expect([...topics.keys()]).toEqual(['harbour', 'quay']);
    expect(topics.get('quay')).toEqual(JSON.parse(digestOf('quay')));
  });

  it.each([
    ['no digest', { 'harbour/topic.yml': '' }, 'No digest under'],
    ['no JSON', { 'harbour/digest.json': '{"version":' }, 'harbour/digest.json is not JSON'],
    ['another topic', { 'harbour/digest.json': digestOf('quay') }, 'is not the digest of "harbour"'],
    ['no version', { 'harbour/digest.json': '{"topic":{"id":"harbour"}}' }, 'is not the digest of "harbour"'],
    ['null', { 'harbour/digest.json': 'null' }, 'is not the digest of "harbour"'],
    ['a folder in its place', { 'harbour/digest.json/x': '' }, 'Cannot read'],
  ])('says what is wrong and what to do: %s', (_, files, message) => {
    const dir = digests(files);
    expect(() => readTopics(dir)).toThrow(message);
  });

  it('says so where there is no folder at all', () => {
    const dir = digests({});
    expect(() => readTopics(`${dir}/nowhere`)).toThrow('npm run build');
  });
});
