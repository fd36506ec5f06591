import { type Answer, type answer, offer } from '../answers/context.ts';
import type { datedIn } from '../answers/dated.ts';
import { shortName } from '../answers/disputes.ts';
import type { Edition } from '../answers/edition.ts';
import { MOST_CHARACTERS } from '../answers/harmless.ts';
import type { Action, Command } from '../answers/reply/reply.ts';
import { tooLong } from '../answers/too-long.ts';
import type { PictureService } from '../ports.ts';
import { addressOf } from './address.ts';
import { DRAWN_LANGUAGES } from './letters.ts';
import { altOf, type Picture } from './picture.ts';
import { pictureOf } from './subject.ts';
import { countedBy } from './toll.ts';

/** What whoever answers has already, handed in since this is loaded on demand and would bring it a second time. */
interface Given {
  readonly answer: typeof answer;
  /** As `pictureOf` takes it. */
  readonly datedIn: typeof datedIn;
}

/** Answers `picture`: where it is drawn, what it shows in words, and the way to more; or why there is none. */
export const pictureAnswer =
  (service: PictureService, { answer, datedIn }: Given): Answer =>
  (command, digest) => {
    const { when = '', about = '' } = command.options;
    const longest = when.length + about.length;
    if (longest > MOST_CHARACTERS) return tooLong(longest, digest);
    const picture = pictureOf({ when, about }, digest, datedIn);
    if (picture.kind === 'refusal') return picture;
    const { topic, version, words } = digest;
    const language = DRAWN_LANGUAGES.includes(words.code) ? { language: words.code } : {};
    const address = (scheme: 'light' | 'dark') =>
      addressOf(service, { topic: topic.id, version, scheme, when, about, ...language });
    return {
      ...answer(command, digest, { title: picture.title, actions: waysOn(picture, command.options, digest) }),
      picture: { alt: altOf(picture), light: address('light'), dark: address('dark') },
    };
  };

/** The same in words, and the other kinds of pictures that there are. */
function waysOn(picture: Picture, options: Command['options'], digest: Edition): readonly Action[] {
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
