import { answer, ask, offer } from '../../answers/context.ts';
import type { Edition } from '../../answers/edition.ts';
import { editionIn } from '../../answers/edition-in.ts';
import type { Action, Reply, Span } from '../../answers/reply/reply.ts';
import { LANGUAGES, languageNamed } from '../../answers/words/languages.ts';
import type { Asker, Languages, SubscriptionAnswer } from '../../ports.ts';
import { asRefusal, declined } from './replies.ts';
import { type Request, toAsker, toChannel } from './request.ts';

/** Chooses the language of the words around facts, for who asks or for the channel; the answer is in it. */
export async function language({
  command: { options },
  asker,
  digest,
  languages,
  wordsIn,
}: Request): Promise<SubscriptionAnswer> {
  const { language: asked = '', for: whom } = options;
  if (asked === '') return toAsker(chosen(digest, digest.words.language.current(digest.words.name)));
  const code = languageNamed(asked);
  if (code === null) return toAsker(noSuchLanguage(digest, asked));
  const isForChannel = whom === 'channel';
  if (isForChannel && asker.hindrance !== undefined && !asker.direct)
    return toAsker(declined('not-changed', digest.words.subscriptions.unchanged, asker.hindrance, digest));
  const { platform, user, channel } = asker;
  await languages.put(isForChannel ? { platform, channel } : { platform, user }, code);
  const edition = editionIn(digest, await wordsIn(code));
  const { language: words, name } = edition.words;
  if (isForChannel) return toChannel(chosen(edition, words.forChannel(name)));
  const both = offer(edition, words.thisChannel, 'language', { language: code, for: 'channel' });
  return toAsker(chosen(edition, words.forYou(name), [both]));
}

/** The language that a person chose, or else the channel; null for none, and where that cannot be found out. */
export async function chosenLanguage(
  languages: Languages,
  { platform, user, channel }: Pick<Asker, 'platform' | 'user' | 'channel'>,
): Promise<string | null> {
  try {
    const [own, common] = await Promise.all([
      user === '' ? null : languages.get({ platform, user }),
      channel === '' ? null : languages.get({ platform, channel }),
    ]);
    return own ?? common;
  } catch {
    return null;
  }
}

/** What is chosen, with a button for each of the others. */
function chosen(digest: Edition, title: string, actions: readonly Action[] = []): Reply {
  const others = choicesOf(digest).filter(({ command }) => command.options['language'] !== digest.words.code);
  return answer(ask(digest, 'language'), digest, {
    title,
    lede: [digest.words.language.lede],
    actions: [...actions, ...others],
  });
}

const choicesOf = (digest: Edition): readonly Action[] =>
  Object.entries(LANGUAGES).map(([code, { name }]) => offer(digest, name, 'language', { language: code }));

function noSuchLanguage(digest: Edition, asked: string): Reply {
  const words = digest.words.language;
  const body = { title: words.which, lede: words.unknown<Span>({ bold: asked }), actions: choicesOf(digest) };
  return asRefusal('not-changed', answer(ask(digest, 'language'), digest, body));
}
