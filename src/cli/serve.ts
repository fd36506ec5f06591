import { startPlayground } from '../playground/server/start.ts';
import { defineCommand } from './command.ts';

export const command = defineCommand({
  about: `  Needs what npm run build makes; npm start builds first. PORT is the port, 3000 by default. Requests are signed with
  keys made at start, and nothing leaves this machine.`,
  options: {},
  async run(_, terminal) {
    await startPlayground((words) => void terminal.out(words), terminal.error);
    return 0;
  },
});
