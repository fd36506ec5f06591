import type { Answer } from './context.ts';

export const who: Answer = () => ({ why: 'nothing-found', asked: 'who', among: 'commands', nearest: [] });
