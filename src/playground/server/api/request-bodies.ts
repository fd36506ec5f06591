import * as v from 'valibot';
import { everyCommandName, specOf } from '../../../subscriptions/commands/catalogue.ts';
import type { AutocompleteRequest, DroppedRequest, PressRequest, TypedRequest } from './shapes.ts';

/** The bodies that the page sends; what is of another shape is null. */

/** No longer than anything that Slack or Discord lets a person type, in characters. */
const text = v.pipe(v.string(), v.maxLength(4_000));

const ENTRIES = ['slash-command', 'mention', 'direct-message', 'app-home', 'message-command'] as const;

const ask = v.object({ topic: text, text, entry: v.optional(v.picklist(ENTRIES), 'slash-command') });

const press = v.object({
  platform: v.picklist(['slack', 'discord']),
  kind: v.picklist(['button', 'menu', 'channel']),
  id: text,
  value: text,
  ephemeral: v.boolean(),
  message: v.optional(text, 'message'),
  entry: v.exactOptional(v.picklist(ENTRIES)),
  view: v.exactOptional(v.object({ type: v.picklist(['home', 'modal']), private_metadata: text })),
});

/** A command of the catalogue with options that it has; options left empty are left out. */
const typed = v.pipe(
  v.object({
    topic: text,
    name: v.picklist(everyCommandName),
    options: v.record(v.string(), text),
    share: v.optional(v.boolean(), false),
  }),
  v.check(({ name, options }) => Object.keys(options).every((option) => hasOption(name, option))),
  v.transform(({ options, ...command }) => ({
    ...command,
    options: Object.fromEntries(Object.entries(options).filter(([, value]) => value.trim() !== '')),
  })),
);

/** Characters of a file's name, its folder included. */
const LONGEST_NAME = 300;

const dropped = v.object({
  name: text,
  files: v.array(
    v.object({ name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)), base64: v.pipe(v.string(), v.base64()) }),
  ),
});

const hasOption = (command: TypedRequest['name'], option: string): boolean =>
  specOf(command).options.some(({ name }) => name === option);

export const readDropped = (body: unknown): DroppedRequest | null => read(dropped, body);
export const readAsk = (body: unknown): v.InferOutput<typeof ask> | null => read(ask, body);
export const readPress = (body: unknown): PressRequest | null => read(press, body);
export const readCommand = (body: unknown): TypedRequest | null => read(typed, body);

export function readAutocomplete(body: unknown): AutocompleteRequest | null {
  const [command, option] = [readCommand(body), read(v.object({ focused: text }), body)];
  return command && option && hasOption(command.name, option.focused) ? { ...command, ...option } : null;
}

function read<T>(schema: v.GenericSchema<unknown, T>, body: unknown): T | null {
  const { success, output } = v.safeParse(schema, body);
  return success ? output : null;
}
