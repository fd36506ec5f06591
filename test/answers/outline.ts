import type { CommandName } from '../../src/answers/catalogue.ts';
import type { Line, Reply } from '../../src/answers/reply/reply.ts';
import { wordsIn } from '../../src/answers/reply/words.ts';
import { run, runWhole } from '../../src/answers/run.ts';
import { harbour } from '../fixtures/harbour.ts';

/** Asks the harbour digest, as any platform would. */
export function asked(name: CommandName, options: Readonly<Record<string, string>> = {}): Reply {
  return run({ topic: 'harbour', name, options }, harbour);
}

const shown = ({ text, cites, named = false }: Line): string => {
  const words = wordsIn(text);
  return cites.length === 0 || named ? words : `${words} [${cites.map(({ id }) => id).join(' ')}]`;
};

/** A reply's items one line each: `# group`, `* head`, `- line`, citations in brackets. */
export function outline(reply: Reply): readonly string[] {
  let group: string | undefined;
  return reply.items.flatMap((item) => {
    const opens = item.group !== undefined && item.group !== group;
    group = item.group;
    return [
      ...(opens ? [`# ${item.group}`] : []),
      ...(item.head ? [`* ${shown(item.head)}`] : []),
      ...item.lines.map((line) => `- ${shown(line)}`),
    ];
  });
}

/** The lede as a string. */
export const lede = (reply: Reply): string => shown({ text: reply.lede ?? [], cites: [] });

/** Buttons and menu entries as the commands that they ask. */
export const offered = (reply: Reply): readonly string[] =>
  [...reply.actions, ...(reply.choices?.options ?? [])].map(({ command }) =>
    [command.name, ...Object.values(command.options)].join(' '),
  );

/** A first view one line each, and under the name of each view what is behind it: `## Said and did`. */
export function outlineWhole(
  name: CommandName,
  options: Readonly<Record<string, string>> = {},
  digest = harbour,
): readonly string[] {
  const [first, ...views] = runWhole({ topic: digest.topic.id, name, options }, digest);
  const named = (label: string): string => `## ${label.replace(/ · \d+$/, '')}`;
  return [
    ...(first ? outline(first) : []),
    ...views.flatMap((view, index) => [named(first?.views[index]?.label ?? ''), ...outline(view)]),
  ];
}
