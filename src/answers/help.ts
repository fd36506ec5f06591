import {
  type EveryCommandName as CommandName,
  everyCommandName,
  isChannelCommand,
  specOf,
} from '../subscriptions/commands/catalogue.ts';
import { capital } from './cites.ts';
import { type Answer, answer, ask, isRefusal, offer } from './context.ts';
import type { Edition } from './edition.ts';
import { channelCommandOf, commandOf, nearCommands, parseText } from './parse/parse.ts';
import type { Action, Command, Item, Span } from './reply/reply.ts';
import { section } from './window.ts';
import type { Words } from './words/words.ts';

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
const KINDS: readonly (readonly [readonly CommandName[], keyof Words['help']['kinds']])[] = [
  [['brief', 'timeline', 'summary'], 'topic'],
  [['who', 'where'], 'names'],
  [['disputed', 'figures', 'picture'], 'counts'],
  [['search', 'sources', 'cite'], 'words'],
  [['subscribe', 'follow'], 'channel'],
];

const overview: Answer = (command, digest) => {
  const { buttons, help, views } = digest.words;
  const named = (names: readonly CommandName[]): Span[] =>
    names.flatMap((name, index) => inARow(ask(digest, name), index));
  const detailed = everyCommandName.map(
    (name): Item => ({
      head: { text: [{ command: usage(digest, name) }, ` · ${help.summary(name)}`], cites: [] },
      lines:
        examplesOf(digest, name).length > 0
          ? [{ text: [help.attempt, ...examplesOf(digest, name).slice(0, 2).flatMap(inARow)], cites: [] }]
          : [],
      open: offer(digest, buttons.more, 'help', { command: name }),
    }),
  );
  return answer(command, digest, {
    title: help.title(digest.topic.title),
    lede: [help.lede],
    first: {
      items: KINDS.map(([names, kind]) => ({
        lines: [{ text: [...named(names), ` · ${help.kinds[kind]}`], cites: [] }],
      })),
    },
    views: [{ name: 'all', label: views.commands, sections: [section(detailed)] }],
    actions: [
      offer(digest, buttons.brief, 'brief'),
      offer(digest, buttons.timeline, 'timeline'),
      offer(digest, buttons.people, 'who'),
    ],
  });
};

const detail = (name: CommandName, ...[command, digest]: Parameters<Answer>): ReturnType<Answer> => {
  const options = specOf(name).options;
  const words = digest.words.help;
  const items: Item[] = [
    {
      head: { text: [{ command: usage(digest, name) }], cites: [] },
      lines: [{ text: [`${words.summary(name)}.`], cites: [] }],
    },
    ...options.map((option) => ({
      group: words.options,
      head: {
        text: [{ bold: option.name }, option.required ? '' : words.optional, `: ${words.option(name, option.name)}`],
        cites: [],
      },
      lines: [],
    })),
    ...examplesOf(digest, name).map((example) => ({
      group: words.examples,
      head: { text: [{ command: example }], cites: [] },
      lines: [],
    })),
  ];
  return answer(command, digest, {
    title: words.one(name),
    list: [section(items)],
    actions: tryThem(digest, name),
  });
};

/** "/harbour timeline [when] [about]": brackets for what may be left out. */
function usage(digest: Edition, name: CommandName): Command {
  const options = specOf(name).options.map((option): [string, string] => [
    option.name,
    option.required ? `<${option.name}>` : `[${option.name}]`,
  ]);
  return ask(digest, name, Object.fromEntries(options));
}

/** The catalogue's examples as questions; what is written there is what one would type. */
function examplesOf(digest: Edition, name: CommandName): readonly Command[] {
  const typed = [...new Set(specOf(name).examples(digest))].map((words) =>
    parseText(`${name} ${words}`.trim(), digest),
  );
  return typed.flatMap((asked) => (isRefusal(asked) ? [] : [asked]));
}

const inARow = (command: Command, index: number): Span[] => [...(index > 0 ? [', '] : []), { command }];

/** A button for each example; none that would change what the channel has. */
function tryThem(digest: Edition, name: CommandName): readonly Action[] {
  if (isChannelCommand(name)) return [offer(digest, digest.words.buttons.channelHas, 'subscription')];
  return examplesOf(digest, name).map((command) => ({
    label: capital([name, ...Object.values(command.options)].join(' ')),
    command,
  }));
}
