import type { MessageFlags } from 'discord.js';

/** The flag of a message that only the person who asked sees. */
export const ephemeral = 64 satisfies MessageFlags.Ephemeral;

/** The flag of a message that is made of components alone, which those who hide embeds see as well. */
export const ofComponents = 32768 satisfies MessageFlags.IsComponentsV2;
