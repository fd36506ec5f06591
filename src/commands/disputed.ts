import type { Answer } from './context.ts';

export const disputed: Answer = () => ({ why: 'nothing-found', asked: 'disputed', among: 'commands', nearest: [] });
