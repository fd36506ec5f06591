import type { Answer } from './context.ts';

export const help: Answer = () => ({ why: 'nothing-found', asked: 'help', among: 'commands', nearest: [] });
