import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../src/compile/edit/json-schema.ts';
import { fileNames } from '../../src/compile/edit/schema.ts';

const written = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const topics = ['digests/karabakh', 'test/topics/harbour'];
const ajv = new Ajv({ allowUnionTypes: true });

/** What is wrong with a file, as a text editor would say it; YAML's own types, as text editors read it. */
function wrongWith(file: string, text: string): readonly string[] {
  const schema = JSON.parse(jsonSchemas().get(file.replace('.yml', '.schema.json')) ?? '');
  const isValid = ajv.compile(schema);
  return isValid(parse(text))
    ? []
    : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the JSON Schemas of the editor’s files', () => {
  it('are those in digests/schema: `npm run -s schemas` writes them', () => {
    expect(new Map(readdirSync('digests/schema').map((name) => [name, written(`digests/schema/${name}`)]))).toEqual(
      jsonSchemas(),
    );
  });

  it.each(topics.flatMap((topic) => fileNames.map((file) => [topic, file] as const)))(
    'accept what the compiler accepts: %s/%s',
    (topic, file) => {
      const text = written(join(topic, file));
      expect(text === '' ? [] : wrongWith(file, text)).toEqual([]);
    },
  );

  it.each([
    ['events.yml', 'headline:', 'headlin:', /must NOT have additional properties|required property 'headline'/],
    ['figures.yml', 'value: 6500', 'value: 6,500', /value must be number/],
    ['disputes.yml', 'kind: means', 'kind: mean', /kind must be equal to one of the allowed values/],
    ['articles.yml', 'id: A', 'id: a', /id must match pattern/],
  ])('refuse what the compiler refuses: %s with %s', (file, from, to, says) => {
    expect(wrongWith(file, written(`test/topics/harbour/${file}`).replace(from, to)).join('\n')).toMatch(says);
  });

  it.each(fileNames)('are named by the first line of digests/karabakh/%s', (file) => {
    const schema = `../schema/${file.replace('.yml', '.schema.json')}`;
    expect(written(`digests/karabakh/${file}`).split('\n')[0]).toBe(`# yaml-language-server: $schema=${schema}`);
    expect(existsSync(join('digests/karabakh', schema))).toBe(true);
  });
});
