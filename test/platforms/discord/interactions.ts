/** Interactions as Discord sends them, cut down to what is read, with some of what is not. */
interface Typed {
  readonly name: string;
  readonly type: number;
  readonly value: string | boolean;
  readonly focused?: boolean;
}

const asker = { id: '80351110224678912', username: 'reader' };

/** A slash command: `slash('harbour', 'who', { name: 'rosa' })`; a value of true or false is a boolean option. */
export function slash(topic: string, command: string, options: Readonly<Record<string, string | boolean>> = {}) {
  return interaction(2, subcommand(topic, command, options));
}

/** The same while `focused` is being typed. */
export function typing(topic: string, command: string, focused: string, value: string) {
  return interaction(4, subcommand(topic, command, { [focused]: value }, focused));
}

export interface Pressed {
  /** Flags of the message that holds the button: 64 where only the asker sees it, 32768 where it is made of components. */
  readonly flags?: number;
  /** Its id. */
  readonly message?: string;
}

export function press(customId: string, { flags = 64 + 32768, message: id = '1' }: Pressed = {}) {
  return { ...interaction(3, { component_type: 2, custom_id: customId }), message: { id, flags } };
}

export function choose(customId: string, value: string, { flags = 64 + 32768, message: id = '1' }: Pressed = {}) {
  const chosen = { component_type: 3, custom_id: customId, values: [value] };
  return { ...interaction(3, chosen), message: { id, flags } };
}

function subcommand(topic: string, command: string, given: Readonly<Record<string, string | boolean>>, focused = '') {
  const options: Typed[] = Object.entries(given).map(([name, value]) => ({
    name,
    type: typeof value === 'boolean' ? 5 : 3,
    value,
    ...(name === focused ? { focused: true } : {}),
  }));
  return { id: '3', type: 1, name: topic, options: [{ type: 1, name: command, options }] };
}

function interaction(type: number, data: object) {
  return { id: '4', application_id: '5', type, data, token: 'unused', version: 1, member: { user: asker }, context: 0 };
}
