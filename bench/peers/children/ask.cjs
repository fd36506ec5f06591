/**
 * Asks a built function one question, and writes what it answers to descriptor 3 as JSON.
 * Arguments: the function's file, the event as JSON.
 */
const { writeSync } = require('node:fs');
const [, , file, event] = process.argv;

require(file)
  .handler(JSON.parse(event), { awsRequestId: '00000000-0000-4000-8000-000000000000' })
  .then(({ statusCode, body }) => {
    writeSync(3, JSON.stringify({ statusCode, body }));
    process.exit(0);
  });
