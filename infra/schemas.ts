/** `npm run -s schemas`: writes the JSON Schemas of the editor's files to `digests/schema/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../src/compile/edit/json-schema.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../digests/schema');

mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(join(FOLDER, name), text);
