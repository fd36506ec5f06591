import type { Handler } from './shared/lambda.ts';

/** The floor: what Node itself takes. It verifies nothing and says nothing. */
export const handler: Handler = async () => ({ statusCode: 200, headers: {}, body: 'ok' });
