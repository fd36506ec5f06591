// Loaded before the runtime client: tells, when asked, what the process has gathered.
'use strict';

const { getHeapSpaceStatistics } = require('node:v8');

/** Where V8 keeps machine code and bytecode. */
const CODE = /^(code|trusted)_/;

process.on('message', async () => {
  // A turn of the loop, so that what is being put away is away; twice, since finalisers free what they held.
  for (let turn = 0; turn < 2; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    global.gc();
  }
  process.send({
    heap: getHeapSpaceStatistics().reduce(
      (sum, { space_name, space_used_size }) => (CODE.test(space_name) ? sum : sum + space_used_size),
      0,
    ),
    resident: process.memoryUsage.rss(),
    handles: process.getActiveResourcesInfo().sort(),
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
  });
});
// Being asked keeps no process alive.
process.channel.unref();
