import type { Digest } from '../digest/types.ts';
import {
  type EveryCommandName as CommandName,
  everyCommandName,
  isChannelCommand,
  specOf,
} from '../subscriptions/commands/catalogue.ts';
import { capital } from './cites.ts';
import { type Answer, answer, ask, isRefusal, offer } from './context.ts';
import { channelCommandOf, commandOf, nearCommands, parseText } from './parse/parse.ts';
import type { Action, Command, Item, Span } from './reply/reply.ts';
import { section } from './window.ts';

/** What can be asked, each command with an example; or one command in detail. */
export const help: Answer = (command, digest) => {
  const asked = command.options['command'] ?? '';
  if (asked === '') return overview(command, digest);
  const word = asked.replace(/^\//, '');
  const name = commandOf(word) ?? channelCommandOf(word);
  if (name) return detail(name, command, digest);
  const near = nearCommands(asked);
  const nearest = (near.length > 0 ? near : everyCommandName).map((meant) =>
    offer(digest, meant, 'help', { command: meant }),
  );
  return { kind: 'refusal', why: 'no-such-command', asked, nearest };
};

/** What a first look at help tells of each command, kinds of questions together. */
const KINDS: readonly (readonly [readonly CommandName[], string])[] = [
  [['brief', 'timeline', 'summary'], 'the topic, its events, one day'],
  [['who', 'where'], 'a name in any spelling'],
  [['disputed', 'figures', 'picture'], 'where reports part; every count; drawn'],
  [['search', 'sources', 'cite'], 'words, articles, one citation'],
  [['subscribe', 'follow'], 'a daily summary, news of a name posted here'],
];

const overview: Answer = (command, digest) => {
  const named = (names: readonly CommandName[]): Span[] =>
    names.flatMap((name, index) => inARow(ask(digest, name), index));
  const detailed = everyCommandName.map(
    (name): Item => ({
      head: { text: [{ command: usage(digest, name) }, ` · ${specOf(name).summary}`], cites: [] },
      lines:
        examplesOf(digest, name).length > 0
          ? [{ text: ['Try ', ...examplesOf(digest, name).slice(0, 2).flatMap(inARow)], cites: [] }]
          : [],
      open: offer(digest, 'More', 'help', { command: name }),
    }),
  );
  return answer(command, digest, {
    title: `${digest.topic.title}: what you can ask`,
    lede: ['A name, a place, a day or any words will do without a command.'],
    first: { items: KINDS.map(([names, what]) => ({ lines: [{ text: [...named(names), ` · ${what}`], cites: [] }] })) },
    views: [{ name: 'all', label: 'Every command', sections: [section(detailed)] }],
    actions: [offer(digest, 'Brief', 'brief'), offer(digest, 'Timeline', 'timeline'), offer(digest, 'People', 'who')],
  });
};

const detail = (name: CommandName, ...[command, digest]: Parameters<Answer>): ReturnType<Answer> => {
  const options = specOf(name).options;
  const items: Item[] = [
    {
      head: { text: [{ command: usage(digest, name) }], cites: [] },
      lines: [{ text: [`${specOf(name).summary}.`], cites: [] }],
    },
    ...options.map((option) => ({
      group: 'Options',
      head: {
        text: [{ bold: option.name }, option.required ? '' : ' (may be left out)', `: ${option.description}`],
        cites: [],
      },
      lines: [],
    })),
    ...examplesOf(digest, name).map((example) => ({
      group: 'Examples',
      head: { text: [{ command: example }], cites: [] },
      lines: [],
    })),
  ];
  return answer(command, digest, {
    title: `Help: ${name}`,
    list: [section(items)],
    actions: tryThem(digest, name),
  });
};

/** "/harbour timeline [when] [about]": brackets for what may be left out. */
function usage(digest: Digest, name: CommandName): Command {
  const options = specOf(name).options.map((option): [string, string] => [
    option.name,
    option.required ? `<${option.name}>` : `[${option.name}]`,
  ]);
  return ask(digest, name, Object.fromEntries(options));
}

/** The catalogue's examples as questions; what is written there is what one would type. */
function examplesOf(digest: Digest, name: CommandName): readonly Command[] {
  const typed = [...new Set(specOf(name).examples(digest))].map((words) =>
    parseText(`${name} ${words}`.trim(), digest),
  );
  return typed.flatMap((asked) => (isRefusal(asked) ? [] : [asked]));
}

const inARow = (command: Command, index: number): Span[] => [...(index > 0 ? [', '] : []), { command }];

/** A button for each example; none that would change what the channel has. */
function tryThem(digest: Digest, name: CommandName): readonly Action[] {
  if (isChannelCommand(name)) return [offer(digest, 'What this channel has', 'subscription')];
  return examplesOf(digest, name).map((command) => ({
    label: capital([name, ...Object.values(command.options)].join(' ')),
    command,
  }));
}
