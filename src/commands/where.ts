import type { Answer } from './context.ts';

export const where: Answer = () => ({ why: 'nothing-found', asked: 'where', among: 'commands', nearest: [] });
