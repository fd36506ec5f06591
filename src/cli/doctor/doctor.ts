import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Env, environment } from '../../config.ts';
import { compiledDigests } from '../../library/compiled.ts';
import type { Digests } from '../../ports.ts';
import { loadDotEnv } from '../connect/dot-env.ts';
import type { Terminal } from '../terminal.ts';
import { deployment } from './aws.ts';
import { discordCommands, discordEndpoint, discordToken } from './discord.ts';
import { bad, type Finding, good, told } from './finding.ts';
import { shapes } from './shapes.ts';
import { slackEndpoint, slackToken } from './slack.ts';

const HELP = `Usage: npm run -s doctor -- [options]

  Looks at everything between this machine and a working command: the digests, the variables (in the environment or in
  .env; never printed), the tokens as the platforms know them, the deployed functions, the registered commands, the
  table and the schedule. Each thing to mend comes with the one command that mends it. Changes nothing.

Options:
  --url ADDRESS    the address of the deployment, as deploy prints it, without /slack or /discord
  --stage STAGE    the stage of the deployment (default: prod)
  --digests DIR    the folder that has the topics' folders (default: digests)
  -h, --help       this text

Exit codes: 0 nothing to mend, 1 something to mend, 2 wrong usage.`;

const DIGESTS = join(dirname(fileURLToPath(import.meta.url)), '../../../digests');

interface Asked {
  readonly help: boolean;
  readonly url: string | undefined;
  readonly stage: string;
  readonly digests: string;
}

/** The `doctor` command; `now` in milliseconds. Gives the exit code. */
export async function doctorCommand(
  args: readonly string[],
  env: Env,
  now: number,
  { out, error }: Terminal,
): Promise<0 | 1 | 2> {
  const asked = readArgs(args);
  if (typeof asked === 'string') {
    error(asked);
    error('Run `npm run -s doctor -- --help` for usage.');
    return 2;
  }
  if (asked.help) {
    out(HELP);
    return 0;
  }
  const findings = await examine(asked, env, now);
  for (const line of told(findings)) out(line);
  return findings.some(({ state }) => state === 'bad') ? 1 : 0;
}

async function examine({ url, stage, digests: dir }: Asked, env: Env, now: number): Promise<readonly Finding[]> {
  const digests = topics(dir);
  if (typeof digests === 'string') return [bad(digests, 'npm run -s digest -- compile <topic>'), ...shapes(env)];
  const known = [...digests.keys()];
  const [topic = ''] = known;
  return [
    good(`${known.length} ${known.length === 1 ? 'digest' : 'digests'}: ${known.map((id) => `/${id}`).join(', ')}`),
    ...shapes(env),
    ...(await slackToken(env)),
    ...(await slackEndpoint(env, url, topic, now)),
    ...(await discordToken(env, url)),
    ...(await discordCommands(env, digests)),
    ...(await discordEndpoint(url)),
    ...(await deployment(`dateline-${stage}`)),
  ];
}

function topics(dir: string): Digests | string {
  try {
    return compiledDigests(dir);
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

function readArgs(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        stage: { type: 'string', default: 'prod' },
        digests: { type: 'string', default: DIGESTS },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { help, stage, digests } = values;
    const url = values.url?.replace(/\/(?:slack|discord)?\/?$/, '');
    if (url !== undefined && !URL.canParse(url)) return `--url ${values.url}: it is no address.`;
    return { help, url, stage, digests };
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  loadDotEnv();
  const terminal = { out: console.log, error: console.error };
  process.exitCode = await doctorCommand(process.argv.slice(2), environment(), Date.now(), terminal);
}
