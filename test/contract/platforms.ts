import { windowed } from '../../src/answers/reply/page.ts';
import type { Command, Reply } from '../../src/answers/reply/reply.ts';
import { decodeToken } from '../../src/answers/token.ts';
import { type HttpRequest, type HttpResponse, readRequest } from '../../src/http/lambda.ts';
import * as discordFormat from '../../src/platforms/discord/format.ts';
import { discordResponder } from '../../src/platforms/discord/respond.ts';
import type { ReplyFormat, Responder } from '../../src/platforms/platform.ts';
import type { Platform } from '../../src/platforms/platforms.ts';
import * as slackFormat from '../../src/platforms/slack/format.ts';
import { slackResponder } from '../../src/platforms/slack/respond.ts';
import type { Clock, Logger } from '../../src/ports.ts';
import { windowsOf } from '../fixtures/pages.ts';
import { slash } from '../platforms/discord/interactions.ts';
import { application, signedEvent as signedInteraction } from '../platforms/discord/keys.ts';
import { commandForm, signedEvent as signedForm } from '../platforms/slack/signed.ts';
import { paperFormat, paperResponder, sealedRequest } from './paper.ts';

/** A platform under contract, and how its messages are read. */
export interface Contracted {
  readonly format: ReplyFormat;
  readonly responder: (ports: { readonly clock: Clock; readonly logger: Logger }) => Responder;
  /** A request that asks this, signed as the platform would at an instant in seconds. */
  readonly asking: (command: Command, at: number) => HttpRequest;
  /** Words of a message in order, markup and escapes undone, without those on controls; by each way to read it. */
  readonly read: Readonly<Record<string, (message: Message) => string>>;
}

/** A message of any platform, as far as it is read; on Discord, also as the response that carries one. */
interface Message {
  readonly text?: string;
  readonly blocks?: readonly { readonly type: string }[];
  readonly components?: readonly object[];
  readonly data?: Pick<Message, 'components'>;
  readonly lines?: readonly string[];
}

const requestOf = (event: unknown): HttpRequest => {
  const request = readRequest(event, 1_000_000);
  if (!request) throw new Error('no request of ours is none');
  return request;
};

const inWords = ({ name, options }: Command): string => [name, ...Object.values(options)].join(' ');
const secret = 'a secret made up for the contract';
const discord = application();

const own: Readonly<Record<Platform, Contracted>> = {
  slack: {
    format: slackFormat,
    responder: (ports) => slackResponder({ ...ports, signingSecret: secret, post: async () => ({ ok: true }) }),
    asking: (command, at) =>
      requestOf(signedForm(commandForm({ command: `/${command.topic}`, text: inWords(command) }), { secret, at })),
    read: {
      'on screen': ({ blocks = [] }) =>
        stringsAt(
          blocks.filter(({ type }) => type !== 'actions'),
          ['text', 'alt_text'],
        )
          .map(fromMrkdwn)
          .join('\n'),
      // The top-level text is all that a screen reader gets.
      spoken: ({ text = '' }) => fromMrkdwn(text),
    },
  },
  discord: {
    format: discordFormat,
    responder: (ports) => discordResponder({ ...ports, publicKey: discord.publicKey }),
    asking: ({ topic, name, options }, at) =>
      requestOf(signedInteraction(discord, JSON.stringify(slash(topic, name, options)), at)),
    read: {
      'on screen': ({ data, components = data?.components }) =>
        stringsAt(JSON.parse(JSON.stringify(components ?? []), spokenGallery), ['content', 'alt'])
          .map(fromDiscord)
          .join('\n'),
    },
  },
};

/** The platforms of the list, and one that is made up: what is asked of a platform is not what these two happen to do. */
export const contracted: Readonly<Record<string, Contracted>> = {
  ...own,
  paper: {
    format: paperFormat,
    responder: paperResponder,
    asking: (command, at) => sealedRequest(command.topic, inWords(command), at),
    read: { 'on a sheet': ({ lines = [] }) => lines.join('\n') },
  },
};

/** One page of a reply as a platform lays it out. */
export interface ShownPage {
  readonly text: string;
  /** Ids of the citations that its controls open. */
  readonly opens: readonly string[];
  /** Every packed question on it. */
  readonly tokens: readonly string[];
}

/** Every page of a whole reply, first to last, read in one of the platform's ways. */
export function pagesOn({ format, read }: Contracted, way: string, whole: Reply): readonly ShownPage[] {
  const shown = windowsOf(whole, (window) => format.layOut(window).next?.command);
  return shown.map((window) => shownPage(format.format(window, 'asker', 'U1'), read[way]));
}

/** A reply as it is posted. */
export const postOn = ({ format, read }: Contracted, way: string, reply: Reply): ShownPage =>
  shownPage(format.format(windowed(reply), 'channel'), read[way]);

/** What a response says, read in the first of the platform's ways. */
export function saidIn({ read }: Contracted, { body }: HttpResponse): string {
  const [first] = Object.values(read);
  return first?.(JSON.parse(body)) ?? '';
}

function shownPage(message: object, read: ((message: Message) => string) | undefined): ShownPage {
  const tokens = stringsAt(message, ['custom_id', 'value', 'tearOffs']).filter((value) => decodeToken(value) !== null);
  const commands = tokens.flatMap((token) => decodeToken(token)?.command ?? []);
  const opens = commands.filter(({ name }) => name === 'cite').flatMap(({ options }) => options['id'] ?? []);
  return { text: read?.(message) ?? '', opens: [...new Set(opens)], tokens };
}

/** The words of pictures under a name that nothing else has: menus have descriptions too. */
const spokenGallery = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'media' in value && 'description' in value
    ? { alt: value.description }
    : value;

const fromMrkdwn = (text: string): string =>
  text
    .replaceAll(/<https?:[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[*_`\u200B]/g, '');

const fromDiscord = (text: string): string =>
  text.replaceAll(/(?<!\\)\]\(https:\/\/[^)/]*\/[^)]*\)/g, '').replaceAll(/\\(?=[^\w\s])|[*`\u200B]/g, '');

/** Every string, and every list of them, under one of these keys, in the order in which the payload has them. */
function stringsAt(part: unknown, keys: readonly string[], key = ''): string[] {
  if (typeof part === 'string') return keys.includes(key) ? [part] : [];
  if (Array.isArray(part)) return part.flatMap((each) => stringsAt(each, keys, key));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => stringsAt(value, keys, name));
}
