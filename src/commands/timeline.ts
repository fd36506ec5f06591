import type { Answer } from './context.ts';

export const timeline: Answer = () => ({ why: 'nothing-found', asked: 'timeline', among: 'commands', nearest: [] });
