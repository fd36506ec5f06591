import type { MessageFlags } from 'discord.js';

/** Who sees a message: the person who asked, or all in the channel. */
export type Audience = 'asker' | 'channel';

/** The flag of a message that only the person who asked sees. */
export const ephemeral = 64 satisfies MessageFlags.Ephemeral;
