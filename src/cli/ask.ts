import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isRefusal, refuse } from '../answers/context.ts';
import { parseText } from '../answers/parse/parse.ts';
import { at } from '../answers/reply/page.ts';
import { plain } from '../answers/reply/plain.ts';
import type { Reply } from '../answers/reply/reply.ts';
import { run, runWhole } from '../answers/run.ts';
import type { Digest } from '../digest/types.ts';
import { compiledDigests } from '../library/compiled.ts';
import { newMessage } from '../platforms/discord/format.ts';
import { format } from '../platforms/slack/format.ts';
import type { Terminal } from './terminal.ts';

const HELP = `Usage: npm run -s karabakh -- <question> [options]

  The question is what you would type after /karabakh: who putin, timeline 1994, disputed. None gives help.
  Any topic is asked as: npm run -s ask -- <topic> <question>.

Options:
  --as FORM        text (default), or the exact JSON that Slack or Discord is sent: slack, discord
  --from N         the first item shown in Slack's and Discord's form (default: 1); text is always whole
  --topic TOPIC    ask another digest than the one that the command is named after
  --digests DIR    the folder that has the topics' folders (default: digests)
  -h, --help       this text

Exit codes: 0 answered, 1 refused, 2 wrong usage.`;

const DIGESTS = join(dirname(fileURLToPath(import.meta.url)), '../../digests');

/** How each form shows a reply, and which: all of it, or the window that begins where asked. */
const FORMS: Readonly<Record<string, { readonly show: (reply: Reply) => string; readonly ask: typeof run }>> = {
  text: { show: (reply) => plain(reply).trimEnd(), ask: runWhole },
  slack: { show: (reply) => JSON.stringify(format(reply), null, 2), ask: run },
  discord: { show: (reply) => JSON.stringify(newMessage(reply, 'asker'), null, 2), ask: run },
};

/**
 * Answers a question on the command line. `args` begin with the topic, then the words of the question.
 * Gives the exit code: 0 answered, 1 refused, 2 wrong usage or no digest to answer from.
 */
export function askCommand(args: readonly string[], { out, error }: Terminal): 0 | 1 | 2 {
  const usage = (message: string): 2 => {
    error(message);
    error('Run `npm run -s karabakh -- --help` for usage.');
    return 2;
  };
  const asked = readArgs(args);
  if (typeof asked === 'string') return usage(asked);
  if (asked.help) {
    out(HELP);
    return 0;
  }
  const digest = readDigest(asked.digests, asked.topic);
  if (typeof digest === 'string') return usage(digest);
  const { show, ask } = asked.form;
  const command = parseText(asked.question, digest);
  const help = { topic: digest.topic.id, name: 'help', options: {} };
  const reply = isRefusal(command) ? refuse(help, digest, command) : ask(at(command, asked.from), digest);
  out(show(reply));
  return reply.kind === 'answer' ? 0 : 1;
}

function readArgs(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string', default: 'text' },
        from: { type: 'string', default: '1' },
        topic: { type: 'string' },
        digests: { type: 'string', default: DIGESTS },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [named = '', ...words] = positionals;
    const form = Object.hasOwn(FORMS, values.as) ? FORMS[values.as] : undefined;
    if (!form) return `--as ${values.as}: it is one of ${Object.keys(FORMS).join(', ')}.`;
    if (!/^[1-9]\d{0,5}$/.test(values.from)) return `--from ${values.from}: it is a number from 1 to 999999.`;
    const { help, digests, topic = named } = values;
    return { help, digests, topic, question: words.join(' '), from: Number(values.from) - 1, form };
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

/** The digest of a topic, or what stands in the way of reading it. */
function readDigest(dir: string, topic: string): Digest | string {
  try {
    const digests = compiledDigests(dir);
    return digests.get(topic) ?? `There is no digest "${topic}" here, only: ${[...digests.keys()].join(', ')}.`;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = askCommand(process.argv.slice(2), { out: console.log, error: console.error });
}
