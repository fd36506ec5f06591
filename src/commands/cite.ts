import type { Answer } from './context.ts';

export const cite: Answer = () => ({ why: 'nothing-found', asked: 'cite', among: 'commands', nearest: [] });
