// A built function in a process of its own, with a clock that can be set: see function-process.ts.
let shift = Number(process.argv[3]);
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) {
    super(...(given.length === 0 ? [Real.now() + shift] : given));
  }

  static now() {
    return Real.now() + shift;
  }
};

const { handler } = require(process.argv[2]);

process.on('message', async ({ event, time, clock }) => {
  shift = clock;
  const begun = Real.now();
  const context = { awsRequestId: 'a', getRemainingTimeInMillis: () => time - (Real.now() - begun) };
  try {
    const response = await handler(event, context);
    process.send({ ended: 'answered', response });
  } catch (failure) {
    process.send({ ended: 'failed', failure: String(failure) });
  }
});
process.send('started');
