import type { Platform } from './secrets.ts';

/** Said where there are no credentials, before anything is built or sent. `reason` is the AWS client's own word. */
export const noCredentials = (
  reason: string,
): string => `There are no AWS credentials, so nothing was built or sent. (${reason})

Give those of an AWS account that may create CloudFormation stacks with roles, in one of these ways:
  - a profile of ~/.aws/config: run "aws configure" or "aws sso login", then set AWS_PROFILE if it is not "default"
  - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN, where there is one) in the environment
Then run the same command again.`;

/** Said where neither platform has its first secret: such a deployment would answer nobody. */
export const noSecrets = (missing: readonly string[]): string =>
  ['Nothing was deployed: neither Slack nor Discord has its secrets in the Parameter Store.', ...missing]
    .join('\n\n')
    .concat('\n\nStore what one platform needs, or both, and run the same command again.');

/** Where a deployment is reached. */
export interface Endpoints {
  readonly slack: string;
  readonly discord: string;
}

/** The endpoints in what `osls info --verbose` prints: the stack's outputs. */
export function endpointsIn(printed: string): Endpoints {
  const output = (name: string): string => {
    const [, address] = new RegExp(`\\b${name}: (https://\\S+)`).exec(printed) ?? [];
    if (address === undefined)
      throw new Error(`The deployed stack does not say its ${name}: look with "npx osls info".`);
    return address;
  };
  return { slack: output('SlackEndpoint'), discord: output('DiscordEndpoint') };
}

/** Said at the end: where the platforms are to send their requests, and what to do next. */
export function nextSteps(
  { slack, discord }: Endpoints,
  ready: readonly Platform[],
  missing: readonly string[],
): string {
  const steps = {
    Slack: `Slack      ${slack}
  1. npm run -s slack:manifest -- --url ${slack}
  2. Paste what it prints at https://api.slack.com/apps: your app, App Manifest.
  3. Install the app to your workspace, and type /karabakh there.`,
    Discord: `Discord    ${discord}
  1. npm run -s discord:register
  2. Enter the address at https://discord.com/developers/applications: your application, General Information,
     Interactions Endpoint URL. Discord tries it at once.
  3. Install the application to a server, and type /karabakh there.`,
  };
  const lacking = missing.length > 0 ? ['Not in the Parameter Store; store it and deploy again:', ...missing] : [];
  return ['Deployed.', ...ready.map((platform) => steps[platform]), ...lacking].join('\n\n');
}
