import { type Answer, answer, offer } from './context.ts';

/** What `picture` is answered where nothing draws; what draws is `src/pictures`, loaded only where it is asked for. */
export const noPicture: Answer = (command, digest) => ({
  ...answer(command, digest, {
    title: 'Pictures are not set up here',
    lede: ['A deployment draws them, where it has a key for their addresses. In words there is:'],
    actions: [offer(digest, 'Timeline', 'timeline', command.options), offer(digest, 'Disputed', 'disputed')],
  }),
  refused: 'not-set-up',
});
