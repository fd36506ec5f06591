import type { Answer } from './context.ts';

export const figures: Answer = () => ({ why: 'nothing-found', asked: 'figures', among: 'commands', nearest: [] });
