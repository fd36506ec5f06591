import { App, AwsLambdaReceiver } from '@slack/bolt';
import { answerOf } from './shared/answer.ts';
import { COMMAND, setting } from './shared/environment.ts';
import type { Handler } from './shared/lambda.ts';

const text = answerOf('slack');
const receiver = new AwsLambdaReceiver({ signingSecret: setting('SLACK_SIGNING_SECRET') });
// The guide gives the App a token, which makes it ask Slack who it is at the first request. This spares it the network.
const authorize = async () => ({ botToken: 'xoxb-peer', botId: 'B0PEER', botUserId: 'U0PEER' });
const app = new App({ receiver, authorize });

app.command(`/${COMMAND}`, async ({ ack }) => {
  await ack({ response_type: 'ephemeral', text });
});

/** As in https://docs.slack.dev/tools/bolt-js/deployments/aws-lambda */
export const handler: Handler = async (event) => {
  const listening = await receiver.start();
  return listening(event, {});
};
