import { answerOf } from './shared/answer.ts';
import { type Handler, json } from './shared/lambda.ts';

/** Takes no part: it states the facts to whoever asks, signed or not, and the gate must not let it pass. */
export const handler: Handler = async ({ rawPath }) =>
  rawPath === '/slack'
    ? json({ response_type: 'ephemeral', text: answerOf('slack') })
    : json({ type: 4, data: { content: answerOf('discord') } });
