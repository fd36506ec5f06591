import { answer, isRefusal } from '../answers/context.ts';
import { datedIn } from '../answers/dated.ts';
import type { Edition } from '../answers/edition.ts';
import type { Reply } from '../answers/reply/reply.ts';
import type { PictureService } from '../ports.ts';
import { pictureAnswer } from './answer.ts';

/** A post with a picture of the days that it tells: of the one that it sums up, or those whose events it leads to. */
export const illustrated = (service: PictureService) => {
  const draw = pictureAnswer(service, { answer, datedIn });
  return (reply: Reply, digest: Edition): Reply => {
    const when = daysOf(reply);
    if (when === undefined) return reply;
    const drawn = draw({ topic: digest.topic.id, name: 'picture', options: { when } }, digest);
    return isRefusal(drawn) || !drawn.picture ? reply : { ...reply, picture: drawn.picture };
  };
};

const daysOf = ({ command, actions }: Reply): string | undefined =>
  command.options['day'] ??
  actions.find(({ command: { name, options } }) => name === 'timeline' && options['when'])?.command.options['when'];
