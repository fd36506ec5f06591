import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The fixed text that a peer answers, read once a process: a file beside the bundle, so that the size of the bundle is
 * that of its code. It is part of what dateline answered to the same question (../../question.ts).
 */
export const answerOf = (platform: 'slack' | 'discord'): string =>
  readFileSync(join(import.meta.dirname, `${platform}.txt`), 'utf8');
