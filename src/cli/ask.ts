import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, answer, isRefusal, refuse } from '../answers/context.ts';
import { datedIn } from '../answers/dated.ts';
import { type Edition, editionOf } from '../answers/edition.ts';
import { parseText } from '../answers/parse/parse.ts';
import { at } from '../answers/reply/page.ts';
import { plain, plainWhole } from '../answers/reply/plain.ts';
import type { Reply } from '../answers/reply/reply.ts';
import { run, runWhole } from '../answers/run.ts';
import { LANGUAGES, languageNamed } from '../answers/words/languages.ts';
import { wordsIn } from '../answers/words/words-in.ts';
import { pictureConfig } from '../config.ts';
import type { Digest } from '../digest/digest.ts';
import { pictureAnswer } from '../pictures/answer.ts';
import { newMessage } from '../platforms/discord/format.ts';
import { inLatin } from '../platforms/latin.ts';
import { inOtherLetters } from '../platforms/other-letters.ts';
import { format } from '../platforms/slack/format.ts';
import { defineCommand, digestsOf, digestsOption, WrongUsage } from './command.ts';
import { idLines } from './ids.ts';
import { json } from './terminal.ts';

/** How each form shows a reply. */
const FORMS: Readonly<Record<string, (reply: Reply) => string>> = {
  text: (reply) => plain(reply).trimEnd(),
  slack: (reply) => json(format(reply), 2),
  discord: (reply) => json(newMessage(reply, 'asker'), 2),
};

/** A picture is told in words; in the JSON of a platform it has an address, where there is a key to sign that with. */
function drawn(as: string): Answer | undefined {
  const service = pictureConfig() ?? (as === 'text' ? { url: '', key: '' } : null);
  return service ? pictureAnswer(service, { answer, datedIn }) : undefined;
}

/** The ids of what an answer shows, where they are wanted. */
const idsOf = (reply: Reply, areWanted: boolean, text: string, digest: Digest): readonly string[] =>
  areWanted && reply.refused === undefined ? ['', 'ids:', ...idLines(text, digest)] : [];

export const command = defineCommand({
  about: `  The question is what you would type after /<topic>: who putin, timeline 1994, disputed. None gives help.
  For the topic karabakh there is npm run -s karabakh -- <question> as well.`,
  words: [0, Number.POSITIVE_INFINITY],
  options: {
    as: {
      type: 'string',
      value: 'FORM',
      default: 'text',
      help: 'text (default), or the exact JSON that Slack or Discord is sent: slack, discord',
    },
    full: { type: 'boolean', help: 'as text: everything, what is behind the buttons included' },
    ids: { type: 'boolean', help: 'as text: the ids of what is shown, too, for an entry of overlay.yml' },
    from: {
      type: 'string',
      value: 'N',
      default: '1',
      help: 'the first item shown (default: 1)',
    },
    language: {
      type: 'string',
      value: 'CODE',
      default: 'en',
      help: `of the words around the facts: ${Object.keys(LANGUAGES).join(', ')} (default: en)`,
    },
    out: { type: 'string', value: 'FILE', help: 'of picture: write the PNG there' },
    dark: { type: 'boolean', help: 'of picture: on a dark ground' },
    topic: { type: 'string', value: 'TOPIC', help: 'ask another digest than the one named first' },
    digests: digestsOption,
  },
  /** Gives 0 where there is an answer, 1 for a refusal, which is worded on the same stream. */
  async run({ values, words: [named = '', ...words] }, { out }) {
    const { as, from, full = false, ids = false, language, topic = named, out: file, dark = false } = values;
    const show = Object.hasOwn(FORMS, as) ? FORMS[as] : undefined;
    if (!show) throw new WrongUsage(`--as ${as}: it is one of ${Object.keys(FORMS).join(', ')}.`);
    if (!/^[1-9]\d{0,5}$/.test(from)) throw new WrongUsage(`--from ${from}: it is a number from 1 to 999999.`);
    const digest = await editionAsked(values.digests, topic, language);
    const question = words.join(' ');
    const command = parseText(inOtherLetters(question) ? inLatin(question, digest) : question, digest);
    const help = { topic: digest.topic.id, name: 'help', options: {} };
    const asked = isRefusal(command) ? help : at(command, Number(from) - 1);
    const isPicture = !isRefusal(command) && command.name === 'picture';
    if (file !== undefined && !isPicture) throw new WrongUsage(`--out ${file}: only a picture is written to a file.`);
    const reply = isRefusal(command) ? refuse(help, editionOf(digest), command) : run(asked, digest, drawn(as));
    if (file !== undefined && reply.picture) {
      // The rasteriser is loaded for a picture alone.
      const { writePicture } = await import('./picture.ts');
      await writePicture(asked, digest, { file, scheme: dark ? 'dark' : 'light' });
    }
    const isWhole = full && as === 'text' && reply.refused === undefined && !isPicture;
    const text = isWhole ? plainWhole(runWhole(asked, digest)).trimEnd() : show(reply);
    await out([text, ...idsOf(reply, ids && as === 'text', text, digest)].join('\n'));
    return reply.refused === undefined ? 0 : 1;
  },
});

/** The digest of a topic with the words of a language. @throws WrongUsage where either is not there. */
async function editionAsked(folder: string, topic: string, language: string): Promise<Edition> {
  const isMade = ['digest.json', 'digest.db'].some((name) => existsSync(join(folder, topic, name)));
  if (topic !== '' && !isMade && existsSync(join(folder, topic, 'topic.yml')))
    throw new WrongUsage(
      `${topic} has no digest yet: "npm run -s digest -- collect ${topic}" makes it of what its feeds bring, "compile ${topic}" of an editor's files.`,
    );
  const digests = digestsOf(folder);
  const found = digests.get(topic);
  if (!found) throw new WrongUsage(`There is no digest "${topic}" here, only: ${[...digests.keys()].join(', ')}.`);
  const code = languageNamed(language);
  if (code === null) throw new WrongUsage(`--language ${language}: it is one of ${Object.keys(LANGUAGES).join(', ')}.`);
  return editionOf(found, await wordsIn(code));
}
