import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND } from './entries/shared/environment.ts';

/** The most characters of a plain message in Discord: https://discord.com/developers/docs/resources/message */
const MESSAGE = 2000;

/** What the race reads of a digest. */
interface Digest {
  readonly version: string;
  readonly entities: readonly {
    readonly type: string;
    readonly name: string;
    readonly rank: number;
    readonly roles: readonly { readonly title: string }[];
  }[];
}

/** `who <name>`, and what stands in the right answer and not in a refusal: from the digest, not from our answer. */
export interface Question {
  readonly name: string;
  readonly facts: readonly string[];
}

/** Asks for the person with the most reports. @throws Error where the digest names no one with an office. */
export function questionOf(root: string): Question {
  const digest: Digest = JSON.parse(readFileSync(join(root, 'digests', COMMAND, 'digest.json'), 'utf8'));
  const people = digest.entities.filter(({ type, roles }) => type === 'person' && roles.length > 0);
  const person = people.sort((a, b) => a.rank - b.rank)[0];
  const office = person?.roles[0];
  if (!person || !office) throw new Error(`The digest of ${COMMAND} names no one to ask about.`);
  return { name: person.name, facts: [person.name, office.title, digest.version] };
}

/**
 * The fixed text that peers answer: what can be read in our answer, by whole lines. Those that state the facts, and of
 * the others as many as fit into one plain message.
 *
 * @throws Error where our answer does not state a fact: then it is the wrong answer.
 */
export function fixedText(body: string, facts: readonly string[]): string {
  const lines = textsIn(JSON.parse(body)).flatMap((text) => text.split('\n'));
  const stating = new Set(facts.map((fact) => lines.findIndex((line) => line.includes(fact))));
  if (stating.has(-1)) throw new Error(`Our own answer does not state all of ${facts.join(', ')}.`);
  let room = MESSAGE - [...stating].reduce((length, line) => length + lengthOf(lines[line]), 0);
  return lines
    .filter((line, index) => {
      if (stating.has(index)) return true;
      room -= lengthOf(line);
      return room >= 0;
    })
    .join('\n');
}

/** With the break that ends it. */
const lengthOf = (line = ''): number => line.length + 1;

/** The members under which a message of either platform holds what is read; not its types, ids and tokens. */
const READ = new Set(['text', 'title', 'description', 'content', 'name', 'label']);

/** Every text that is read in a message, in its order. */
function textsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' && READ.has(key) ? [value] : textsIn(value),
  );
}
