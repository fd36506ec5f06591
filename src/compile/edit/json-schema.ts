import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { fileNames, schemas } from './schema.ts';

/**
 * The JSON Schemas of the editor's files, for text editors that complete, explain and check YAML: texts by file name,
 * such as `events.schema.json`. They say what a schema expects of the file, and nothing of what it makes of it.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    fileNames.map((file) => {
      const schema = toJsonSchema(schemas[file], {
        typeMode: 'input',
        ignoreActions: ['raw_check'],
        overrideSchema: ({ valibotSchema, jsonSchema }) =>
          v.isOfType('loose_object', valibotSchema) ? explained(jsonSchema, entriesOf(valibotSchema)) : undefined,
      });
      return [file.replace('.yml', '.schema.json'), `${JSON.stringify(schema, withoutEmpty, 2)}\n`];
    }),
  );
}

const entriesOf = (schema: object): v.ObjectEntries => ('entries' in schema ? (schema.entries as v.ObjectEntries) : {});

/** A group that has no other keys; each is explained as it is where it is missing. */
function explained(group: JsonSchema, entries: v.ObjectEntries): JsonSchema {
  const properties = Object.entries(group.properties ?? {}).map(([key, property]) => {
    const entry = entries[key];
    const description = entry && v.getDescription(entry);
    return [key, typeof property === 'object' && description ? { ...property, description } : property];
  });
  return { ...group, properties: Object.fromEntries(properties), additionalProperties: false };
}

const withoutEmpty = (_: string, value: unknown): unknown => (value === '' ? undefined : value);
