import { writeDigestFile } from '../digest/build/make.ts';
import { readDocument } from '../library/compiled.ts';
import { defineCommand } from './command.ts';

export const command = defineCommand({
  about:
    '  A digest.json of any size; the same digest gives the same bytes, and an interruption leaves what was there.',
  words: [2, 2],
  options: {},
  async run({ words: [from = '', to = ''] }, { out }) {
    const document = readDocument(from);
    writeDigestFile(document, to);
    const { topic, version, articles, events } = document;
    await out(`wrote ${to}: ${topic.id} ${version}, ${articles.length} articles, ${events.length} events`);
    return 0;
  },
});
