#!/usr/bin/env node
/** The program that people run: `node bin/dateline.mjs ask karabakh who putin`. Its commands are in src/cli/dateline.ts. */
import '../infra/runtime.mjs';

const { main } = await import('../src/cli/dateline.ts');
await main();
