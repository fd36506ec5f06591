import { specOf } from '../subscriptions/commands/catalogue.ts';
import type { RequestLogEntry } from '../telemetry/log-entry.ts';
import type { Reply } from './reply/reply.ts';

/**
 * Fills in what is to be logged of a reply, and hands it on.
 * @param asked The command that was asked, where the reply's own is another. A name that is none of the catalogue's is
 * a person's word: it is `other`.
 */
export function logReply(log: RequestLogEntry, reply: Reply, asked: string = reply.command.name): Reply {
  log.command = specOf(asked) ? asked : 'other';
  log.version = reply.version;
  if (reply.why) log.why = reply.why;
  return reply;
}
