#!/usr/bin/env node
/** The commands that people run, by name: `node bin/dateline.mjs ask karabakh who putin`. */
import '../infra/runtime.mjs';
import { fileURLToPath } from 'node:url';

/** Each is a program of its own, which takes the words after its name. */
const COMMANDS = {
  ask: 'src/local/ask.ts',
  digest: 'src/local/digest.ts',
  doctor: 'src/local/doctor/doctor.ts',
  'live:discord': 'src/local/live/discord-main.ts',
  'live:slack': 'src/local/live/slack-main.ts',
  manifest: 'src/local/connect/manifest.ts',
  register: 'src/local/connect/register.ts',
  serve: 'src/local/server.ts',
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
