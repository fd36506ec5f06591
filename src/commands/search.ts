import type { Answer } from './context.ts';

export const search: Answer = () => ({ why: 'nothing-found', asked: 'search', among: 'commands', nearest: [] });
