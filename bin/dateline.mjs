#!/usr/bin/env node
/** The commands that people run, by name: `node bin/dateline.mjs ask karabakh who putin`. */
import '../infra/runtime.mjs';
import { fileURLToPath } from 'node:url';

/** Each is a program of its own, which takes the words after its name. */
const COMMANDS = {
  ask: 'src/cli/ask.ts',
  digest: 'src/cli/digest.ts',
  doctor: 'src/cli/doctor/doctor.ts',
  'live:discord': 'src/cli/live/discord-main.ts',
  'live:slack': 'src/cli/live/slack-main.ts',
  manifest: 'src/cli/connect/manifest.ts',
  register: 'src/cli/connect/register.ts',
  serve: 'src/playground/server/server.ts',
};

const [name = '', ...words] = process.argv.slice(2);
if (Object.hasOwn(COMMANDS, name)) {
  const program = new URL(`../${COMMANDS[name]}`, import.meta.url);
  process.argv = [process.execPath, fileURLToPath(program), ...words];
  await import(program.href);
} else {
  console.error(`Usage: dateline <command> …\nCommands: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exitCode = 2;
}
