/**
 * One cold start: loads a function, has it answer one request, checks the answer, ends.
 * As on Lambda, it has a request id, and so writes its line of the log.
 * Arguments: the function's file, the event as JSON, and what the reply must hold.
 */
const [, , file, event, ...expected] = process.argv;

require(file)
  .handler(JSON.parse(event), { awsRequestId: '00000000-0000-4000-8000-000000000000' })
  .then(({ statusCode, body }) => {
    const right = statusCode === 200 && expected.every((text) => body.includes(text));
    // Lambda freezes a process at its answer: what is still waiting then is no part of a cold start.
    process.exit(right ? 0 : 3);
  });
