import { type Answer, answer, offer } from './context.ts';

/** What `picture` is answered where nothing draws; what draws is `src/pictures`, loaded only where it is asked for. */
export const noPicture: Answer = (command, digest) => {
  const { buttons, frame } = digest.words;
  const timeline = offer(digest, buttons.timeline, 'timeline', command.options);
  const body = {
    title: frame.noPictures,
    lede: [frame.noPicturesLede],
    actions: [timeline, offer(digest, buttons.disputed, 'disputed')],
  };
  return { ...answer(command, digest, body), refused: 'not-set-up' };
};
