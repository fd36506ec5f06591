import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, commandNames } from '../../src/commands/catalogue.ts';
import { complete } from '../../src/commands/complete.ts';
import { run } from '../../src/commands/run.ts';
import { digestFault } from '../../src/digest/fault.ts';
import type { Digest } from '../../src/digest/types.ts';
import { format as onDiscord } from '../../src/discord/format.ts';
import { composer } from '../../src/schedule/summary.ts';
import { format as onSlack } from '../../src/slack/format.ts';
import { harbour } from '../fixtures/harbour.ts';
import { root } from '../infra/project.ts';

const read = (file: string): Digest => JSON.parse(readFileSync(join(root, file), 'utf8'));
const compiled = read('test/topics/harbour/digest.json');
