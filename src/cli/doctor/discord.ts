import type { Env } from '../../config.ts';
import { difference, everyRegistration, shownName } from '../../platforms/discord/register.ts';
import type { Digests } from '../../ports.ts';
import { bad, type Finding, finding, good, unchecked } from './finding.ts';
import { endpoint, request } from './request.ts';
import { allShaped } from './variables.ts';

const PORTAL = 'https://discord.com/developers/applications, your application';

/** https://discord.com/developers/docs/resources/application#application-object */
interface Application {
  readonly id?: string;
  readonly verify_key?: string;
  readonly interactions_endpoint_url?: string | null;
}

/** The bot token as Discord knows it: of this application, with this public key, sending to this endpoint. */
export async function discordToken(env: Env, url: string | undefined): Promise<readonly Finding[]> {
  if (!allShaped(env, 'DISCORD_BOT_TOKEN'))
    return [unchecked("Discord's answer to the bot token", 'no token that looks like one')];
  const answer = await call(env, '/applications/@me');
  if (typeof answer === 'string')
    return [bad(`Discord cannot be reached: ${answer}`, 'try again when the network is there')];
  if (answer.status !== 200) {
    const again = `copy it once more: ${PORTAL}, Bot, Reset Token`;
    return [bad(`Discord does not take DISCORD_BOT_TOKEN (${answer.status})`, again)];
  }
  const { id, verify_key, interactions_endpoint_url } = (await answer.json()) as Application;
  return [
    good('Discord knows the bot token'),
    finding(
      id === env['DISCORD_APPLICATION_ID']?.trim(),
      'the token is of this application',
      'DISCORD_APPLICATION_ID is of another application than the token',
      `copy both from one: ${PORTAL}`,
    ),
    finding(
      verify_key?.toLowerCase() === env['DISCORD_PUBLIC_KEY']?.trim().toLowerCase(),
      "DISCORD_PUBLIC_KEY is the application's",
      'DISCORD_PUBLIC_KEY is not that of the application',
      `copy it once more: ${PORTAL}, General Information`,
    ),
    ...(url === undefined ? [] : [sendsTo(interactions_endpoint_url ?? '', `${url}/discord`)]),
  ];
}

const sendsTo = (address: string, wanted: string): Finding =>
  finding(
    address === wanted,
    'Discord sends to this deployment',
    address === '' ? 'Discord has no interactions endpoint' : 'Discord sends to another address than this deployment',
    `${PORTAL}, General Information, Interactions Endpoint URL: ${wanted}`,
  );

/** The registered commands against the catalogue. */
export async function discordCommands(env: Env, digests: Digests): Promise<readonly Finding[]> {
  if (!allShaped(env, 'DISCORD_BOT_TOKEN', 'DISCORD_APPLICATION_ID'))
    return [unchecked("Discord's registered commands", 'no token and application id that look like ones')];
  const answer = await call(
    env,
    `/applications/${env['DISCORD_APPLICATION_ID']?.trim()}/commands?with_localizations=true`,
  );
  const listed: unknown = typeof answer !== 'string' && answer.status === 200 ? await answer.json() : null;
  if (!Array.isArray(listed)) return [unchecked("Discord's registered commands", 'Discord does not list them')];
  const { added, changed } = difference(
    await everyRegistration([...digests.values()].map(({ topic }) => topic)),
    listed,
  );
  const other = [
    ...added.map((one) => `${shownName(one)} is missing`),
    ...changed.map(({ wanted }) => `${shownName(wanted)} differs`),
  ];
  return [
    finding(
      other.length === 0,
      'every command is registered with Discord as the catalogue has it',
      `commands registered with Discord are not the catalogue's: ${other.join(', ')}`,
      'npm run discord:register',
    ),
  ];
}

/** The deployed function turns away what Discord did not sign; only Discord can sign. */
export const discordEndpoint = (url: string | undefined): Promise<Finding> =>
  endpoint('discord', url, (address) => {
    const headers = { 'content-type': 'application/json' };
    return request(address, { method: 'POST', headers, body: '{"type":1}' });
  });

function call(env: Env, path: string): Promise<Response | string> {
  const base = env['DISCORD_API_URL'] ?? 'https://discord.com/api';
  return request(`${base}/v10${path}`, { headers: { authorization: `Bot ${env['DISCORD_BOT_TOKEN']?.trim()}` } });
}
