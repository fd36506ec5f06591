import type { OptionKind } from '../../../answers/catalogue.ts';
import { complete } from '../../../answers/complete.ts';
import { editionOf } from '../../../answers/edition.ts';
import { channelCommandOf, commandOf } from '../../../answers/parse/parse.ts';
import type { Digest } from '../../../digest/types.ts';
import { everyCommandName, specOf } from '../../../subscriptions/commands/catalogue.ts';
import type { LineCompletion } from './shapes.ts';

/** Lines offered at once: all commands, which are what a reader takes in without scrolling much. */
const MOST = everyCommandName.length;

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
  const commands = everyCommandName
    .filter((name) => name.startsWith(begun))
    .map((name) => ({
      text: specOf(name).options.length > 0 ? `${name} ` : name,
      label: name,
      hint: specOf(name).summary,
      kind: 'command' as const,
    }));
  return typed.length < NAMES_FROM
    ? commands
    : [...commands, ...values(null, 'name', typed, digest), ...values(null, 'place', typed, digest)];
}

function argument(word: string, typed: string, digest: Digest): readonly LineCompletion[] {
  const name = commandOf(word) ?? channelCommandOf(word);
  if (!name)
    return ['name', 'place'].flatMap((kind) => values(null, kind as OptionKind, `${word} ${typed}`.trim(), digest));
  return specOf(name).options.flatMap(({ kind }) => values(name, kind, typed, digest));
}

function values(name: string | null, kind: OptionKind, typed: string, digest: Digest): readonly LineCompletion[] {
  return complete(kind, typed, editionOf(digest)).map((offered) => {
    const [label = '', ...rest] = offered.name.split(' · ');
    return { text: name ? `${name} ${offered.value}` : offered.value, label, hint: rest.join(' · '), kind };
  });
}
