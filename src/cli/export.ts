import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suggestion } from '../compile/nearest.ts';
import { compiledIn, readCompiled } from '../library/compiled.ts';
import { defineCommand, digestsOption, WrongUsage } from './command.ts';
import { csv } from './export/csv.ts';
import { markdown } from './export/markdown.ts';
import { type Export, exported } from './export/records.ts';
import { put } from './put.ts';
import { json, withoutControls } from './terminal.ts';

const FORMS: Readonly<Record<string, (given: Export) => string>> = {
  md: (given) => withoutControls(markdown(given)),
  csv,
  json: (given) => `${json(given, 2)}\n`,
};

export const command = defineCommand({
  about: `  What was compiled last: events, figures, positions, offices and facts, each line with its citations. Of a topic
  whose rights are facts-only, facts alone: no quotation of a paragraph and no headline.`,
  words: [1, 1],
  options: {
    as: { type: 'string', value: 'FORM', default: 'md', help: 'md (default), csv or json' },
    out: { type: 'string', value: 'FILE', help: 'write there, and not to the output' },
    digests: digestsOption,
  },
  async run({ words: [topic = ''], values: { as, out: file, digests } }, { out }) {
    const write = Object.hasOwn(FORMS, as) ? FORMS[as] : undefined;
    if (!write) throw new WrongUsage(`--as ${as}: it is one of ${Object.keys(FORMS).join(', ')}.`);
    const topics = existsSync(digests)
      ? readdirSync(digests).filter((name) => compiledIn(join(digests, name)) !== undefined)
      : [];
    const path = topics.includes(topic) ? compiledIn(join(digests, topic)) : undefined;
    if (path === undefined)
      throw new WrongUsage(`There is no compiled topic "${topic}" in ${digests}.${suggestion(topic, topics)}`);
    const given = exported(readCompiled(path));
    const text = write(given);
    if (file === undefined) {
      await out(text.replace(/\r?\n$/, ''));
      return 0;
    }
    put(file, text);
    await out(`wrote ${file}: ${topic} ${given.version}, ${given.records.length} lines`);
    return 0;
  },
});
