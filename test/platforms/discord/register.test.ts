import { type APIApplicationCommandOptionChoice, ApplicationCommandOptionType, SlashCommandBuilder } from 'discord.js';
import { ApplicationCommandCreateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { ru } from '../../../src/answers/words/ru.ts';
import { limits } from '../../../src/platforms/discord/limits.ts';
import { difference, everyRegistration, registration } from '../../../src/platforms/discord/register.ts';
import { everyCommandName, isChannelCommand, specOf } from '../../../src/subscriptions/commands/catalogue.ts';
import { harbour } from '../../fixtures/harbour.ts';

type Registration = ReturnType<typeof registration>;
const made = registration(harbour.topic);
const translated = registration(harbour.topic, [ru]);
const subcommand = (name: string) => made.options.find((option) => option.name === name);

/** Names, descriptions and values, all levels together: what Discord limits to 8,000 characters. */
function characters(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, each) => sum + characters(each), 0);
  if (typeof part !== 'object' || part === null) return 0;
  const counted = Object.entries(part).map(([key, value]) =>
    typeof value === 'string' && ['name', 'description', 'value'].includes(key) ? value.length : characters(value),
  );
  return counted.reduce((sum, count) => sum + count, 0);
}

/** The same command built by discord.js, which validates each name, description and number of options. */
function built(command: Registration) {
  const builder = new SlashCommandBuilder()
    .setName(command.name)
    .setDescription(command.description)
    .setIntegrationTypes(command.integration_types)
    .setContexts(command.contexts);
  for (const { name, description, options } of command.options) {
    builder.addSubcommand((sub) => {
      sub.setName(name).setDescription(description);
      for (const option of options) {
        if (option.type === 5)
          sub.addBooleanOption((flag) => flag.setName(option.name).setDescription(option.description));
        else if (option.type === 8)
          sub.addRoleOption((role) => role.setName(option.name).setDescription(option.description));
        else if (option.type === 7)
          sub.addChannelOption((channel) =>
            channel
              .setName(option.name)
              .setDescription(option.description)
              .addChannelTypes(...option.channel_types),
          );
        else
          sub.addStringOption((text) => {
            text.setName(option.name).setDescription(option.description).setRequired(option.required);
            if ('autocomplete' in option) text.setAutocomplete(true);
            const { choices }: { readonly choices: readonly APIApplicationCommandOptionChoice<string>[] } = {
              choices: [],
              ...option,
            };
            if (choices.length > 0) text.addChoices(...choices);
            return text;
          });
      }
      return sub;
    });
  }
  return builder.toJSON();
}

describe('the registration of a topic', () => {
  it('has a subcommand for each command of the catalogue, and one for free words', () => {
    expect(made.options.map((option) => option.name)).toEqual(['ask', ...everyCommandName]);
    expect(subcommand('ask')?.options).toMatchObject([
      { name: 'question', type: 3, required: true },
      { name: 'share' },
    ]);
    expect(made.options.every((option) => option.type === ApplicationCommandOptionType.Subcommand)).toBe(true);
    for (const name of everyCommandName)
      expect(subcommand(name)?.options.map((option) => option.name)).toEqual([
        ...specOf(name).options.map((option) => option.name),
        ...(isChannelCommand(name) ? [] : ['share']),
      ]);
  });

  it('completes names, places, articles, subjects and zones, and lists commands and modes', () => {
    const completing = made.options.flatMap((sub) =>
      sub.options.filter((option) => 'autocomplete' in option).map((option) => option.name),
    );
    expect([...new Set(completing)].sort()).toEqual([
      ...['about', 'article', 'days', 'name', 'place', 'question', 'time', 'zone'],
    ]);
    expect(subcommand('help')?.options[0]).toMatchObject({
      choices: everyCommandName.map((name) => ({ name, value: name })),
    });
    expect(subcommand('subscribe')?.options[3]).toMatchObject({
      choices: [
        { name: 'new', value: 'new' },
        { name: 'replay', value: 'replay' },
      ],
    });
  });

  it('is installed by servers and people, and open everywhere', () => {
    expect(made).toMatchObject({ type: 1, name: 'harbour', integration_types: [0, 1], contexts: [0, 1, 2] });
  });

  it('is what discord.js builds and Discord’s schema takes', () => {
    expect(built(made)).toMatchObject(JSON.parse(JSON.stringify(made)));
    expect(ApplicationCommandCreateRequestSchema.safeParse(made)).toMatchObject({ success: true });
  });

  it('stays within 8,000 characters together', () => {
    expect(characters({ name: 'ab', options: [{ description: 'cde', choices: [{ name: 'f', value: 'g' }] }] })).toBe(7);
    expect(characters(made)).toBeLessThanOrEqual(limits.commandTotal);
  });

  it.each(['Harbour', 'two words', '', 'x'.repeat(33)])('refuses "%s" as a name', (id) => {
    expect(() => registration({ ...harbour.topic, id })).toThrow('no name for a slash command');
  });

  it('shortens a description that is too long, at a word', () => {
    const { description } = registration({ ...harbour.topic, description: 'word '.repeat(40) });
    expect(description).toBe(`${'word '.repeat(19)}word…`);
  });
});

describe('descriptions in Russian', () => {
  /** Every object of the registration with a description. */
  function* describedIn(part: unknown): Generator<Readonly<Record<string, unknown>>> {
    if (typeof part !== 'object' || part === null) return;
    if ('description' in part) yield { ...part };
    for (const value of Object.values(part)) yield* describedIn(value);
  }

  it('stand beside every one of ours, within the limit; names stay', () => {
    const [topic, ...ours] = [...describedIn(translated)];
    // The topic's own words are the editor's.
    expect(topic).not.toHaveProperty('description_localizations');
    expect(ours.length).toBeGreaterThan(40);
    for (const { description_localizations, ...one } of ours) {
      const { ru: text } = description_localizations as { readonly ru: string };
      expect(text, String(one['name'])).toMatch(/\p{Script=Cyrillic}/u);
      expect(text.length, text).toBeLessThanOrEqual(limits.commandDescription);
      expect(one).not.toHaveProperty('name_localizations');
    }
  });

  it('are what Discord’s schema takes', () => {
    expect(ApplicationCommandCreateRequestSchema.safeParse(translated)).toMatchObject({ success: true });
  });

  it('are told apart from older ones', () => {
    const older = JSON.parse(JSON.stringify(translated).replace('Что можно спросить', 'Что спросить'));
    expect(difference([translated], [older]).changed).toHaveLength(1);
    expect(difference([translated], [translated]).changed).toEqual([]);
  });
});

describe('the message command', () => {
  it('is one for all topics, has no description, and works wherever the slash commands do', async () => {
    const all = await everyRegistration([harbour.topic, { ...harbour.topic, id: 'tides' }]);
    const [message, ...more] = all.filter(({ type }) => type === 3);
    expect(more).toEqual([]);
    expect(ApplicationCommandCreateRequestSchema.safeParse(message)).toMatchObject({ success: true });
    expect(message).toEqual({
      name_localizations: { ru: 'Сверить с дайджестом' },
      ...{ type: 3, name: 'Check against the digest' },
      ...{ integration_types: made.integration_types, contexts: made.contexts },
    });
  });

  it('is equal to what Discord lists of it, with an empty description', async () => {
    const wanted = await everyRegistration([]);
    const listed = wanted.map((command) => ({ ...command, id: '1', description: '' }));
    expect(difference(wanted, listed)).toMatchObject({ equal: ['Check against the digest'], changed: [] });
    const other = listed.map((command) => ({ ...command, contexts: [0] }));
    expect(difference(wanted, other).changed).toHaveLength(1);
  });
});
