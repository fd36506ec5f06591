import { type CommandName, catalogue } from '../../answers/catalogue.ts';
import type { Digest } from '../../digest/types.ts';
import type { Platform } from '../../platforms/platforms.ts';

/** Where the answer to a question is shown as the JSON that a platform would get. */
export function askPath(platform: Platform, topic: string, question: string): string {
  return `/ask?${new URLSearchParams({ platform, topic, text: question })}`;
}

/** Questions worth trying: a command with each of its examples. */
export function questions(name: CommandName, digest: Digest): readonly string[] {
  return catalogue[name].examples(digest).map((example) => `${name} ${example}`.trim());
}
