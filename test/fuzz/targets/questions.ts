import { catalogue, commandNames } from '../../../src/answers/catalogue.ts';
import { complete } from '../../../src/answers/complete.ts';
import { isRefusal } from '../../../src/answers/context.ts';
import { editionOf } from '../../../src/answers/edition.ts';
import { parseText } from '../../../src/answers/parse/parse.ts';
import { findWhen } from '../../../src/answers/parse/when.ts';
import { plain } from '../../../src/answers/reply/plain.ts';
import type { Reply } from '../../../src/answers/reply/reply.ts';
import { run } from '../../../src/answers/run.ts';
import { changedMessage, newMessage } from '../../../src/platforms/discord/format.ts';
import { format } from '../../../src/platforms/slack/format.ts';
import { splitSubscribeText } from '../../../src/subscriptions/commands/schedule-text.ts';
import { readZone } from '../../../src/subscriptions/commands/time-zones.ts';
import { readConfiguredChannels } from '../../../src/subscriptions/configured-channels.ts';
import { anyReply } from '../../contract/any-reply.ts';
import fc from '../../fast-check.ts';
import { harbour, harbourDocument } from '../../fixtures/harbour.ts';
import { faults as discordFaults } from '../../platforms/discord/faults.ts';
import { faults as slackFaults } from '../../platforms/slack/faults.ts';
import { holds, inWords, mutated, noise, type Target, target } from '../target.ts';

const WORDS =
  'may april feb 1 2 30 31st 1994 1990s 2021-05-02 31/12 99 to - .. from since before until between and the of early late first half last week days monday today latest about who is A C5 [A10] boats strike hurt';
const names = harbourDocument.entities.flatMap(({ name, spellings }) => [name, ...spellings.map(({ text }) => text)]);
const words = noise(...WORDS.split(' '), ...commandNames, ...names);

function shown(reply: Reply): void {
  const found = [...slackFaults(format(reply)), ...slackFaults(format(reply, 'channel', 'U1'))];
  found.push(...discordFaults(newMessage(reply, 'asker')), ...discordFaults(changedMessage(reply)));
  holds(found.length === 0, found.join('; '));
  plain(reply);
}

export const questions: readonly Target[] = [
  target('question', 0.6, words, (text) => {
    const command = parseText(text, harbour);
    if (!isRefusal(command)) shown(run(command, harbour));
  }),
  target('date', 15, words, (text) => {
    const found = findWhen(text, editionOf(harbour));
    holds(!found || !('from' in found) || JSON.stringify(found).length < 2_000 + text.length, 'a date without end');
  }),
  target('autocomplete', 4, fc.tuple(fc.constantFrom(...commandNames), words), ([name, typed]) => {
    for (const { kind } of catalogue[name].options) {
      const offered = complete(kind, typed, editionOf(harbour));
      holds(offered.length <= 25, `${offered.length} choices`);
    }
  }),
  target('formatters', 0.25, anyReply as fc.Arbitrary<unknown>, (reply) => shown(reply as Reply)),
  target(
    'subscribe',
    4,
    noise('9:00', '9am', 'daily', 'weekdays', 'mon-fri', 'Europe/Berlin', 'utc+3', 'new', 'replay'),
    (text) => {
      splitSubscribeText(text);
      readZone(text);
    },
  ),
  target(
    'configured-channels',
    6,
    mutated(
      [
        '[{"topic":"harbour","platform":"slack","channel":"C1","time":"09:00","zone":"Asia/Yerevan","days":[1],"mode":"new"}]',
      ],
      '"days":[7]',
      '"zone":',
      'null',
    ),
    (json) => {
      for (const fault of readConfiguredChannels(json).faults) inWords(fault);
    },
  ),
];
