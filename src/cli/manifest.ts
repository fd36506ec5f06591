import { type Delivery, manifest } from '../platforms/slack/register.ts';
import { defineCommand, digestsOf, digestsOption, WrongUsage } from './command.ts';
import { json } from './terminal.ts';

/** A name that can never be anyone's: https://www.rfc-editor.org/rfc/rfc2606 */
const PLACEHOLDER = 'https://your-deployment.example/slack';

export const command = defineCommand({
  about: `  One slash command for each topic in digests/. Paste it at https://api.slack.com/apps under "Create New App", "From a
  manifest"; for an app that exists, under "App Manifest".`,
  options: {
    url: {
      type: 'string',
      value: 'ADDRESS',
      help: 'where Slack sends what is typed and pressed: the address that ends in /slack, as deploy prints it; without it a placeholder stands there, which Slack takes and which you change after the first deploy',
    },
    socket: {
      type: 'boolean',
      help: 'no address: the app connects to Slack itself (npm run live:slack); for development',
    },
    digests: digestsOption,
  },
  async run({ values: { url, socket, digests } }, { out, error }) {
    if (socket && url !== undefined)
      throw new WrongUsage('--url and --socket exclude each other: Slack sends to one or the other.');
    const delivery: Delivery = socket ? { by: 'socket' } : { by: 'http', url: addressOf(url) };
    const topics = [...digestsOf(digests).values()].map((digest) => digest.topic);
    if (!url && !socket)
      error(
        `Slack is to send to ${PLACEHOLDER}, a placeholder. Give --url with the address that deploy prints, or --socket.`,
      );
    await out(json(manifest(topics, delivery), 2));
    return 0;
  },
});

function addressOf(url: string | undefined): string {
  if (url === undefined) return PLACEHOLDER;
  const address = URL.parse(url);
  if (address?.protocol !== 'https:') throw new WrongUsage(`--url ${url}: it is an address that begins with https://.`);
  // The address of the deployment alone: its function for Slack is one step down.
  if (address.pathname === '/') address.pathname = '/slack';
  return address.href;
}
