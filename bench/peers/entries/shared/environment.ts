/** The command that every entry answers. */
export const COMMAND = 'karabakh';

/** A setting of the function. @throws Error where it is missing: a peer without its key would verify nothing. */
export function setting(name: 'SLACK_SIGNING_SECRET' | 'DISCORD_PUBLIC_KEY'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}
