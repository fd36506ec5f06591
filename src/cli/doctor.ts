import type { Env } from '../config.ts';
import type { Digests } from '../ports.ts';
import { defineCommand, digestsOf, digestsOption, messageOf, WrongUsage } from './command.ts';
import { deployment } from './doctor/aws.ts';
import { discordCommands, discordEndpoint, discordToken } from './doctor/discord.ts';
import { feeds } from './doctor/feeds.ts';
import { bad, type Finding, good, report } from './doctor/finding.ts';
import { pictureEndpoint } from './doctor/pictures.ts';
import { slackEndpoint, slackToken } from './doctor/slack.ts';
import { variables } from './doctor/variables.ts';

export const command = defineCommand({
  about: `  Looks at the digests, the variables (in the environment or in .env; never printed), the feeds that are collected here,
  the tokens as the platforms know them, the deployed functions, the registered commands, the table and the schedule.
  Each thing to mend comes with the one command that mends it, and the exit code is then 1. Changes nothing.`,
  options: {
    url: {
      type: 'string',
      value: 'ADDRESS',
      help: 'the address of the deployment, as deploy prints it, without /slack or /discord',
    },
    stage: { type: 'string', value: 'STAGE', default: 'prod', help: 'the stage of the deployment (default: prod)' },
    digests: digestsOption,
  },
  async run({ values }, { out, environment }) {
    const url = values.url?.replace(/\/(?:slack|discord)?\/?$/, '');
    if (url !== undefined && !URL.canParse(url)) throw new WrongUsage(`--url ${values.url}: it is no address.`);
    const findings = await examine({ ...values, url }, environment());
    for (const line of report(findings)) await out(line);
    return findings.some(({ state }) => state === 'bad') ? 1 : 0;
  },
});

interface Asked {
  readonly url: string | undefined;
  readonly stage: string;
  readonly digests: string;
}

async function examine({ url, stage, digests: folder }: Asked, env: Env): Promise<readonly Finding[]> {
  const digests = topics(folder);
  if (typeof digests === 'string') return [bad(digests, 'npm run -s digest -- compile <topic>'), ...variables(env)];
  const known = [...digests.keys()];
  const [topic = ''] = known;
  return [
    good(`${known.length} ${known.length === 1 ? 'digest' : 'digests'}: ${known.map((id) => `/${id}`).join(', ')}`),
    ...variables(env),
    ...(await feeds(folder, env)),
    ...(await slackToken(env)),
    ...(await slackEndpoint(env, url, topic)),
    ...(await discordToken(env, url)),
    ...(await discordCommands(env, digests)),
    await discordEndpoint(url),
    await pictureEndpoint(url),
    ...(await deployment(`dateline-${stage}`)),
  ];
}

function topics(folder: string): Digests | string {
  try {
    return digestsOf(folder);
  } catch (failure) {
    return messageOf(failure);
  }
}
