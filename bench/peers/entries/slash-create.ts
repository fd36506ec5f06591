import { AWSLambdaServer, CommandOptionType, SlashCommand, SlashCreator } from 'slash-create';
import { answerOf } from './shared/answer.ts';
import { COMMAND, setting } from './shared/environment.ts';
import type { GatewayEvent, GatewayResult, Handler } from './shared/lambda.ts';

type Callback = (failure: unknown, result: GatewayResult) => void;

const content = answerOf('discord');
const creator = new SlashCreator({ applicationID: '200000000000000003', publicKey: setting('DISCORD_PUBLIC_KEY') });

class Karabakh extends SlashCommand {
  constructor() {
    const name = { type: CommandOptionType.STRING, name: 'name', description: 'A name' };
    const who = { type: CommandOptionType.SUB_COMMAND, name: 'who', description: 'Who someone is', options: [name] };
    super(creator, { name: COMMAND, description: 'The digest', options: [who] });
  }

  override async run() {
    return { content, ephemeral: true };
  }
}

const exported: { interactions?: (event: GatewayEvent, context: object, callback: Callback) => void } = {};
creator.withServer(new AWSLambdaServer(exported, 'interactions')).registerCommand(Karabakh);

/** Its server is called with a callback, which Lambda no longer takes on Node 24; the promise makes up for that. */
export const handler: Handler = (event) =>
  new Promise((resolve, reject) => {
    exported.interactions?.(event, {}, (failure, result) => (failure ? reject(failure) : resolve(result)));
  });
