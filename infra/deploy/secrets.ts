/** A template, as far as it is read here. */
interface Template {
  readonly Resources: Readonly<
    Record<
      string,
      { readonly Properties?: { readonly Environment?: { readonly Variables?: Readonly<Record<string, unknown>> } } }
    >
  >;
}

interface Secret {
  /** Its last part in the Parameter Store. */
  readonly name: string;
  readonly functionId: string;
  readonly variable: string;
  readonly from: string;
}

/** Without the first of its secrets a platform gets no answer; without the second, no summaries are posted there. */
const PLATFORMS: Readonly<Record<'Slack' | 'Discord', readonly [Secret, Secret]>> = {
  Slack: [
    {
      name: 'slack-signing-secret',
      functionId: 'SlackLambdaFunction',
      variable: 'SLACK_SIGNING_SECRET',
      from: "https://api.slack.com/apps, your app's Basic Information",
    },
    {
      name: 'slack-bot-token',
      functionId: 'DeliverLambdaFunction',
      variable: 'SLACK_BOT_TOKEN',
      from: "https://api.slack.com/apps, your app's OAuth & Permissions",
    },
  ],
  Discord: [
    {
      name: 'discord-public-key',
      functionId: 'DiscordLambdaFunction',
      variable: 'DISCORD_PUBLIC_KEY',
      from: 'https://discord.com/developers/applications, General Information',
    },
    {
      name: 'discord-bot-token',
      functionId: 'DeliverLambdaFunction',
      variable: 'DISCORD_BOT_TOKEN',
      from: 'https://discord.com/developers/applications, Bot',
    },
  ],
};

export type Platform = keyof typeof PLATFORMS;

/** What a packaged template has of the secrets. Their values are looked at for being there, and never printed. */
export interface Given {
  /** Platforms that will be answered. */
  readonly ready: readonly Platform[];
  /** What is not in the Parameter Store, and what that means, in words. */
  readonly missing: readonly string[];
}

/** @param where Where the deployment's secrets are kept. */
export function secretsIn(template: Template, where: { readonly stage: string; readonly region: string }): Given {
  const has = ({ functionId, variable }: Secret): boolean => {
    const value = template.Resources[functionId]?.Properties?.Environment?.Variables?.[variable];
    return value !== undefined && value !== '';
  };
  const platforms = Object.keys(PLATFORMS) as Platform[];
  const missing = platforms.flatMap((platform) => {
    const [first, second] = PLATFORMS[platform];
    return [
      ...(has(first) ? [] : [`${platform} will get no answers:\n${howToStore(first, where)}`]),
      ...(has(second) ? [] : [`No summaries will be posted on ${platform}:\n${howToStore(second, where)}`]),
    ];
  });
  return { ready: platforms.filter((platform) => has(PLATFORMS[platform][0])), missing };
}

/** The commands that store a secret, without it standing in the shell's history. */
function howToStore(secret: Secret, { stage, region }: { readonly stage: string; readonly region: string }): string {
  return [
    `  # from ${secret.from}`,
    '  read -rs SECRET && aws ssm put-parameter --type SecureString --overwrite \\',
    `    --region ${region} --name /dateline/${stage}/${secret.name} --value "$SECRET"`,
  ].join('\n');
}
