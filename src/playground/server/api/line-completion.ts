import { type CommandName, catalogue, commandNames, type OptionKind } from '../../../answers/catalogue.ts';
import { complete } from '../../../answers/complete.ts';
import { commandOf } from '../../../answers/parse/parse.ts';
import type { Digest } from '../../../digest/types.ts';
import type { LineCompletion } from './shapes.ts';

/** Lines offered at once: what a reader takes in without scrolling much. */
const MOST = 12;

/** Letters from which on a first word may be a name: one letter is in almost every name. */
const NAMES_FROM = 2;

/**
 * Ways to go on with a command line (what follows the slash command): commands while the first word is typed, with
 * people and places for those who type a name alone; from then on the values of the command's options.
 */
export function completeLine(text: string, digest: Digest): readonly LineCompletion[] {
  const line = text.trimStart();
  const blank = line.search(/\s/);
  const offered =
    blank < 0 ? firstWord(line, digest) : argument(line.slice(0, blank), line.slice(blank).trim(), digest);
  return offered.filter((one) => one.text !== line).slice(0, MOST);
}

function firstWord(typed: string, digest: Digest): readonly LineCompletion[] {
  const begun = typed.toLowerCase();
  const commands = commandNames
    .filter((name) => name.startsWith(begun))
    .map((name) => ({
      text: catalogue[name].options.length > 0 ? `${name} ` : name,
      label: name,
      hint: catalogue[name].summary,
      kind: 'command' as const,
    }));
  return typed.length < NAMES_FROM
    ? commands
    : [...commands, ...values(null, 'name', typed, digest), ...values(null, 'place', typed, digest)];
}

function argument(word: string, typed: string, digest: Digest): readonly LineCompletion[] {
  const name = commandOf(word);
  if (!name)
    return ['name', 'place'].flatMap((kind) => values(null, kind as OptionKind, `${word} ${typed}`.trim(), digest));
  return catalogue[name].options.flatMap(({ kind }) => values(name, kind, typed, digest));
}

function values(name: CommandName | null, kind: OptionKind, typed: string, digest: Digest): readonly LineCompletion[] {
  return complete(kind, typed, digest).map((offered) => {
    const [label = '', ...rest] = offered.name.split(' · ');
    return { text: name ? `${name} ${offered.value}` : offered.value, label, hint: rest.join(' · '), kind };
  });
}
