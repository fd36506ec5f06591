// Loaded before the runtime client: tells, when asked, what the process has gathered.
'use strict';

process.on('message', async () => {
  // A turn of the loop, so that what is being put away is away; twice, since finalisers free what they held.
  for (let turn = 0; turn < 2; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    global.gc();
  }
  process.send({
    heap: process.memoryUsage().heapUsed,
    handles: process.getActiveResourcesInfo().sort(),
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
  });
});
// Being asked keeps no process alive.
process.channel.unref();
