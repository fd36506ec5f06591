import type { CommandName } from '../../src/answers/catalogue.ts';
import type { Line, Reply } from '../../src/answers/reply/reply.ts';
import { wordsIn } from '../../src/answers/reply/words.ts';
import { run } from '../../src/answers/run.ts';
import { harbour } from '../fixtures/harbour.ts';

/** Asks the harbour digest, as any platform would. */
export function asked(name: CommandName, options: Readonly<Record<string, string>> = {}): Reply {
  return run({ topic: 'harbour', name, options }, harbour);
}

const shown = ({ text, cites }: Line): string => {
  const words = wordsIn(text);
  return cites.length === 0 ? words : `${words} [${cites.map(({ id }) => id).join(' ')}]`;
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
