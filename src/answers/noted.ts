import { specOf } from '../subscriptions/commands/catalogue.ts';
import type { RequestNotes } from '../telemetry/notes.ts';
import type { Reply } from './reply/reply.ts';

/**
 * Notes what was worked out, and hands the reply on.
 * @param asked The command that was asked, where the reply's own is another. A name that is none of the catalogue's is
 * a person's word: it is `other`.
 */
export function noted(notes: RequestNotes, reply: Reply, asked: string = reply.command.name): Reply {
  notes.command = specOf(asked) ? asked : 'other';
  notes.version = reply.version;
  if (reply.why) notes.why = reply.why;
  return reply;
}
