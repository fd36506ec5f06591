import type { APIApplicationCommandAutocompleteResponse, APIInteractionResponsePong } from 'discord.js';
import { editionOf } from '../../answers/edition.ts';
import type { Reply } from '../../answers/reply/reply.ts';
import { en } from '../../answers/words/en.ts';
import { languageOf } from '../../answers/words/languages.ts';
import type { Words } from '../../answers/words/words.ts';
import { wordsIn } from '../../answers/words/words-in.ts';
import { emptyResponse, type HttpResponse, jsonResponse } from '../../http/lambda.ts';
import type { Clock, Logger, Once } from '../../ports.ts';
import { specOf } from '../../subscriptions/commands/catalogue.ts';
import {
  answerCheck,
  answerPress,
  answerQuestion,
  answerUnknown,
  audienceOf,
  type Call,
  inItsLetters,
  wordsFor,
} from '../answer.ts';
import { onceInMemory } from '../once.ts';
import type { OpenRequest, Responder } from '../platform.ts';
import { changedMessage, newMessage, notice } from './format.ts';
import { limits } from './limits.ts';
import type { Message, promisedMessage } from './promised.ts';
import { ASK, type Asked, askedIn, askerIn, type Interaction, localeIn, readInteraction, userOf } from './read.ts';
import { publicKeyOf, verify } from './verify.ts';

export interface AnswerPorts {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Sees to it that a second press shares nothing twice; the memory of this process without it. */
  readonly once?: Once;
}

export interface DiscordPorts extends AnswerPorts {
  /** The application's, in 64 hexadecimal digits. */
  readonly publicKey: string;
}

/**
 * Answers Discord's requests: a strict gate, and the answer in the HTTP response itself.
 * @throws Error where the public key is none.
 */
export function discordResponder({ publicKey, ...ports }: DiscordPorts): Responder {
  const key = publicKeyOf(publicKey);
  const answer = discordAnswers(ports);
  return {
    limits,
    async respond(request, context): Promise<HttpResponse> {
      if (request.method !== 'POST') return emptyResponse(400);
      if (!verify(request, key, ports.clock.now())) return emptyResponse(401);
      const interaction = readInteraction(request.body);
      if (!interaction) return emptyResponse(400);
      const deadline = ports.clock.now() + limits.answerTime;
      return jsonResponse(JSON.stringify(await answer(interaction, { ...context, deadline })));
    },
  };
}

/**
 * Answers interactions that are Discord's: signed, or come over a connection that Discord knows us by; in the shape of
 * an interaction's response. Never rejects.
 */
export function discordAnswers({ clock, logger, once = onceInMemory(clock) }: AnswerPorts) {
  return async (interaction: Interaction, context: OpenRequest): Promise<object> => {
    const asked = askedIn(interaction);
    // Apologies are in it as well: nothing has to be found out for it.
    let words: Words = en;
    context.log.asked = asked.what;
    try {
      words = await wordsOf(interaction, asked, context);
      const asker: Call['asker'] = async (command) =>
        command.options['channel'] || command.options['role']
          ? (await import('./chosen.ts')).askerOfChosen(interaction, command, words)
          : askerIn(interaction, words);
      const call = { ...context, once, words, asker };
      return await responseTo(asked, call, interaction);
    } catch (error) {
      context.log.failed = true;
      logger.warn('answer-failed', { platform: 'discord' }, error);
      return asked.what === 'completion' ? choices([]) : notice(words.frame.apology);
    }
  };
}

/** What is typed is completed at once, in the words of the locale alone; a ping is answered in none. */
function wordsOf(interaction: Interaction, { what }: Asked, context: OpenRequest): Promise<Words> | Words {
  if (what === 'ping') return en;
  const locale = localeIn(interaction);
  return what === 'completion' ? wordsIn(languageOf(locale)) : wordsFor(context, askerIn(interaction, en), locale);
}

async function responseTo(asked: Asked, call: Call, interaction: Interaction): Promise<object> {
  const user = userOf(interaction);
  const shown = (message: Message, { picture }: Reply) =>
    picture && call.pictures?.attach ? promised(message, picture, interaction, call) : message;
  switch (asked.what) {
    case 'ping':
      return { type: 1 } satisfies APIInteractionResponsePong;
    case 'command': {
      const { reply, audience } = await answerQuestion(asked.question, call);
      return shown(newMessage(reply, asked.share ? audienceOf(reply) : audience, { user, commandId: asked.id }), reply);
    }
    case 'press': {
      const answered = await answerPress(asked, call);
      if (!answered) return notice(call.words.frame.alreadyShared);
      const { reply, audience } = answered;
      const isChanged = asked.inPlace && audience === 'asker';
      return shown(isChanged ? changedMessage(reply) : newMessage(reply, audience, { user }), reply);
    }
    case 'completion':
      return completion(asked, call);
    case 'message-check':
      return newMessage(await answerCheck(asked.text, call), 'asker');
    case 'other': {
      const { reply, audience } = await answerUnknown(call);
      return newMessage(reply, audience);
    }
  }
}

/** Only a message with a picture is promised, and what promises it is loaded then. */
const promised: typeof promisedMessage = async (...given) => (await import('./promised.ts')).promisedMessage(...given);

/** A choice whose name or value is too long is left out: Discord refuses all of them for one. */
async function completion(
  { topic, command, option, typed }: Extract<Asked, { what: 'completion' }>,
  { digests, words }: Call,
) {
  await digests.refresh?.();
  const digest = digests.get(topic);
  // What an option's text means; nothing is offered where the catalogue has no such option.
  const kind = command === ASK.name ? 'question' : specOf(command)?.options.find(({ name }) => name === option)?.kind;
  // Loaded when something is first typed: a command is answered without it.
  const { complete } = await import('../../answers/complete.ts');
  const offered = digest && kind ? complete(kind, await inItsLetters(typed, digest), editionOf(digest, words)) : [];
  const taken = offered.filter((choice) =>
    [choice.name, choice.value].every((text) => text.trim() !== '' && text.length <= limits.choice),
  );
  return choices(taken.slice(0, limits.autocompleteChoices));
}

const choices = (offered: readonly { readonly name: string; readonly value: string }[]) =>
  ({ type: 8, data: { choices: [...offered] } }) satisfies APIApplicationCommandAutocompleteResponse;
