import { answer, isRefusal, offer, refuse } from '../answers/context.ts';
import type { datedIn } from '../answers/dated.ts';
import { shortName } from '../answers/disputes.ts';
import type { Edition } from '../answers/edition.ts';
import { harmless, MOST_CHARACTERS } from '../answers/harmless.ts';
import { windowed } from '../answers/reply/page.ts';
import type { Action, Command, Reply } from '../answers/reply/reply.ts';
import { tooLong } from '../answers/too-long.ts';
import type { PictureService } from '../ports.ts';
import { addressOf } from './address.ts';
import { altOf, type Picture } from './picture.ts';
import { pictureOf } from './subject.ts';
import { countedBy } from './toll.ts';

/**
 * Answers `picture`: where it is drawn, what it shows in words, and the way to more; or why there is none.
 * @param read As `pictureOf` takes it.
 */
export function answerPicture(command: Command, digest: Edition, service: PictureService, read: typeof datedIn): Reply {
  const { when = '', about = '' } = command.options;
  const longest = when.length + about.length;
  if (longest > MOST_CHARACTERS) return windowed(refuse({ ...command, options: {} }, digest, tooLong(longest, digest)));
  const options = { when: harmless(when), about: harmless(about) };
  const asked = { topic: command.topic, name: 'picture', options: given(options) };
  const picture = pictureOf(options, digest, read);
  if (isRefusal(picture)) return windowed(refuse(asked, digest, picture));
  const { topic, version } = digest;
  const address = (scheme: 'light' | 'dark') => addressOf(service, { topic: topic.id, version, scheme, ...options });
  return windowed({
    ...answer(asked, digest, { title: picture.title, actions: waysOn(picture, options, digest) }),
    picture: { alt: altOf(picture), light: address('light'), dark: address('dark') },
  });
}

const given = (options: Readonly<Record<string, string>>): Command['options'] =>
  Object.fromEntries(Object.entries(options).filter(([, text]) => text !== ''));

/** The same in words, and the other kinds of pictures that there are. */
function waysOn(picture: Picture, options: Readonly<Record<string, string>>, digest: Edition): readonly Action[] {
  const { about = '' } = options;
  const { buttons } = digest.words;
  const [question] = digest.disputes.list(0, 1);
  const toll = countedBy(digest, 'toll');
  const inWords = {
    timeline: offer(digest, buttons.inWords, 'timeline', options),
    positions: offer(digest, buttons.inWords, 'disputed', { about }),
    toll: offer(digest, buttons.inWords, 'figures', { about: picture.kind === 'toll' ? picture.counted : about }),
  };
  return [
    inWords[picture.kind],
    ...(picture.kind === 'timeline' ? [] : [offer(digest, buttons.timeline, 'picture')]),
    ...(picture.kind === 'toll' || toll === undefined
      ? []
      : [offer(digest, buttons.toll, 'picture', { about: 'toll' })]),
    ...(picture.kind === 'positions' || !question
      ? []
      : [offer(digest, shortName(question), 'picture', { about: question.id })]),
  ];
}
