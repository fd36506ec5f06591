import { articlesOption, defineCommand, digestsOption } from './command.ts';
import { compileTopic, shown, toldOf, writeTopic } from './topic.ts';

export const command = defineCommand({
  about: `  The citation gate looks at every line first: each quotation, number, date and name occurs in the cited paragraph.
  Where it finds a fault, nothing is written. An article that cannot be read is left out, named with why, and the exit
  code is then 3.`,
  words: [1, 1],
  options: { articles: articlesOption, digests: digestsOption },
  async run({ words: [topic = ''], values }, terminal) {
    const outcome = await compileTopic({ topic, ...values }, terminal);
    if (outcome === null) return 1;
    const path = writeTopic(outcome);
    const { code, lines } = toldOf(outcome);
    for (const line of [...outcome.compiled.report, ...lines, `wrote ${shown(path)}`]) await terminal.out(line);
    return code;
  },
});
