import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compiledDigests } from '../../library/compiled.ts';
import { type Delivery, manifest } from '../../platforms/slack/manifest.ts';
import type { Terminal } from '../terminal.ts';

const HELP = `Usage: npm run -s slack:manifest -- [--url https://… | --socket]

  Prints the manifest of the Slack app: one slash command for each topic in digests/. Paste it at
  https://api.slack.com/apps under "Create New App", "From a manifest"; for an app that exists, under "App Manifest".

Options:
  --url ADDRESS    where Slack sends what is typed and pressed: the address that ends in /slack, as deploy prints it;
                   without it a placeholder stands there, which Slack takes and which you change after the first deploy
  --socket         no address: the app connects to Slack itself (npm run live:slack); for development
  --digests DIR    the folder that has the topics' folders (default: digests)
  -h, --help       this text

Exit codes: 0 printed, 2 wrong usage.`;

/** A name that can never be anyone's: https://www.rfc-editor.org/rfc/rfc2606 */
const PLACEHOLDER = 'https://your-deployment.example/slack';
const PLACEHOLDER_NOTE = `Slack is to send to ${PLACEHOLDER}, a placeholder. Give --url with the address that deploy prints, or --socket.`;

const DIGESTS = join(dirname(fileURLToPath(import.meta.url)), '../../../digests');

/** The `slack:manifest` command; gives the exit code: 0 printed, 2 wrong usage. */
export function manifestCommand(args: readonly string[], { out, error }: Terminal): 0 | 2 {
  const usage = (message: string): 2 => {
    error(message);
    error('Run `npm run -s slack:manifest -- --help` for usage.');
    return 2;
  };
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        socket: { type: 'boolean', default: false },
        digests: { type: 'string', default: DIGESTS },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      out(HELP);
      return 0;
    }
    const delivery = deliveryOf(values.url, values.socket);
    if (typeof delivery === 'string') return usage(delivery);
    if (!values.url && !values.socket) error(PLACEHOLDER_NOTE);
    const topics = [...compiledDigests(values.digests).values()].map((digest) => digest.topic);
    out(JSON.stringify(manifest(topics, delivery), null, 2));
    return 0;
  } catch (failure) {
    return usage(failure instanceof Error ? failure.message : String(failure));
  }
}

function deliveryOf(url: string | undefined, socket: boolean): Delivery | string {
  if (socket && url !== undefined) return '--url and --socket exclude each other: Slack sends to one or the other.';
  if (socket) return { by: 'socket' };
  if (url === undefined) return { by: 'http', url: PLACEHOLDER };
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    return `--url ${url}: it is an address that begins with https://.`;
  const address = new URL(url);
  // The address of the deployment alone: its function for Slack is one step down.
  if (address.pathname === '/') address.pathname = '/slack';
  return { by: 'http', url: address.href };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = manifestCommand(process.argv.slice(2), { out: console.log, error: console.error });
}
