import type { Answer } from './context.ts';

export const summary: Answer = () => ({ why: 'nothing-found', asked: 'summary', among: 'commands', nearest: [] });
