import { parseArgs } from 'node:util';

export const HELP = `Usage: npm run deploy -- [--stage NAME] [--region NAME] [--param NAME=VALUE]...

  Builds, packages and deploys dateline to AWS, and prints where Slack and Discord are to send their requests.

Options:
  --stage NAME        one of any number of deployments side by side (default: prod; dev keeps less and alarms less)
  --region NAME       where (default: eu-central-1)
  --param NAME=VALUE  a parameter of serverless.yml: alarm-email, channels, summary-alarm, log-days, table-removal,
                      requests-per-second, digest-bucket, article-days, contact
  -h, --help          this text

Needs credentials of an AWS account, and the secrets of one platform or both in its Parameter Store.
Exit codes: 0 deployed, 1 not deployed, 2 wrong usage.`;

export interface Options {
  readonly stage: string;
  readonly region: string;
  /** As osls takes them: `--stage dev --region … --param …`. */
  readonly flags: readonly string[];
  readonly help: boolean;
}

/** @throws Error at an option that there is not, or a stage or parameter that is none. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      stage: { type: 'string', default: 'prod' },
      region: { type: 'string', default: 'eu-central-1' },
      param: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { stage, region, param, help } = values;
  // It becomes a part of names, of which some may have 64 characters.
  if (!/^[a-z][a-z0-9-]{0,15}$/.test(stage)) {
    throw new Error(`--stage ${stage}: at most 16 small letters, digits and hyphens, a letter first.`);
  }
  const odd = param.find((given) => !/^[a-z-]+=/.test(given));
  if (odd !== undefined) throw new Error(`--param ${odd}: it is NAME=VALUE.`);
  const flags = ['--stage', stage, '--region', region, ...param.flatMap((given) => ['--param', given])];
  return { stage, region, flags, help };
}
