import type { Answer } from './context.ts';

export const sources: Answer = () => ({ why: 'nothing-found', asked: 'sources', among: 'commands', nearest: [] });
