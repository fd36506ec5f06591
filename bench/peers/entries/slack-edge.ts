import { SlackApp } from 'slack-edge';
import { answerOf } from './shared/answer.ts';
import { COMMAND, setting } from './shared/environment.ts';
import type { Handler } from './shared/lambda.ts';
import { requestOf, resultOf } from './shared/web.ts';

const text = answerOf('slack');
const app = new SlackApp({
  env: { SLACK_SIGNING_SECRET: setting('SLACK_SIGNING_SECRET') },
  // By default it asks Slack who it is. This spares it the network.
  authorize: async () => ({ botToken: 'xoxb-peer', botId: 'B0PEER', botUserId: 'U0PEER', botScopes: ['commands'] }),
});

app.command(`/${COMMAND}`, async () => ({ response_type: 'ephemeral', text }));

export const handler: Handler = async (event) => resultOf(await app.run(requestOf(event)));
