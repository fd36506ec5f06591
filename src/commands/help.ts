import type { Digest } from '../digest/types.ts';
import type { Action, Item, Span } from '../reply/reply.ts';
import { type CommandName, type CommandSpec, catalogue, commandNames } from './catalogue.ts';
import { type Answer, answer, isRefusal, offer } from './context.ts';
import { commandOf, nearCommands, parseText } from './parse.ts';

/** What can be asked, each command with an example; or one command in detail. */
export const help: Answer = (command, digest) => {
  const asked = command.options['command'] ?? '';
  if (asked === '') return overview(command, digest);
  const name = commandOf(asked.replace(/^\//, ''));
  if (name) return detail(name, command, digest);
  const near = nearCommands(asked);
  const nearest = (near.length > 0 ? near : commandNames).map((meant) =>
    offer(digest, meant, 'help', { command: meant }),
  );
  return { why: 'no-such-command', asked, nearest };
};

const overview: Answer = (command, digest) => {
  const { topic } = digest;
  return answer(command, digest, {
    title: `${topic.title}: what you can ask`,
    lede: [`${topic.description}. Names, places, dates or any words work without a command, too.`],
    items: commandNames.map((name) => ({
      head: { text: [{ code: usage(digest, name) }, ` · ${specOf(name).summary}`], cites: [] },
      lines: [{ text: ['Try ', ...examplesOf(digest, name).slice(0, 2).flatMap(inCode)], cites: [] }],
    })),
    notes: [
      ['Letters and numbers in brackets, such as [A5], are citations: article and paragraph. Open one with cite.'],
    ],
    choices: {
      placeholder: 'More on one command',
      options: commandNames.map((name) => offer(digest, name, 'help', { command: name })),
    },
  });
};

const detail = (name: CommandName, ...[command, digest]: Parameters<Answer>): ReturnType<Answer> => {
  const options = specOf(name).options;
  const items: Item[] = [
    {
      head: { text: [{ code: usage(digest, name) }], cites: [] },
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
      head: { text: [{ code: example }], cites: [] },
      lines: [],
    })),
  ];
  return answer(command, digest, { title: `Help: ${name}`, items, actions: tryThem(digest, name) });
};

const specOf = (name: CommandName): CommandSpec => catalogue[name];

/** "/harbour timeline [when] [about]": brackets for what may be left out. */
function usage(digest: Digest, name: CommandName): string {
  const options = specOf(name).options.map((option) => (option.required ? `<${option.name}>` : `[${option.name}]`));
  return [`/${digest.topic.id}`, name, ...options].join(' ');
}

function argumentsOf(digest: Digest, name: CommandName): readonly string[] {
  return [...new Set(specOf(name).examples(digest))];
}

const examplesOf = (digest: Digest, name: CommandName): readonly string[] =>
  argumentsOf(digest, name).map((words) => `/${digest.topic.id} ${name} ${words}`.trim());

const inCode = (example: string, index: number): Span[] => [...(index > 0 ? [' or '] : []), { code: example }];

/** A button for each example, asking what its words ask. */
function tryThem(digest: Digest, name: CommandName): readonly Action[] {
  return argumentsOf(digest, name).flatMap((words) => {
    const label = `${name} ${words}`.trim();
    const asked = parseText(label, digest);
    return isRefusal(asked) ? [] : [{ label, command: asked }];
  });
}
